"""The rows of the ranking: the records by strength, then what is explained elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from leaktrace.domain.clues import Flow, Outside, Strength, Verdict
from leaktrace.gui.names import Names
from leaktrace.gui.words import Words

OUTSIDE_ID, SHARED_ID, OWN_ID = "~outside", "~shared", "~own"
"""Ids of the rows that stand for no firm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """One row: who, how strong, and how many solicitations are expected to stem from there."""

    id: str
    name: str
    word: str
    expected: float
    probability: float | None = None
    strength: Strength | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The names of the rows below the records."""

    outside: str
    shared: str
    own: str


def ranks(verdict: Verdict, names: Names, words: Words, totals: Totals) -> Sequence[Rank]:
    """All rows; their expected solicitations add up to all that were logged."""
    records = [
        Rank(
            id=item.firm,
            name=names.short(item.firm),
            word=words.word(item.strength),
            expected=item.solicitations,
            probability=item.probability,
            strength=item.strength,
        )
        for item in verdict.firms
    ]
    return [*records, *_elsewhere(verdict, names, words, totals)]


def _elsewhere(verdict: Verdict, names: Names, words: Words, totals: Totals) -> list[Rank]:
    outside: dict[str, float] = {}
    shared: dict[str, float] = {}
    own: dict[str, float] = {}
    for item in verdict.solicitations:
        for source in item.sources:
            if source.outside is not None:
                _add(outside, words.word(Outside(source.outside)), source.probability)
            elif source.hub is not None:
                _add(shared, names.hub(source.hub), source.probability)
            elif source.flow is Flow.DECLARED:
                _add(shared, names.short(source.firm or ""), source.probability)
            elif source.flow is Flow.OWN:
                _add(own, names.short(source.firm or ""), source.probability)
    rows = (
        (OUTSIDE_ID, totals.outside, outside),
        (SHARED_ID, totals.shared, shared),
        (OWN_ID, totals.own, own),
    )
    return [
        Rank(id=id, name=name, word=_listed(parts, words), expected=sum(parts.values()))
        for id, name, parts in rows
        if parts and sum(parts.values()) > 0.005
    ]


def _add(parts: dict[str, float], name: str, probability: float) -> None:
    parts[name] = parts.get(name, 0.0) + probability


def _listed(parts: dict[str, float], words: Words) -> str:
    largest = sorted(parts.items(), key=lambda part: -part[1])[:3]
    return words.listed(tuple(f"{name} {count:.1f}" for name, count in largest if count > 0.05))
