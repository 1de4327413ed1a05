"""Logging a solicitation, from anywhere in the window."""

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from leaktrace.gui.workspace import Workspace

if TYPE_CHECKING:  # what is needed to write an entry is imported when one is written
    from leaktrace.domain.solicitations import Solicitation


class Entries(QObject):
    """Opens the quick entry or the editor and writes what comes of it."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace

    @Slot()
    def start(self) -> None:
        """Log a call with the quick entry, as soon as the logbook is open."""
        if not self._workspace.is_open:
            self._workspace.opened.connect(self.start, Qt.ConnectionType.SingleShotConnection)
            return
        from leaktrace.gui.quick import quick_entry

        dialog = quick_entry(self._workspace, self._window)
        if dialog.exec():
            self.write(dialog.value())

    @Slot()
    def start_in_full(self) -> None:
        """Log with all fields."""
        if not self._workspace.is_open:
            return
        from leaktrace.domain.ids import new_id
        from leaktrace.domain.solicitations import Channel, Solicitation
        from leaktrace.gui.choices import choices_of
        from leaktrace.gui.dialogs.solicitation import SolicitationDialog

        choices = choices_of(self._workspace.book)
        now = datetime.now(UTC).astimezone(ZoneInfo(choices.zone)).replace(microsecond=0)
        fresh = Solicitation(id=new_id(), at=now, channel=Channel.CALL, recorded_at=now)
        dialog = SolicitationDialog(fresh, choices, self._workspace.words, self._window)
        if dialog.exec():
            self.write(dialog.value())

    def write(self, item: "Solicitation | None") -> None:
        """Write a new solicitation."""
        if item is None:
            return
        from leaktrace.services.logbook import amend

        name = self.tr("Log a call")
        work = partial(amend, self._workspace.book, item)
        self._workspace.do(name, work, announce=self.tr("Logged."))
