"""Moments of the start, told on standard error for the start-up benchmark.

LEAKTRACE_MILESTONES=1 prints one line per moment: its name and `time.perf_counter_ns()`.
LEAKTRACE_QUIT_AFTER=<name> ends the program at that moment.
"""

import os
import sys
import time
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class Milestone(StrEnum):
    """The moments that are told."""

    FIRST_PAINT = "first-paint"
    LOG_LIST = "log-list"


def reach(milestone: Milestone) -> None:
    """Tell that a moment was reached, where somebody asked for it."""
    if os.environ.get("LEAKTRACE_MILESTONES"):
        sys.stderr.write(f"{milestone.value} {time.perf_counter_ns()}\n")
        sys.stderr.flush()
    if os.environ.get("LEAKTRACE_QUIT_AFTER") == milestone.value:
        QCoreApplication.quit()


def is_log_list_wanted() -> bool:
    """Whether the program runs only to show the list of the log."""
    return os.environ.get("LEAKTRACE_QUIT_AFTER") == Milestone.LOG_LIST.value


class FirstPaint(QObject):
    """Watches a widget; `painted` comes once, after it was first drawn on the screen."""

    painted = Signal()

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint event, and pass everything on."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return False
