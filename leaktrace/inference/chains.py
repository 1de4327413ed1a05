"""Where the chains of the sampler are, and what does not change while they run."""

import math
from dataclasses import dataclass

import numpy as np

from leaktrace.inference import lattice
from leaktrace.inference.model import Array, Indexes, Problem
from leaktrace.inference.near import neighbours

SMALLEST = 1e-12
"""A share below this is taken to be this, so that it can be divided by."""


@dataclass(slots=True)
class State:
    """`rates`, `profile` and `variant` (C, N), `ground` (C, B), `setting` (C,) of all chains."""

    rates: Array
    profile: Indexes
    variant: Indexes
    ground: Array
    setting: Indexes


@dataclass(slots=True)
class Tables:
    """What does not change while sampling: logs of the priors per setting and source, (J, N).

    `near` are the `degree` sources alike to each, `moves` how many relocations a sweep tries.
    """

    odds: Array
    slab: Array
    points: Array
    all_on: Array
    all_off: Array
    since: Indexes
    near: Indexes
    degree: Array
    moves: int


def start(problem: Problem, chains: int, random: np.random.Generator) -> State:
    """All sources silent, the rates outside drawn from their priors given half of the callers."""
    callers = 0.5 * len(problem.days) / len(problem.outside)
    spent = problem.ground_rate + problem.ground_exposure
    ground = random.gamma(problem.ground_shape + callers, size=(chains, len(spent))) / spent
    return State(
        rates=np.zeros((chains, problem.sources)),
        profile=np.zeros((chains, problem.sources), dtype=np.intp),
        variant=np.zeros((chains, problem.sources), dtype=np.intp),
        ground=ground,
        setting=random.integers(len(problem.settings), size=chains),
    )


def tables_of(problem: Problem, live: Indexes) -> Tables:
    """What of a problem does not change while sampling."""
    near, degree = (
        neighbours(problem, live) if len(live) > 1 else (np.zeros((0, 0), np.intp), np.ones(0))
    )
    log_gamma = np.vectorize(math.lgamma, otypes=[np.float64])
    slab = problem.shape * np.log(problem.rate) - log_gamma(problem.shape)
    odds = np.log(problem.prior) - np.log1p(-problem.prior)
    return Tables(
        odds=odds,
        slab=slab,
        points=lattice.points(problem),
        all_on=np.log(problem.prior) + slab,
        all_off=np.log1p(-problem.prior),
        since=_since(problem),
        near=near,
        degree=degree,
        moves=min(3 + problem.sources // 20, 20) if len(live) > 1 else 0,
    )


def _since(problem: Problem) -> Indexes:
    """Per source, the first caller that may stem from it; callers come in order of time."""
    some = problem.times.max(axis=1)[:, problem.days] > 0.0
    return np.where(some.any(axis=1), some.argmax(axis=1), len(problem.days))
