"""A case in numbers, cut by kind of clue, so that any kinds can be left out of account."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from leaktrace.domain.case import Case
from leaktrace.domain.clues import ClueKind, Flow
from leaktrace.domain.solicitations import Solicitation
from leaktrace.inference import delay
from leaktrace.inference.arrivals import Arrival, FirmOf, arrivals, caller_firms
from leaktrace.inference.ledger import Ledger, ledger
from leaktrace.inference.marks import MARKS, Marked
from leaktrace.inference.model import Array, Problem
from leaktrace.inference.observed import Observed, observed
from leaktrace.inference.sources import Source, sources
from leaktrace.inference.window import counted, day_of, window
from leaktrace.inference.words import answers_of_callers, words_of

_NEVER = -1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that a verdict rests on: K callers, S sources, F records, four outside sources.

    `own` are contacts by firms that were given the data themselves. `logs` has per kind of mark
    the log-likelihoods (K, F + 4); `times` and `usual` (K, F) are the log-densities of the record's
    delay at the caller's day, and of a caller on any day since. `open` (K, S) is the factor of a
    source for a caller, 0 where it is none. `words` are what is said of records themselves: by
    kind, a factor of the prior odds (F,).
    """

    sources: tuple[Source, ...]
    ledger: Ledger
    arrivals: tuple[Arrival, ...]
    observed: tuple[Observed, ...]
    own: tuple[tuple[Solicitation, str], ...]
    logs: Mapping[ClueKind, Array]
    times: Array
    usual: Array
    open: Array
    words: Mapping[ClueKind, Array]

    @property
    def kinds(self) -> tuple[ClueKind, ...]:
        """The kinds of clue that there are, other callers aside."""
        has_calls = len(self.arrivals) > 0
        present = {kind for kind, table in self.logs.items() if table.any()}
        present |= {kind for kind, odds in self.words.items() if (odds != 1.0).any()}
        present |= {ClueKind.TIME} if has_calls else set()
        present |= {ClueKind.SILENCE} if any(item.exposure > 0 for item in self.sources) else set()
        return tuple(kind for kind in ClueKind if kind in present)

    def problem(self, kinds: Iterable[ClueKind]) -> Problem:
        """The problem where only these kinds of clue are taken into account."""
        taken = frozenset(kinds)
        exposed = [
            item.exposure if item.outside or ClueKind.SILENCE in taken else 0.0
            for item in self.sources
        ]
        return Problem(
            weights=self._weights(taken),
            prior=self._prior(taken),
            shape=np.array([item.shape for item in self.sources]),
            rate=np.array([item.rate for item in self.sources]),
            exposure=np.array(exposed),
        )

    def _weights(self, taken: frozenset[ClueKind]) -> Array:
        """(K, S), each row scaled by its largest, which changes no probability."""
        count = len(self.ledger.firms)
        logs = np.zeros((len(self.arrivals), count + len(self.sources[-4:])))
        for kind in MARKS:
            if kind in taken:
                logs += self.logs[kind]
        logs[:, :count] += self.times if ClueKind.TIME in taken else self.usual
        makers = np.exp(logs - logs.max(axis=1, keepdims=True, initial=_NEVER))
        return _per_source(makers, self.sources, count) * self.open

    def _prior(self, taken: frozenset[ClueKind]) -> Array:
        prior = np.array([item.prior for item in self.sources])
        count = len(self.ledger.firms)
        odds = np.ones(count)
        for kind, factor in self.words.items():
            if kind in taken:
                odds = odds * factor
        own = prior[:count]
        prior[:count] = own * odds / (1.0 - own + own * odds)
        return prior


def gather(case: Case, as_of: date) -> Evidence:
    """The evidence of a case up to and with a day."""
    seen, book, firm_of = window(case, as_of), ledger(case, as_of), caller_firms(case)
    found = sources(case, book, seen)
    items = counted(case, as_of)
    own = _own_calls(items, book, firm_of)
    others = [item for item in items if item.id not in own]
    callers = arrivals(others, case, book.forms, firm_of)
    firms = {firm.id: firm for firm in case.firms}
    seen_marks = tuple(observed(item, book.forms, firms.get(item.firm or "")) for item in callers)
    times, usual = _times(callers, book, book.usual(seen))
    return Evidence(
        sources=found,
        ledger=book,
        arrivals=callers,
        observed=seen_marks,
        own=tuple((item, own[item.id]) for item in items if item.id in own),
        logs=_logs(case, callers, seen_marks, book),
        times=times,
        usual=usual,
        open=_open(callers, found, book),
        words=words_of(case, book, found, as_of),
    )


