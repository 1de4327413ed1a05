"""Work outside the window's thread: its result arrives in the window's, never at a closed page."""

from collections.abc import Callable, Generator
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThreadPool, Signal, SignalInstance, Slot
from shiboken6 import isValid

from leaktrace.domain.errors import Reason, Refused

if TYPE_CHECKING:
    from leaktrace.services.change import Step


class Task(QObject):
    """One piece of work under way; `cancel` stops it between two steps."""

    stepped = Signal(int, int)
    ended = Signal()
    _finished = Signal(object)
    _failed = Signal(object)

    def __init__(
        self,
        owner: QObject,
        on_result: Callable[[Any], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        super().__init__()
        self._owner = owner
        self._on_result = on_result
        self._on_error = on_error
        self._stop = Event()
        self._finished.connect(self._deliver)
        self._failed.connect(self._deliver_error)

    def start(self, work: Callable[[], Any]) -> None:
        """Run the work, a function or one that answers a generator of steps, in a thread."""
        _UNDER_WAY.add(self)
        QThreadPool.globalInstance().start(_Job(self, work))

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop; it ends as refused with `Reason.CANCELLED`."""
        self._stop.set()

    def run(self, work: Callable[[], Any]) -> None:
        """Do the work here and now, in the thread that calls, and signal how it ended."""
        try:
            result = work()
            if isinstance(result, Generator):
                result = self._walk(result)
            self._signal(self._finished, result)
        except Exception as error:  # noqa: BLE001 - the window decides what is ours and what is not
            self._signal(self._failed, error)

    def _signal(self, signal: SignalInstance, value: object) -> None:
        """Tell the window's thread, unless the program has ended meanwhile."""
        with suppress(RuntimeError):
            signal.emit(value)

    def _walk(self, steps: "Generator[Step, None, Any]") -> Any:
        try:
            while not self._stop.is_set():
                step = next(steps)
                self.stepped.emit(step.done, step.total)
        except StopIteration as end:
            return end.value
        steps.close()
        raise Refused(Reason.CANCELLED)

    @Slot(object)
    def _deliver(self, result: object) -> None:
        self._end()
        if isValid(self._owner):
            self._on_result(result)

    @Slot(object)
    def _deliver_error(self, error: Exception) -> None:
        self._end()
        if isValid(self._owner):
            self._on_error(error)

    def _end(self) -> None:
        _UNDER_WAY.discard(self)
        self.ended.emit()


_UNDER_WAY: set[Task] = set()
"""Keeps tasks alive until they have delivered."""


class _Job:
    """A task's work as the thread pool calls it."""

    def __init__(self, task: Task, work: Callable[[], Any]) -> None:
        self._task = task
        self._work = work

    def __call__(self) -> None:
        self._task.run(self._work)
