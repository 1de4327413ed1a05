"""A case in numbers, cut by kind of clue, so that any kinds can be left out of account."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from leaktrace.domain.clues import ClueKind, Flow
from leaktrace.domain.solicitations import Solicitation
from leaktrace.inference import likelihoods as table
from leaktrace.inference.arrivals import Arrival
from leaktrace.inference.delay import PROFILES
from leaktrace.inference.ledger import Ledger
from leaktrace.inference.marks import VAGUE
from leaktrace.inference.model import Array, Indexes, Problem
from leaktrace.inference.noting import More
from leaktrace.inference.observed import Observed
from leaktrace.inference.rows import Rows, together
from leaktrace.inference.sources import Source

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
    none. `more` are items that firms may hold though it is not written down, and `with_more` what
    each caller's facts say of the firm if it does. `words` are what is said of records themselves:
    by kind, a factor of prior odds (F,).
    """

    sources: tuple[Source, ...]
    ledger: Ledger
    arrivals: tuple[Arrival, ...]
    observed: tuple[Observed, ...]
    own: tuple[tuple[Solicitation, str], ...]
    logs: Mapping[ClueKind, Rows]
    more: Sequence[More]
    with_more: Rows
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
        likely, shown = self._likely(taken)
        makers, more = np.split(likely, [firms + len(table.OUTSIDE)])
        more = more if ClueKind.ITEMS in taken else more[:0]
        variants = self._variants(len(more) > 0)
        times = self.times if ClueKind.TIME in taken else self._plain_times()
        missed = self.exposure if ClueKind.SILENCE in taken else 0.0 * self.exposure
        ground = self.outside
        priors, shapes, rates = self._settings(taken)
        return Problem(
            marks=self._all_marks(makers, more, shown, variants.shape[1]),
            variants=variants,
            times=_stacked([self._mean(item, times) for item in self.spiked], times.shape[1:]),
            days=self.days,
            outside=makers[firms:][:, shown],
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

    def _variants(self, wanted: bool) -> Array:
        """The prior shares of a source's record being as noted, or with one item more, (N, V)."""
        held = Counter(place for place, _ in self.more) if wanted else Counter[int]()
        shares = np.zeros((len(self.spiked), 1 + max(held.values(), default=0)))
        for place, count in held.items():
            shares[place, 1 : 1 + count] = table.UNWRITTEN.value
        shares[:, 0] = 1.0 - shares.sum(axis=1)
        return shares

    def _likely(self, taken: frozenset[ClueKind]) -> tuple[Array, Indexes]:
        """The likelihoods of all marks taken into account, and which of them are whose.

        (F + 4 + more, U) for what callers show, each once, and (K,).
        """
        firms = len(self.ledger.firms)
        held = [place for place, _ in self.more]
        told = {kind: rows for kind, rows in self.logs.items() if kind in taken and rows.tells()}
        firsts, shown = together([rows.index for rows in told.values()], len(self.arrivals))
        vague, plain = np.zeros((2, firms + len(table.OUTSIDE) + len(held), len(firsts)))
        for kind, rows in told.items():
            found = rows.rows[rows.index[firsts]].T
            total = vague if kind in VAGUE else plain
            known = kind is ClueKind.ITEMS
            more = self.with_more.rows[self.with_more.index[firsts]].T if known else found[held]
            total += np.concatenate([found, more]) if held else found
        logs = _doubted(vague, firms) + plain
        return np.exp(logs - logs.max(axis=0, keepdims=True, initial=-np.inf)), shown

    def _plain_times(self) -> Array:
        return np.repeat(self.usual[:, None, :], len(PROFILES), axis=1)

    def _all_marks(self, makers: Array, more: Array, shown: Indexes, count: int) -> Array:
        """The marks of all sources that may be silent, by variant, (N, V, K)."""
        found = np.empty((len(self.spiked), count, len(shown)))
        rows: dict[int, list[int]] = defaultdict(list)
        for row, (firm, _) in enumerate(self.more[: len(more)]):
            rows[firm].append(row)
        for place, item in enumerate(self.spiked):
            found[place] = self._marks(item, makers, shown)
            for variant, row in enumerate(rows[place], 1):
                found[place, variant] = more[row][shown]
            factors = self.open.get(place)
            if factors is not None:
                found[place] *= factors
        return found

    def _marks(self, item: Source, makers: Array, shown: Indexes) -> Array:
        """A source's marks; a hub's members weigh by how densely they call, (K,)."""
        if len(item.places) == 1:
            alone: Array = makers[item.places[0]][shown]
            return alone
        density = np.array([self.broad_time(member) for member in item.places])
        members = makers[list(item.places)][:, shown]
        found: Array = (members * density).sum(axis=0) / np.maximum(density.sum(axis=0), 1e-300)
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
    """Likelihoods where what a caller showed may mislead: then all makers are alike, (M, K).

    Half of the makers are taken to be firms.
    """
    if not logs.any():
        return logs
    peak = logs.max(axis=0, keepdims=True)
    likely = np.exp(logs - peak)
    usual = likely[firms : firms + len(table.OUTSIDE)].mean(axis=0)
    if firms:
        usual = 0.5 * usual + 0.5 * likely[:firms].mean(axis=0)
    misled = table.MISLEADING.value
    found: Array = np.log((1.0 - misled) * likely + misled * usual)
    return found


def _stacked(rows: list[Array], shape: tuple[int, ...]) -> Array:
    """The rows in one array, also where there are none."""
    return np.array(rows, dtype=np.float64).reshape(len(rows), *shape)
