"""Workspaces over real logbooks, in a window system without a screen."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QThreadPool, QTranslator
from PySide6.QtWidgets import QApplication

from leaktrace.gui import theme
from leaktrace.gui.app import open_logbook
from leaktrace.gui.language import speak
from leaktrace.gui.workspace import Workspace
from leaktrace.services import example
from leaktrace.settings import Settings


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Garbage is collected between tests, never in a thread that works beside the window."""
    gc.disable()
    yield
    QThreadPool.globalInstance().waitForDone()
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def typed(qapp: QApplication) -> QApplication:
    """The application in the program's own type; fonts take long to load."""
    theme.load_fonts()
    return qapp


@pytest.fixture(autouse=True)
def dressed(typed: QApplication) -> None:
    """The application in English and light colours; dressing takes long, so only where needed."""
    light = theme.style_sheet(theme.LIGHT)
    if typed.styleSheet() != light or theme.colours() is not theme.LIGHT:
        theme.apply(theme.LIGHT)
    if QLocale().language() is not QLocale.Language.English or not typed.findChildren(QTranslator):
        speak(typed, "en")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace over an empty logbook."""
    made = Workspace(Settings(language="en"), open_logbook)
    made.trace_timer.setInterval(3_600_000)  # a test that wants a verdict asks for it
    made.open(tmp_path / "test.leaktrace", create=True)
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()


@pytest.fixture
def example_workspace(workspace: Workspace) -> Workspace:
    """A workspace over the example."""
    example.fill(workspace.book, example.LAST_DAY)
    return workspace
