"""Problems for the solvers: the reference vector, and random ones small enough to enumerate."""

from itertools import product
from math import lgamma

import numpy as np

from leaktrace.inference.model import Array, Problem

YEAR = 365.0
REFERENCE = Problem(
    weights=np.array(
        [
            [0.0006, 0.00005, 0.0, 0.02],
            [0.0003, 0.0004, 0.0, 0.1],
            [0.00005, 0.00008, 0.0024, 0.1],
            [0.00002, 0.00002, 0.0012, 0.15],
            [0.000005, 0.00001, 0.00005, 0.3],
        ]
    ),
    prior=np.array([0.06, 0.06, 0.15, 1.0]),
    shape=np.array([1.5, 1.5, 1.5, 1.2]),
    rate=np.array([0.375, 0.375, 0.375, 1.2 / (5.7 / YEAR)]),
    exposure=np.array([0.8, 0.6, 0.3, 1095.0]),
)
"""Three records and a background, five callers; its answers were computed by enumeration."""


def random_problem(seed: int, callers: int = 4, sources: int = 4) -> Problem:
    """A problem whose last source is always there."""
    random = np.random.default_rng(seed)
    prior = random.uniform(0.02, 0.6, sources)
    prior[-1] = 1.0
    weights = random.lognormal(-4, 1.5, (callers, sources))
    weights[:, :-1] *= random.random((callers, sources - 1)) > 0.2
    return Problem(
        weights=weights,
        prior=prior,
        shape=random.uniform(1.0, 2.0, sources),
        rate=random.uniform(0.2, 2.0, sources),
        exposure=random.uniform(0.1, 1.0, sources),
    )


def mass(problem: Problem, source: int, count: int) -> float:
    """m_s(n) in another form: the Gamma function instead of rising factors."""
    prior, a, b = problem.prior[source], problem.shape[source], problem.rate[source]
    spent = b + problem.exposure[source]
    slab = np.exp(lgamma(a + count) - lgamma(a)) * b**a / spent ** (a + count)
    return float(prior * slab + (1 - prior) * (count == 0))


def enumerated(problem: Problem) -> tuple[Array, Array]:
    """P(L_s) and P(z_c = s) by looking at every assignment of callers to sources."""
    callers, sources = problem.weights.shape
    circulating, origin, total = np.zeros(sources), np.zeros((callers, sources)), 0.0
    for choice in product(range(sources), repeat=callers):
        counts = np.bincount(choice, minlength=sources)
        weight = float(np.prod(problem.weights[np.arange(callers), choice]))
        weight *= float(np.prod([mass(problem, s, int(n)) for s, n in enumerate(counts)]))
        total += weight
        origin[np.arange(callers), choice] += weight
        circulating += weight * np.array([_known(problem, s, n) for s, n in enumerate(counts)])
    return circulating / total, origin / total


def _known(problem: Problem, source: int, count: int) -> float:
    if count:
        return 1.0
    return 1.0 - (1.0 - float(problem.prior[source])) / mass(problem, source, 0)
