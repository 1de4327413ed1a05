"""What a few callers say of all sources, at the rates that a posterior found."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from leaktrace.inference.evidence import Evidence
from leaktrace.inference.explain import SUREST
from leaktrace.inference.model import Array, Problem

_TINY = 1e-300


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is kept of a posterior: `circulating` (N,), `settings`, `callers` by source (N + B,)."""

    circulating: Array
    callers: Array
    settings: Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Some callers: `on` (N, k) is what each source brings to them if it circulates.

    `ground` (B, k) is what is brought from outside, `sizes` (k,) how often each caller called.
    """

    callers: Sequence[int]
    on: Array
    ground: Array
    sizes: Array

    def odds(self, chance: Array) -> Array:
        """What the callers add to each source's log-odds, (N,)."""
        brought = chance[:, None] * self.on
        total = brought.sum(axis=0) + self.ground.sum(axis=0)
        found: Array = np.log1p(self.on / np.maximum(total - brought, _TINY)).sum(axis=1)
        return found

    def shares(self, chance: Array) -> Array:
        """The probabilities of each caller's sources, (k, N + B)."""
        parts = np.concatenate([chance[:, None] * self.on, self.ground])
        found: Array = (parts / np.maximum(parts.sum(axis=0), _TINY)).T
        return found


def heard(found: Found, evidence: Evidence, callers: Sequence[int]) -> Heard:
    """What some callers say, at the rates that were found."""
    problem = evidence.problem(evidence.kinds)
    sizes = [len(evidence.arrivals[place].solicitations) for place in callers]
    return Heard(
        callers=callers,
        on=_rates(found, problem)[:, None] * _weights(problem, callers),
        ground=_ground(found, problem)[:, None] * problem.outside[:, callers],
        sizes=np.array(sizes, dtype=np.float64),
    )


def _weights(problem: Problem, callers: Sequence[int]) -> Array:
    """The weights of some callers under all sources, over profiles and variants, (N, k)."""
    times = np.einsum("npk,p->nk", problem.times[:, :, problem.days[callers]], problem.profiles)
    marks = np.einsum("nvk,nv->nk", problem.marks[:, :, callers], problem.variants)
    found: Array = times * marks
    return found


def _rates(found: Found, problem: Problem) -> Array:
    """The mean rate of each source if it circulates, (N,)."""
    shape, rate = found.settings @ problem.shape, found.settings @ problem.rate
    callers = found.callers[: problem.sources] / sure(found.circulating)
    rates: Array = (shape + callers) / (rate + problem.exposure @ problem.profiles)
    return rates


def _ground(found: Found, problem: Problem) -> Array:
    callers = found.callers[problem.sources :]
    rates: Array = (problem.ground_shape + callers) / (
        problem.ground_rate + problem.ground_exposure
    )
    return rates


def sure(chance: Array) -> Array:
    """Probabilities no nearer to 0 or 1 than the model can know."""
    return np.clip(chance, SUREST, 1.0 - SUREST)
