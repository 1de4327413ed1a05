"""Each dialog takes a value and gives a value, in both languages."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from leaktrace.domain.case import Record
from leaktrace.domain.firms import Industry
from leaktrace.domain.solicitations import (
    Caller,
    Channel,
    Outcome,
    Refusal,
    RefusalScope,
    SaidSource,
    SaidSourceKind,
    Solicitation,
    Tie,
    TimePrecision,
    ToldFirst,
)
from leaktrace.gui.choices import Choices
from leaktrace.gui.dialogs.keys import KeysDialog
from leaktrace.gui.dialogs.solicitation import SolicitationDialog
from leaktrace.gui.dialogs.tie import TieDialog
from leaktrace.gui.dialogs.trash import TrashDialog
from leaktrace.gui.language import speak
from leaktrace.gui.words import Words
from tests import build
from tests.gui.hands import part

CHOICES = Choices(
    firms=(build.firm("f1", "見本不動産"), build.firm("f2", "架空エステート")),
    holders=frozenset({"f1"}),
    identifiers=(build.phone("p1"),),
)
FULL = Solicitation(
    id="s1",
    at=datetime(2026, 3, 18, 18, 40, 12, tzinfo=UTC),
    at_precision=TimePrecision.SECOND,
    channel=Channel.CALL,
    reached="p1",
    caller=Caller(
        firm="f2",
        number="+81332000000",
        stated_name="架空のサトウ",
        person="サトウ",
        address="a@b.example",
        industry=Industry.INVESTMENT_PROPERTY,
    ),
    outcome=Outcome.ANSWERED,
    duration_s=252,
    subject="投資用",
    told_first=ToldFirst(firm=True, purpose=False),
    knew=("p1", "visit", "other:shoe size"),
    did_not_know=("income",),
    said_source=SaidSource(kind=SaidSourceKind.NAMED, firm="f1", text="紹介"),
    refusal=Refusal(
        scope=RefusalScope.EVERYTHING,
        words="お断りします",
        at=datetime(2026, 3, 18, 18, 43, 5, tzinfo=UTC),
    ),
    threat=True,
    note="二度目",
)


@pytest.fixture(params=["ja", "en"])
def words(request: pytest.FixtureRequest, qapp: QApplication) -> Words:
    """The words of each language, with the application speaking it."""
    speak(qapp, request.param)
    return Words(language=request.param)


def editor(item: Solicitation, words: Words, qtbot: QtBot) -> SolicitationDialog:
    """An open editor of a solicitation."""
    dialog = SolicitationDialog(item, CHOICES, words)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def field(dialog: QWidget, name: str) -> QLineEdit:
    """The field with this spoken name."""
    fields = dialog.findChildren(QLineEdit)
    return next(item for item in fields if item.accessibleName() == name)


@pytest.mark.parametrize("item", [FULL, build.call(), replace(FULL, caller=Caller(withheld=True))])
def test_the_editor_gives_back_what_it_took(item: Solicitation, words: Words, qtbot: QtBot) -> None:
    dialog = editor(item, words, qtbot)
    dialog.accept()
    assert dialog.value() == item


def test_the_editor_reads_a_loose_moment(qtbot: QtBot) -> None:
    dialog = editor(FULL, Words(language="en"), qtbot)
    field(dialog, "When").setText("2026-03-19")
    dialog.accept()
    assert dialog.value().at.date().isoformat() == "2026-03-19"
    assert dialog.value().at_precision is TimePrecision.DAY


@pytest.mark.parametrize(("name", "text"), [("When", "soon"), ("Duration", "long")])
def test_the_editor_says_what_does_not_fit(name: str, text: str, qtbot: QtBot) -> None:
    dialog = editor(FULL, Words(language="en"), qtbot)
    field(dialog, name).setText(text)
    dialog.accept()
    assert dialog.isVisible()
    assert text in dialog.problem.text()


def test_the_editor_keeps_what_is_no_number_as_it_was_typed(qtbot: QtBot) -> None:
    dialog = editor(FULL, Words(language="en"), qtbot)
    field(dialog, "Number").setText("内線 12")
    dialog.accept()
    assert dialog.value().caller.number == "内線 12"


def test_every_field_of_the_editor_is_spoken(words: Words, qtbot: QtBot) -> None:
    dialog = editor(FULL, words, qtbot)
    fields = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QComboBox)]
    assert [item for item in fields if not item.accessibleName()] == []


@pytest.mark.parametrize("tie", [Tie(firm="f1", why="名を知っていた", sure=True), None])
def test_a_tie_comes_back_as_it_was(tie: Tie | None, words: Words, qtbot: QtBot) -> None:
    dialog = TieDialog(tie, CHOICES)
    qtbot.addWidget(dialog)
    assert dialog.value() == tie


def test_only_firms_that_were_given_data_can_be_tied_to(qtbot: QtBot) -> None:
    dialog = TieDialog(None, CHOICES)
    qtbot.addWidget(dialog)
    box = part(dialog, QComboBox)
    assert [box.itemText(row) for row in range(box.count())] == ["no firm", "見本不動産"]


def test_a_tie_says_how_sure_it_is(qtbot: QtBot) -> None:
    dialog = TieDialog(Tie(firm="f1"), CHOICES)
    qtbot.addWidget(dialog)
    part(dialog, QCheckBox).setChecked(True)
    assert dialog.value() == Tie(firm="f1", sure=True)


def test_the_trash_gives_what_was_ticked(words: Words, qtbot: QtBot) -> None:
    removed: list[tuple[datetime, Record]] = [(FULL.at, FULL), (FULL.at, build.firm())]
    dialog = TrashDialog(removed, words)
    qtbot.addWidget(dialog)
    part(dialog, QListWidget).item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog.chosen() == (build.firm(),)


def test_an_empty_trash_has_nothing_to_restore(words: Words, qtbot: QtBot) -> None:
    dialog = TrashDialog([], words)
    qtbot.addWidget(dialog)
    assert dialog.chosen() == ()
    assert not dialog.buttons.buttons()[0].isEnabled()


def test_the_keys_are_shown_with_what_they_do(words: Words, qtbot: QtBot) -> None:
    dialog = KeysDialog([("Ctrl+N", "Log a call"), ("Ctrl+F", "Find")])
    qtbot.addWidget(dialog)
    texts = {item.text() for item in dialog.findChildren(QLabel)}
    assert dialog.windowTitle()
    assert texts >= {"Ctrl+N", "Log a call", "Ctrl+F", "Find"}
