"""The exact posterior: callers are given to sources one by one, states with equal counts merged.

After k callers there are C(k + S - 1, S - 1) states, whatever the weights: several problems of one
size share the lattice and are solved together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import comb

import numpy as np
from numpy.typing import NDArray

from leaktrace.inference.model import Array, Posterior, Problem, log_masses, silent


@dataclass(frozen=True, slots=True)
class _Lattice:
    """`steps[k]` (states before, S) says where each state goes; `counts` are those at the end."""

    steps: tuple[NDArray[np.intp], ...]
    counts: NDArray[np.int64]


def states(callers: int, sources: int) -> int:
    """How many states the last step has."""
    return comb(callers + sources - 1, callers)


def solve(problems: Sequence[Problem]) -> list[Posterior]:
    """The posterior of each problem; all must have the same numbers of callers and sources."""
    callers, sources = problems[0].weights.shape
    lattice = _lattice(callers, sources)
    weights = np.stack([problem.weights for problem in problems], axis=-1)
    scale = weights.max(axis=1, keepdims=True)
    weights = weights / scale
    forward = _forward(lattice, weights)
    ends, peaks = _ends(lattice, problems)
    origin, total = _backward(lattice, weights, forward, ends)
    logs = np.log(total) + peaks + np.log(scale).sum(axis=(0, 1))
    return [
        Posterior(
            circulating=_circulating(
                problem, lattice.counts, forward[-1][:, b] * ends[:, b] / total[b]
            ),
            origin=origin[:, :, b],
            log_evidence=float(logs[b]),
        )
        for b, problem in enumerate(problems)
    ]


@lru_cache(maxsize=2)
def _lattice(callers: int, sources: int) -> _Lattice:
    """States are known by a sum of random 64-bit words, one per source: equal counts, equal sum."""
    words = np.random.Generator(np.random.PCG64(1)).integers(
        0, 2**64, size=sources, dtype=np.uint64
    )
    keys, counts = np.zeros(1, dtype=np.uint64), np.zeros((1, sources), dtype=np.int64)
    steps = []
    for _ in range(callers):
        reached = (keys[:, None] + words[None, :]).ravel()
        keys, first, places = np.unique(reached, return_index=True, return_inverse=True)
        parents, added = np.divmod(first, sources)
        counts = counts[parents]
        counts[np.arange(len(keys)), added] += 1
        steps.append(places.reshape(-1, sources))
    return _Lattice(tuple(steps), counts)


def _forward(lattice: _Lattice, weights: Array) -> list[Array]:
    level = np.ones((1, weights.shape[-1]))
    levels = [level]
    for caller, step in enumerate(lattice.steps):
        following = np.zeros((int(step.max()) + 1, weights.shape[-1]))
        for source in range(step.shape[1]):
            following[step[:, source]] += level * weights[caller, source]
        level = following
        levels.append(level)
    return levels


def _ends(lattice: _Lattice, problems: Sequence[Problem]) -> tuple[Array, Array]:
    """What the counts themselves weigh at the end, (states, B), and the log it is scaled by."""
    callers, sources = len(lattice.steps), lattice.counts.shape[1]
    logs = np.zeros((len(lattice.counts), len(problems)))
    for b, problem in enumerate(problems):
        masses = log_masses(problem, callers)
        logs[:, b] = masses[np.arange(sources)[None, :], lattice.counts].sum(axis=1)
    peaks = logs.max(axis=0)
    return np.exp(logs - peaks), peaks


def _backward(
    lattice: _Lattice, weights: Array, forward: list[Array], ends: Array
) -> tuple[Array, Array]:
    total = (forward[-1] * ends).sum(axis=0)
    origin, level = np.zeros_like(weights), ends
    for caller in range(len(lattice.steps) - 1, -1, -1):
        step = lattice.steps[caller]
        earlier = np.zeros((len(step), weights.shape[-1]))
        for source in range(step.shape[1]):
            onward = level[step[:, source]] * weights[caller, source]
            origin[caller, source] = (forward[caller] * onward).sum(axis=0) / total
            earlier += onward
        level = earlier
    return origin, total


def _circulating(problem: Problem, counts: NDArray[np.int64], chance: Array) -> Array:
    seen = ((counts > 0) * chance[:, None]).sum(axis=0)
    found: Array = seen + (1.0 - seen) * silent(problem)
    return found
