"""Moves of all of one source's callers to another: what single draws hardly ever do."""

import numpy as np

from leaktrace.inference.chains import SMALLEST, State, Tables
from leaktrace.inference.model import Array, Indexes, Problem


def relocate(
    problem: Problem,
    tables: Tables,
    state: State,
    total: Array,
    random: np.random.Generator,
) -> None:
    """Propose in each chain that a silent source has a circulating one's callers in its place."""
    for _ in range(tables.moves):
        on = state.rates > 0.0
        draws = random.random((2, len(on)))
        old = (random.random(on.shape) * on).argmax(axis=1)
        new = tables.near[old, (draws[0] * tables.degree[old]).astype(np.intp)]
        chains = np.arange(len(on))
        some = np.flatnonzero(on[chains, old] & ~on[chains, new])
        if len(some) == 0:
            continue
        old, new, rate = old[some], new[some], state.rates[some, old[some]]
        profile, before = state.profile[some, new], state.profile[some, old]
        gained = _weights_at(problem, new, profile, state.variant[some, new])
        gained -= _weights_at(problem, old, before, state.variant[some, old])
        moved = np.maximum(total[some] + rate[:, None] * gained, SMALLEST)
        gain = np.log(moved / total[some]).sum(axis=1)
        gain -= rate * (problem.exposure[new, profile] - problem.exposure[old, before])
        gain += _prior_at(problem, tables, state.setting[some], new, rate)
        gain -= _prior_at(problem, tables, state.setting[some], old, rate)
        gain += np.log(tables.degree[old] / tables.degree[new])
        done = np.log(draws[1][some]) < gain
        took = some[done]
        state.rates[took, new[done]], state.rates[took, old[done]] = rate[done], 0.0
        total[took] = moved[done]


def _weights_at(problem: Problem, sources: Indexes, profiles: Indexes, variants: Indexes) -> Array:
    """The weights of all callers under one source, profile and variant each, (n, K)."""
    times = problem.times[sources, profiles][:, problem.days]
    found: Array = times * problem.marks[sources, variants]
    return found


def _prior_at(
    problem: Problem, tables: Tables, setting: Indexes, sources: Indexes, rate: Array
) -> Array:
    """The log of the prior odds of sources circulating at some rates, (n,)."""
    slab = tables.slab[setting, sources] + problem.shape[setting, sources] * np.log(rate)
    slab -= problem.rate[setting, sources] * rate
    found: Array = slab + tables.odds[setting, sources]
    return found
