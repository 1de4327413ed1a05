"""Starts the window: settings, language, theme, then the first paint, and only then the logbook."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Slot
from PySide6.QtWidgets import QApplication, QWidget

from leaktrace import __version__, paths, settings
from leaktrace.domain.errors import LeakTraceError, Reason, Unavailable
from leaktrace.gui import language, milestones, theme
from leaktrace.gui.collecting import Collector
from leaktrace.gui.failures import Failures
from leaktrace.gui.main_window import MainWindow
from leaktrace.gui.pages import PageName
from leaktrace.gui.workspace import Workspace

if TYPE_CHECKING:
    from leaktrace.storage.database import Logbook


def run(logbook: Path | None, *, quick_add: bool = False) -> int:
    """Open the window on a logbook, the person's own if none is named, until it is closed.

    With `quick_add` only the quick entry opens, and the program ends with it.
    """
    check_screen()
    application = make_application()
    workspace = Workspace(settings.read(), open_logbook)
    dress(application, workspace)
    collector = Collector(application)
    start = Start(workspace, logbook or paths.logbook(), quick_add=quick_add)
    start.show()
    code = application.exec()
    workspace.close()
    QThreadPool.globalInstance().waitForDone()
    collector.stop()
    return code


def check_screen() -> None:
    """Refuse plainly where Qt would end the program: no screen, and no other platform chosen.

    Raises:
        Unavailable: where there is no screen.
    """
    ways = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(way) for way in ways):
        raise Unavailable(Reason.NO_SCREEN)


def make_application() -> QApplication:
    """The application with its name, style and type."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName(paths.APP)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("leaktrace")
    application.setStyle("Fusion")
    theme.load_fonts()
    return application


def dress(application: QApplication, workspace: Workspace) -> None:
    """Give the application the person's language and theme."""
    language.speak(application, workspace.words.language)
    theme.apply(theme.wanted(workspace.settings.theme))


def open_logbook(path: Path, create: bool) -> "Logbook":
    """Open a logbook; SQLAlchemy is imported here, after the first paint."""
    from leaktrace.storage.database import open_logbook as open_

    return open_(path, create=create)


class Start(QObject):
    """What happens once the first window was painted."""

    def __init__(self, workspace: Workspace, path: Path, *, quick_add: bool) -> None:
        super().__init__()
        self._workspace = workspace
        self._path = path
        self._window = self._first_window(quick_add)
        self._failures = Failures(self._window)
        self._failures.install()
        workspace.crashed.connect(self._failures.show)
        paint = milestones.FirstPaint(self._window)
        paint.painted.connect(self._open)
        QApplication.styleHints().colorSchemeChanged.connect(self._follow_desktop)

    def show(self) -> None:
        """Show the window."""
        self._window.show()

    def _first_window(self, quick_add: bool) -> QWidget:
        if quick_add:
            from leaktrace.gui.quick_window import QuickWindow

            return QuickWindow(self._workspace)
        window = MainWindow(self._workspace)
        if milestones.is_log_list_wanted():
            window.show_page(PageName.LOG.value)
        return window

    @Slot()
    def _follow_desktop(self) -> None:
        if self._workspace.settings.theme is not settings.Theme.SYSTEM:
            return
        theme.apply(theme.wanted(settings.Theme.SYSTEM))
        if isinstance(self._window, MainWindow):
            self._window.rebuild_soon()

    @Slot()
    def _open(self) -> None:
        milestones.reach(milestones.Milestone.FIRST_PAINT)
        try:
            self._workspace.open(self._path, create=True)
        except LeakTraceError as error:
            self._workspace.refused(error)
