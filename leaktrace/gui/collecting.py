"""Garbage is collected in the window's thread alone.

Python collects in whichever thread happens to allocate; a widget that is freed in another thread
than its own brings the program down.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL = 1000
"""Milliseconds between two looks."""


class Collector(QObject):
    """Takes collecting over from Python as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limits = gc.get_threshold()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.look)
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give collecting back to Python."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def look(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        counts = gc.get_count()
        due = [n for n, limit in enumerate(self._limits) if limit and counts[n] > limit]
        if due:
            gc.collect(max(due))
