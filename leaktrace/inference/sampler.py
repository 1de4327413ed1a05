"""The posterior by sampling the sources, callers integrated out (a Gibbs sampler of the rates).

A state holds each source's rate (0 where it is silent), profile and variant, the rates outside,
and the setting of the priors. Several chains run side by side; P(L_s) is averaged over its
conditional probabilities, P(z_c = s) over the shares given the rates. The same seed gives the same
figures.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

import numpy as np

from leaktrace.inference import lattice
from leaktrace.inference.chains import SMALLEST, State, Tables, start, tables_of
from leaktrace.inference.model import Array, Indexes, Posterior, Problem, silent
from leaktrace.inference.relocate import relocate

_LOOKED_AT = 4
_FEW, _RARELY, _NOW_AND_THEN = 40, 0.15, 0.2
_DENSE = 1_000_000
"""So many chain-caller-source cells are looked at together."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to sample: chains side by side, sweeps to forget the start, sweeps that count."""

    chains: int
    burn: int
    sweeps: int


@dataclass(slots=True)
class _Sums:
    """What is averaged; `circulating` is kept per chain, `looks` (N,) is how often."""

    circulating: Array
    looks: Array
    origin: Array
    settings: Array
    visits: int = 0


def solve(problem: Problem, effort: Effort, seed: int) -> Posterior:
    """The posterior after one round."""
    return next(found for found, sweeps in rounds(problem, effort, seed) if sweeps > effort.burn)


def rounds(problem: Problem, effort: Effort, seed: int) -> Iterator[tuple[Posterior, int]]:
    """Ever better posteriors, each from all sweeps that count so far, and how many there were.

    Where there are many sources, rough ones come first, of the sweeps that will not count; their
    error is told as 1.
    """
    random = np.random.Generator(np.random.PCG64(seed))
    state, live = start(problem, effort.chains, random), problem.live
    tables = tables_of(problem, live)
    tried = _nothing_yet(problem, effort.chains)
    for sweep in range(effort.burn):
        tried = _nothing_yet(problem, effort.chains)
        _sweep(problem, tables, state, live, random, tried)
        if len(live) > _FEW:
            yield replace(_posterior(problem, live, tried), error=1.0), sweep + 1
    often = live[tried.circulating.max(axis=0)[live] >= _RARELY]
    sums = _nothing_yet(problem, effort.chains)
    if len(live) > _FEW:
        sums.circulating[:], sums.looks[:] = tried.circulating, tried.looks
    for sweep in count(effort.burn + 1):
        _sweep(problem, tables, state, _visited(live, often, random), random, sums)
        if (sweep - effort.burn) % effort.sweeps == 0:
            yield _posterior(problem, live, sums), sweep


def _nothing_yet(problem: Problem, chains: int) -> _Sums:
    return _Sums(
        circulating=np.zeros((chains, problem.sources)),
        looks=np.zeros(problem.sources),
        origin=np.zeros((len(problem.days), problem.sources + len(problem.outside))),
        settings=np.zeros(len(problem.settings)),
    )


def _visited(live: Indexes, often: Indexes, random: np.random.Generator) -> Indexes:
    """The sources of one sweep: where there are many, hopeless ones are visited now and then."""
    if len(live) <= _FEW:
        return live
    some = live[random.random(len(live)) < _NOW_AND_THEN]
    return np.union1d(often, some)


def _sweep(
    problem: Problem,
    tables: Tables,
    state: State,
    visited: Indexes,
    random: np.random.Generator,
    sums: _Sums,
) -> None:
    """Draw everything anew once, of the sources those that are visited."""
    total = _total(problem, state)
    for source in random.permutation(visited):
        total = _visit(problem, tables, state, int(source), total, random, sums)
    relocate(problem, tables, state, total, random)
    _allocate(problem, state, random, sums)
    _reset(problem, tables, state, random, sums)


def _total(problem: Problem, state: State) -> Array:
    """What all sources together bring to each caller, (C, K)."""
    total = state.ground @ problem.outside
    for source in np.flatnonzero(state.rates.any(axis=0)):
        total += _brought(problem, state, int(source))
    return total


def _brought(problem: Problem, state: State, source: int) -> Array:
    found: Array = state.rates[:, source, None] * _weights_now(problem, state, source)
    return found


def _weights_now(problem: Problem, state: State, source: int) -> Array:
    """The weights of all callers under a source as each chain has it, (C, K)."""
    times = problem.times[source][state.profile[:, source]][:, problem.days]
    found: Array = times * problem.marks[source][state.variant[:, source]]
    return found


