"""What came back on a letter is noted in a dialog, and the page says what is next."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from leaktrace.domain.claims import Claim
from leaktrace.domain.clocks import Awaited
from leaktrace.domain.correspondence import (
    Advised,
    Letter,
    LetterState,
    NextStep,
    Reply,
    ReplyKind,
    Sent,
)
from leaktrace.gui.dialogs.reply import ReplyDialog
from leaktrace.gui.pages.letter_preview import LetterPreview
from leaktrace.gui.words import Words
from tests import build
from tests.gui.hands import part

TODAY = date(2026, 11, 20)
LETTER = Letter(
    id="l",
    kind="jp.appi.combined",
    firm="f1",
    state=LetterState.SENT,
    sent=Sent(on=date(2026, 11, 1)),
    due=date(2026, 11, 15),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> ReplyDialog:
    firms = (build.firm("f1", "見本不動産"), build.firm("f2", "見本名簿"))
    made = ReplyDialog(LETTER, firms, TODAY, Words(language="en"))
    qtbot.addWidget(made)
    return made


def field(dialog: ReplyDialog, name: str) -> QLineEdit:
    return next(x for x in dialog.findChildren(QLineEdit) if x.accessibleName() == name)


def choice(dialog: ReplyDialog, name: str) -> QComboBox:
    return next(x for x in dialog.findChildren(QComboBox) if x.accessibleName() == name)


def test_left_alone_nothing_came_back(dialog: ReplyDialog) -> None:
    dialog.accept()
    back = dialog.back
    assert (back.arrived, back.reply, back.due, back.closed) == (None, None, None, False)


def test_a_reply_that_names_a_source(dialog: ReplyDialog, tmp_path: Path) -> None:
    choice(dialog, "Answer").setCurrentText("they named where they got it")
    choice(dialog, "Source they name").setCurrentText("見本名簿")
    field(dialog, "Received on").setText("11/18")
    dialog.add_files([tmp_path / "a.pdf", tmp_path / "a.pdf"])
    dialog.accept()
    reply = dialog.back.reply
    assert reply is not None
    assert (reply.kind, reply.names_source) == ("source_named", "見本名簿")
    assert reply.on == date(2026, 11, 18)
    assert dialog.back.paths == (tmp_path / "a.pdf",)


def test_another_day_may_lie_ahead_without_its_year(dialog: ReplyDialog) -> None:
    field(dialog, "Answer awaited by").setText("1/10")
    dialog.accept()
    assert dialog.back.due == date(2027, 1, 10)


def test_nothing_more_is_awaited(dialog: ReplyDialog) -> None:
    part(dialog, QCheckBox).setChecked(True)
    dialog.accept()
    assert dialog.back.closed


def test_a_day_that_is_still_to_come_is_not_taken(dialog: ReplyDialog) -> None:
    field(dialog, "Arrived on").setText("2026/12/24")
    dialog.accept()
    assert "still to come" in dialog.problem.text()


def test_the_next_letter_is_one_click_away(qtbot: QtBot) -> None:
    preview = LetterPreview(Words(language="en"))
    qtbot.addWidget(preview)
    preview.show_sent(LETTER, LetterState.OVERDUE, b"")
    own = Awaited(due=date(2026, 11, 15), why="your own wish")
    preview.show_next(Advised(step=NextStep.REMIND, kind="jp.reminder", firm="f1"), own)
    assert not preview.way.isHidden()
    with qtbot.waitSignal(preview.next_asked):
        preview.way.click()
    preview.show_next(Advised(step=NextStep.WAIT, firm="f1"), own)
    assert preview.way.isHidden()


def test_what_they_asked_for_was_met_on_a_day(qtbot: QtBot) -> None:
    asked = Reply(on=date(2026, 11, 10), kind=ReplyKind.WANTS_IDENTITY)
    dialog = ReplyDialog(replace(LETTER, replies=(asked,)), (), TODAY, Words(language="en"))
    qtbot.addWidget(dialog)
    field(dialog, "You met that on").setText("11/16")
    dialog.accept()
    assert dialog.back.met == date(2026, 11, 16)


def test_until_when_and_why_and_what_the_day_was(qtbot: QtBot) -> None:
    preview = LetterPreview(Words(language="en"))
    qtbot.addWidget(preview)
    moved = Awaited(
        due=date(2027, 2, 3), why="they may", former=date(2026, 12, 3), notes=("No rule.",)
    )
    preview.show_next(Advised(step=NextStep.WAIT), moved)
    [until] = [it for it in preview.findChildren(QLabel) if "awaited until" in it.text()]
    assert until.text() == (
        "Answer awaited until Wed 3 Feb 2027: they may (before: Thu 3 Dec 2026)\nNo rule."
    )


def test_what_the_law_says_to_their_reason_is_told_at_once(dialog: ReplyDialog) -> None:
    choice(dialog, "Reason they give").setCurrentText("we only bought the list")
    [law] = [it for it in dialog.findChildren(QLabel) if "Having bought it" in it.text()]
    assert not law.isHidden()
    assert "第30条第3項" in law.text()
    assert "Answered by: " in law.text()
    dialog.accept()
    reply = dialog.back.reply
    assert reply is not None
    assert (reply.kind, reply.excuse) == ("other", "bought_list")


def test_what_they_claim_has_the_day_that_they_name(dialog: ReplyDialog) -> None:
    choice(dialog, "They claim").setCurrentText("we stopped")
    field(dialog, "Day they name").setText("5/3")
    dialog.accept()
    reply = dialog.back.reply
    assert reply is not None
    assert reply.claims == (Claim(kind="stopped", on=date(2026, 5, 3)),)
