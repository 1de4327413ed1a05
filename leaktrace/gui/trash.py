"""Opens the trash and takes back what the person chooses."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from leaktrace.domain.case import kind_of
from leaktrace.gui.dialogs.trash import TrashDialog
from leaktrace.gui.workspace import Workspace


def open_trash(workspace: Workspace, parent: QWidget) -> None:
    """Show what lies in the trash; what is chosen is restored, and that can be undone."""
    from leaktrace.services.logbook import restore, trash

    dialog = TrashDialog(trash(workspace.book), workspace.words, parent)
    if dialog.exec():
        keys = tuple((kind_of(record), record.id) for record in dialog.chosen())
        label = QCoreApplication.translate("Trash", "Restore")
        workspace.do(label, partial(restore, workspace.book, *keys))
