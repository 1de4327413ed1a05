"""The exact posterior: every set of callers that a source may have, one source after the other.

K callers have 2^K sets; the sets of two sources are put together in 3^K ways.
"""

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from leaktrace.inference.model import Array, Indexes, Posterior, Problem, silent

_MANY = 30


class _Pairs(NamedTuple):
    """All pairs of disjoint sets as bit masks, in order of their union, and where unions begin."""

    first: Indexes
    second: Indexes
    begins: Indexes


def steps(problem: Problem) -> float:
    """How many products the exact answer takes; infinite for too many callers."""
    makers = problem.sources + len(problem.outside)
    callers = len(problem.days)
    return 3.0**callers * makers * len(problem.settings) if callers < _MANY else math.inf


def solve(problem: Problem) -> Posterior:
    """The posterior of a problem."""
    members = _members(len(problem.days))
    outside = [_outside_sets(problem, place, members) for place in range(len(problem.outside))]
    found = []
    for setting in range(len(problem.settings)):
        spiked = [_sets(problem, place, setting, members) for place in range(problem.sources)]
        found.append(_chances(np.array([*spiked, *outside]), _pairs(len(problem.days))))
    masses = np.array([mass for mass, _ in found]) * problem.settings
    shares = masses / masses.sum()
    chances = np.stack([chance for _, chance in found])
    silence = chances[:, : problem.sources, 0]
    circulating = 1.0 - silence + silence * silent(problem)
    return Posterior(
        circulating=shares @ circulating,
        origin=np.einsum("j,jst,tk->ks", shares, chances, members),
        settings=shares,
        log_evidence=float(np.log(masses.sum())),
    )


@lru_cache(maxsize=4)
def _members(callers: int) -> Array:
    """Which callers are in which set, (2^K, K)."""
    masks = np.arange(2**callers)[:, None] >> np.arange(callers)[None, :]
    return (masks & 1).astype(np.float64)


@lru_cache(maxsize=4)
def _pairs(callers: int) -> _Pairs:
    first, second = np.zeros(1, dtype=np.intp), np.zeros(1, dtype=np.intp)
    for caller in range(callers):
        bit = 1 << caller
        first = np.concatenate([first, first | bit, first])
        second = np.concatenate([second, second, second | bit])
    union = first | second
    order = np.argsort(union, kind="stable")
    begins = np.searchsorted(union[order], np.arange(2**callers))
    return _Pairs(first[order], second[order], begins)


def _sets(problem: Problem, place: int, setting: int, members: Array) -> Array:
    """The probability that a source has just this set of callers, with their marks, (2^K,)."""
    prior, a, b = (table[setting, place] for table in (problem.prior, problem.shape, problem.rate))
    times, total = problem.times[place][:, problem.days], np.zeros(len(members))
    variants = [
        (s, m) for s, m in zip(problem.variants[place], problem.marks[place], strict=True) if s
    ]
    for profile, share in enumerate(problem.profiles):
        counts = _counts(a, b, problem.exposure[place, profile], members)
        products = np.zeros(len(members))
        for part, marks in variants:
            products += part * _products(times[profile] * marks)
        total += prior * share * counts * products
    total[0] += 1.0 - prior
    return total


def _outside_sets(problem: Problem, place: int, members: Array) -> Array:
    a, b = problem.ground_shape[place], problem.ground_rate[place]
    counts = _counts(a, b, problem.ground_exposure[place], members)
    return counts * _products(problem.outside[place])


def _counts(a: float, b: float, exposure: float, members: Array) -> Array:
    """Gamma(a + n) / Gamma(a) b^a / (b + H)^(a + n) for the number of callers of each set."""
    numbers = members.sum(axis=1).astype(np.intp)
    rising = np.cumprod(np.concatenate([[1.0], a + np.arange(members.shape[1])]))
    found: Array = rising[numbers] * (b / (b + exposure)) ** a / (b + exposure) ** numbers
    return found


def _products(weights: Array) -> Array:
    """The product of the weights of each set's callers, (2^K,)."""
    found = np.ones(1)
    for weight in weights:
        found = np.concatenate([found, found * weight])
    return found


def _chances(makers: Array, pairs: _Pairs) -> tuple[float, Array]:
    """The mass of all callers having some maker, and P(this maker has this set), (M, 2^K)."""
    count, sets = makers.shape
    empty = np.zeros(sets)
    empty[0] = 1.0
    before = [empty]
    for maker in makers:
        before.append(_joined(before[-1], maker, pairs))
    mass = float(before[-1][-1])
    chances, after = np.empty_like(makers), empty
    for place in range(count - 1, -1, -1):
        others = _joined(before[place], after, pairs)
        chances[place] = makers[place] * others[::-1] / mass
        after = _joined(after, makers[place], pairs)
    return mass, chances


def _joined(first: Array, second: Array, pairs: _Pairs) -> Array:
    """What both together give for each set."""
    terms = first[pairs.first] * second[pairs.second]
    found: Array = np.add.reduceat(terms, pairs.begins)
    return found
