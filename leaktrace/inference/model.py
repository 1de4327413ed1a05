"""The marked-Poisson spike-and-slab model in numbers: what is given, and what follows.

K callers, S sources. With probability `prior` a source makes callers at a Gamma(shape, rate) rate
over its exposure; a caller's weight under a source is the density of its time and marks.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """All that the data say: `weights` is (K, S), the others (S,).

    A prior of 1 makes a source that is always there. Exposure is the expected share (or, for
    sources with a rate per day, the days) of a source's callers that would have been logged.
    """

    weights: Array
    prior: Array
    shape: Array
    rate: Array
    exposure: Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Posterior:
    """`circulating` (S,) is P(L_s), `origin` (K, S) is P(z_c = s); `error` is Monte Carlo error.

    `log_evidence` is the log-probability of the data, None where it was not computed.
    """

    circulating: Array
    origin: Array
    error: float = 0.0
    log_evidence: float | None = None


def log_masses(problem: Problem, most: int) -> Array:
    """log m_s(n) for n = 0..most, shape (S, most + 1): rates and spikes integrated out."""
    shape, rate, spent = problem.shape, problem.rate, problem.rate + problem.exposure
    counts = np.arange(most, dtype=np.float64)
    rising = np.cumsum(np.log(shape[:, None] + counts[None, :]), axis=1)
    start = np.log(problem.prior) + shape * np.log(rate / spent)
    step = np.log(spent)[:, None] * (counts[None, :] + 1.0)
    masses = np.empty((len(shape), most + 1))
    masses[:, 0] = np.log1p(-problem.prior * (1.0 - np.exp(shape * np.log(rate / spent))))
    masses[:, 1:] = start[:, None] + rising - step
    return masses


def silent(problem: Problem) -> Array:
    """P(L_s) for a source that none of the callers stems from."""
    unheard = (problem.rate / (problem.rate + problem.exposure)) ** problem.shape
    share: Array = problem.prior * unheard / (1.0 - problem.prior + problem.prior * unheard)
    return share


def first_factors(problem: Problem) -> Array:
    """m_s(1) / m_s(0): what a source's first caller costs."""
    spent = problem.rate + problem.exposure
    factor: Array = silent(problem) * problem.shape / spent
    return factor
