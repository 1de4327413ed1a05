"""The row of chips above the log's list; together with the search they make a query."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from leaktrace.domain.query import LogQuery, SortBy
from leaktrace.domain.solicitations import Channel, Status
from leaktrace.gui.widgets.boxes import row
from leaktrace.gui.widgets.chip import Chip
from leaktrace.gui.words import Words


class LogFilters(QWidget):
    """`asked` says that another query is wanted; `query` answers it."""

    asked = Signal()

    def __init__(self, words: Words, now: datetime) -> None:
        super().__init__()
        self._query = LogQuery()
        self._since = Chip(self.tr("Since"), self.tr("Any time"))
        self.channel_chip = Chip(self.tr("Channel"), self.tr("Any channel"))
        self._caller = Chip(self.tr("Caller"), self.tr("Any caller"))
        self._status = Chip(self.tr("Status"), self.tr("Solicitations and what is to confirm"))
        self._since.offer(self._starts(words, now))
        self.channel_chip.offer([(words.word(item), item) for item in Channel])
        self._status.offer([(words.word(item), item) for item in Status])
        chips = (self._since, self.channel_chip, self._caller, self._status)
        for chip in chips:
            chip.chosen.connect(self._take)
        self.setLayout(row(*chips, None))

    def query(self) -> LogQuery:
        """What is asked for."""
        return self._query

    def offer_callers(self, callers: Iterable[tuple[str, object]]) -> None:
        """Offer these firms, each with its id, as callers."""
        self._caller.offer(callers)

    def search(self, text: str) -> None:
        """Look for these words."""
        self._ask(replace(self._query, text=text))

    def sort(self, by: SortBy, *, descending: bool) -> None:
        """Sort the list."""
        self._ask(replace(self._query, sort=by, descending=descending))

    def only(self, status: Status) -> None:
        """Show only what has this status."""
        self._status.set_value(status)
        self._take()

    def clear(self) -> None:
        """Open every filter."""
        for chip in (self._since, self.channel_chip, self._caller, self._status):
            chip.set_value(None)
        self._query = LogQuery(sort=self._query.sort, descending=self._query.descending)

    def _starts(self, words: Words, now: datetime) -> list[tuple[str, object]]:
        today = now.date()
        days = (
            today - timedelta(days=30),
            today - timedelta(days=91),
            date(today.year, 1, 1),
            date(today.year - 1, 1, 1),
        )
        text = self.tr("Since {0}")
        return [
            (text.format(words.short_day(day)), datetime.combine(day, time(), now.tzinfo))
            for day in days
        ]

    @Slot()
    def _take(self) -> None:
        channel, caller, status = self.channel_chip.value, self._caller.value, self._status.value
        since = self._since.value
        self._ask(
            replace(
                self._query,
                since=since if isinstance(since, datetime) else None,
                channels=(channel,) if isinstance(channel, Channel) else (),
                firm=caller if isinstance(caller, str) else None,
                statuses=(status,) if isinstance(status, Status) else LogQuery().statuses,
            )
        )

    def _ask(self, query: LogQuery) -> None:
        if query != self._query:
            self._query = query
            self.asked.emit()
