"""How the time for an answer runs on, stops or begins anew, by the law of a place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from leaktrace.domain.letters import DeadlineRule


class TimeEffect(StrEnum):
    """What a reply does to the time: more of it, counted anew, or stopped for a while."""

    EXTEND = "extend"
    RESTART = "restart"
    PAUSE = "pause"


class StaysWhy(StrEnum):
    """Why a reply leaves the day for the answer where it was."""

    NO_DAYS = "no_days"
    NO_RULE = "no_rule"
    TOO_LATE = "too_late"
    NOT_ARRIVED = "not_arrived"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRule:
    """What a reply of certain kinds does to the time for an answer, and by which provisions.

    `months` and `days` are the whole time from the arrival on; `in_first` says that the firm must
    tell within the time that runs without the rule; `letters` are kinds of letter, all if empty.
    """

    id: str
    jurisdiction: str
    replies: tuple[str, ...]
    deadlines: tuple[DeadlineRule, ...]
    effect: TimeEffect
    basis: tuple[str, ...]
    why: Mapping[str, str]
    letters: tuple[str, ...] = ()
    months: int = 0
    days: int = 0
    in_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Until when an answer is awaited by law, and by which rule; no day while the time stands."""

    due: date | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """Until when an answer is awaited and why, in words; `former` is the day before it moved.

    `notes` say why other replies left the day where it was.
    """

    due: date | None
    why: str
    former: date | None = None
    notes: tuple[str, ...] = ()
