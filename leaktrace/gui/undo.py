"""One action of a person on the undo stack."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from leaktrace.domain.errors import LeakTraceError

if TYPE_CHECKING:
    from leaktrace.gui.workspace import Workspace
    from leaktrace.services.change import Change


class Done(QUndoCommand):
    """A change that was done; undoing it answers the change that redoes it."""

    def __init__(self, label: str, change: "Change", workspace: "Workspace") -> None:
        super().__init__(label)
        self._change = change
        self._workspace = workspace
        self._is_new = True

    def redo(self) -> None:
        """Do it again; the first time it is done already."""
        if self._is_new:
            self._is_new = False
            return
        self._turn()

    def undo(self) -> None:
        """Take it back."""
        self._turn()

    def _turn(self) -> None:
        """Swap the change for its opposite; what is refused leaves the stack for good."""
        if self._change.undo is None:
            return
        areas = self._change.areas
        try:
            self._change = self._change.undo()
        except LeakTraceError as error:
            self.setObsolete(True)
            self._workspace.refused(error)
        else:
            self._workspace.reread(areas | self._change.areas)
