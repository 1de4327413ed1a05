"""From a chat only what those wrote whom the person picks; it is kept for this chat."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leaktrace.gui.dialogs.import_files import ImportDialog
from leaktrace.gui.intake import Intaking, take_in
from leaktrace.gui.widgets.chat_step import ChatStep
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import amend
from leaktrace.services.register import case
from leaktrace.settings import read
from tests import build

TALK = """[LINE] 営業 太郎とのトーク履歴
保存日時：2026/10/14 21:09

2026/10/1(木)
9:20\t営業 太郎\tはじめまして
9:21\t母\t秘密の話
9:30\t営業 太郎\t物件のご案内です
"""


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace) -> QWidget:
    amend(workspace.book, build.phone())
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(workspace: Workspace, window: QWidget, path: Path) -> Intaking:
    return take_in(workspace, window, (path,))


def step(qtbot: QtBot, dialog: ImportDialog) -> ChatStep:
    qtbot.waitUntil(lambda: bool(dialog.chat_steps()), timeout=30_000)
    return dialog.chat_steps()[0]


def test_nobody_is_picked_before_the_person_picks(
    qtbot: QtBot, workspace: Workspace, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    dialog = opened(workspace, window, path).dialog
    asked = step(qtbot, dialog)
    assert asked.picked() == ()
    assert not dialog.is_ready()
    asked.pick("営業 太郎")
    qtbot.waitUntil(dialog.is_ready, timeout=30_000)
    asked.pick("営業 太郎", wanted=False)
    qtbot.waitUntil(lambda: not dialog.is_ready() and not dialog.problem.text(), timeout=30_000)
    dialog.reject()
    assert case(workspace.book).solicitations == ()


def test_who_was_picked_is_picked_in_a_later_copy(
    qtbot: QtBot, workspace: Workspace, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    dialog = opened(workspace, window, path).dialog
    step(qtbot, dialog).pick("営業 太郎")
    qtbot.waitUntil(dialog.is_ready, timeout=30_000)
    with qtbot.waitSignal(workspace.announced, timeout=30_000):
        dialog.accept()
    found = case(workspace.book).solicitations
    assert [item.note for item in found] == ["はじめまして", "物件のご案内です"]
    assert "太郎" not in str(read().chats)
    path.write_text(TALK + "9:31\t営業 太郎\tまた\n", encoding="utf-8")
    again = opened(workspace, window, path).dialog
    assert step(qtbot, again).picked() == ("営業 太郎",)
    qtbot.waitUntil(again.is_ready, timeout=30_000)
    with qtbot.waitSignal(workspace.announced, timeout=30_000):
        again.accept()
    assert len(case(workspace.book).solicitations) == 3


def test_a_chat_beside_other_files_does_not_hold_them_up(
    qtbot: QtBot, workspace: Workspace, window: QWidget, tmp_path: Path
) -> None:
    talk, calls = tmp_path / "talk.txt", tmp_path / "calls.csv"
    talk.write_text(TALK, encoding="utf-8")
    calls.write_text("date,number\n2026/10/01 10:15,03-3200-0001\n", encoding="utf-8")
    dialog = take_in(workspace, window, (talk, calls)).dialog
    qtbot.waitUntil(dialog.is_ready, timeout=30_000)
    with qtbot.waitSignal(workspace.announced, timeout=30_000):
        dialog.accept()
    assert len(case(workspace.book).solicitations) == 1
