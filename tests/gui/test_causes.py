"""How a record may have got out: open questions, what is on record beside them, one click to ask."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from leaktrace.domain.advice import Cause
from leaktrace.domain.firms import Breach, BreachKind, Hub, Partner
from leaktrace.gui.dialogs.causes import CausesDialog
from leaktrace.gui.pages.sources import SourcesPage
from leaktrace.gui.words import Words
from leaktrace.gui.workspace import Workspace
from leaktrace.wording.causes import letter_of, on_record
from tests import build

BREACHED = build.firm(
    breaches=(Breach(kind=BreachKind.MISSENT, since=date(2026, 2, 1)), Breach()),
    partners=(Partner(firm="f2"),),
)
CASE = build.case(
    firms=(BREACHED, build.firm("f2", "例示ホーム")),
    hubs=(Hub(id="h", name="例示ポータル", members=("f1",)),),
)


def test_what_is_on_record_stands_at_its_cause_only() -> None:
    found = {cause: on_record("en", cause, BREACHED, CASE) for cause in Cause}
    assert found[Cause.CARELESS] == ("On record: an incident of this kind from 2026-02-01.",)
    assert found[Cause.PARTNERS] == ("On record as partners: 例示ホーム, 例示ポータル.",)
    assert found[Cause.STAFF] == found[Cause.INTRUSION] == ()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_cause_says_what_it_is_what_tells_and_what_asks(qtbot: QtBot, language: str) -> None:
    words = Words(language=language)
    dialog = CausesDialog(BREACHED, CASE, words)
    qtbot.addWidget(dialog)
    shown = [item.text() for item in dialog.findChildren(QLabel)]
    assert all(words.word(cause) in shown for cause in Cause)
    assert sum("33" in text for text in shown) == 1


def test_letters_of_japan_are_named_for_firms_in_japan_only() -> None:
    abroad = build.firm(country="DE")
    assert "APPI" in letter_of("en", Cause.STAFF, BREACHED, CASE)
    assert letter_of("en", Cause.STAFF, abroad, CASE) == ""


def test_the_page_leads_to_the_question_and_on_to_the_letter(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, example_workspace: Workspace
) -> None:
    def ask(dialog: CausesDialog) -> int:
        buttons = {item.text(): item for item in dialog.findChildren(QPushButton)}
        buttons["Write a letter"].click()
        return 1

    monkeypatch.setattr(CausesDialog, "exec", ask)
    with qtbot.waitSignal(example_workspace.traced, timeout=60_000):
        example_workspace.retrace()
    page = SourcesPage(example_workspace)
    qtbot.addWidget(page)
    page.refresh()
    (how,) = (it for it in page.findChildren(QPushButton) if it.text().startswith("How it may"))
    with qtbot.waitSignal(example_workspace.asked_for) as asked:
        how.click()
    assert asked.args == ["letters", f"ask:{page.shown_record()}"]
