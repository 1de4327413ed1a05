"""What a firm claims in a reply, so that it can be held against the log."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ClaimKind(StrEnum):
    """What a firm can claim that a log can speak to; a case file may hold others."""

    NEVER_CALLED = "never_called"
    NOTHING_HELD = "nothing_held"
    AGREED = "agreed"
    STOPPED = "stopped"
    NEVER_REFUSED = "never_refused"
    NOT_PASSED_ON = "not_passed_on"


DATED = (ClaimKind.AGREED, ClaimKind.STOPPED)
"""Claims that name a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claim, and the day that it names."""

    kind: str = ""
    on: date | None = None
