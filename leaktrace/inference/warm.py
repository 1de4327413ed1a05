"""A rough verdict right after a few entries, from the last one; it is never the last word.

What all other callers say is kept; of those that changed, each source's odds are multiplied by how
much better it explains them than all others do, at the rates that the last verdict found.
"""

from bisect import insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from leaktrace.domain.case import Case
from leaktrace.domain.clues import (
    Clue,
    ClueKind,
    FirmVerdict,
    SolicitationVerdict,
    Verdict,
    strength_of,
)
from leaktrace.domain.solicitations import Solicitation
from leaktrace.inference.arrivals import Arrival
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.explain import decibans, doubted
from leaktrace.inference.gather import Frame, fill
from leaktrace.inference.heard import Found, heard, sure
from leaktrace.inference.model import Array
from leaktrace.inference.verdicts import by_time, told_by_call

_MOST_CHANGES = 8
"""After more changes than this a verdict is worked out from nothing."""

_SAMPLE = 10_000
"""So many pairs of a firm and one of the other solicitations show how the notes are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What is kept of a verdict: what is known before any call, and the posterior in brief."""

    known: Frame
    verdict: Verdict
    found: Found


def after(basis: Basis, case: Case) -> Basis | None:
    """The basis once a few solicitations changed; None where more did, or anything else."""
    former = basis.known.case
    if replace(case, solicitations=()) != replace(former, solicitations=()):
        return None
    old, new = _differing(former.solicitations, case.solicitations)
    if max(len(old), len(new)) > _MOST_CHANGES:
        return None
    kept = _kept(former, old, new)
    before, now = (fill(basis.known, (*kept, *some)) for some in (old, new))
    changed = frozenset(item.id for item in (*old, *new))
    gone = heard(basis.found, before, _missing(before.arrivals, now.arrivals, changed))
    come = heard(basis.found, now, _missing(now.arrivals, before.arrivals, changed))
    chance = sure(basis.found.circulating)
    odds = np.log(chance) - np.log1p(-chance) + come.odds(chance) - gone.odds(chance)
    circulating = sure(1.0 / (1.0 + np.exp(-odds)))
    lost, brought = gone.shares(chance), come.shares(circulating)
    expected = come.sizes @ brought - gone.sizes @ lost
    fresh = told_by_call(now, zip(come.callers, brought, strict=True), brief=False)
    verdict = replace(
        basis.verdict,
        error=1.0,
        firms=_firms(basis, now, circulating, expected),
        solicitations=_told(case, basis.verdict.solicitations, fresh, changed),
    )
    return Basis(
        known=replace(basis.known, case=case),
        verdict=verdict,
        found=replace(
            basis.found,
            circulating=circulating,
            callers=np.maximum(basis.found.callers + brought.sum(axis=0) - lost.sum(axis=0), 0.0),
        ),
    )


def _differing(
    old: Sequence[Solicitation], new: Sequence[Solicitation]
) -> tuple[list[Solicitation], list[Solicitation]]:
    """The solicitations that are gone or were otherwise, and those that came or are otherwise."""
    was, is_now = ({item.id: item for item in items} for items in (old, new))
    same = {id for id, item in was.items() if is_now.get(id) is item}
    gone = [item for id, item in was.items() if id not in same and is_now.get(id) != item]
    come = [item for id, item in is_now.items() if id not in same and was.get(id) != item]
    return gone, come


def _kept(
    case: Case, old: Sequence[Solicitation], new: Sequence[Solicitation]
) -> list[Solicitation]:
    """The other contacts of the same callers, and some of others."""
    changed = {item.id for item in (*old, *new)}
    joined = {id for group in case.caller_groups for id in group.solicitations} & changed
    grouped = {
        id
        for group in case.caller_groups
        for id in group.solicitations
        if joined.intersection(group.solicitations)
    }
    signs = {sign for item in (*old, *new) for sign in _signs(item)}
    others = [item for item in case.solicitations if item.id not in changed]
    step = max(len(others) * len(case.firms) // _SAMPLE, 1)
    return [
        item
        for place, item in enumerate(others)
        if place % step == 0 or item.id in grouped or not signs.isdisjoint(_signs(item))
    ]


def _signs(item: Solicitation) -> tuple[tuple[str, str], ...]:
    """By what contacts are seen to be one caller's."""
    caller = item.caller
    found = (
        ("firm", caller.firm or ""),
        ("number", caller.number or ""),
        ("name", caller.stated_name),
        ("address", caller.address or ""),
    )
    return tuple(sign for sign in found if sign[1])


def _missing(
    arrivals: Sequence[Arrival], others: Sequence[Arrival], changed: frozenset[str]
) -> list[int]:
    """The places of the arrivals that are not among others as they are."""
    known = {_ids(item) for item in others}
    return [
        place
        for place, item in enumerate(arrivals)
        if _ids(item) not in known or not changed.isdisjoint(_ids(item))
    ]


def _ids(arrival: Arrival) -> tuple[str, ...]:
    return tuple(item.id for item in arrival.solicitations)


def _firms(
    basis: Basis, now: Evidence, circulating: Array, expected: Array
) -> tuple[FirmVerdict, ...]:
    """The verdicts on all firms, the most probable first."""
    prior = now.before(basis.found.settings)
    chances = sure(doubted(circulating, prior))
    weights = decibans(chances) - decibans(prior)
    places = {firm.id: place for place, firm in enumerate(now.ledger.firms)}
    moved = []
    for item in basis.verdict.firms:
        place = places[item.firm]
        chance, weight = float(chances[place]), float(weights[place])
        more = float(expected[place])
        moved.append(
            replace(
                item,
                probability=chance,
                weight=weight,
                strength=strength_of(chance),
                solicitations=max(item.solicitations + more, 0.0),
                clues=_moved(item.clues, weight),
            )
        )
    return tuple(sorted(moved, key=lambda item: (-item.probability, item.firm)))


def _moved(clues: tuple[Clue, ...], weight: float) -> tuple[Clue, ...]:
    """The clues for another weight; that of the other callers takes up the rest."""
    kept = [item for item in clues if item.kind is not ClueKind.OTHER_CALLERS]
    if clues:
        rest = weight - sum(item.decibans for item in kept)
        kept.append(Clue(kind=ClueKind.OTHER_CALLERS, decibans=rest))
    return tuple(sorted(kept, key=lambda item: (-abs(item.decibans), item.kind.value)))


def _told(
    case: Case,
    former: Sequence[SolicitationVerdict],
    fresh: Mapping[str, SolicitationVerdict],
    changed: frozenset[str],
) -> tuple[SolicitationVerdict, ...]:
    """The verdicts on all solicitations in order of time, those on some of them anew."""
    items = {item.id: item for item in case.solicitations}
    told = [item for item in former if item.id not in changed and item.id not in fresh]
    for item in fresh.values():
        insort(told, item, key=lambda verdict: by_time(items[verdict.id]))
    return tuple(told)
