"""Which way a problem is solved: exactly while that is affordable, beyond that by sampling."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from leaktrace.inference import exact, gibbs, meanfield
from leaktrace.inference.gibbs import Effort
from leaktrace.inference.model import Array, Posterior, Problem, silent

Indexes = NDArray[np.intp]

_MOST_STATES = 6_000_000
"""Up to so many states times sources the lattice of the exact answer is walked for one problem."""

_MOST_STATES_OF_MANY = 16_000_000
"""The same, for all problems together."""

_SAMPLED_CELLS = 400_000
"""So many caller-source pairs, over all problems and chains, are sampled side by side."""

_VARIED_CELLS = 20_000_000
"""So many caller-source pairs are looked at, at most, to compare the variations of a problem."""


def solve(problem: Problem, seed: int) -> Posterior:
    """The posterior of one problem."""
    live = _live(problem)
    part = _only(problem, live)
    if _is_small(part, 1):
        [found] = exact.solve([part])
    else:
        [found] = gibbs.solve([part], _effort(part), seed)
    return _all(problem, live, found)


def circulating(problems: Sequence[Problem], seed: int) -> Array:
    """P(L_s) for several problems on the same data, (problems, S): for comparing them."""
    live = _live(problems[0])
    parts = [_only(problem, live) for problem in problems]
    cells = parts[0].weights.size * len(parts)
    if _is_small(parts[0], len(parts)):
        found = exact.solve(parts)
    elif cells <= _SAMPLED_CELLS:
        found = gibbs.solve(parts, Effort(chains=4, burn=20, sweeps=60), seed)
    else:
        found = [meanfield.solve(part) for part in parts]
    whole = [_all(problem, live, item) for problem, item in zip(problems, found, strict=True)]
    return np.stack([item.circulating for item in whole])


def affordable(problem: Problem) -> int:
    """For how many variations of a problem the posterior can be had in reasonable time."""
    return max(_VARIED_CELLS // max(problem.weights.size, 1), 1)


def _effort(problem: Problem) -> Effort:
    """More chains while they are cheap; never fewer than two, nor fewer than a hundred sweeps."""
    size = max(problem.weights.size, 1)
    chains = min(max(_SAMPLED_CELLS // size, 2), 128)
    sweeps = min(max(60_000_000 // (size * chains), 100), 400)
    return Effort(chains=chains, burn=max(sweeps // 4, 20), sweeps=sweeps)


def _is_small(problem: Problem, count: int) -> bool:
    callers, sources = problem.weights.shape
    most = _MOST_STATES if count == 1 else _MOST_STATES_OF_MANY
    needed: int = exact.states(callers, sources) * sources * count
    return needed <= most


def _live(problem: Problem) -> Indexes:
    """The sources that some caller may stem from."""
    return np.flatnonzero((problem.weights > 0.0).any(axis=0) | (problem.prior >= 1.0))


def _only(problem: Problem, live: Indexes) -> Problem:
    return replace(
        problem,
        weights=problem.weights[:, live],
        prior=problem.prior[live],
        shape=problem.shape[live],
        rate=problem.rate[live],
        exposure=problem.exposure[live],
    )


def _all(problem: Problem, live: Indexes, found: Posterior) -> Posterior:
    """The posterior with the sources put back that no caller may stem from."""
    circulates, origin = silent(problem), np.zeros_like(problem.weights)
    circulates[live] = found.circulating
    origin[:, live] = found.origin
    return replace(found, circulating=circulates, origin=origin)
