"""The collapsed posterior of LT-1: which source each caller stems from, and which records circulate.

Source: docs/model.md § 10. A record circulates with its prior probability; if so, it makes callers
at a Gamma-distributed rate; rates are integrated out, so that only counts matter.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """The numbers of a trace, all that sampling needs.

    `weights` has a row per caller and a column per source: the density of its time and marks.
    `prior`, `shape`, `rate`, `exposure` have one entry per source.
    """

    weights: Floats
    prior: Floats
    shape: Floats
    rate: Floats
    exposure: Floats

    @property
    def callers(self) -> int:
        """How many callers there are."""
        return int(self.weights.shape[0])

    @property
    def sources(self) -> int:
        """How many sources there are."""
        return int(self.weights.shape[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Posterior:
    """What the model says: per source whether it circulates, per caller where it stems from.

    `rates` is each source's expected callers per unit of exposure; `error` the largest standard
    error of a probability, 0 where it was enumerated.
    """

    circulates: Floats
    stems_from: Floats
    rates: Floats
    error: float


def log_counts(problem: Problem, largest: int) -> Floats:
    """log m_s(n): the marginal likelihood of n callers from source s, up to a number of callers."""
    counts = np.arange(largest + 1)
    table = np.empty((problem.sources, largest + 1))
    for s in range(problem.sources):
        table[s] = [_log_count(problem, s, int(n)) for n in counts]
    return table


def _log_count(problem: Problem, s: int, n: int) -> float:
    prior, a, b, h = (
        float(item[s]) for item in (problem.prior, problem.shape, problem.rate, problem.exposure)
    )
    silent = a * math.log(b / (b + h))
    if n == 0:
        return math.log((1 - prior) + prior * math.exp(silent))
    grown = math.lgamma(a + n) - math.lgamma(a) - n * math.log(b + h)
    return math.log(prior) + silent + grown


def circulates_unseen(problem: Problem) -> Floats:
    """The probability that a source circulates although no caller stems from it."""
    silent = problem.prior * (problem.rate / (problem.rate + problem.exposure)) ** problem.shape
    result: Floats = silent / (1 - problem.prior + silent)
    return result
