"""A quick, rough posterior for comparing variations of a problem; never a verdict.

Each source's odds are worked out given what all others bring on average, in turns, until they
settle: the sampler's step with means in place of draws.
"""

import math
from collections.abc import Sequence

import numpy as np

from leaktrace.inference import lattice
from leaktrace.inference.model import Array, Problem, unheard

_ROUNDS = 6
_SMALLEST = 1e-12


def circulating(problems: Sequence[Problem], settings: Array) -> Array:
    """P(L_s) of problems of one size, (problems, N), with the settings weighed as given."""
    first = problems[0]
    points = lattice.points(first) + 0.5 * lattice.STEP
    slabs = [_slab(problem, settings, points) for problem in problems]
    live = first.live
    found = np.stack([_silent(problem, settings) for problem in problems])
    outside = np.stack([problem.outside for problem in problems])
    spent = first.ground_rate + first.ground_exposure
    ground = np.repeat(((first.ground_shape + 1.0) / spent)[None], len(problems), axis=0)
    brought = np.zeros((len(problems), first.sources, len(first.days)))
    for _ in range(_ROUNDS if len(first.days) else 0):
        total = np.einsum("qb,qbk->qk", ground, outside) + brought.sum(axis=1)
        for source in live:
            others = np.maximum(total - brought[:, source], _SMALLEST)
            chance, mean = _step(problems, int(source), others, points, slabs)
            found[:, source], brought[:, source] = chance, mean
            total = others + mean
        shares = ground[:, :, None] * outside / np.maximum(total, _SMALLEST)[:, None, :]
        ground = (first.ground_shape + shares.sum(axis=2)) / spent
    return found


def _slab(problem: Problem, settings: Array, points: Array) -> tuple[Array, Array]:
    """Log-odds of each source circulating at each rate, (N, G), the settings averaged; (N,)."""
    log_gamma = np.vectorize(math.lgamma, otypes=[np.float64])
    shape, rate = problem.shape, problem.rate
    constant = shape * np.log(rate) - log_gamma(shape) + math.log(lattice.STEP)
    logs = constant[:, :, None] + shape[:, :, None] * points - rate[:, :, None] * np.exp(points)
    on = np.einsum("j,jn,jng->ng", settings, problem.prior, np.exp(logs))
    off = settings @ (1.0 - problem.prior)
    return np.log(on), np.log(off)


def _silent(problem: Problem, settings: Array) -> Array:
    on = settings @ (problem.prior * unheard(problem))
    found: Array = on / (on + settings @ (1.0 - problem.prior))
    return found


def _step(
    problems: Sequence[Problem],
    source: int,
    others: Array,
    points: Array,
    slabs: Sequence[tuple[Array, Array]],
) -> tuple[Array, Array]:
    """P(L_s), (problems,), and what the source brings to each caller on average, (problems, K)."""
    weights = np.stack([problem.weights(source) for problem in problems])
    rates = np.exp(points)
    logs = lattice.log_likelihood(
        weights / others[:, None, :], np.repeat(rates[None], len(problems), axis=0)
    )
    for row, (problem, (on, off)) in enumerate(zip(problems, slabs, strict=True)):
        logs[row] += np.log(problem.profiles)[:, None] + on[source] - off[source]
        logs[row] -= problem.exposure[source][:, None] * rates
    peak = np.maximum(logs.max(axis=(1, 2)), 0.0)
    cells = np.exp(logs - peak[:, None, None])
    total = cells.sum(axis=(1, 2)) + np.exp(-peak)
    mean: Array = np.einsum("qpg,g,qpk->qk", cells, rates, weights) / total[:, None]
    chance: Array = 1.0 - np.exp(-peak) / total
    return chance, mean
