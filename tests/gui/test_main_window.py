"""The window shows one page at a time and keeps what it shows up to date."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaktrace.domain.case import Kind
from leaktrace.gui import theme
from leaktrace.gui.language import speak
from leaktrace.gui.main_window import MainWindow
from leaktrace.gui.pages import PAGES, PageName
from leaktrace.gui.widgets.banner import Banner
from leaktrace.gui.widgets.navigation import NavigationRow
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import amend, remove
from leaktrace.settings import Theme, read
from tests import build
from tests.gui.hands import click, part


@pytest.fixture
def window(example_workspace: Workspace, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window over the example, on the page Log."""
    made = MainWindow(example_workspace)
    qtbot.addWidget(made)
    made.show()
    made.show_page(PageName.LOG.value)
    yield made
    made.close()


def rows(window: MainWindow) -> dict[str, NavigationRow]:
    """The navigation's rows by their keys."""
    return {row.key: row for row in window.findChildren(NavigationRow)}


def action(window: MainWindow, text: str) -> QAction:
    """The action of the menus with this text."""
    return next(item for item in window.findChildren(QAction) if item.text() == text)


@pytest.mark.parametrize("name", list(PageName))
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_page_opens_on_the_example(
    window: MainWindow, qapp: QApplication, name: PageName, language: str
) -> None:
    window.workspace.choose(language=language)
    speak(qapp, language)
    window.rebuild()
    window.show_page(name.value)
    assert type(window.page()) is type(PAGES[name](window.workspace))


@pytest.mark.parametrize("name", list(PageName))
def test_every_page_opens_on_an_empty_logbook(
    workspace: Workspace, qtbot: QtBot, name: PageName
) -> None:
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    window.show_page(name.value)
    assert window.page() is not None


def test_a_page_is_chosen_by_its_row(window: MainWindow, qtbot: QtBot) -> None:
    click(rows(window)["firms"])
    assert window.shown is PageName.FIRMS
    assert rows(window)["firms"].isChecked()


def test_badges_are_shown_and_spoken(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.reread(frozenset({Kind.FIRM}))
    assert rows(window)["firms"].accessibleName() == "Firms 8"


def test_a_removal_offers_to_undo_it(window: MainWindow) -> None:
    book = window.workspace.book
    work = partial(remove, book, (Kind.SOLICITATION, "s1"))
    window.workspace.do("Delete", work, announce="Moved to the trash")
    banner = part(window, Banner)
    assert banner.isVisible()
    assert banner.sentence() == "Moved to the trash"
    banner.taken.emit()
    assert not banner.isVisible()
    assert not window.workspace.undo_stack.canUndo()


def test_a_refusal_is_said_in_the_banner(window: MainWindow) -> None:
    window.workspace.failed.emit("That cannot be.")
    assert part(window, Banner).sentence() == "That cannot be."


def test_undo_is_in_the_menu_by_its_name(window: MainWindow) -> None:
    work = partial(amend, window.workspace.book, build.call("new"))
    window.workspace.do("Log a call", work)
    assert window.workspace.undo_stack.undoText() == "Log a call"
    action(window, "Undo Log a call").trigger()
    assert not window.workspace.undo_stack.canUndo()


def test_the_language_changes_without_a_restart(window: MainWindow, qapp: QApplication) -> None:
    window.workspace.choose(language="ja")
    speak(qapp, "ja")
    window.rebuild()
    assert rows(window)["log"].text() == "記録"
    assert window.shown is PageName.LOG


def test_the_theme_changes_without_a_restart(window: MainWindow, qtbot: QtBot) -> None:
    action(window, "Dark").trigger()
    assert theme.colours() is theme.DARK
    assert read().theme is Theme.DARK


def test_another_page_and_record_can_be_asked_for(window: MainWindow) -> None:
    window.show_page(PageName.TODAY.value)
    window.workspace.go("log", "s5")
    page = window.page()
    assert page is not None
    assert page.shown_record() == "s5"


def test_what_was_in_view_is_found_again_after_a_rebuild(window: MainWindow) -> None:
    window.workspace.go("log", "s5")
    window.rebuild()
    page = window.page()
    assert page is not None
    assert page.shown_record() == "s5"


def test_the_page_and_place_of_the_window_are_remembered(window: MainWindow) -> None:
    window.close()
    assert read().page == "log"
    assert read().geometry != ""


def test_another_logbook_fills_the_same_page(window: MainWindow, tmp_path: Path) -> None:
    window.workspace.open(tmp_path / "other.leaktrace", create=True)
    assert window.windowTitle() == "other — LeakTrace"
    page = window.page()
    assert page is not None
    assert page.status_texts() == ("0 shown",)
