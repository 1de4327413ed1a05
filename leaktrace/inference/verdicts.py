"""From a posterior to the verdict: per firm, and per solicitation."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import numpy as np

from leaktrace.domain.clues import (
    Clue,
    FirmVerdict,
    Flow,
    SolicitationVerdict,
    Source,
    Verdict,
    strength_of,
)
from leaktrace.domain.solicitations import Solicitation
from leaktrace.inference import MODEL
from leaktrace.inference.compare import pair_clues
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.explain import SUREST, decibans, doubted, firm_clues
from leaktrace.inference.model import Array, Posterior

_LEAST_SHARE = 1e-9
_LEAST_SHARE_OF_MANY = 1e-4
_LEAST_SHARE_IN_BRIEF = 1e-2
_MANY = 64
_LARGE = 50_000
"""From so many caller-source pairs on a rough answer tells of each solicitation in brief."""


def verdict_of(evidence: Evidence, as_of: date, found: Posterior, *, fully: bool) -> Verdict:
    """The verdict; of a large logbook not `fully` means without its clues."""
    prior = evidence.before(found.settings)
    is_brief = not fully and found.origin.size > _LARGE
    told = told_by_call(evidence, enumerate(found.origin), brief=is_brief)
    items = [item for arrival in evidence.arrivals for item in arrival.solicitations]
    items += [item for item, _ in evidence.own]
    return Verdict(
        model=MODEL,
        as_of=as_of,
        error=found.error,
        firms=_firms(
            evidence,
            replace(found, circulating=doubted(found.circulating, prior)),
            prior,
            fully=fully,
        ),
        solicitations=tuple(told[item.id] for item in sorted(items, key=by_time)),
    )


def by_time(item: Solicitation) -> tuple[float, str]:
    """The order in which solicitations are told."""
    return item.at.timestamp(), item.id


def _firms(
    evidence: Evidence, found: Posterior, prior: Array, *, fully: bool
) -> tuple[FirmVerdict, ...]:
    sizes = np.array([len(item.solicitations) for item in evidence.arrivals], dtype=np.float64)
    verdicts = [
        _firm(evidence, found, place, clues, sizes, float(prior[place]))
        for place, clues in enumerate(firm_clues(evidence, found, prior, fully=fully))
    ]
    return tuple(sorted(verdicts, key=lambda item: (-item.probability, item.firm)))


def _firm(
    evidence: Evidence,
    found: Posterior,
    place: int,
    clues: tuple[Clue, ...],
    sizes: Array,
    prior: float,
) -> FirmVerdict:
    firm = evidence.ledger.firms[place]
    probability = float(np.clip(found.circulating[place], SUREST, 1.0 - SUREST))
    return FirmVerdict(
        firm=firm.id,
        name=firm.name,
        probability=probability,
        prior=prior,
        weight=float(decibans(np.array(probability)) - decibans(np.array(prior))),
        strength=strength_of(probability),
        solicitations=float((found.origin[:, place] * sizes).sum()),
        clues=clues,
    )


def told_by_call(
    evidence: Evidence, origins: Iterable[tuple[int, Array]], *, brief: bool
) -> dict[str, SolicitationVerdict]:
    """By id, where the solicitations of some callers may stem from, and those of firms' own.

    A caller comes with the probabilities of its sources, (N + B,); in brief there are no clues.
    """
    verdicts = {}
    for caller, origin in origins:
        sources, rival, clues = _of_caller(evidence, origin, caller, brief=brief)
        for item in evidence.arrivals[caller].solicitations:
            verdicts[item.id] = SolicitationVerdict(
                id=item.id, sources=sources, rival=rival, clues=clues
            )
    for item, firm in evidence.own:
        own = Source(probability=1.0, firm=firm, flow=Flow.OWN)
        verdicts[item.id] = SolicitationVerdict(id=item.id, sources=(own,))
    return verdicts


def _of_caller(
    evidence: Evidence, origin: Array, caller: int, *, brief: bool
) -> tuple[tuple[Source, ...], Source, tuple[Clue, ...]]:
    """The sources of a caller, the most probable first, the second best, and why not that."""
    shares = _listed(origin, brief=brief)
    order = np.argsort(-shares, kind="stable")
    best, rival = int(order[0]), int(order[1])
    listed = order[: max(np.count_nonzero(shares), 1)].tolist()
    clues = () if brief else pair_clues(evidence, shares, caller, best, rival)
    return (
        tuple(_source(evidence, place, shares) for place in listed),
        _source(evidence, rival, shares),
        clues,
    )


def _listed(origin: Array, *, brief: bool) -> Array:
    """The shares worth listing; the last source, a forgotten firm, takes up the rest."""
    least = _LEAST_SHARE if len(origin) <= _MANY else _LEAST_SHARE_OF_MANY
    shares = np.where(origin >= (_LEAST_SHARE_IN_BRIEF if brief else least), origin, 0.0)
    shares[-1] = 0.0
    shares[-1] = max(1.0 - float(shares.sum()), 0.0)
    return shares


def _source(evidence: Evidence, place: int, shares: Array) -> Source:
    item = evidence.sources[place]
    firm = evidence.ledger.firms[item.places[0]].id if item.flow is not None else None
    return Source(
        probability=float(shares[place]),
        firm=firm,
        flow=item.flow,
        hub=item.hub,
        outside=item.outside,
    )
