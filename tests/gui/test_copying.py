"""The copy of the day is made by itself; the menu leads back to one."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from leaktrace.gui import copying
from leaktrace.gui.dialogs.copies import CopiesDialog
from leaktrace.gui.main_window import MainWindow
from leaktrace.gui.pages.today import TodayPage
from leaktrace.gui.workspace import Workspace
from leaktrace.services import register
from leaktrace.services.backups import copies
from leaktrace.services.logbook import amend
from tests import build


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(copying, "PAUSE", 30)
    amend(workspace.book, build.phone())
    made = MainWindow(workspace)
    qtbot.addWidget(made)
    return made


def answer(accept: bool) -> None:
    """Answer the dialog that is about to open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CopiesDialog)
        dialog.accept() if accept else dialog.reject()

    QTimer.singleShot(50, act)


def test_a_copy_is_made_after_a_logbook_was_opened(
    qtbot: QtBot, workspace: Workspace, window: MainWindow
) -> None:
    workspace.opened.emit()
    qtbot.waitUntil(lambda: len(copies(workspace.book.path)) == 1, timeout=10_000)


def test_one_goes_back_and_is_told_so(
    qtbot: QtBot, workspace: Workspace, window: MainWindow
) -> None:
    window.copying.copy()
    qtbot.waitUntil(lambda: len(copies(workspace.book.path)) == 1, timeout=10_000)
    amend(workspace.book, build.firm())
    answer(accept=False)
    window.copying.choose()
    assert register.firms(workspace.book)
    answer(accept=True)
    with qtbot.waitSignal(workspace.told) as told:
        window.copying.choose()
    assert told.args is not None
    assert "among the copies" in told.args[0]
    assert not register.firms(workspace.book)
    assert sum(item.went_back for item in copies(workspace.book.path)) == 1


def test_a_copy_that_cannot_be_read_is_told(
    qtbot: QtBot, workspace: Workspace, window: MainWindow
) -> None:
    window.copying.copy()
    qtbot.waitUntil(lambda: len(copies(workspace.book.path)) == 1, timeout=10_000)
    copies(workspace.book.path)[0].path.write_text("x")
    answer(accept=True)
    with qtbot.waitSignal(workspace.failed):
        window.copying.choose()
    assert register.case(workspace.book).identifiers == (build.phone(),)


def test_today_offers_the_copy(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    amend(workspace.book, build.firm())
    page = TodayPage(workspace)
    qtbot.addWidget(page)
    page.refresh()
    assert "Copy of the logbook" in [item.text() for item in page.findChildren(QLabel)]
    now = next(item for item in page.findChildren(QPushButton) if item.text() == "Copy now")
    now.click()
    qtbot.waitUntil(lambda: len(copies(workspace.book.path)) == 1, timeout=10_000)

    def is_gone() -> bool:
        return "Copy of the logbook" not in [item.text() for item in page.findChildren(QLabel)]

    qtbot.waitUntil(is_gone, timeout=10_000)
