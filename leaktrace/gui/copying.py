"""Copies the logbook once a day by itself, and lets the person go back to a copy."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.kinds import Kind
from leaktrace.gui.tasks import Task
from leaktrace.gui.workspace import Workspace

if TYPE_CHECKING:
    from leaktrace.services.backups import Copy

PAUSE = 4_000
"""Milliseconds after a logbook was opened: it is to be read and traced first."""


class Copying(QObject):
    """Makes the copy of the day in the background, and opens the list of copies."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.copy)
        workspace.opened.connect(self._timer.start)

    @Slot()
    def copy(self) -> None:
        """Make the copy of the day; a logbook that is only looked at has none."""
        from leaktrace.services.backups import keep_copy
        from leaktrace.services.safekeeping import is_demo

        if self._workspace.is_open and not is_demo(self._workspace.book.path):
            book, day = self._workspace.book, datetime.now().astimezone().date()
            task = Task(self, self._tell_today, self._workspace.fail)
            task.start(partial(keep_copy, book, day))

    @Slot()
    def choose(self) -> None:
        """Show the copies; what the person chooses is put in the logbook's place."""
        from leaktrace.gui.dialogs.copies import CopiesDialog
        from leaktrace.services.backups import copies

        if not self._workspace.is_open:
            return
        path = self._workspace.book.path
        dialog = CopiesDialog(copies(path), self._workspace.words, self._window)
        chosen = dialog.chosen() if dialog.exec() else None
        if chosen is not None:
            self._go_back(chosen)

    def _go_back(self, copy: "Copy") -> None:
        from leaktrace.services.backups import go_back

        path, now = self._workspace.book.path, datetime.now().astimezone()
        try:
            self._workspace.open_anew(lambda opener: go_back(opener, path, copy.path, now))
        except LeakTraceError as error:
            self._workspace.refused(error)
            return
        text = self.tr("The logbook is as it was on {0}. What it was just now is among the copies.")
        self._workspace.told.emit(text.format(self._workspace.words.day(copy.day)))

    def _tell_today(self, made: object) -> None:
        if made is not None:
            self._workspace.changed.emit(frozenset({Kind.HOUSEHOLD}))
