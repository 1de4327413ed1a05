"""An area onto which files can be dropped, with a button for those who rather choose."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame

from leaktrace.gui.widgets.boxes import PANE, row
from leaktrace.gui.widgets.buttons import button, restyle
from leaktrace.gui.widgets.text import label


class DropArea(QFrame):
    """`dropped` carries the paths of the files, a tuple of `Path`."""

    dropped = Signal(object)

    def __init__(self, hint: str, filters: str = "") -> None:
        super().__init__()
        self._filters = filters
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self.setAccessibleName(hint)
        choose = button(self.tr("Choose files…"), self.choose, small=True)
        parts = row(label(hint, "muted", wrap=True), choose, margin=PANE)
        parts.setStretch(0, 1)
        self.setLayout(parts)

    @Slot()
    def choose(self) -> None:
        """Let the person choose files."""
        names, _ = QFileDialog.getOpenFileNames(self, filter=self._filters)
        if names:
            self.dropped.emit(tuple(Path(name) for name in names))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take local files."""
        if local_files(event.mimeData(), folders=True):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files went away again."""
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """The files are here."""
        self._show_over(False)
        event.acceptProposedAction()
        self.dropped.emit(local_files(event.mimeData(), folders=True))

    def _show_over(self, is_over: bool) -> None:
        self.setProperty("over", "true" if is_over else "false")
        restyle(self)


def local_files(data: QMimeData, *, folders: bool = False) -> tuple[Path, ...]:
    """The local files that are dragged or were copied; folders too, where they can be taken."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.is_file() or (folders and path.is_dir()))
