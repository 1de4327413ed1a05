"""Offering to delete an export that is full of passwords, once it was taken in."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from leaktrace.domain.errors import LeakTraceError
from leaktrace.gui.workspace import Workspace
from leaktrace.services.intake import delete


class DeleteExport(QMessageBox):
    """Asks, and holds nothing up meanwhile; files stay unless the person says otherwise."""

    def __init__(self, workspace: Workspace, paths: tuple[Path, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._paths = paths
        names = ", ".join(path.name for path in paths)
        self.setWindowTitle(self.tr("Passwords in the file"))
        self.setText(self.tr("{0} still holds your passwords. Delete it now?").format(names))
        self.setInformativeText(
            self.tr("Only sites, user names and dates were taken. Deleting cannot be undone.")
        )
        self.away = self.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        keep = self.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(keep)
        self.setEscapeButton(keep)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.away.clicked.connect(self._delete)

    @Slot()
    def _delete(self) -> None:
        try:
            delete(self._paths)
        except LeakTraceError as error:
            self._workspace.refused(error)
        else:
            self._workspace.announced.emit(self.tr("The export was deleted."))
