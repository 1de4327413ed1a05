"""What the list of the log shows of a solicitation."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from leaktrace.domain.clues import Flow, SolicitationVerdict
from leaktrace.domain.query import SortBy
from leaktrace.domain.solicitations import Channel, Solicitation
from leaktrace.gui.fits import Fit, best_fit
from leaktrace.gui.names import Names
from leaktrace.gui.words import Words

ItemRole = Qt.ItemDataRole


class Column(IntEnum):
    """The columns of the list, from left to right."""

    WHEN = 0
    CHANNEL = 1
    CALLER = 2
    NUMBER = 3
    RULES = 4
    BEST = 5


SORTS = {
    Column.WHEN: SortBy.AT,
    Column.CHANNEL: SortBy.CHANNEL,
    Column.CALLER: SortBy.CALLER,
    Column.NUMBER: SortBy.NUMBER,
}
"""The columns by which the list can be sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One solicitation as the list shows it; `fit` is None until the trace has answered."""

    solicitation: Solicitation
    caller: str
    number: str
    rules: str = ""
    fit: Fit | None = None
    best: str = ""


class LogWords(QObject):
    """The texts of the list, in one language."""

    def __init__(self, words: Words, names: Names, region: str = "JP") -> None:
        super().__init__()
        self._words = words
        self._names = names
        self._region = region

    def headers(self) -> tuple[str, ...]:
        """The names of the columns."""
        return (
            self.tr("When"),
            self.tr("By"),
            self.tr("Caller"),
            self.tr("Number or sender"),
            self.tr("Rule"),
            self.tr("Best record"),
        )

    def row(
        self, item: Solicitation, verdict: SolicitationVerdict | None, rules: str = ""
    ) -> LogRow:
        """What the list shows of a solicitation."""
        fit = best_fit(verdict) if verdict else None
        return LogRow(
            solicitation=item,
            caller=self.caller(item),
            number=self.number(item),
            rules=rules,
            fit=fit,
            best=self.best(fit) if fit else "",
        )

    def caller(self, item: Solicitation) -> str:
        """Who it was, as far as known."""
        known = self._names.caller(item.caller)
        if known:
            return known
        told = item.told_first.firm if item.told_first else None
        return self.tr("(no name given)") if told is False else self.tr("(not known)")

    def number(self, item: Solicitation) -> str:
        """The number in national form, the sender's address, or how else it came."""
        from leaktrace.domain.phones import shown  # loads the numbering plans

        caller = item.caller
        if caller.number:
            return shown(caller.number, self._region)
        if caller.withheld:
            return self.tr("withheld")
        if caller.address:
            return caller.address
        is_phone = item.channel in (Channel.CALL, Channel.VOICEMAIL, Channel.SMS, Channel.FAX)
        return "" if is_phone else self._words.word(item.channel)

    def best(self, fit: Fit) -> str:
        """The best source in a few words."""
        if not fit.is_decided:
            return self.tr("cannot tell")
        if fit.is_outside:
            return self.tr("outside my firms")
        if fit.firm is None:
            return self._names.hub(fit.hub or "")
        name = self._names.short(fit.firm)
        if fit.flow is Flow.DECLARED:
            return self.tr("{0}, declared").format(name)
        return self.tr("{0} itself").format(name) if fit.flow is Flow.OWN else name

    def cell(self, row: LogRow, column: int, role: int) -> Any:
        """What a cell shows; also its tooltip and what a screen reader speaks."""
        if role not in (ItemRole.DisplayRole, ItemRole.ToolTipRole, ItemRole.AccessibleTextRole):
            return None
        return self._text(row, Column(column)) or None

    def _text(self, row: LogRow, column: Column) -> str:
        item = row.solicitation
        if column is Column.WHEN:
            return self._words.moment(item.at, item.at_precision)
        if column is Column.CHANNEL:
            return self._words.word(item.channel)
        return {
            Column.CALLER: row.caller,
            Column.NUMBER: row.number,
            Column.RULES: row.rules,
            Column.BEST: row.best,
        }[column]