def _visit(
    problem: Problem,
    tables: Tables,
    state: State,
    source: int,
    total: Array,
    random: np.random.Generator,
    sums: _Sums,
) -> Array:
    """Draw one source's rate and profile anew, among a few profiles; the new total."""
    since, chains = tables.since[source], np.arange(len(state.rates))
    times = problem.times[source][:, problem.days[since:]]
    marks = problem.marks[source][:, since:][state.variant[:, source]]
    looked, shares = _looked_at(problem, state.profile[:, source], random)
    rate = state.rates[:, source]
    on = rate > 0.0
    others = total[:, since:] - rate[:, None] * times[state.profile[:, source]] * marks
    np.maximum(others, SMALLEST, out=others)
    draws = random.random((4, len(rate)))
    now = np.mod(np.log(np.where(on, rate, 1.0)) - lattice.LEAST, lattice.STEP)
    logs = tables.points[None, :] + np.where(on, now, draws[0] * lattice.STEP)[:, None]
    rates = np.exp(logs)
    found = lattice.log_likelihood(times[looked] * (marks / others)[:, None, :], rates)
    found -= rates[:, None, :] * problem.exposure[source][looked][:, :, None]
    found += _slab(problem, tables, state.setting, source, logs, rates)[:, None, :]
    found += np.log(shares)[:, :, None]
    flat = found.reshape(len(rate), -1)
    peak = flat.max(axis=1)
    steps = np.exp(flat - peak[:, None]).cumsum(axis=1)
    odds = np.log(steps[:, -1]) + peak + tables.odds[state.setting, source]
    chance = 1.0 / (1.0 + np.exp(-np.clip(odds, -700.0, 700.0)))
    sums.circulating[:, source] += chance
    sums.looks[source] += 1.0
    turned = draws[1] < chance
    place = (steps < (draws[2] * steps[:, -1])[:, None]).sum(axis=1)
    profile, point = np.divmod(np.minimum(place, flat.shape[1] - 1), len(tables.points))
    quiet = (shares.cumsum(axis=1)[:, :-1] < draws[3][:, None]).sum(axis=1)
    state.rates[:, source] = np.where(turned, rates[chains, point], 0.0)
    state.profile[:, source] = looked[chains, np.where(turned, profile, quiet)]
    brought = state.rates[:, source, None] * times[state.profile[:, source]]
    others += brought * _drawn_variant(problem, state, source, since, others, brought, random)
    total[:, since:] = others
    return total


def _drawn_variant(
    problem: Problem,
    state: State,
    source: int,
    since: int,
    others: Array,
    brought: Array,
    random: np.random.Generator,
) -> Array:
    """Draw one source's variant anew, of a silent one by its prior; the marks of it, (C, K)."""
    shares, marks = problem.variants[source], problem.marks[source][:, since:]
    if shares[0] < 1.0:
        with np.errstate(divide="ignore"):
            logs = np.repeat(np.log(shares)[None], len(others), axis=0)
        on = np.flatnonzero(state.rates[:, source] > 0.0)
        for variant in np.flatnonzero(shares):
            all_ = others[on] + brought[on] * marks[variant]
            logs[on, variant] += np.log(all_).sum(axis=1)
        steps = np.exp(logs - logs.max(axis=1, keepdims=True)).cumsum(axis=1)
        draws = random.random(len(others)) * steps[:, -1]
        state.variant[:, source] = (steps < draws[:, None]).sum(axis=1)
    found: Array = marks[state.variant[:, source]]
    return found


def _looked_at(
    problem: Problem, now: Indexes, random: np.random.Generator
) -> tuple[Indexes, Array]:
    """A few profiles, the first and the present one among them, and their shares, (C, L) each.

    The shares make up for the others' being looked at less often than the first.
    """
    count = len(problem.profiles)
    if count <= _LOOKED_AT:
        shares = np.repeat(problem.profiles[None], len(now), axis=0)
        return np.repeat(np.arange(count)[None], len(now), axis=0), shares
    keys = random.random((len(now), count))
    keys[np.arange(len(now)), now] = -1.0
    keys[:, 0] = -2.0
    looked = np.argsort(keys, axis=1)[:, :_LOOKED_AT]
    shares = problem.profiles[looked]
    shares[:, 1:] *= (count - 1) / (_LOOKED_AT - 1)
    return looked, shares / shares.sum(axis=1, keepdims=True)


def _slab(
    problem: Problem, tables: Tables, setting: Indexes, source: int, logs: Array, rates: Array
) -> Array:
    """The log-mass of the slab at the points of a lattice, (C, G)."""
    shape, rate = problem.shape[setting, source], problem.rate[setting, source]
    slab = tables.slab[setting, source, None] + shape[:, None] * logs - rate[:, None] * rates
    found: Array = slab + math.log(lattice.STEP)
    return found


