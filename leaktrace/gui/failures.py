"""What is our own mistake: the person gets a calm word and a report without personal data."""

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from leaktrace import __version__

_PACKAGE = Path(__file__).parent.parent


class Failures(QObject):
    """Shows one dialog at a time for errors that nobody caught."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_showing = False

    def install(self) -> None:
        """Have every uncaught error end here."""
        sys.excepthook = self._caught

    @Slot(object)
    def show(self, error: BaseException) -> None:
        """Show the dialog for an error, unless one is open already."""
        if self._is_showing:
            return
        self._is_showing = True
        box = self._box(report(error))
        box.exec()
        self._is_showing = False

    def _box(self, text: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(self.tr("Something went wrong in the program. Your logbook is as it was."))
        box.setInformativeText(self.tr("The report holds no personal data; nothing is sent."))
        box.setDetailedText(text)
        box.setAccessibleName(box.text())
        copy = box.addButton(self.tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        copy.clicked.connect(_Copy(text, box).copy)
        return box

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        sys.stderr.write(report(error) + "\n")
        self.show(error)


class _Copy(QObject):
    """Puts a text on the clipboard when asked."""

    def __init__(self, text: str, parent: QObject) -> None:
        super().__init__(parent)
        self._text = text

    @Slot()
    def copy(self) -> None:
        """Copy it."""
        QGuiApplication.clipboard().setText(self._text)


def report(error: BaseException) -> str:
    """What we need to know of an error: its kind and where it arose, never its message or values.

    Frames are named by file and line within the program; those of libraries by their file's name.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([f"LeakTrace {__version__}", type(error).__name__, *lines])


def _place(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(_PACKAGE)) if path.is_relative_to(_PACKAGE) else path.name
