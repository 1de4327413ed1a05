"""The page Today: one sentence, what waits, the verdict that moved, and when callers come."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaktrace.domain.case import Kind
from leaktrace.domain.clues import Verdict
from leaktrace.gui.pages.base import Page
from leaktrace.gui.pages.today_advice import TodayAdvice
from leaktrace.gui.pages.today_charts import TodayCharts
from leaktrace.gui.pages.today_lists import TodayLists
from leaktrace.gui.pages.today_verdicts import TodayVerdicts
from leaktrace.gui.tasks import Task
from leaktrace.gui.widgets.boxes import AROUND, clear, column, row, scrolling, widget
from leaktrace.gui.widgets.text import label
from leaktrace.gui.workspace import Workspace
from leaktrace.services.moves import Moved, former_verdict, moved, to_ask
from leaktrace.services.today import TodayView, headline, today

RIGHT = 424
"""The width of the charts' column, in logical pixels."""


class TodayPage(Page):
    """Says in one sentence what matters, lists it, and leads on by one click each."""

    AREAS: ClassVar[frozenset[Kind]] = frozenset(Kind)
    TRACED: ClassVar[bool] = True

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._former: tuple[Verdict, Verdict] | None = None
        self._asked: Verdict | None = None
        self._lists = TodayLists(workspace, self._take_files, self._copy_now)
        self._verdicts = TodayVerdicts(workspace)
        self._advice = TodayAdvice(workspace, self)
        self._charts = TodayCharts(workspace.words)
        self._title = label("", "title", wrap=True)
        self._day = label("", "muted")
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for side in (self._left, self._right):
            side.setSpacing(AROUND)
            side.setContentsMargins(0, 0, 0, 0)
        right = widget(self._right)
        right.setFixedWidth(RIGHT)
        body = row(self._left, right, spacing=AROUND)
        body.setStretch(0, 1)
        head = column(self._title, self._day, spacing=0)
        page = column(head, body, None, spacing=20, margin=AROUND)
        self.setLayout(column(scrolling(widget(page))))

    def refresh(self) -> None:
        """Read what waits, and ask what the verdict was a week ago."""
        view = today(self.workspace.book)
        self._show(view)
        verdict = self.workspace.verdict
        if verdict is not None and verdict is not self._asked:
            self._asked = verdict
            task = Task(self, partial(self._compare, verdict), self.workspace.fail)
            task.start(partial(former_verdict, view.found, view.day))

    def _compare(self, verdict: Verdict, former: Verdict) -> None:
        if verdict is self.workspace.verdict:
            self._former = (verdict, former)
            self._show(today(self.workspace.book))

    def _moves(self) -> tuple[Moved, ...]:
        """What moved, once both verdicts are there."""
        if self._former is None or self._former[0] is not self.workspace.verdict:
            return ()
        return moved(*self._former)

    def _show(self, view: TodayView) -> None:
        moves = self._moves()
        words = self.workspace.words
        self._title.setText(headline(view, len(moves), words.language))
        self._day.setText(words.day(view.day))
        _fill(
            self._left,
            self._lists.deadlines(view),
            self._verdict(view, moves),
            self._lists.unfinished(view),
            self._lists.intake(view),
            self._help(view),
        )
        _fill(
            self._right,
            self._charts.weeks(view),
            self._charts.hours(view),
            self._step(view),
        )

    def _verdict(self, view: TodayView, moves: tuple[Moved, ...]) -> QWidget | None:
        verdict = self.workspace.verdict
        return self._verdicts.section(view.found, verdict, moves) if verdict else None

    def _step(self, view: TodayView) -> QWidget | None:
        firm = to_ask(view.found, self.workspace.verdict)
        return self._verdicts.next_step(firm) if firm else None

    def _help(self, view: TodayView) -> QWidget | None:
        advice = self.workspace.advice
        firm = to_ask(view.found, self.workspace.verdict)
        return (
            self._advice.section(view.found, advice, firm.id if firm else None) if advice else None
        )

    @Slot()
    def _take_files(self) -> None:
        from leaktrace.gui.intake import take_in

        take_in(self.workspace, self.window(), ())

    @Slot()
    def _copy_now(self) -> None:
        from leaktrace.services.backups import keep_copy

        work = partial(keep_copy, self.workspace.book, today(self.workspace.book).day)
        self.workspace.run(self.tr("Copy"), work, self._reread, self)

    def _reread(self, _made: object) -> None:
        self.refresh()


def _fill(side: QVBoxLayout, *parts: QWidget | None) -> None:
    """Show these parts in place of what was there."""
    clear(side)
    for part in parts:
        if part is not None:
            side.addWidget(part)
    side.addStretch(1)
