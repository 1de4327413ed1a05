"""What every page works on: the open logbook, the verdict on it, and the ways to change it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack

from leaktrace import settings
from leaktrace.domain.errors import LeakTraceError, Reason, Refused
from leaktrace.domain.kinds import Kind
from leaktrace.gui.tasks import Task
from leaktrace.gui.undo import Done
from leaktrace.gui.words import Words

if TYPE_CHECKING:  # what imports SQLAlchemy is imported after the first paint
    from leaktrace.domain.advice import Advice
    from leaktrace.domain.clues import SolicitationVerdict, Verdict
    from leaktrace.domain.rules import RuleFlag
    from leaktrace.gui.conclusions import Conclusions
    from leaktrace.services.change import Change, Logbook

_NOT_OPEN = "no logbook is open yet"
TRACED_AREAS = frozenset(Kind) - {Kind.COMPLAINT}
"""What the trace rests on: a change of it makes the verdict old."""


TRACE_PAUSE = 200
"""Milliseconds without a change after which `trace_timer` has the logbook traced anew."""


class Workspace(QObject):
    """The open logbook and all that pages share.

    `changed` names the areas that changed, `traced` says that a new verdict is there, `failed`
    carries a sentence for the person, `told` one of success, `announced` one that offers to undo,
    `asked_for` a page's name and a record's id, `crashed` an error that is our own mistake,
    `chosen` says that a setting was changed.
    """

    opened = Signal()
    changed = Signal(object)
    traced = Signal()
    failed = Signal(str)
    announced = Signal(str)
    told = Signal(str)
    asked_for = Signal(str, str)
    started = Signal(str, object)
    chosen = Signal()
    crashed = Signal(object)

    def __init__(
        self,
        chosen: settings.Settings,
        opener: "Callable[[Path, bool], Logbook]",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = chosen
        self._opener = opener
        self.words = Words(language=settings.language(chosen))
        self.undo_stack = QUndoStack(self)
        self._book: Logbook | None = None
        self._conclusions: Conclusions | None = None
        self._asked = 0
        self._tracing: Task | None = None
        self.trace_timer = QTimer(self, singleShot=True, interval=TRACE_PAUSE)
        self.trace_timer.timeout.connect(self.retrace)

    @property
    def book(self) -> "Logbook":
        """The open logbook."""
        if self._book is None:
            raise RuntimeError(_NOT_OPEN)
        return self._book

    @property
    def verdict(self) -> "Verdict | None":
        """What the trace says of the whole logbook; None until it has answered."""
        return self._conclusions.verdict if self._conclusions else None

    @property
    def advice(self) -> "Advice | None":
        """What would help most next; None until the trace has answered."""
        return self._conclusions.advice if self._conclusions else None

    @property
    def is_open(self) -> bool:
        """Whether a logbook is open."""
        return self._book is not None

    @property
    def watch(self) -> settings.Watch | None:
        """The folder that is watched for the open logbook; None where none is."""
        watch = self.settings.watch
        if watch is None or self._book is None:
            return None
        return watch if watch.logbook == str(self._book.path.resolve()) else None

    def choose(self, **changes: Any) -> None:
        """Change the person's settings and save them."""
        self.settings = replace(self.settings, **changes)
        self.words = Words(language=settings.language(self.settings))
        settings.write(self.settings)
        self.chosen.emit()

    def open(self, path: Path, *, create: bool = False) -> None:
        """Open a logbook in place of the present one.

        Raises:
            LeakTraceError: where it cannot be opened; the present one then stays.
        """
        fresh = self._opener(path, create)
        self.close()
        self._book = fresh
        self.opened.emit()
        self.trace_timer.start()

    def close(self) -> None:
        """Let the logbook go."""
        if self._book:
            self._book.close()
        self._book, self._conclusions = None, None
        self._forget()
        self.undo_stack.clear()

    def open_anew(self, work: "Callable[[Callable[[Path, bool], Logbook]], None]") -> None:
        """Let the logbook go while `work`, given what opens logbooks, changes its file.

        Raises:
            LeakTraceError: what `work` raised, once the logbook is open again.
        """
        path = self.book.path
        self.close()
        try:
            work(self._opener)
        finally:
            self.open(path)

    def do(self, label: str, operation: "Callable[[], Change]", *, announce: str = "") -> bool:
        """Do what a person asked for, so that it can be undone; False where it was refused.

        `label` names it in the menu; `announce` is said in a banner that offers to undo it.
        """
        try:
            change = operation()
        except LeakTraceError as error:
            self.refused(error)
            return False
        self.record(label, change, announce=announce)
        return True

    def record(self, label: str, change: "Change", *, announce: str = "") -> None:
        """Take in a change that was done elsewhere, so that it can be undone."""
        if change.undo is None:
            return
        self.undo_stack.push(Done(label, change, self))
        self.reread(change.areas)
        if announce:
            self.announced.emit(announce)

    def reread(self, areas: frozenset[Kind]) -> None:
        """Say which areas changed, and trace anew where the verdict rests on them."""
        self.changed.emit(areas)
        if areas & TRACED_AREAS:
            self.trace_timer.start()

    def run(
        self,
        label: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        owner: QObject | None = None,
    ) -> Task:
        """Do long work in a thread; `done` gets the result unless `owner` is gone by then.

        `work` answers the result, or a generator of steps that returns it; with steps the window
        shows progress and lets the person cancel.
        """
        task = Task(owner or self, done, self.fail)
        self.started.emit(label, task)
        task.start(work)
        return task

    @Slot(object)
    def fail(self, error: Exception) -> None:
        """Say what went wrong; what is no word to the person is our own mistake."""
        if isinstance(error, LeakTraceError):
            self.refused(error)
        else:
            self.crashed.emit(error)

    def refused(self, error: LeakTraceError) -> None:
        """Say in a sentence what cannot be done."""
        self.failed.emit(self.words.explain(error))

    def go(self, page: str, id: str = "") -> None:
        """Show a page and, where an id is given, that record on it."""
        self.asked_for.emit(page, id)

    def traced_solicitation(self, id: str) -> "SolicitationVerdict | None":
        """The verdict on one solicitation; None while there is none."""
        return self._conclusions.solicitations.get(id) if self._conclusions else None

    def flags(self, id: str) -> "tuple[RuleFlag, ...]":
        """The rules that one solicitation may fall under."""
        return self._conclusions.flags.get(id, ()) if self._conclusions else ()

    @Slot()
    def retrace(self) -> None:
        """Trace in the background, first roughly, then finely; only the latest answer counts."""
        self._conclude(first=True)

    def _conclude(self, *, first: bool) -> None:
        self._forget()
        if not self._book:
            return
        from leaktrace.gui.conclusions import conclude

        self._tracing = Task(self, partial(self._take_conclusions, self._asked), self._fail_trace)
        self._tracing.start(partial(conclude, self._book, self._conclusions, first=first))

    def _forget(self) -> None:
        """Let a trace under way go."""
        self._asked += 1
        if self._tracing:
            self._tracing.cancel()
        self._tracing = None

    def _take_conclusions(self, asked: int, conclusions: "Conclusions") -> None:
        if asked != self._asked:
            return
        from leaktrace.gui.conclusions import after

        self._conclusions = after(self._conclusions, conclusions)
        self.traced.emit()
        if not conclusions.settled:
            self._conclude(first=False)

    @Slot(object)
    def _fail_trace(self, error: Exception) -> None:
        """A trace that was let go is no failure."""
        if not (isinstance(error, Refused) and error.reason is Reason.CANCELLED):
            self.fail(error)
