"""How far a verdict on one record hangs on single callers, and on what the model assumes."""

from dataclasses import dataclass
from enum import StrEnum


class Assumption(StrEnum):
    """Another state of the world under which the same log is read anew."""

    LOGGED_LITTLE = "logged_little"
    LOGGED_ALL = "logged_all"
    LEAKS_RARE = "leaks_rare"
    LEAKS_COMMON = "leaks_common"
    FEW_CALLERS = "few_callers"
    MANY_CALLERS = "many_callers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """The probability of a record's circulating if some solicitations, by id, were not there."""

    solicitations: tuple[str, ...]
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Otherwise:
    """The probability under another assumption."""

    assumption: Assumption
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubts:
    """What would change the verdict on one record.

    `without` has one caller each, those that matter most first; they do not add up. `turning` is
    the smallest set found whose loss would change the word for it, None where a few do not.
    """

    firm: str
    probability: float
    without: tuple[Without, ...] = ()
    turning: Without | None = None
    otherwise: tuple[Otherwise, ...] = ()
