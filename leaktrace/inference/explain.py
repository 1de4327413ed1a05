"""Why: a firm's weight of evidence as a sum of clues, and one source of a caller against another.

Source: docs/model.md § 11. The clues of a firm are Shapley values over the kinds of evidence, of
the model in which the other sources act at their expected rates; what the other records and
callers add or take beyond that is a clue of its own, so that the sum is exact.
"""

import math
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from leaktrace.domain.clues import Clue, ClueKind
from leaktrace.inference.details import details_of, solicitations_of
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.model import Floats, Posterior, Problem

_TO_DECIBANS = 10.0 / math.log(10.0)
_NODES = np.geomspace(0.02, 60.0, 40)
_CALLERS = 60
"""So many callers of a firm, the likeliest, are looked at one by one."""


def firm_clues(
    evidence: Evidence, problem: Problem, posterior: Posterior, place: int, weight: float
) -> tuple[Clue, ...]:
    """The clues for and against the record at `place`; they add up to `weight` (decibans)."""
    callers = _callers(posterior, place)
    parts = _shapley(evidence, problem, posterior, place, callers)
    for kind, table in evidence.word.items():
        parts[kind] = parts.get(kind, 0.0) + float(table[place])
    parts[ClueKind.OTHER_CALLERS] = weight - math.fsum(parts.values())
    shown = [kind for kind, part in parts.items() if abs(part) > 1e-9]
    clues = [_clue(evidence, posterior, place, kind, parts[kind], callers) for kind in shown]
    return tuple(sorted(clues, key=_by_weight))


def sure_weight(evidence: Evidence, problem: Problem, posterior: Posterior, place: int) -> float:
    """The weight of evidence (decibans) for a record that surely circulates, other rates given."""
    callers = _callers(posterior, place)
    every = frozenset([*evidence.logs, ClueKind.SILENCE])
    word = math.fsum(float(table[place]) for table in evidence.word.values())
    return word + _gain(evidence, problem, posterior, place, callers, every)


def pair_clues(
    evidence: Evidence, posterior: Posterior, caller: int, best: int, rival: int
) -> tuple[Clue, ...]:
    """Why a caller stems from one source rather than another; exactly additive, in decibans."""
    parts = {
        kind: float(table[caller, best] - table[caller, rival]) * _TO_DECIBANS
        for kind, table in evidence.logs.items()
    }
    rates = np.log(np.maximum(posterior.rates, 1e-300)) + evidence.allowed[caller]
    parts[ClueKind.OTHER_CALLERS] = float(rates[best] - rates[rival]) * _TO_DECIBANS
    kinds = [kind for kind, part in parts.items() if abs(part) > 0.05 and math.isfinite(part)]
    clues = [
        Clue(
            kind=kind,
            decibans=parts[kind],
            solicitations=evidence.arrivals[caller].ids,
            details=details_of(evidence, kind, best, (caller,)),
        )
        for kind in kinds
    ]
    return tuple(sorted(clues, key=_by_weight))


def _by_weight(clue: Clue) -> tuple[float, str]:
    return -clue.decibans, clue.kind.value


def _clue(
    evidence: Evidence,
    posterior: Posterior,
    place: int,
    kind: ClueKind,
    decibans: float,
    callers: Sequence[int],
) -> Clue:
    rests_on = solicitations_of(evidence, posterior, kind, place, decibans, callers)
    return Clue(
        kind=kind,
        decibans=decibans,
        solicitations=tuple(id for caller in rests_on for id in evidence.arrivals[caller].ids),
        details=details_of(evidence, kind, place, rests_on),
    )


def _callers(posterior: Posterior, place: int) -> tuple[int, ...]:
    """The callers that may stem from a source, the likeliest first."""
    odds = posterior.stems_from[:, place]
    order = np.argsort(-odds, kind="stable")[:_CALLERS]
    return tuple(int(caller) for caller in order if odds[caller] > 1e-4)


def _shapley(
    evidence: Evidence, problem: Problem, posterior: Posterior, place: int, callers: Sequence[int]
) -> dict[ClueKind, float]:
    """Each kind's average gain over all orders in which the kinds could have come in."""
    kinds = [kind for kind in evidence.logs if _speaks(evidence, kind, place, callers)]
    players = [*kinds, ClueKind.SILENCE]
    gains = {
        frozenset(chosen): _gain(evidence, problem, posterior, place, callers, frozenset(chosen))
        for size in range(len(players) + 1)
        for chosen in combinations(players, size)
    }
    shares = dict.fromkeys(players, 0.0)
    for chosen, gain in gains.items():
        size = len(chosen)
        for kind in players:
            if kind not in chosen:
                share = math.factorial(size) * math.factorial(len(players) - size - 1)
                grown = gains[chosen | {kind}] - gain
                shares[kind] += share / math.factorial(len(players)) * grown
    return shares


def _speaks(evidence: Evidence, kind: ClueKind, place: int, callers: Sequence[int]) -> bool:
    """Whether a kind of clue tells this source from any other for one of its callers."""
    if not callers:
        return False
    rows = evidence.logs[kind][list(callers)]
    return bool(np.nanmax(np.abs(rows - rows[:, place : place + 1])) > 1e-9)


def _gain(
    evidence: Evidence,
    problem: Problem,
    posterior: Posterior,
    place: int,
    callers: Sequence[int],
    chosen: frozenset[ClueKind],
) -> float:
    """The weight of evidence, in decibans, that the chosen kinds alone give to a source.

    Without `SILENCE` the mere number of callers counts neither way; with it, callers and their
    absence are weighed against how many a circulating record would have made by now.
    """
    ratios = _ratios(evidence, posterior, place, callers, chosen)
    if ClueKind.SILENCE in chosen:
        exposure = float(problem.exposure[place])
        return _log_mean(problem, place, ratios, exposure) * _TO_DECIBANS
    marked = _log_mean(problem, place, ratios)
    bare = _log_mean(problem, place, _ratios(evidence, posterior, place, callers, frozenset()))
    return (marked - bare) * _TO_DECIBANS


def _log_mean(problem: Problem, place: int, ratios: Floats, exposure: float = 0.0) -> float:
    """The log of the mean likelihood over the rate of a circulating record."""
    shape, rate = float(problem.shape[place]), float(problem.rate[place])
    density = shape * np.log(_NODES) - rate * _NODES
    density -= np.logaddexp.reduce(density)
    density += np.log1p(ratios[:, None] * _NODES).sum(axis=0) - _NODES * exposure
    return float(np.logaddexp.reduce(density))


def _ratios(
    evidence: Evidence,
    posterior: Posterior,
    place: int,
    callers: Sequence[int],
    chosen: frozenset[ClueKind],
) -> Floats:
    """Per caller, this source's weight against all the others' at their expected rates."""
    rows = list(callers)
    logs = evidence.allowed[rows].copy()
    for kind, table in evidence.logs.items():
        if kind in chosen:
            logs += table[rows]
        elif kind is ClueKind.TIME:
            logs += evidence.usual
    rates = np.log(np.maximum(posterior.rates, 1e-300))
    others = np.delete(logs + rates, place, axis=1)
    result: Floats = np.exp(logs[:, place] - np.logaddexp.reduce(others, axis=1))
    return result
