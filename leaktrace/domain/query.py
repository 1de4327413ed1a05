"""What the Log page asks for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from leaktrace.domain.solicitations import Channel, Status


class SortBy(StrEnum):
    """By what a list of solicitations is sorted."""

    AT = "at"
    CHANNEL = "channel"
    CALLER = "caller"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogQuery:
    """Which solicitations, in which order; an empty field asks for nothing.

    `text` is looked for in numbers, names, and what was said; all its words must be found.
    """

    text: str = ""
    since: datetime | None = None
    until: datetime | None = None
    statuses: tuple[Status, ...] = (Status.SOLICITATION, Status.CANDIDATE)
    channels: tuple[Channel, ...] = ()
    firm: str | None = None
    number: str | None = None
    sort: SortBy = SortBy.AT
    descending: bool = True
