"""A case in numbers, cut by kind of clue, so that any kinds can be left out of account."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

import numpy as np

from leaktrace.domain.case import Case
from leaktrace.domain.clues import ClueKind, Flow
from leaktrace.domain.solicitations import Solicitation
from leaktrace.inference import likelihoods as table
from leaktrace.inference.arrivals import Arrival, FirmOf, arrivals, caller_firms
from leaktrace.inference.delay import PROFILES
from leaktrace.inference.ledger import Ledger, ledger
from leaktrace.inference.marks import MARKS, VAGUE, Marked, key_of
from leaktrace.inference.model import Array, Indexes, Problem
from leaktrace.inference.noting import Seen, items_rows
from leaktrace.inference.observed import Observed, observed
from leaktrace.inference.rows import Rows, made
from leaktrace.inference.sources import Source, sources
from leaktrace.inference.window import Window, counted, day_of, window
from leaktrace.inference.words import answers_of_callers, words_of

_SETTINGS = tuple(
    (scale, shape, mean, share * part)
    for scale, share in table.PRIOR_SCALE.cells.items()
    for (shape, mean), part in table.CALLERS.cells.items()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that a verdict rests on: K callers, S sources, F records, four outside sources.

    `own` are contacts by firms that were given the data themselves. `logs` has per kind of mark
    the log-likelihoods by caller and maker, the records and the four outside. `days` (K,) is the
    place of a caller's day in the columns of `times` (F, P, D), the densities of records' callers
    by profile, and of `usual` (F, D), where callers come on any day alike; `exposure` is (F, P).
    `open` has, per source, its factor for each caller where that is not 1 for all, 0 where it is
    none. `words` are what is said of records themselves: by kind, a factor of prior odds (F,).
    """

    sources: tuple[Source, ...]
    ledger: Ledger
    arrivals: tuple[Arrival, ...]
    observed: tuple[Observed, ...]
    own: tuple[tuple[Solicitation, str], ...]
    logs: Mapping[ClueKind, Rows]
    days: Indexes
    times: Array
    usual: Array
    exposure: Array
    open: Mapping[int, Array]
    words: Mapping[ClueKind, Array]

    @property
    def kinds(self) -> tuple[ClueKind, ...]:
        """The kinds of clue that there are, other callers aside."""
        has_calls = len(self.arrivals) > 0
        present = {kind for kind, rows in self.logs.items() if rows.tells()}
        present |= {kind for kind, odds in self.words.items() if (odds != 1.0).any()}
        present |= {ClueKind.TIME} if has_calls else set()
        present |= {ClueKind.SILENCE} if self.exposure.any() else set()
        return tuple(kind for kind in ClueKind if kind in present)

    @property
    def spiked(self) -> tuple[Source, ...]:
        """The sources that may be silent; they come first."""
        return tuple(item for item in self.sources if item.outside is None)

    @property
    def outside(self) -> tuple[Source, ...]:
        """The sources that are always there; they come last."""
        return tuple(item for item in self.sources if item.outside is not None)

    def broad_time(self, place: int) -> Array:
        """The density of a record's callers on each caller's day, over all profiles, (K,)."""
        shares = np.array([profile.share for profile in PROFILES])
        found: Array = (shares @ self.times[place])[self.days]
        return found

    def problem(self, kinds: Iterable[ClueKind]) -> Problem:
        """The problem where only these kinds of clue are taken into account."""
        taken = frozenset(kinds)
        firms, parts = len(self.ledger.firms), len(PROFILES)
        logs = self._logs(taken)
        makers = np.exp(logs - logs.max(axis=0, keepdims=True, initial=-np.inf))
        times = self.times if ClueKind.TIME in taken else self._plain_times()
        missed = self.exposure if ClueKind.SILENCE in taken else 0.0 * self.exposure
        ground = self.outside
        priors, shapes, rates = self._settings(taken)
        return Problem(
            marks=_stacked(
                [self._marks(place, makers) for place in self._places()], makers.shape[1:]
            ),
            times=_stacked([self._mean(item, times) for item in self.spiked], times.shape[1:]),
            days=self.days,
            outside=makers[firms:],
            profiles=np.array([profile.share for profile in PROFILES]),
            exposure=_stacked([self._mean(item, missed) for item in self.spiked], (parts,)),
            settings=np.array([share for *_, share in _SETTINGS]),
            prior=priors,
            shape=shapes,
            rate=rates,
            ground_shape=np.array([item.shape for item in ground]),
            ground_rate=np.array([item.rate for item in ground]),
            ground_exposure=np.array([item.days for item in ground]),
        )

    def before(self, settings: Array) -> Array:
        """The priors of the sources before any clue, the settings weighed as given, (N,)."""
        priors, _, _ = self._settings(frozenset())
        found: Array = settings @ priors
        return found

    def _places(self) -> range:
        return range(len(self.spiked))

    def _logs(self, taken: frozenset[ClueKind]) -> Array:
        """The log-likelihoods of all marks taken into account, (F + 4, K)."""
        shape = (len(self.ledger.firms) + len(table.OUTSIDE), len(self.arrivals))
        vague, plain = np.zeros(shape), np.zeros(shape)
        for kind, rows in self.logs.items():
            if kind in taken and rows.tells():
                total = vague if kind in VAGUE else plain
                total += rows.all().T
        return _doubted(vague, len(self.ledger.firms)) + plain

    def _plain_times(self) -> Array:
        return np.repeat(self.usual[:, None, :], len(PROFILES), axis=1)

    def _marks(self, place: int, makers: Array) -> Array:
        """A source's marks; a hub's members weigh by how densely their callers come, (K,)."""
        item = self.spiked[place]
        if len(item.places) == 1:
            marks = makers[item.places[0]]
        else:
            density = np.array([self.broad_time(member) for member in item.places])
            members = makers[list(item.places)]
            marks = (members * density).sum(axis=0) / np.maximum(density.sum(axis=0), 1e-300)
        factors = self.open.get(place)
        found: Array = marks if factors is None else marks * factors
        return found

    def _mean(self, item: Source, values: Array) -> Array:
        found: Array = values[list(item.places)].mean(axis=0)
        return found

    def _settings(self, taken: frozenset[ClueKind]) -> tuple[Array, Array, Array]:
        """Prior, shape and rate under each setting, (J, N) each."""
        prior, odds = self._prior(taken)
        scaled = np.array([item.flow is not Flow.DECLARED for item in self.spiked], dtype=np.bool_)
        usual = np.array([item.callers or 0.0 for item in self.spiked])
        priors, shapes, rates = [], [], []
        for scale, shape, mean, _ in _SETTINGS:
            factor = np.where(scaled, scale, 1.0) * odds
            share = prior * factor / (1.0 - prior + prior * factor)
            most = np.where(odds > 1.0, 1.0 - 1e-9, np.maximum(table.PRIOR_MOST.value, prior))
            priors.append(np.minimum(share, most))
            shapes.append(np.where(scaled, shape, table.DECLARED_SHAPE.value))
            rates.append(shapes[-1] / np.where(usual > 0.0, usual, mean))
        return np.array(priors), np.array(shapes), np.array(rates)

    def _prior(self, taken: frozenset[ClueKind]) -> tuple[Array, Array]:
        """The priors of all sources that may be silent, and what words make of their odds."""
        prior = np.array([item.prior for item in self.spiked], dtype=np.float64)
        odds = np.ones(len(prior))
        for kind, factor in self.words.items():
            if kind in taken:
                odds[: len(factor)] *= factor
        return prior, odds


