"""From a case to the evidence that a verdict rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import numpy as np

from leaktrace.domain.case import Case
from leaktrace.domain.clues import ClueKind, Flow
from leaktrace.domain.solicitations import Solicitation
from leaktrace.inference import likelihoods as table
from leaktrace.inference.arrivals import Arrival, FirmOf, arrivals, caller_firms
from leaktrace.inference.delay import PROFILES
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.ledger import Ledger, ledger
from leaktrace.inference.marks import MARKS, Marked, key_of
from leaktrace.inference.model import Array, Indexes
from leaktrace.inference.noting import Seen, items_rows
from leaktrace.inference.observed import Observed, observed
from leaktrace.inference.rows import Rows, made
from leaktrace.inference.sources import Source, sources
from leaktrace.inference.unwritten import unwritten
from leaktrace.inference.window import Window, counted, day_of, window
from leaktrace.inference.words import answers_of_callers, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What of a case's evidence does not depend on who called, as of a day."""

    case: Case
    as_of: date
    seen: Window
    book: Ledger
    firm_of: FirmOf
    sources: tuple[Source, ...]
    exposure: Array
    words: Mapping[ClueKind, Array]


def gather(case: Case, as_of: date) -> Evidence:
    """The evidence of a case up to and with a day."""
    return fill(frame(case, as_of), case.solicitations)


def frame(case: Case, as_of: date) -> Frame:
    """What is known before any call is looked at."""
    seen, book = window(case, as_of), ledger(case, as_of)
    found = sources(case, book, seen)
    return Frame(
        case=case,
        as_of=as_of,
        seen=seen,
        book=book,
        firm_of=caller_firms(case),
        sources=found,
        exposure=_exposure(book, seen),
        words=words_of(case, book, found, as_of),
    )


def fill(known: Frame, solicitations: tuple[Solicitation, ...]) -> Evidence:
    """The evidence of some solicitations."""
    case, book = replace(known.case, solicitations=solicitations), known.book
    items = counted(case, known.as_of)
    own = _own_calls(items, book, known.firm_of)
    others = [item for item in items if item.id not in own]
    callers = arrivals(others, case, book.forms, known.firm_of)
    firms = {firm.id: firm for firm in case.firms}
    seen_marks = tuple(observed(item, book.forms, firms.get(item.firm or "")) for item in callers)
    days, index = _days(callers)
    marked = _marked(case, callers, seen_marks, book)
    noted = [Seen(item.observed, item.state, item.held) for item in marked]
    more = unwritten(callers, noted, book)
    makers = len(book.firms) + len(table.OUTSIDE)
    items_known = items_rows(noted, book, more)
    return Evidence(
        sources=known.sources,
        ledger=book,
        arrivals=callers,
        observed=seen_marks,
        own=tuple((item, own[item.id]) for item in items if item.id in own),
        logs=_logs(marked, makers)
        | {ClueKind.ITEMS: Rows(items_known.rows[:, :makers], items_known.index)},
        more=more,
        with_more=Rows(items_known.rows[:, makers:], items_known.index),
        days=index,
        times=_times(book, days),
        usual=book.plain_densities(days, known.seen),
        exposure=known.exposure,
        open=_open(callers, known.sources, book),
        words=known.words,
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


def _days(callers: tuple[Arrival, ...]) -> tuple[Array, Indexes]:
    """The different days on which callers came, and which is whose."""
    days, index = np.unique(np.array([item.day for item in callers]), return_inverse=True)
    return days, index


def _times(book: Ledger, days: Array) -> Array:
    parts = [book.densities(days, profile) for profile in PROFILES]
    return np.stack(parts, axis=1)


def _exposure(book: Ledger, seen: Window) -> Array:
    return np.stack([book.exposure(seen, profile) for profile in PROFILES], axis=1)


def _marked(
    case: Case, callers: tuple[Arrival, ...], marks: tuple[Observed, ...], book: Ledger
) -> list[Marked]:
    firms, answers = {firm.id: firm for firm in case.firms}, answers_of_callers(case)
    states = book.states([item.day for item in callers])
    return [
        Marked(
            observed=seen,
            state=number,
            held=held,
            ledger=book,
            firms=firms,
            answered=answers.get(arrival.firm or ""),
        )
        for arrival, seen, (number, held) in zip(callers, marks, states, strict=True)
    ]


def _logs(marked: list[Marked], makers: int) -> dict[ClueKind, Rows]:
    return {kind: made(marked, partial(key_of, kind), mark, makers) for kind, mark in MARKS.items()}


def _open(
    callers: tuple[Arrival, ...], found: tuple[Source, ...], book: Ledger
) -> dict[int, Array]:
    """Which source is open to which caller.

    A partner that a firm named has the data by that flow, not by an undeclared one of that firm;
    the firm itself cannot be the undeclared source of its own call.
    """
    factors: dict[int, Array] = {}
    for column, item in enumerate(found):
        if item.flow is Flow.DECLARED:
            factors[column] = np.array([_admitted(caller, item) for caller in callers])
            if item.partners is not None:
                factors[item.places[0]] = np.where(factors[column] > 0.0, 0.0, 1.0)
    places = {firm.id: place for place, firm in enumerate(book.firms)}
    for row, caller in enumerate(callers):
        place = places.get(caller.firm or "")
        if place is not None:
            factors.setdefault(place, np.ones(len(callers)))[row] = 0.0
    return factors


def _admitted(caller: Arrival, item: Source) -> float:
    if item.partners is None:
        return item.factor
    since = item.partners.get(caller.firm or "")
    return item.factor if since is not None and since < caller.day else 0.0
