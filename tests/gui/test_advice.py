"""Advice in the window: what would help most on Today, the guided page before the next form."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from leaktrace.gui import theme
from leaktrace.gui.advising import Advising
from leaktrace.gui.conclusions import after, conclude
from leaktrace.gui.dialogs.advice import AdviceDialog
from leaktrace.gui.dialogs.before_form import BeforeFormDialog
from leaktrace.gui.pages.today import TodayPage
from leaktrace.gui.workspace import Workspace
from leaktrace.services.register import case
from tests.gui.hands import part
from tests.importers.backups import finished


@pytest.fixture
def traced(qtbot: QtBot, example_workspace: Workspace) -> Workspace:
    example_workspace.retrace()
    qtbot.waitUntil(lambda: example_workspace.advice is not None, timeout=60_000)
    return example_workspace


@pytest.fixture
def dialog(qtbot: QtBot, traced: Workspace) -> BeforeFormDialog:
    assert traced.advice is not None
    made = BeforeFormDialog(case(traced.book), traced.advice.tags, traced.words)
    qtbot.addWidget(made)
    return made


def test_the_page_leads_to_the_best_letter_that_it_does_not_name_yet(
    qtbot: QtBot, traced: Workspace
) -> None:
    page = TodayPage(traced)
    qtbot.addWidget(page)
    page.refresh()
    assert "What would help most" in [item.text() for item in page.findChildren(QLabel)]
    links = {item.text(): item for item in page.findChildren(QPushButton)}
    assert {"Open the call sheet", "Before the next form…"} <= links.keys()
    assert traced.advice is not None
    with qtbot.waitSignal(traced.asked_for) as asked:
        links["Begin the letter"].click()
    assert asked.args == ["letters", f"ask:{traced.advice.requests[0].firm}"]


def test_an_empty_logbook_gets_no_request(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.retrace()
    qtbot.waitUntil(lambda: workspace.advice is not None, timeout=60_000)
    page = TodayPage(workspace)
    qtbot.addWidget(page)
    page.refresh()
    assert "Begin the letter" not in [item.text() for item in page.findChildren(QPushButton)]


def test_altered_names_come_with_their_warning(dialog: BeforeFormDialog) -> None:
    assert any("never on contracts" in item.text() for item in dialog.findChildren(QLabel))


def test_a_tag_is_copied_as_it_is_handed_over(dialog: BeforeFormDialog) -> None:
    copy = next(item for item in dialog.findChildren(QPushButton) if item.text() == "Copy")
    copy.click()
    assert theme.application().clipboard().text() == "050-3136-2205"


def test_without_a_firm_nothing_can_be_noted(dialog: BeforeFormDialog) -> None:
    note = next(it for it in dialog.findChildren(QPushButton) if it.text().startswith("Note"))
    assert not note.isEnabled()
    part(dialog, QLineEdit).setText("例示ホーム")
    assert note.isEnabled()


def test_what_was_ticked_is_written_down(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, traced: Workspace
) -> None:
    def fill(dialog: BeforeFormDialog) -> int:
        part(dialog, QLineEdit).setText("例示ホーム")
        for box in dialog.findChildren(QCheckBox):
            box.setChecked("mail" in box.text())
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(BeforeFormDialog, "exec", fill)
    before = len(case(traced.book).handovers)
    window = TodayPage(traced)
    qtbot.addWidget(window)
    Advising(window, traced).before_form()
    found = case(traced.book)
    assert len(found.handovers) == before + 1
    ((given,),) = (item.given for item in found.handovers if item.id.startswith("lt-"))
    assert next(it for it in found.identifiers if it.id == given).value.endswith("@mihon.example")


def test_the_ledger_is_written_where_the_person_says(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, example_workspace: Workspace, tmp_path: Path
) -> None:
    target = tmp_path / "ledger.pdf"
    answer = (str(target), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    window = TodayPage(example_workspace)
    qtbot.addWidget(window)
    with qtbot.waitSignal(example_workspace.told) as told:
        Advising(window, example_workspace).write_ledger()
    assert told.args == ["Written: ledger.pdf"]
    assert target.read_bytes().startswith(b"%PDF")


def test_all_advice_says_what_each_answer_would_do_and_leads_to_the_letter(
    qtbot: QtBot, traced: Workspace
) -> None:
    assert traced.advice is not None
    dialog = AdviceDialog(traced.advice, case(traced.book), traced.words)
    qtbot.addWidget(dialog)
    shown = [item.text() for item in dialog.findChildren(QLabel)]
    assert any("it came from the record given to" in text for text in shown)
    letters = [it for it in dialog.findChildren(QPushButton) if it.text() == "Begin the letter"]
    assert len(letters) == len(traced.advice.requests)
    with qtbot.waitSignal(dialog.letter_wanted) as wanted:
        letters[0].click()
    assert wanted.args == [f"ask:{traced.advice.requests[0].firm}"]


def test_before_the_trace_there_is_no_advice_to_show(
    qtbot: QtBot, example_workspace: Workspace
) -> None:
    window = TodayPage(example_workspace)
    qtbot.addWidget(window)
    Advising(window, example_workspace).show_all()
    assert not window.findChildren(AdviceDialog)


def test_former_advice_stands_while_the_verdict_is_rough(traced: Workspace) -> None:
    settled = finished(conclude(traced.book, None, first=False))
    assert settled.advice is not None
    rough = replace(settled, advice=None, settled=False)
    assert after(settled, rough).advice is settled.advice
    assert not after(settled, rough).settled
    assert after(None, rough) is rough
    assert after(settled, replace(settled, advice=None)).advice is None
