"""Long work in the status bar: what is being done, how far it is, and a way to stop it."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from leaktrace.gui.tasks import Task
from leaktrace.gui.widgets.boxes import row
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.text import label

APPEARS = 300
"""Milliseconds that work must take before it is shown."""


class Progress(QWidget):
    """Shows the latest piece of long work until it ends."""

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self._label = label("")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(160)
        self._stop = link(self.tr("Cancel"), self._cancel)
        self.setLayout(row(self._label, self._bar, self._stop))
        self._pause = QTimer(self, singleShot=True, interval=APPEARS)
        self._pause.timeout.connect(self._appear)
        self.hide()

    def follow(self, name: str, task: Task) -> None:
        """Show this work from now on."""
        self._task = task
        self._label.setText(name)
        self._bar.setAccessibleName(name)
        self._bar.setRange(0, 0)
        self._stop.hide()
        task.stepped.connect(self._step)
        task.ended.connect(self._end)
        self._pause.start()

    @Slot()
    def _appear(self) -> None:
        if self._task:
            self.show()

    @Slot(int, int)
    def _step(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._stop.show()

    @Slot()
    def _end(self) -> None:
        if self.sender() is self._task:
            self._task = None
            self._pause.stop()
            self.hide()

    @Slot()
    def _cancel(self) -> None:
        if self._task:
            self._task.cancel()
