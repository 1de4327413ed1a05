"""Work outside the window's thread: its result arrives in the window's, never at a closed page.

A thread holds plain values and one relay that lives as long as the program; whatever Qt may have
to destroy stays in the window's thread.
"""

from collections.abc import Callable, Generator
from contextlib import suppress
from functools import cache
from itertools import count
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot
from shiboken6 import isValid

from leaktrace.domain.errors import Reason, Refused

if TYPE_CHECKING:
    from leaktrace.services.change import Step

_UNDER_WAY: "dict[int, Task]" = {}
"""The tasks that have not ended yet, by their numbers."""

_NUMBERS = count(1)


class Task(QObject):
    """One piece of work under way; `cancel` stops it between two steps."""

    stepped = Signal(int, int)
    ended = Signal()

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
        self._work: Callable[[], Any] | None = None

    def start(self, work: Callable[[], Any]) -> None:
        """Run the work, a function or one that answers a generator of steps, in a thread."""
        number = next(_NUMBERS)
        _UNDER_WAY[number] = self
        self._work = work
        QThreadPool.globalInstance().start(_Job(number, work, self._stop, _relay()))

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop; it ends as refused with `Reason.CANCELLED`."""
        self._stop.set()

    def finish(self, result: object) -> None:
        """Hand the result over, unless the owner is gone."""
        self._end()
        if isValid(self._owner):
            self._on_result(result)

    def fail(self, error: Exception) -> None:
        """Hand the error over, unless the owner is gone."""
        self._end()
        if isValid(self._owner):
            self._on_error(error)

    def _end(self) -> None:
        self._work = None
        self.ended.emit()


class _Relay(QObject):
    """Carries what happened in a thread into the window's thread, by the task's number."""

    stepped = Signal(int, object)
    finished = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.stepped.connect(self._step)
        self.finished.connect(self._finish)
        self.failed.connect(self._fail)

    @Slot(int, object)
    def _step(self, number: int, step: "Step") -> None:
        if number in _UNDER_WAY:
            _UNDER_WAY[number].stepped.emit(step.done, step.total)

    @Slot(int, object)
    def _finish(self, number: int, result: object) -> None:
        _UNDER_WAY.pop(number).finish(result)

    @Slot(int, object)
    def _fail(self, number: int, error: Exception) -> None:
        _UNDER_WAY.pop(number).fail(error)


@cache
def _relay() -> _Relay:
    """The one relay, made in the window's thread when the first task starts."""
    return _Relay()


class _Job:
    """A task's work as the thread pool calls it; it lets go of the work before it reports."""

    def __init__(self, number: int, work: Callable[[], Any], stop: Event, relay: _Relay) -> None:
        self._number = number
        self._work: Callable[[], Any] | None = work
        self._stop = stop
        self._relay = relay

    def __call__(self) -> None:
        try:
            signal, value = self._relay.finished, self._done()
        except Exception as error:  # noqa: BLE001 - the window decides what is ours and what is not
            signal, value = self._relay.failed, error
        with suppress(RuntimeError):  # the program has ended meanwhile
            signal.emit(self._number, value)

    def _done(self) -> Any:
        work, self._work = self._work, None
        result = work() if work else None
        return self._walk(result) if isinstance(result, Generator) else result

    def _walk(self, steps: "Generator[Step, None, Any]") -> Any:
        try:
            while not self._stop.is_set():
                self._relay.stepped.emit(self._number, next(steps))
        except StopIteration as end:
            return end.value
        steps.close()
        raise Refused(Reason.CANCELLED)
