"""What would change the verdict on one record: callers left out, other assumptions.

The weight of a caller is W(e) = log-odds P(L | all) - log-odds P(L | all without e): not additive,
as callers explain each other away. The smallest set is found by leaving out, in turns, the caller
that matters most, so a smaller one may exist where two stand for each other.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from leaktrace.domain.case import Case
from leaktrace.domain.clues import FirmVerdict, Verdict, strength_of
from leaktrace.domain.doubts import Assumption, Doubts, Otherwise, Without
from leaktrace.inference import likelihoods as table
from leaktrace.inference import posterior
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.explain import decibans, doubted
from leaktrace.inference.gather import gather
from leaktrace.inference.marks import DECIBAN
from leaktrace.inference.model import Array, Indexes, Problem

_LOOKED_AT, _MOST_TURNING = 12, 5
_LEAST_SHARE = 0.02
_MOST_SOURCES = 40
_FACTOR = 3.0
_RIGHT = 1.0 - table.MODEL_WRONG.value


def doubts(case: Case, as_of: date, verdict: Verdict, firm: str) -> Doubts:
    """What would change the verdict on a firm's record; none where nothing was handed to it."""
    evidence = gather(case, as_of)
    place = evidence.ledger.place(firm)
    said = next((item for item in verdict.firms if item.firm == firm), None)
    if place is None or said is None:
        return Doubts(firm=firm, probability=0.0)
    problem, place = _narrowed(evidence, verdict, place)
    reading = _Reading(problem, place, said)
    callers = _callers(evidence, verdict, firm)
    single = reading.without([np.array([caller]) for caller in callers])
    order = np.argsort(-np.abs(decibans(single) - decibans(np.array(said.probability))))
    return Doubts(
        firm=firm,
        probability=said.probability,
        without=tuple(
            Without(solicitations=_ids(evidence, [callers[i]]), probability=float(single[i]))
            for i in order
        ),
        turning=_turning(evidence, reading, callers),
        otherwise=_otherwise(reading),
    )


class _Reading:
    """A problem read anew: the figure of one record moved as far as a comparison moves it."""

    def __init__(self, problem: Problem, place: int, said: FirmVerdict) -> None:
        self.problem = problem
        self.said = said.probability
        self._prior = said.prior
        self._place = place
        sure = (said.probability - table.MODEL_WRONG.value * said.prior) / _RIGHT
        self._shift = float(decibans(np.array(sure)) - self._odds([problem])[0])

    def without(self, sets: Sequence[Indexes]) -> Array:
        """P(L) without each set of callers; the sets are of one size, (sets,)."""
        return self.figures([self.problem.without(callers) for callers in sets])

    def figures(self, problems: Sequence[Problem]) -> Array:
        """P(L) in each of several problems of one size, (problems,)."""
        if not problems:
            return np.zeros(0)
        sure = 1.0 / (1.0 + np.exp(-(self._odds(problems) + self._shift) * DECIBAN))
        return doubted(sure, np.array(self._prior))

    def _odds(self, problems: Sequence[Problem]) -> Array:
        rows = posterior.circulating(problems, problems[0].settings)
        return decibans(rows[:, self._place])


def _narrowed(evidence: Evidence, verdict: Verdict, place: int) -> tuple[Problem, int]:
    """The problem with the sources that matter most, and where the record stands in it."""
    problem = evidence.problem(evidence.kinds)
    if problem.sources <= _MOST_SOURCES:
        return problem, place
    places = {firm.id: i for i, firm in enumerate(evidence.ledger.firms)}
    best = [places[item.firm] for item in verdict.firms[:_MOST_SOURCES]]
    kept = np.array(sorted({place, *best}))
    return problem.only(kept), int(np.flatnonzero(kept == place)[0])


def _callers(evidence: Evidence, verdict: Verdict, firm: str) -> list[int]:
    """The callers that may stem from the record, the likeliest first."""
    shares = {
        item.id: sum(x.probability for x in item.sources if x.firm == firm)
        for item in verdict.solicitations
    }
    each = [shares.get(item.solicitations[0].id, 0.0) for item in evidence.arrivals]
    order = np.argsort(-np.array(each), kind="stable")[:_LOOKED_AT]
    return [int(i) for i in order if each[i] >= _LEAST_SHARE]


def _turning(evidence: Evidence, reading: _Reading, callers: Sequence[int]) -> Without | None:
    """Callers left out in turns until the word for the record is another."""
    word, gone = strength_of(reading.said), list[int]()
    while len(gone) < min(_MOST_TURNING, len(callers)):
        left = [caller for caller in callers if caller not in gone]
        found = reading.without([np.array([*gone, caller]) for caller in left])
        best = int(found.argmin())
        gone.append(left[best])
        if strength_of(float(found[best])) is not word:
            return Without(solicitations=_ids(evidence, gone), probability=float(found[best]))
    return None


def _otherwise(reading: _Reading) -> tuple[Otherwise, ...]:
    """The figure under other assumptions: how much was logged, how much leaks, how many call."""
    problem, logged = reading.problem, table.LOGGED_SHARE
    variants = {
        Assumption.LOGGED_LITTLE: _exposed(problem, logged.low / logged.value),
        Assumption.LOGGED_ALL: _exposed(problem, logged.high / logged.value),
        Assumption.LEAKS_RARE: _prior(problem, 1.0 / _FACTOR),
        Assumption.LEAKS_COMMON: _prior(problem, _FACTOR),
        Assumption.FEW_CALLERS: replace(problem, rate=problem.rate * 2.0),
        Assumption.MANY_CALLERS: replace(problem, rate=problem.rate / 2.0),
    }
    found = reading.figures(list(variants.values()))
    return tuple(
        Otherwise(assumption=name, probability=float(figure))
        for name, figure in zip(variants, found, strict=True)
    )


def _exposed(problem: Problem, factor: float) -> Problem:
    return replace(
        problem,
        exposure=problem.exposure * factor,
        ground_exposure=problem.ground_exposure * factor,
    )


def _prior(problem: Problem, factor: float) -> Problem:
    odds = problem.prior * factor
    return replace(problem, prior=odds / (1.0 - problem.prior + odds))


def _ids(evidence: Evidence, callers: Sequence[int]) -> tuple[str, ...]:
    items = [item for caller in callers for item in evidence.arrivals[caller].solicitations]
    return tuple(item.id for item in items)
