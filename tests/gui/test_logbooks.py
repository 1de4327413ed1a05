"""The menu Logbook writes what it is asked for and shows the record chain."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from leaktrace.gui.dialogs.record_chain import RecordChainDialog
from leaktrace.gui.logbooks import Logbooks
from leaktrace.gui.pages.today import TodayPage
from leaktrace.gui.words import Words
from leaktrace.gui.workspace import Workspace
from leaktrace.services.chain_state import ChainState, chain_state

AT = "2026-03-20T00:00:00.000000+00:00"
BROKEN = ChainState(length=3, head="a" * 64, first_at=AT, last_at=AT, broken=(2,))


@pytest.mark.parametrize(("name", "start"), [("log.xlsx", b"PK"), ("log.csv", "\ufeff".encode())])
def test_the_log_is_written_as_a_table(
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    example_workspace: Workspace,
    tmp_path: Path,
    name: str,
    start: bytes,
) -> None:
    answer = (str(tmp_path / name), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    window = TodayPage(example_workspace)
    qtbot.addWidget(window)
    with qtbot.waitSignal(example_workspace.told, timeout=20_000) as told:
        Logbooks(window, example_workspace).export_log()
    assert told.args == [f"Written: {name}"]
    assert (tmp_path / name).read_bytes().startswith(start)


def test_the_head_of_the_chain_is_shown_and_copied(
    qtbot: QtBot, example_workspace: Workspace
) -> None:
    window = TodayPage(example_workspace)
    qtbot.addWidget(window)
    Logbooks(window, example_workspace).show_chain()

    def dialog() -> RecordChainDialog:
        (found,) = window.findChildren(RecordChainDialog)
        return found

    qtbot.waitUntil(lambda: bool(window.findChildren(RecordChainDialog)), timeout=20_000)
    head = chain_state(example_workspace.book).head
    assert dialog().head.text() == head
    next(it for it in dialog().findChildren(QPushButton) if it.text() == "Copy").click()
    assert QApplication.clipboard().text() == head
    dialog().reject()


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (ChainState(length=0, head="0" * 64), "Nothing is written yet"),
        (BROKEN, "first at entry 2"),
    ],
)
def test_the_dialog_says_how_the_chain_is(qtbot: QtBot, state: ChainState, said: str) -> None:
    dialog = RecordChainDialog(state, Words(language="en"))
    qtbot.addWidget(dialog)
    assert said in dialog.verdict.text()
    assert any("does not prove" in item.text() for item in dialog.findChildren(QLabel))
