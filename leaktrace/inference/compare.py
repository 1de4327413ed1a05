"""Why one source of a caller rather than another: likelihood ratios by kind, which add up."""

import numpy as np

from leaktrace.domain.clues import Clue, ClueKind
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.explain import MENTIONED, SUREST
from leaktrace.inference.facts import details, ids_of
from leaktrace.inference.marks import DECIBAN
from leaktrace.inference.model import Array
from leaktrace.inference.sources import Source


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
    kept = {kind: part for kind, part in parts.items() if abs(part) >= MENTIONED}
    sure = np.maximum(shares[[best, rival]], SUREST)
    total = float((np.log(sure[0]) - np.log(sure[1])) / DECIBAN)
    kept[ClueKind.OTHER_CALLERS] = total - sum(kept.values())
    place = first.places[0] if first.places else second.places[0] if second.places else None
    clues = [
        Clue(
            kind=kind,
            decibans=part,
            solicitations=ids_of(evidence, [caller]),
            details=details(evidence, kind, place, [caller]),
        )
        for kind, part in kept.items()
    ]
    return tuple(sorted(clues, key=lambda clue: (-abs(clue.decibans), clue.kind.value)))


def _log(evidence: Evidence, kind: ClueKind, caller: int, source: Source) -> float:
    """The log-likelihood of one kind of mark under a source; of time against a usual day."""
    if kind is ClueKind.TIME:
        return _log_time(evidence, caller, source)
    table = evidence.logs[kind].of(caller)
    if source.outside is not None:
        outside = [item.outside for item in evidence.outside]
        return float(table[len(evidence.ledger.firms) + outside.index(source.outside)])
    return float(np.log(np.exp(table[list(source.places)]).mean()))


def _log_time(evidence: Evidence, caller: int, source: Source) -> float:
    """Against a usual day; 0 where there is none, or for what lies outside."""
    if not source.places:
        return 0.0
    day = evidence.days[caller]
    density = float(np.mean([evidence.broad_time(place)[caller] for place in source.places]))
    plain = float(evidence.usual[list(source.places), day].mean())
    return float(np.log(density) - np.log(plain)) if density > 0.0 and plain > 0.0 else 0.0
