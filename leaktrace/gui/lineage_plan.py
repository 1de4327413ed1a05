"""What the lineage picture shows, before anything is drawn: lanes, callers, named brokers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Flow, SolicitationVerdict, Verdict
from leaktrace.domain.solicitations import Solicitation
from leaktrace.gui.fits import Fit, best_fit
from leaktrace.gui.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A record's lane: it begins on the day of the handover, so nothing stems from before it."""

    firm: str
    name: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A caller at its first contact, how often it called, and where it most probably stems from.

    `entry` is the id of that contact.
    """

    name: str
    first: date
    times: int
    fit: Fit
    broker: str | None = None
    entry: str = ""

    @property
    def lane(self) -> str | None:
        """The firm whose lane its thread leaves; None for the outside and for what is open."""
        return self.fit.firm if self.fit.is_decided else None

    @property
    def is_declared(self) -> bool:
        """Whether it came by a declared flow."""
        return self.fit.flow in (Flow.DECLARED, Flow.OWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole picture, lanes and callers in order of time, from a first to a last day."""

    lanes: Sequence[Lane]
    dots: Sequence[Dot]
    first: date
    last: date


def plan(found: Case, verdict: Verdict, names: Names, unnamed: str) -> Plan:
    """The picture for a case and the verdict on it; `unnamed` stands for callers without a name."""
    lanes = _lanes(found, names)
    dots = _dots(found, verdict, names, unnamed)
    days = [*(lane.since for lane in lanes), *(dot.first for dot in dots), verdict.as_of]
    return Plan(lanes=lanes, dots=dots, first=min(days), last=max(days))


def _lanes(found: Case, names: Names) -> list[Lane]:
    since: dict[str, date] = {}
    for item in found.handovers:
        day = item.on or item.not_after
        if day is not None and item.firm in names.firms:
            since[item.firm] = min(day, since.get(item.firm, day))
    lanes = [Lane(firm=firm, name=names.short(firm), since=day) for firm, day in since.items()]
    return sorted(lanes, key=lambda lane: (lane.since, lane.firm))


def _dots(found: Case, verdict: Verdict, names: Names, unnamed: str) -> list[Dot]:
    by_id = {item.id: item for item in found.solicitations}
    groups: dict[str, list[tuple[Solicitation, SolicitationVerdict]]] = {}
    for traced in verdict.solicitations:
        item = by_id[traced.id]
        groups.setdefault(_sign(item, names), []).append((item, traced))
    dots = [_dot(group, names, unnamed) for group in groups.values()]
    return sorted(dots, key=lambda dot: (dot.first, dot.name))


def _sign(item: Solicitation, names: Names) -> str:
    """By what the picture puts contacts under one dot."""
    return names.caller(item.caller) or item.caller.number or item.caller.address or item.id


def _dot(
    group: Sequence[tuple[Solicitation, SolicitationVerdict]], names: Names, unnamed: str
) -> Dot:
    first = min((item for item, _ in group), key=lambda item: item.at)
    brokers = [item.said_source.firm for item, _ in group if item.said_source]
    return Dot(
        name=names.caller(first.caller) or unnamed,
        first=first.at.date(),
        times=len(group),
        fit=best_fit(group[0][1]),
        broker=next((firm for firm in brokers if firm), None),
        entry=first.id,
    )
