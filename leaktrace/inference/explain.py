"""A firm's weight of evidence, split by kind of clue so that the parts add up to it.

It is split by Shapley's rule over the kinds; that there were callers at all, before anything about
them is looked at, is the clue of the other callers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from leaktrace.domain.clues import Clue, ClueKind
from leaktrace.inference import posterior
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.facts import (
    callers_behind,
    details,
    ids_of,
    is_about,
    lead_of,
    open_callers,
    usual_marks,
)
from leaktrace.inference.likelihoods import MODEL_WRONG
from leaktrace.inference.marks import DECIBAN
from leaktrace.inference.model import Array, Indexes, Posterior
from leaktrace.inference.shapley import split

SUREST = 1e-6
"""No probability is taken to be nearer to 0 or 1: the model knows no better."""

MENTIONED = 0.05
"""Parts below this, in decibans, are added to the clue of the other callers."""

_NOTHING = 1e-12

_LARGE, _STANDING_OUT = 200_000, 24
"""From so many caller-source pairs on only so many records have their clues worked out."""

_QUICK = 10_000
"""From so many pairs on a rough answer comes without clues."""


def doubted(circulating: Array, prior: Array) -> Array:
    """Probabilities with what the model may be wrong about: there only the priors hold."""
    wrong = MODEL_WRONG.value
    found: Array = (1.0 - wrong) * circulating + wrong * prior
    return found


def decibans(probability: Array) -> Array:
    """Odds in decibans."""
    sure = np.clip(probability, SUREST, 1.0 - SUREST)
    odds: Array = (np.log(sure) - np.log1p(-sure)) / DECIBAN
    return odds


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grounds:
    """What the clues of all firms rest on; `usual` is what marks are like on average."""

    evidence: Evidence
    found: Posterior
    usual: Mapping[ClueKind, Array]


def firm_clues(
    evidence: Evidence, found: Posterior, prior: Array, *, fully: bool
) -> list[tuple[Clue, ...]]:
    """For each record the clues that add up to its posterior odds over its prior odds.

    In a large case only those that stand out have more than their sum, and none if not `fully`.
    """
    count = len(evidence.ledger.firms)
    if count == 0:
        return []
    full = decibans(found.circulating[:count])
    weights = full - decibans(prior[:count])
    chosen = _standing_out(evidence, found.circulating[:count], weights, fully=fully)
    parts = _parts(evidence, found, prior, chosen)
    grounds = _Grounds(evidence=evidence, found=found, usual=usual_marks(evidence))
    return [
        _clues(
            grounds, place, float(weights[place]), {k: float(v[place]) for k, v in parts.items()}
        )
        for place in range(count)
    ]


def _standing_out(
    evidence: Evidence, circulating: Array, weights: Array, *, fully: bool
) -> Indexes:
    """The sources whose clues are worked out: all where that is affordable."""
    count = len(evidence.sources) - len(evidence.outside)
    pairs = count * len(evidence.arrivals)
    if pairs <= (_LARGE if fully else _QUICK):
        return np.arange(count)
    if not fully:
        return np.arange(0)
    best = np.argsort(-(np.abs(weights) + 100.0 * circulating), kind="stable")
    return np.sort(best[:_STANDING_OUT])


def _parts(
    evidence: Evidence, found: Posterior, prior: Array, chosen: Indexes
) -> dict[ClueKind, Array]:
    """What each kind of clue adds to the odds of each chosen record, in decibans, (F,) each."""
    kinds, count = evidence.kinds, len(evidence.ledger.firms)
    if len(chosen) == 0:
        return {}
    records, full = chosen[chosen < count], decibans(found.circulating[:count])

    def worth(coalitions: Sequence[frozenset[ClueKind]]) -> list[Array]:
        problems = [evidence.problem(coalition).only(chosen) for coalition in coalitions]
        rows = doubted(posterior.circulating(problems, found.settings), prior[chosen])
        odds = np.repeat(full[None], len(coalitions), axis=0)
        for row, coalition in enumerate(coalitions):
            if len(coalition) < len(kinds):
                odds[row, records] = decibans(rows[row, : len(records)])
        return list(odds)

    return split(kinds, worth, posterior.affordable(evidence.problem(kinds)))


def _clues(
    grounds: _Grounds, place: int, weight: float, parts: dict[ClueKind, float]
) -> tuple[Clue, ...]:
    """The parts worth a mention, the weightiest first; the other callers take up the rest."""
    kept = {
        kind: part
        for kind, part in parts.items()
        if abs(part) >= MENTIONED and is_about(grounds.evidence, kind, place, speaks_for=part > 0.0)
    }
    clues = [_clue(grounds, place, kind, part) for kind, part in kept.items()]
    rest = weight - sum(kept.values())
    if abs(rest) > _NOTHING:
        clues.append(Clue(kind=ClueKind.OTHER_CALLERS, decibans=rest))
    return tuple(sorted(clues, key=lambda clue: (-abs(clue.decibans), clue.kind.value)))


def _clue(grounds: _Grounds, place: int, kind: ClueKind, part: float) -> Clue:
    evidence = grounds.evidence
    callers = callers_behind(
        lead_of(evidence, grounds.usual, kind, place),
        open_callers(evidence, place),
        grounds.found.origin[:, place],
        speaks_for=part > 0.0,
    )
    return Clue(
        kind=kind,
        decibans=part,
        solicitations=ids_of(evidence, callers),
        details=details(evidence, kind, place, callers),
    )
