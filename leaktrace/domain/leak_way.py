"""The way after a leak: four stages in order, and how far each has come with one firm."""

from dataclasses import dataclass
from enum import StrEnum

from leaktrace.domain.correspondence import Advised, Letter


class LeakStage(StrEnum):
    """What is to be done after a leak, in order."""

    FACTS = "facts"
    CAUSE = "cause"
    NOTICE = "notice"
    REMEDY = "remedy"


class StageState(StrEnum):
    """How far a stage has come."""

    OPEN = "open"
    WAITING = "waiting"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class WayStep:
    """One stage with one firm: what is there, what is next, and whether it is the next of all.

    `law` is what the law of the place says to it, empty where nothing was checked; `profile` is the
    authority that it may be put before.
    """

    stage: LeakStage
    state: StageState
    law: str
    there: tuple[Letter, ...]
    advised: Advised
    profile: str = ""
    is_next: bool = False
