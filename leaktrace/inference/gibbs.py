"""The posterior by collapsed Gibbs sampling: many chains side by side, seeded by the data.

Source: docs/model.md § 10. Besides single callers, whole sources change places, since records
given in the same week are nearly exchangeable.
"""

import hashlib
from dataclasses import dataclass

import numpy as np

from leaktrace.inference.model import (
    Floats,
    Ints,
    Posterior,
    Problem,
    circulates_unseen,
    log_counts,
)

WORK = 40_000_000
"""How many caller-source weights may be looked at in all before the answer is given as it is."""

_CHAINS = 64
_SWEEPS = (40, 1200)
"""The fewest and the most sweeps that are kept; a third as many are run before."""


@dataclass(slots=True)
class _Chains:
    """The state of all chains: each caller's source, and each source's number of callers."""

    choices: Ints
    counts: Ints


def sample(problem: Problem) -> Posterior:
    """The posterior from as many sweeps as the work allows; the same data give the same figures."""
    random = np.random.Generator(np.random.PCG64(_seed(problem)))
    chains, sweeps = _plan(problem)
    tables = _Tables(problem)
    state = _start(problem, tables, chains, random)
    for _ in range(max(sweeps // 3, 10)):
        _sweep(problem, tables, state, random, None)
    tally = _Tally(chains, problem)
    for _ in range(sweeps):
        _sweep(problem, tables, state, random, tally)
    return tally.posterior()


def _seed(problem: Problem) -> int:
    digest = hashlib.sha256()
    for part in (problem.weights, problem.prior, problem.shape, problem.rate, problem.exposure):
        digest.update(np.ascontiguousarray(np.round(part, 12)).tobytes())
    return int.from_bytes(digest.digest()[:8], "big")


def _plan(problem: Problem) -> tuple[int, int]:
    """How many chains and kept sweeps the work allows."""
    cells = max(problem.callers * problem.sources, 1)
    chains = int(min(_CHAINS, max(4, WORK // (cells * _SWEEPS[0] * 2))))
    sweeps = int(min(_SWEEPS[1], max(_SWEEPS[0], WORK * 3 // (4 * cells * chains))))
    return chains, sweeps


class _Tables:
    """What a sweep looks up: the log-marginal of each count, and the factor of one caller more."""

    def __init__(self, problem: Problem) -> None:
        self.log_counts = log_counts(problem, problem.callers)
        self.factors = np.exp(np.diff(self.log_counts, axis=1))
        self.unseen = circulates_unseen(problem)
        self.rows = np.arange(problem.sources)
        with np.errstate(divide="ignore"):
            self.log_weights = np.log(problem.weights)


class _Tally:
    """Sums over the kept sweeps, per chain, so that their spread tells the error."""

    def __init__(self, chains: int, problem: Problem) -> None:
        self.problem = problem
        self.circulates = np.zeros((chains, problem.sources))
        self.stems = np.zeros((problem.callers, problem.sources))
        self.counts = np.zeros(problem.sources)
        self.sweeps = 0

    def add(self, state: _Chains, tables: _Tables) -> None:
        """Take in the state after a sweep."""
        circulating = np.where(state.counts > 0, 1.0, tables.unseen)
        self.circulates += circulating
        grown = circulating * (self.problem.shape + state.counts)
        self.counts += grown.mean(axis=0)
        self.sweeps += 1

    def posterior(self) -> Posterior:
        """The averages, and the standard error of the worst source."""
        per_chain = self.circulates / self.sweeps
        chains = per_chain.shape[0]
        error = float(per_chain.std(axis=0, ddof=1).max()) / np.sqrt(chains)
        rates = self.counts / self.sweeps / (self.problem.rate + self.problem.exposure)
        return Posterior(
            circulates=per_chain.mean(axis=0),
            stems_from=self.stems / (self.sweeps * chains),
            rates=rates,
            error=float(error),
        )


def _start(problem: Problem, tables: _Tables, chains: int, random: np.random.Generator) -> _Chains:
    """Callers placed one after the other, each by those before it: chains start far apart."""
    state = _Chains(
        choices=np.zeros((chains, problem.callers), dtype=np.int64),
        counts=np.zeros((chains, problem.sources), dtype=np.int64),
    )
    for caller in random.permutation(problem.callers):
        _place(problem, tables, state, int(caller), random)
    return state


def _sweep(
    problem: Problem,
    tables: _Tables,
    state: _Chains,
    random: np.random.Generator,
    tally: _Tally | None,
) -> None:
    """Every caller once, then some exchanges of whole sources."""
    every = np.arange(state.choices.shape[0])
    for caller in range(problem.callers):
        state.counts[every, state.choices[:, caller]] -= 1
        odds = _place(problem, tables, state, caller, random)
        if tally is not None:
            tally.stems[caller] += odds.sum(axis=0)
    if problem.callers:
        for _ in range(4):
            _exchange(problem, tables, state, random)
    if tally is not None:
        tally.add(state, tables)


def _place(
    problem: Problem,
    tables: _Tables,
    state: _Chains,
    caller: int,
    random: np.random.Generator,
) -> Floats:
    """Draw the source of a caller that is counted nowhere, and answer the odds it was drawn from."""
    odds = problem.weights[caller] * tables.factors[tables.rows, state.counts]
    summed = np.cumsum(odds, axis=1)
    total = summed[:, -1:]
    drawn = random.random((odds.shape[0], 1)) * total
    chosen = np.minimum((summed < drawn).sum(axis=1), problem.sources - 1)
    state.choices[:, caller] = chosen
    state.counts[np.arange(odds.shape[0]), chosen] += 1
    result: Floats = odds / total
    return result


def _exchange(
    problem: Problem, tables: _Tables, state: _Chains, random: np.random.Generator
) -> None:
    """Let two sources change all their callers, by Metropolis: symmetric, since the counts swap."""
    chains = state.choices.shape[0]
    every = np.arange(chains)
    picked = random.integers(problem.callers, size=chains)
    one = state.choices[every, picked]
    other = random.integers(problem.sources, size=chains)
    first = state.choices == one[:, None]
    second = state.choices == other[:, None]
    logs = tables.log_weights
    with np.errstate(invalid="ignore"):
        change = np.where(first, logs[:, other].T - logs[:, one].T, 0.0)
        change += np.where(second, logs[:, one].T - logs[:, other].T, 0.0)
    n, m = state.counts[every, one], state.counts[every, other]
    table = tables.log_counts
    gain = change.sum(axis=1) + table[one, m] + table[other, n] - table[one, n] - table[other, m]
    accepted = (np.log(random.random(chains)) < gain) & (one != other)
    state.choices = np.where(
        accepted[:, None] & first,
        other[:, None],
        np.where(accepted[:, None] & second, one[:, None], state.choices),
    )
    state.counts[every[accepted], one[accepted]] = m[accepted]
    state.counts[every[accepted], other[accepted]] = n[accepted]
