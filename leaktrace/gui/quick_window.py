"""The window of `--quick-add`: only the quick entry, and the program ends with it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QWidget

from leaktrace.gui.dialogs.quick_entry import SIZE
from leaktrace.gui.entries import Entries
from leaktrace.gui.widgets.banner import Banner
from leaktrace.gui.widgets.boxes import AROUND, column
from leaktrace.gui.workspace import Workspace


class QuickWindow(QWidget):
    """A bare ground that is painted at once; the entry comes as soon as the logbook is open."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._entries = Entries(self, workspace)
        self._banner = Banner()
        self.setWindowTitle(self.tr("Quick entry"))
        self.resize(*SIZE)
        self.setLayout(column(self._banner, None, margin=AROUND))
        workspace.opened.connect(self._start)
        workspace.failed.connect(self._banner.warn)

    @Slot()
    def _start(self) -> None:
        from leaktrace.gui.quick import quick_entry

        dialog = quick_entry(self._workspace, None)
        dialog.show()
        self.hide()
        if dialog.exec():
            self._entries.write(dialog.value())
        QApplication.quit()
