"""Problems for the solvers: the reference vector, and random ones small enough to enumerate."""

from itertools import product
from math import lgamma
from typing import Any

import numpy as np

from leaktrace.inference.model import Array, Problem

YEAR = 365.0


def plain(
    weights: Array, prior: Array, shape: Array, rate: Array, exposure: Array, **more: Any
) -> Problem:
    """The model LT-1 without settings or profiles; the last source lies outside. (K, S), (S,)."""
    callers = len(weights)
    parts = {
        "marks": np.ones((len(prior) - 1, 1, callers)),
        "variants": np.ones((len(prior) - 1, 1)),
        "times": weights[:, :-1].T[:, None, :],
        "days": np.arange(callers),
        "outside": weights[:, -1:].T,
        "profiles": np.ones(1),
        "exposure": exposure[:-1, None],
        "settings": np.ones(1),
        "prior": prior[None, :-1],
        "shape": shape[None, :-1],
        "rate": rate[None, :-1],
        "ground_shape": shape[-1:],
        "ground_rate": rate[-1:],
        "ground_exposure": exposure[-1:],
    }
    return Problem(**(parts | more))


REFERENCE = plain(
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


def random_problem(
    seed: int,
    callers: int = 4,
    sources: int = 3,
    profiles: int = 2,
    settings: int = 2,
    variants: int = 2,
) -> Problem:
    """A problem with profiles, variants, settings and one source outside."""
    random = np.random.default_rng(seed)
    open_to = random.random((sources, 1, callers)) > 0.2
    return Problem(
        marks=random.lognormal(-1, 1.5, (sources, 1, callers))
        * random.lognormal(0, 0.5, (sources, variants, callers))
        * open_to,
        variants=random.dirichlet(np.ones(variants), sources),
        times=random.lognormal(-3, 1.0, (sources, profiles, max(callers, 1))),
        days=np.arange(callers),
        outside=random.lognormal(-4, 1.5, (1, callers)),
        profiles=random.dirichlet(np.ones(profiles)),
        exposure=random.uniform(0.1, 1.0, (sources, profiles)),
        settings=random.dirichlet(np.ones(settings)),
        prior=random.uniform(0.02, 0.6, (settings, sources)),
        shape=random.uniform(1.0, 2.0, (settings, sources)),
        rate=random.uniform(0.1, 0.6, (settings, sources)),
        ground_shape=random.uniform(1.0, 2.0, 1),
        ground_rate=random.uniform(0.2, 2.0, 1),
        ground_exposure=random.uniform(0.1, 1.0, 1),
    )


def _counts(shape: float, rate: float, exposure: float, count: int) -> float:
    spent = rate + exposure
    log = lgamma(shape + count) - lgamma(shape) + shape * np.log(rate)
    return float(np.exp(log - (shape + count) * np.log(spent)))


def _of_source(
    problem: Problem, setting: int, source: int, callers: list[int]
) -> tuple[float, float]:
    """The mass of a source having these callers, and of that the part where it circulates."""
    table = (problem.prior, problem.shape, problem.rate)
    prior, shape, rate = (float(part[setting, source]) for part in table)
    times = problem.times[source][:, problem.days[callers]].prod(axis=1)
    marks = float(problem.variants[source] @ problem.marks[source][:, callers].prod(axis=1))
    slab = marks * sum(
        float(share) * _counts(shape, rate, float(exposure), len(callers)) * float(density)
        for share, exposure, density in zip(
            problem.profiles, problem.exposure[source], times, strict=True
        )
    )
    return prior * slab + (1 - prior) * (not callers), prior * slab


def enumerated(problem: Problem) -> tuple[Array, Array, float]:
    """P(L_s), P(z_c = s) and the evidence by looking at every assignment of callers to sources."""
    callers, sources = len(problem.days), problem.sources
    circulating, origin, total = np.zeros(sources), np.zeros((callers, sources + 1)), 0.0
    for setting, share in enumerate(problem.settings):
        for choice in product(range(sources + 1), repeat=callers):
            sets = [[c for c in range(callers) if choice[c] == s] for s in range(sources + 1)]
            masses = [_of_source(problem, setting, s, sets[s]) for s in range(sources)]
            outside = _counts(
                float(problem.ground_shape[0]),
                float(problem.ground_rate[0]),
                float(problem.ground_exposure[0]),
                len(sets[-1]),
            ) * float(problem.outside[0, sets[-1]].prod())
            weight = float(share) * outside * float(np.prod([mass for mass, _ in masses]))
            total += weight
            origin[np.arange(callers), list(choice)] += weight
            circulating += weight * np.array([on / mass if mass else 0.0 for mass, on in masses])
    return circulating / total, origin / total, float(np.log(total))
