"""Clues: a weight split by kind so that the parts add up to it.

A firm's weight is split by Shapley's rule over the kinds of clue; that there were callers at all,
before anything about them is looked at, is the clue of the other callers. Between two sources of
one caller the parts are the likelihood ratios themselves.
"""

from collections.abc import Sequence

import numpy as np

from leaktrace.domain.clues import Clue, ClueKind
from leaktrace.inference import posterior
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.facts import callers_behind, details
from leaktrace.inference.marks import DECIBAN
from leaktrace.inference.model import Array, Posterior
from leaktrace.inference.shapley import split
from leaktrace.inference.sources import Source

SUREST = 1e-6
"""No probability is taken to be nearer to 0 or 1: the model knows no better."""

_MENTIONED = 0.05
"""Parts below this, in decibans, are added to the clue of the other callers."""


def decibans(probability: Array) -> Array:
    """Odds in decibans."""
    sure = np.clip(probability, SUREST, 1.0 - SUREST)
    odds: Array = (np.log(sure) - np.log1p(-sure)) / DECIBAN
    return odds


def firm_clues(evidence: Evidence, found: Posterior, seed: int) -> list[tuple[Clue, ...]]:
    """For each record the clues that add up to its posterior odds over its prior odds."""
    count = len(evidence.ledger.firms)
    if count == 0:
        return []
    kinds, full = evidence.kinds, decibans(found.circulating[:count])
    prior = decibans(np.array([item.prior for item in evidence.sources[:count]]))

    def worth(coalitions: Sequence[frozenset[ClueKind]]) -> list[Array]:
        problems = [evidence.problem(coalition) for coalition in coalitions]
        odds = decibans(posterior.circulating(problems, seed)[:, :count])
        return [
            full if len(coalition) == len(kinds) else row
            for coalition, row in zip(coalitions, odds, strict=True)
        ]

    parts = split(kinds, worth, posterior.affordable(evidence.problem(kinds)))
    weights = full - prior
    return [
        _clues(
            evidence,
            found,
            place,
            float(weights[place]),
            {k: float(v[place]) for k, v in parts.items()},
        )
        for place in range(count)
    ]


def _clues(
    evidence: Evidence, found: Posterior, place: int, weight: float, parts: dict[ClueKind, float]
) -> tuple[Clue, ...]:
    """The parts worth a mention, the weightiest first; the other callers take up the rest."""
    kept = {kind: part for kind, part in parts.items() if abs(part) >= _MENTIONED}
    clues = [_clue(evidence, found, place, kind, part) for kind, part in kept.items()]
    rest = weight - sum(kept.values())
    if abs(rest) > 0.0:
        clues.append(Clue(kind=ClueKind.OTHER_CALLERS, decibans=rest))
    return tuple(sorted(clues, key=lambda clue: (-abs(clue.decibans), clue.kind.value)))


def _clue(evidence: Evidence, found: Posterior, place: int, kind: ClueKind, part: float) -> Clue:
    callers = callers_behind(evidence, kind, place, found.origin[:, place], speaks_for=part > 0.0)
    return Clue(
        kind=kind,
        decibans=part,
        solicitations=_ids(evidence, callers),
        details=details(evidence, kind, place, callers),
    )


def _ids(evidence: Evidence, callers: Sequence[int]) -> tuple[str, ...]:
    return tuple(item.id for i in callers for item in evidence.arrivals[i].solicitations)


def pair_clues(
    evidence: Evidence, shares: Array, caller: int, best: int, rival: int
) -> tuple[Clue, ...]:
    """Why one source rather than another for a caller, by kind; they add up to the odds.

    What the caller itself does not show, its sources' other callers and priors do.
    """
    first, second = evidence.sources[best], evidence.sources[rival]
    parts = {
        kind: (_log(evidence, kind, caller, first) - _log(evidence, kind, caller, second)) / DECIBAN
        for kind in (*evidence.logs, ClueKind.TIME)
    }
    kept = {kind: part for kind, part in parts.items() if abs(part) >= _MENTIONED}
    sure = np.maximum(shares[[best, rival]], SUREST)
    total = float((np.log(sure[0]) - np.log(sure[1])) / DECIBAN)
    kept[ClueKind.OTHER_CALLERS] = total - sum(kept.values())
    place = first.places[0] if first.places else second.places[0] if second.places else None
    clues = [
        Clue(
            kind=kind,
            decibans=part,
            solicitations=_ids(evidence, [caller]),
            details=details(evidence, kind, place, [caller]),
        )
        for kind, part in kept.items()
    ]
    return tuple(sorted(clues, key=lambda clue: (-abs(clue.decibans), clue.kind.value)))


def _log(evidence: Evidence, kind: ClueKind, caller: int, source: Source) -> float:
    """The log-likelihood of one kind of mark under a source; of time against a usual day."""
    if kind is ClueKind.TIME:
        return _log_time(evidence, caller, source)
    table = evidence.logs[kind][caller]
    if source.outside is not None:
        outside = [item.outside for item in evidence.sources if item.outside is not None]
        return float(table[len(evidence.ledger.firms) + outside.index(source.outside)])
    return float(np.log(np.exp(table[list(source.places)]).mean()))


def _log_time(evidence: Evidence, caller: int, source: Source) -> float:
    places = list(source.places)
    if not places:
        return 0.0
    timed, usual = evidence.times[caller, places], evidence.usual[caller, places]
    density, plain = float(np.exp(timed).mean()), float(np.exp(usual).mean())
    return float(np.log(density) - np.log(plain)) if density > 0.0 and plain > 0.0 else 0.0
