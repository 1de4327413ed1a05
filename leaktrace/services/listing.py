"""What the logbook holds, as lists that can be searched and bounded by days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter
from leaktrace.domain.firms import Firm, Handover
from leaktrace.domain.identifiers import Identifier
from leaktrace.domain.query import LogQuery
from leaktrace.domain.solicitations import Solicitation, Status
from leaktrace.exchange.plain import to_plain
from leaktrace.services.change import Logbook
from leaktrace.services.logbook import solicitation_ids, solicitations
from leaktrace.services.register import case
from leaktrace.services.tracing import home_zone
from leaktrace.storage.sought import folded

What = Literal["solicitations", "firms", "handovers", "identifiers", "letters"]
Listed = Solicitation | Firm | Handover | Identifier | Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Which records to list: words that must be found, days (both included), a status."""

    text: str = ""
    since: date | None = None
    until: date | None = None
    status: str | None = None


def listing(book: Logbook, what: What, bounds: Bounds) -> tuple[Listed, ...]:
    """The records asked for; solicitations oldest first."""
    found = case(book)
    if what == "solicitations":
        return _solicitations(book, found, bounds)
    records: tuple[Listed, ...] = getattr(found, what)
    names = {firm.id: firm.name for firm in found.firms}
    return tuple(item for item in records if _fits(item, bounds, names))


def plain(record: Listed) -> Mapping[str, Any]:
    """A record in the form of the case file."""
    document: dict[str, Any] = to_plain(record)
    return document


def _solicitations(book: Logbook, found: Case, bounds: Bounds) -> tuple[Solicitation, ...]:
    zone = home_zone(found.household)

    def start(day: date | None, later: int = 0) -> datetime | None:
        if day is None or day.year >= 9999:
            return None
        return datetime(day.year, day.month, day.day, tzinfo=zone) + timedelta(days=later)

    statuses = (Status(bounds.status),) if bounds.status else tuple(Status)
    query = LogQuery(
        text=bounds.text,
        since=start(bounds.since),
        until=start(bounds.until, later=1),
        statuses=statuses,
        descending=False,
    )
    return solicitations(book, solicitation_ids(book, query))


def _fits(record: Listed, bounds: Bounds, names: Mapping[str, str]) -> bool:
    if bounds.status and str(getattr(record, "state", "")) != bounds.status:
        return False
    day = _day_of(record)
    if bounds.since and (day is None or day < bounds.since):
        return False
    if bounds.until and (day is None or day > bounds.until):
        return False
    text = folded(" ".join([str(to_plain(record)), names.get(getattr(record, "firm", ""), "")]))
    return all(word in text for word in folded(bounds.text).split())


def _day_of(record: Listed) -> date | None:
    if isinstance(record, Handover):
        return record.on or record.not_after
    if isinstance(record, Letter):
        return record.sent.on if record.sent else None
    return None
