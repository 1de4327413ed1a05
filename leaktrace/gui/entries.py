"""Logging a solicitation, from anywhere in the window."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from leaktrace.gui.workspace import Workspace


class Entries(QObject):
    """Opens the quick entry or the editor and writes what comes of it."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace

    @Slot()
    def start(self) -> None:
        """Log a call with the quick entry."""

    @Slot()
    def start_in_full(self) -> None:
        """Log with all fields."""