def _allocate(problem: Problem, state: State, random: np.random.Generator, sums: _Sums) -> None:
    """Give each caller a source, and draw all rates anew given how many callers each has."""
    chains, callers = len(state.rates), len(problem.days)
    counts = np.zeros((chains, problem.sources + len(problem.outside)))
    draws = random.random((chains, callers))
    for some in _batches(state, callers):
        columns = np.flatnonzero(state.rates[some].any(axis=0))
        parts = _parts(problem, state, some, columns)
        steps = parts.cumsum(axis=1)
        _add_shares(problem, sums, columns, parts / steps[:, -1:])
        places = (steps < (draws[some] * steps[:, -1])[:, None, :]).sum(axis=1)
        width = parts.shape[1]
        flat = np.minimum(places, width - 1) + width * np.arange(len(parts))[:, None]
        found = np.bincount(flat.ravel(), minlength=width * len(parts)).reshape(-1, width)
        counts[some, problem.sources :] = found[:, len(columns) :]
        counts[np.ix_(some, columns)] = found[:, : len(columns)]
    _draw_rates(problem, state, counts, random)
    sums.visits += 1


def _batches(state: State, callers: int) -> list[Indexes]:
    """Chains that are looked at together."""
    chains = np.arange(len(state.rates))
    size = max(callers * state.rates.shape[1], 1)
    count = max(min(_DENSE // size, len(chains)), 1)
    return [chains[begin : begin + count] for begin in range(0, len(chains), count)]


def _parts(problem: Problem, state: State, some: Indexes, columns: Indexes) -> Array:
    """What every source brings to every caller, sources outside last, (C, A + B, K)."""
    parts = np.empty((len(some), len(columns) + len(problem.outside), len(problem.days)))
    for row, source in enumerate(columns):
        parts[:, row] = _brought(problem, state, int(source))[some]
    parts[:, len(columns) :] = state.ground[some][:, :, None] * problem.outside
    return parts


def _add_shares(problem: Problem, sums: _Sums, columns: Indexes, shares: Array) -> None:
    each = shares.sum(axis=0).T
    sums.origin[:, columns] += each[:, : len(columns)]
    sums.origin[:, problem.sources :] += each[:, len(columns) :]


def _draw_rates(problem: Problem, state: State, counts: Array, random: np.random.Generator) -> None:
    setting, places = state.setting, np.arange(problem.sources)
    spent = problem.rate[setting] + problem.exposure[places[None, :], state.profile]
    on = state.rates > 0.0
    shape = problem.shape[setting] + counts[:, : problem.sources]
    drawn = random.standard_gamma(shape[on]) / spent[on]
    state.rates[on] = np.maximum(drawn, math.exp(lattice.LEAST) * 1.001)
    spent = problem.ground_rate + problem.ground_exposure
    shape = problem.ground_shape + counts[:, problem.sources :]
    state.ground = random.standard_gamma(shape) / spent


def _reset(
    problem: Problem,
    tables: Tables,
    state: State,
    random: np.random.Generator,
    sums: _Sums,
) -> None:
    """Draw the setting of the priors anew."""
    on = state.rates > 0.0
    rates = np.where(on, state.rates, 1.0)
    logs = np.log(problem.settings) + np.where(on, 1.0, 0.0) @ tables.all_on.T
    logs += (np.log(rates) * on) @ (problem.shape - 1.0).T - (rates * on) @ problem.rate.T
    logs += np.where(on, 0.0, 1.0) @ tables.all_off.T
    chances = np.exp(logs - logs.max(axis=1, keepdims=True))
    steps = chances.cumsum(axis=1)
    draws = random.random(len(on)) * steps[:, -1]
    state.setting = (steps < draws[:, None]).sum(axis=1)
    sums.settings += (chances / steps[:, -1:]).mean(axis=0)


def _posterior(problem: Problem, live: Indexes, sums: _Sums) -> Posterior:
    visits, chains = max(sums.visits, 1), len(sums.circulating)
    settings = sums.settings / visits
    circulating = settings @ silent(problem)
    each = sums.circulating[:, live] / np.maximum(sums.looks[live], 1.0)
    circulating[live] = each.mean(axis=0)
    spread = each.std(axis=0, ddof=1) / math.sqrt(chains) if chains > 1 else each
    return Posterior(
        circulating=circulating,
        origin=sums.origin / (visits * chains),
        settings=settings,
        error=float(spread.max(initial=0.0)),
    )
