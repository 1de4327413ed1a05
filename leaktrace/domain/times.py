"""How exactly a moment is known; a module of its own for the same reason as kinds."""

from enum import StrEnum


class TimePrecision(StrEnum):
    """How exactly the moment of a solicitation is known."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
