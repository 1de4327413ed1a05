"""The sampled posterior: seeded collapsed Gibbs with relocation, many chains at once.

Probabilities are averages of the normalised conditionals (Rao-Blackwell), not of the draws.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leaktrace.inference.model import (
    Array,
    Posterior,
    Problem,
    log_masses,
    silent,
)

Indexes = NDArray[np.intp]
_NEVER = -1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How long to sample: `chains` per problem, `burn` sweeps thrown away, `sweeps` kept."""

    chains: int
    burn: int
    sweeps: int


def solve(problems: Sequence[Problem], effort: Effort, seed: int) -> list[Posterior]:
    """The posterior of each problem; all must have the same numbers of callers and sources.

    Every problem is given the same random numbers, so that differences between them are not noise.
    """
    run = _Run(problems, effort, seed)
    for _ in range(effort.burn):
        run.sweep(keep=False)
    for _ in range(effort.sweeps):
        run.sweep(keep=True)
    return run.posteriors()


class _Run:
    """The state of all chains: which source each caller is given to, and each source's count.

    `_next` (chains, S) is what one more caller would multiply the probability by: m(n + 1) / m(n).
    """

    def __init__(self, problems: Sequence[Problem], effort: Effort, seed: int) -> None:
        self._effort, self._problems = effort, len(problems)
        self._random = np.random.Generator(np.random.PCG64(seed))
        callers, sources = problems[0].weights.shape
        chains = len(problems) * effort.chains
        self._rows = np.arange(chains)
        self._weights = self._per_chain([problem.weights for problem in problems], axis=1)
        with np.errstate(divide="ignore"):
            self._logs = np.maximum(np.log(self._weights), _NEVER)
        self._silent = self._per_chain([silent(problem) for problem in problems])
        self._masses = self._per_chain([log_masses(problem, callers) for problem in problems])
        self._origin = np.zeros((callers, chains, sources))
        self._circulating = np.zeros((chains, sources))
        self._counts = np.zeros((chains, sources), dtype=np.intp)
        self._factors = np.exp(np.diff(self._masses, axis=2))
        self._next = np.array(np.broadcast_to(self._factors[:, :, 0], (chains, sources)))
        self._given: Indexes = np.full((callers, chains), -1, dtype=np.intp)

    def _per_chain(self, parts: list[Array], axis: int = 0) -> Array:
        """One value per chain, or a single one that serves all chains of a lone problem."""
        stacked = np.stack(parts, axis=axis)
        if self._problems == 1:
            return stacked
        return np.repeat(stacked, self._effort.chains, axis=axis)

    def sweep(self, *, keep: bool) -> None:
        """Draw every caller's source anew, then try to move whole sources."""
        draws = np.tile(
            self._random.random((len(self._given), self._effort.chains)), (1, self._problems)
        )
        for caller, draw in enumerate(draws):
            self._draw(caller, draw, keep)
        for _ in range(2):
            self._relocate()
        if keep:
            self._circulating += np.where(self._counts > 0, 1.0, self._silent)

    def _draw(self, caller: int, draw: Array, keep: bool) -> None:
        given = self._given[caller]
        if given[0] >= 0:
            self._count(self._rows, given, -1)
        weighed = self._weights[caller] * self._next
        cumulated = np.add.accumulate(weighed, axis=1)
        total = cumulated[:, -1]
        chosen = (cumulated <= (draw * total)[:, None]).sum(axis=1)
        given[:] = np.minimum(chosen, weighed.shape[1] - 1)
        self._count(self._rows, given, 1)
        if keep:
            weighed /= total[:, None]
            self._origin[caller] += weighed

    def _count(self, rows: Indexes, sources: Indexes, change: int | Indexes) -> None:
        """Change the counts of one source per chain."""
        counts = self._counts[rows, sources] + change
        self._counts[rows, sources] = counts
        last = self._factors.shape[2] - 1
        self._next[rows, sources] = self._factors[
            self._chain(rows), sources, np.minimum(counts, last)
        ]

    def _chain(self, rows: Indexes) -> Indexes:
        """Where the numbers of a chain's problem stand: a lone problem has them once for all."""
        return rows if self._problems > 1 else np.zeros_like(rows)

    def _relocate(self) -> None:
        """Propose to give all callers of one source to an empty one (plain Metropolis).

        Records handed over in the same week are nearly exchangeable: single draws would not cross.
        """
        chains, sources = self._effort.chains, self._counts.shape[1]
        dice = np.tile(self._random.random((chains, 2 * sources + 1)), (self._problems, 1))
        taken = self._counts > 0
        source = np.argmax(np.where(taken, dice[:, :sources], -1.0), axis=1)
        target = np.argmax(np.where(taken, -1.0, dice[:, sources:-1]), axis=1)
        accepted = np.log1p(-dice[:, -1]) < self._gain(source, target)
        accepted &= ~taken[self._rows, target] & taken[self._rows, source]
        self._move(source, target, accepted)

    def _gain(self, source: Indexes, target: Indexes) -> Array:
        chain = self._chain(self._rows)
        moving = self._given == source[None, :]
        change = self._logs[:, chain, target] - self._logs[:, chain, source]
        count = self._counts[self._rows, source]
        masses = self._masses
        gain: Array = (
            np.where(moving, change, 0.0).sum(axis=0)
            + masses[chain, source, 0]
            + masses[chain, target, count]
            - masses[chain, source, count]
            - masses[chain, target, 0]
        )
        return gain

    def _move(self, source: Indexes, target: Indexes, accepted: NDArray[np.bool_]) -> None:
        rows = self._rows[accepted]
        old, new = source[accepted], target[accepted]
        moving = self._counts[rows, old]
        self._count(rows, new, moving)
        self._count(rows, old, -moving)
        moved = (self._given == source[None, :]) & accepted[None, :]
        self._given = np.where(moved, target[None, :], self._given)

    def posteriors(self) -> list[Posterior]:
        """The averages over chains and kept sweeps; the spread of the chains tells the error."""
        shape = (self._problems, self._effort.chains)
        circulating = (self._circulating / self._effort.sweeps).reshape(*shape, -1)
        origin = (self._origin / self._effort.sweeps).reshape(len(self._origin), *shape, -1)
        return [
            Posterior(
                circulating=circulating[b].mean(axis=0),
                origin=origin[:, b].mean(axis=1),
                error=max(_error(circulating[b], 0), _error(origin[:, b], 1)),
            )
            for b in range(self._problems)
        ]


def _error(per_chain: Array, axis: int) -> float:
    chains = per_chain.shape[axis]
    if chains < 2 or per_chain.size == 0:
        return 0.0
    return float((per_chain.std(axis=axis, ddof=1) / np.sqrt(chains)).max())
