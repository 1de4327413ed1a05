"""A watched folder: what appears in it is taken in by itself, once, into the logbook it is for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from leaktrace.domain.query import LogQuery
from leaktrace.gui import watching
from leaktrace.gui.main_window import MainWindow
from leaktrace.gui.widgets.elided import ElidedLabel
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import amend, solicitation_ids
from leaktrace.settings import read
from tests import build
from tests.importers.backups import call, calls, saved


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Exports"
    made.mkdir()
    saved(made, calls(call("0332009148")), "old.xml")
    return made


@pytest.fixture
def window(
    workspace: Workspace, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setattr(watching, "SETTLED", 50)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    amend(workspace.book, build.phone())
    made = MainWindow(workspace)
    qtbot.addWidget(made)
    yield made
    made.watch.stop()


def count(workspace: Workspace) -> int:
    return len(solicitation_ids(workspace.book, LogQuery()))


def switch(window: MainWindow) -> QAction:
    """Choose the action of the menu; it says what it does."""
    menu = next(
        item for item in window.findChildren(QMenu) if "ogbook" in item.title() and item.actions()
    )
    menu.aboutToShow.emit()
    action = next(item for item in menu.actions() if item.text().startswith("Watch"))
    action.trigger()
    menu.aboutToShow.emit()
    return action


def test_what_appears_is_taken_in_once_and_can_be_undone(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, folder: Path
) -> None:
    with qtbot.waitSignal(workspace.told):
        action = switch(window)
    assert (action.isChecked(), action.text()) == (True, "Watching the folder Exports")
    window.show_page("today")
    assert any(item.text() == "Watched folder" for item in window.findChildren(ElidedLabel))
    with qtbot.waitSignal(workspace.announced, timeout=20_000):
        saved(folder, calls(call(), call("0332002260")), "new.xml")
    assert count(workspace) == 2
    qtbot.wait(300)
    assert count(workspace) == 2
    workspace.undo_stack.undo()
    assert count(workspace) == 0


def test_what_came_while_the_program_was_closed_is_new(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, folder: Path
) -> None:
    switch(window)
    seen = read().watch
    assert seen is not None
    assert len(seen.seen) == 1
    path = workspace.book.path
    workspace.close()
    saved(folder, calls(call()), "new.xml")
    with qtbot.waitSignal(workspace.announced, timeout=20_000):
        workspace.open(path)
    assert count(workspace) == 1


def test_another_logbook_takes_nothing_in(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    switch(window)
    workspace.open(tmp_path / "other.leaktrace", create=True)
    assert workspace.watch is None
    saved(folder, calls(call()), "new.xml")
    qtbot.wait(500)
    assert count(workspace) == 0


def test_once_switched_off_nothing_comes(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, folder: Path
) -> None:
    switch(window)
    action = switch(window)
    assert (action.isChecked(), action.text(), read().watch) == (False, "Watch a folder…", None)
    saved(folder, calls(call()), "new.xml")
    qtbot.wait(500)
    assert count(workspace) == 0
