"""Which way a problem is solved: exactly while that is affordable, beyond that by sampling."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from leaktrace.domain.clues import ROUGH
from leaktrace.inference import exact, sampler, settle
from leaktrace.inference.model import Array, Indexes, Posterior, Problem, silent
from leaktrace.inference.sampler import Effort

_MOST_STEPS = 3_000_000
"""Up to so many products the exact answer is worked out."""

_CELLS = 60_000
"""So many caller-source pairs, over all chains, are sampled side by side."""

_MOST_CELLS = 100_000_000
"""So many caller-source pairs are visited at most, over all chains and sweeps."""

_MOST_SWEEPS = 240

_COMPARED = 120_000
"""So many caller-source pairs are looked at, at most, to compare the variations of a problem."""


def solve(problem: Problem, seed: int) -> Posterior:
    """The posterior of one problem, to an error that need not be told or as near as affordable."""
    *_, found = refined(problem, seed)
    return found


def refined(problem: Problem, seed: int) -> Iterator[Posterior]:
    """Ever better posteriors of one problem, the last being its answer."""
    live = problem.live
    part = problem.only(live)
    if exact.steps(part) <= _MOST_STEPS:
        yield _whole(problem, live, exact.solve(part))
        return
    tried = effort(part)
    for found, sweeps in sampler.rounds(part, tried, seed):
        yield _whole(problem, live, found)
        cost = (sweeps + tried.sweeps) * tried.chains * part.pairs
        if found.error <= ROUGH or sweeps >= _MOST_SWEEPS or cost > _MOST_CELLS:
            return


def _whole(problem: Problem, live: Indexes, found: Posterior) -> Posterior:
    """The posterior with the sources put back that no caller may stem from."""
    circulates = found.settings @ silent(problem)
    circulates[live] = found.circulating
    origin = np.zeros((len(problem.days), problem.sources + len(problem.outside)))
    origin[:, live] = found.origin[:, : len(live)]
    origin[:, problem.sources :] = found.origin[:, len(live) :]
    return replace(found, circulating=circulates, origin=origin)


def effort(problem: Problem) -> Effort:
    """One round: more chains while they are cheap, never fewer than two."""
    chains = min(max(_CELLS // max(problem.pairs, 1), 2), 24)
    return Effort(chains=chains, burn=4, sweeps=8 if chains > 8 else 5)


def circulating(problems: Sequence[Problem], settings: Array) -> Array:
    """P(L_s) for several problems of one size, (problems, N): for comparing them.

    Exactly where that is affordable, else roughly, with the settings weighed as given.
    """
    if exact.steps(problems[0]) * len(problems) <= _MOST_STEPS:
        return np.array([_whole_of(problem) for problem in problems])
    return settle.circulating(problems, settings)


def _whole_of(problem: Problem) -> Array:
    live = problem.live
    return _whole(problem, live, exact.solve(problem.only(live))).circulating


def affordable(problem: Problem) -> int:
    """For how many variations of a problem the posterior can be had in reasonable time."""
    return max(_COMPARED // max(problem.pairs, 1), 1)
