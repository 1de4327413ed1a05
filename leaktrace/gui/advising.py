"""What helps before the next call or form, from anywhere in the window."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from leaktrace.gui.workspace import Workspace


class Advising(QObject):
    """Opens the dialogs that rest on advice; what they need is imported when one is opened."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace

    @Slot()
    def find_tag(self) -> None:
        """Ask whose tag it is that a label or a header shows."""
        if not self._workspace.is_open:
            return
        from leaktrace.gui.dialogs.whose_tag import WhoseTagDialog
        from leaktrace.services.register import case

        found = case(self._workspace.book)
        dialog = WhoseTagDialog(found, self._workspace.words, self._window)
        dialog.wanted.connect(partial(self._workspace.go, "firms"))
        dialog.exec()