def _doubted(logs: Array, firms: int) -> Array:
    """Likelihoods where what a caller showed may mislead: then all makers are alike, (F + 4, K).

    Half of the makers are taken to be firms.
    """
    if not logs.any():
        return logs
    peak = logs.max(axis=0, keepdims=True)
    likely = np.exp(logs - peak)
    usual = likely[firms:].mean(axis=0)
    if firms:
        usual = 0.5 * usual + 0.5 * likely[:firms].mean(axis=0)
    misled = table.MISLEADING.value
    found: Array = np.log((1.0 - misled) * likely + misled * usual)
    return found


def _stacked(rows: list[Array], shape: tuple[int, ...]) -> Array:
    """The rows in one array, also where there are none."""
    return np.array(rows, dtype=np.float64).reshape(len(rows), *shape)


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
    days, index = _days(callers)
    marked = _marked(case, callers, seen_marks, book)
    return Evidence(
        sources=found,
        ledger=book,
        arrivals=callers,
        observed=seen_marks,
        own=tuple((item, own[item.id]) for item in items if item.id in own),
        logs=_logs(marked, book),
        days=index,
        times=_times(book, days),
        usual=book.plain_densities(days, seen),
        exposure=_exposure(book, seen),
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


def _logs(marked: list[Marked], book: Ledger) -> dict[ClueKind, Rows]:
    makers = len(book.firms) + len(table.OUTSIDE)
    logs = {kind: made(marked, partial(key_of, kind), mark, makers) for kind, mark in MARKS.items()}
    seen = [Seen(item.observed, item.state, item.held) for item in marked]
    return logs | {ClueKind.ITEMS: items_rows(seen, book)}


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
