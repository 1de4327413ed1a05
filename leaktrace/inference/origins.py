"""From which record a caller stems, as shares over makers: of those who called, of the next one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Flow, Source, Verdict
from leaktrace.inference import likelihoods as table
from leaktrace.inference.arrivals import Arrival, arrivals, caller_firms
from leaktrace.inference.delay import PROFILES
from leaktrace.inference.ledger import Bools, Ledger, ledger
from leaktrace.inference.model import Array
from leaktrace.inference.sources import sources
from leaktrace.inference.window import counted, window


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where one caller may stem from: `shares` (F + 4,) over makers, and what firms then held."""

    shares: Array
    held: Bools
    arrival: Arrival | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The callers so far, and the next one; `book` is the ledger that their places refer to."""

    book: Ledger
    callers: tuple[Origin, ...]
    next: Origin


def origins(case: Case, verdict: Verdict) -> Origins:
    """Every caller's origin by a verdict; a firm's own calls are left out."""
    book = ledger(case, verdict.as_of)
    by_id = {item.id: item for item in verdict.solicitations}
    items = [item for item in counted(case, verdict.as_of) if item.id in by_id]
    items = [item for item in items if by_id[item.id].sources[0].flow is not Flow.OWN]
    found = arrivals(items, case, book.forms, caller_firms(case))
    hubs = {hub.id: hub.members for hub in case.hubs}
    places = {firm.id: place for place, firm in enumerate(book.firms)}
    shares = [_shares(by_id[item.solicitations[0].id].sources, places, hubs) for item in found]
    states = book.states([item.day for item in found])
    callers = tuple(
        Origin(shares=share, held=held, arrival=item)
        for item, share, (_, held) in zip(found, shares, states, strict=True)
    )
    total = np.sum(shares, axis=0) if shares else np.zeros(len(book.firms) + len(table.OUTSIDE))
    return Origins(book=book, callers=callers, next=_next(case, verdict, book, total))


def _shares(
    found: Iterable[Source], places: Mapping[str, int], hubs: Mapping[str, tuple[str, ...]]
) -> Array:
    """The sources' probabilities by maker, a hub's spread over its members."""
    shares = np.zeros(len(places) + len(table.OUTSIDE))
    for item in found:
        firms = hubs.get(item.hub, ()) if item.hub is not None else (item.firm or "",)
        makers = [places[firm] for firm in firms if firm in places]
        if item.outside is not None:
            makers = [len(places) + table.OUTSIDE.index(item.outside)]
        for maker in makers:
            shares[maker] += item.probability / len(makers)
    return shares / max(float(shares.sum()), 1e-300)


def _next(case: Case, verdict: Verdict, book: Ledger, callers: Array) -> Origin:
    """The caller who comes next: each maker by the rate at which it makes callers now.

    `callers` are those that stemmed from each maker so far, (F + 4,). A record's rate is that of a
    Gamma with the usual number of callers, after those that came while it was looked at.
    """
    seen, firms = window(case, verdict.as_of), len(book.firms)
    tomorrow = np.array([verdict.as_of.toordinal() + 1.5])
    profiles = [(item.share, item) for item in PROFILES]
    density = sum((share * book.densities(tomorrow, it)[:, 0] for share, it in profiles), 0.0)
    exposure = sum((share * book.exposure(seen, it) for share, it in profiles), 0.0)
    circulates = {item.firm: item.probability for item in verdict.firms}
    shape, mean = _USUAL
    inside = (
        np.array([circulates.get(firm.id, 0.0) for firm in book.firms])
        * (shape + callers[:firms])
        / (shape / mean + exposure)
        * density
    )
    ground = [item for item in sources(case, book, seen) if item.outside is not None]
    outside = [
        (item.shape + callers[firms + place]) / (item.rate + item.days)
        for place, item in enumerate(ground)
    ]
    rates = np.concatenate([np.asarray(inside).reshape(firms), outside])
    ((_, held),) = tuple(book.states([float(tomorrow[0])]))
    return Origin(shares=rates / rates.sum(), held=held)


_USUAL = max(table.CALLERS.cells, key=lambda key: table.CALLERS.cells[key])
"""The most usual shape and mean of a record's number of callers."""


def entropy(shares: Array) -> Array:
    """The bits of distributions along the first axis."""
    logs = np.log2(np.where(shares > 0.0, shares, 1.0))
    found: Array = -(shares * logs).sum(axis=0)
    return found


def information(shares: Array, likely: Array) -> float:
    """The expected bits that an observation gives: `likely` (Y, S), of sources of shares (S,)."""
    answers = likely @ shares
    return max(float(entropy(answers) - entropy(likely) @ shares), 0.0)
