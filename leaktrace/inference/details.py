"""The facts behind a clue: the solicitations it rests on, and the values to name in its sentence."""

from collections.abc import Sequence

import numpy as np

from leaktrace.domain.clues import ClueKind
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.marks import known_items, shown_tags
from leaktrace.inference.model import Posterior

_NAMED = 4
"""So many values of one kind are named."""


def solicitations_of(
    evidence: Evidence,
    posterior: Posterior,
    kind: ClueKind,
    place: int,
    decibans: float,
    callers: Sequence[int],
) -> tuple[int, ...]:
    """The callers on which a clue of a source rests, in order of time."""
    if kind not in evidence.logs:
        return ()
    table = evidence.logs[kind]
    found = []
    for caller in callers:
        others = np.delete(table[caller], place)
        finite = others[np.isfinite(others)]
        lead = float(table[caller, place] - finite.mean()) if finite.size else 0.0
        if posterior.stems_from[caller, place] > 0.02 and lead * decibans > 0 and abs(lead) > 0.1:
            found.append(caller)
    return tuple(sorted(found))


def details_of(
    evidence: Evidence, kind: ClueKind, place: int, callers: Sequence[int]
) -> tuple[str, ...]:
    """The values to name: ids of identifiers, codes of facts, trades, days after the handover."""
    values = [item for caller in callers for item in _of_caller(evidence, kind, place, caller)]
    if kind is ClueKind.TIME and values:
        return (min(values, key=int),)
    if kind is ClueKind.DECISION:
        firm = evidence.sources[place].firm
        return (firm.decision.verdict.value,) if firm and firm.decision else ()
    return tuple(dict.fromkeys(values))[:_NAMED]


def _of_caller(evidence: Evidence, kind: ClueKind, place: int, caller: int) -> tuple[str, ...]:
    arrival, register = evidence.arrivals[caller], evidence.register
    if kind is ClueKind.IDENTIFIER:
        return tuple(id for id in arrival.reached if id in register.identifiers)
    if kind is ClueKind.TAG:
        return shown_tags(register, arrival)
    if kind is ClueKind.ITEMS:
        return known_items(register, arrival, (*arrival.knew, *arrival.did_not_know))
    if kind is ClueKind.STATEMENT:
        return tuple(item.kind.value for item in arrival.said if item.kind)
    if kind is ClueKind.TRADE:
        return (arrival.industry,) if arrival.industry else ()
    if kind is ClueKind.TIME:
        starts = [start for start, _ in evidence.sources[place].origins if start < arrival.day]
        return (str(int(arrival.day - max(starts))),) if starts else ()
    return ()
