"""From a case to a verdict: per firm, and per solicitation."""

import math
from datetime import date

import numpy as np

from leaktrace.domain.case import Case
from leaktrace.domain.clues import (
    FirmVerdict,
    Flow,
    SolicitationVerdict,
    Source,
    Verdict,
    strength_of,
)
from leaktrace.inference import MODEL
from leaktrace.inference.arrivals import Arrival
from leaktrace.inference.evidence import Evidence, gather
from leaktrace.inference.exact import enumerate_all, is_affordable
from leaktrace.inference.explain import firm_clues, pair_clues, sure_weight
from leaktrace.inference.gibbs import sample
from leaktrace.inference.model import Floats, Posterior, Problem

_SMALLEST = 1e-6
"""What is less probable than this for one solicitation is counted with the outside."""

_RESOLVED = 1 - 1e-5
"""Beyond this, samples cannot tell probabilities apart: the weight of evidence itself is used."""

_SUREST = 100.0
"""No odds above so many decibans."""


def trace(case: Case, as_of: date) -> Verdict:
    """The verdict on a case as of a day; the same case and day give the same figures."""
    evidence = gather(case, as_of)
    problem = evidence.problem()
    posterior = enumerate_all(problem) if is_affordable(problem) else sample(problem)
    return Verdict(
        model=MODEL,
        as_of=as_of,
        error=posterior.error,
        firms=_firms(evidence, problem, posterior),
        solicitations=_solicitations(evidence, posterior),
    )


def _firms(evidence: Evidence, problem: Problem, posterior: Posterior) -> tuple[FirmVerdict, ...]:
    places = [p for p, item in enumerate(evidence.sources) if item.flow is Flow.UNDECLARED]
    found = [_firm(evidence, problem, posterior, place) for place in places]
    return tuple(sorted(found, key=lambda item: (-item.probability, item.firm)))


def _firm(evidence: Evidence, problem: Problem, posterior: Posterior, place: int) -> FirmVerdict:
    source = evidence.sources[place]
    assert source.firm is not None
    probability = float(posterior.circulates[place])
    if probability > _RESOLVED:
        weight = sure_weight(evidence, problem, posterior, place)
        probability = _probability(weight + _decibans(source.prior))
    weight = _decibans(probability) - _decibans(source.prior)
    sizes = np.array([len(item.solicitations) for item in evidence.arrivals])
    return FirmVerdict(
        firm=source.firm.id,
        name=source.firm.name,
        probability=probability,
        prior=source.prior,
        weight=weight,
        strength=strength_of(probability),
        solicitations=float(posterior.stems_from[:, place] @ sizes) if sizes.size else 0.0,
        clues=firm_clues(evidence, problem, posterior, place, weight),
    )


def _probability(decibans: float) -> float:
    """The probability that has these odds, between what sampling resolves and what is sayable."""
    odds = 10.0 ** (min(decibans, _SUREST) / 10.0)
    return max(odds / (1 + odds), _RESOLVED)


def _decibans(probability: float) -> float:
    """The odds of a probability on the scale of decibans."""
    return 10.0 * math.log10(probability / (1 - probability))


def _solicitations(evidence: Evidence, posterior: Posterior) -> tuple[SolicitationVerdict, ...]:
    found = [
        verdict
        for caller, arrival in enumerate(evidence.arrivals)
        for verdict in _of_caller(evidence, posterior, caller, arrival)
    ]
    found += [_own(id, arrival) for arrival in evidence.own for id in arrival.ids]
    order = {item.id: (item.at, item.id) for item in evidence.case.solicitations}
    return tuple(sorted(found, key=lambda item: order[item.id]))


def _own(id: str, arrival: Arrival) -> SolicitationVerdict:
    return SolicitationVerdict(
        id=id, sources=(Source(probability=1.0, firm=arrival.firm, flow=Flow.OWN),)
    )


def _of_caller(
    evidence: Evidence, posterior: Posterior, caller: int, arrival: Arrival
) -> list[SolicitationVerdict]:
    """All solicitations of one caller stem from the same source."""
    odds = _shown(evidence, posterior.stems_from[caller])
    order = np.argsort(-odds, kind="stable")
    best, rival = int(order[0]), int(order[1])
    shares = tuple(_source(evidence, int(place), odds) for place in order if odds[place] > 0)
    clues = pair_clues(evidence, posterior, caller, best, rival)
    return [
        SolicitationVerdict(
            id=id, sources=shares, rival=_source(evidence, rival, odds), clues=clues
        )
        for id in arrival.ids
    ]


def _shown(evidence: Evidence, odds: Floats) -> Floats:
    """The probabilities that are worth listing; the rest counts with the last outside source."""
    outside = len(evidence.sources) - 1
    listed = np.where((odds >= _SMALLEST), odds, 0.0)
    listed[outside] = 0.0
    listed[outside] = max(1.0 - float(listed.sum()), 0.0)
    return listed


def _source(evidence: Evidence, place: int, odds: Floats) -> Source:
    item = evidence.sources[place]
    return Source(
        probability=float(odds[place]),
        firm=item.firm.id if item.firm else None,
        flow=item.flow,
        hub=item.hub,
        outside=item.outside,
    )