def _own_calls(items: list[Solicitation], book: Ledger, firm_of: FirmOf) -> dict[str, str]:
    """By id, the contacts of firms that were given the data before, and the firm.

    A firm that shows a tag it was never given, but another was, calls from another record.
    """
    first = dict(zip((firm.id for firm in book.firms), book.first, strict=True))
    found = {}
    for item in items:
        firm = firm_of(item)
        if firm in first and first[firm] < day_of(item) and not _shows_others_tag(item, firm, book):
            found[item.id] = firm
    return found


def _shows_others_tag(item: Solicitation, firm: str, book: Ledger) -> bool:
    place = book.place(firm)
    assert place is not None
    given = {id for handover in book.handovers[place] for id in handover.given}
    shown = [id for id in (item.reached, *item.knew) if id in book.forms.identifiers]
    tagged = {id for id in shown if id and book.forms.is_tagged(id)}
    return any(id in book.columns for id in tagged - given)


def _logs(
    case: Case, callers: tuple[Arrival, ...], marks: tuple[Observed, ...], book: Ledger
) -> dict[ClueKind, Array]:
    firms, answers = {firm.id: firm for firm in case.firms}, answers_of_callers(case)
    makers = len(book.firms) + 4
    logs = {kind: np.zeros((len(callers), makers)) for kind in MARKS}
    states = book.states([item.day for item in callers])
    for row, (arrival, seen, held) in enumerate(zip(callers, marks, states, strict=True)):
        marked = Marked(
            observed=seen,
            held=held,
            ledger=book,
            firms=firms,
            answered=answers.get(arrival.firm or ""),
        )
        for kind, mark in MARKS.items():
            logs[kind][row] = mark(marked)
    return logs


def _times(callers: tuple[Arrival, ...], book: Ledger, usual: Array) -> tuple[Array, Array]:
    """Log-densities per day; nothing stems from a record before its handover."""
    timed = np.empty((len(callers), len(book.firms)))
    plain = np.empty_like(timed)
    for row, arrival in enumerate(callers):
        since = arrival.day - book.starts
        timed[row] = book.per_firm(delay.density(since))
        plain[row] = book.per_firm(np.where(since > 0.0, usual, 0.0))
    return _log(timed), _log(plain)


def _log(values: Array) -> Array:
    found: Array = np.log(np.where(values > 0.0, values, 1.0))
    return np.where(values > 0.0, found, _NEVER)


def _open(callers: tuple[Arrival, ...], found: tuple[Source, ...], book: Ledger) -> Array:
    """Which source is open to which caller.

    A partner that a firm named has the data by that flow, not by an undeclared one of that firm;
    the firm itself cannot be the undeclared source of its own call.
    """
    factors = np.ones((len(callers), len(found)))
    records = range(len(book.firms))
    by_name = {place: i for i, item in enumerate(found) if (place := _named(item)) is not None}
    for column, item in enumerate(found):
        if item.flow is Flow.DECLARED:
            factors[:, column] = [_admitted(caller, item) for caller in callers]
    for place, column in by_name.items():
        factors[:, place] = np.where(factors[:, column] > 0.0, 0.0, factors[:, place])
    for row, caller in enumerate(callers):
        for place in records if caller.firm else ():
            if book.firms[place].id == caller.firm:
                factors[row, place] = 0.0
    return factors


def _named(item: Source) -> int | None:
    """The record from which a source's flow to named partners comes."""
    return item.places[0] if item.flow is Flow.DECLARED and item.partners is not None else None


def _admitted(caller: Arrival, item: Source) -> float:
    if item.partners is None:
        return item.factor
    since = item.partners.get(caller.firm or "")
    return item.factor if since is not None and since < caller.day else 0.0


def _per_source(makers: Array, found: tuple[Source, ...], count: int) -> Array:
    """From records and outside sources to all sources; a hub makes what its members make."""
    columns = []
    outside = count
    for item in found:
        if item.outside is not None:
            columns.append(makers[:, outside])
            outside += 1
        else:
            columns.append(makers[:, list(item.places)].mean(axis=1))
    return np.stack(columns, axis=1)
