"""The days that a trace looks at: since when everything was logged, and when handovers happened.

A day is its ordinal; what happened on it is put at its noon, a handover at its start.
"""

import calendar
from dataclasses import dataclass
from datetime import date

from leaktrace.domain.case import Case
from leaktrace.domain.firms import DatePrecision, Handover
from leaktrace.domain.solicitations import Solicitation, Status, TimePrecision
from leaktrace.inference.likelihoods import LOGGED_SHARE, LONGEST_AGO

_LEAST_LOGGED = 0.05
_STEP = 30.0
_WEEK = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """From `start` to `end` silence counts, `logged` being the share of callers that is logged."""

    start: float
    end: float
    logged: float

    @property
    def days(self) -> float:
        """How many logged days there are."""
        return self.end - self.start


def window(case: Case, as_of: date) -> Window:
    """The window up to and with a day.

    Where the person did not say since when, it begins with the first solicitation; where there is
    none either, it is empty: an empty log may be a log that nobody keeps.
    """
    end = as_of.toordinal() + 1.0
    since = case.household.logging_since
    days = [float(since.toordinal())] if since else []
    if not days:
        days = [float(item.at.date().toordinal()) for item in counted(case, as_of)]
    share = case.household.logged_share
    logged = LOGGED_SHARE.value if share is None else min(max(share, _LEAST_LOGGED), 1.0)
    return Window(start=min([*days, end]), end=end, logged=logged)


def counted(case: Case, as_of: date) -> list[Solicitation]:
    """The solicitations that enter a trace, in order of time."""
    found = [
        item
        for item in case.solicitations
        if item.status is Status.SOLICITATION and item.at.date() <= as_of
    ]
    return sorted(found, key=lambda item: (item.at.timestamp(), item.id))


def day_of(item: Solicitation) -> float:
    """The noon of the day of a solicitation; the middle of the month where only that is known."""
    day = item.at.date()
    if item.at_precision is TimePrecision.MONTH:
        day = day.replace(day=15)
    return day.toordinal() + 0.5


def possible_days(handover: Handover, as_of: date) -> tuple[float, ...]:
    """Days, equally likely, on which a handover may have happened; none where it is yet to come."""
    earliest, latest = _span(handover, as_of)
    latest = min(latest, as_of.toordinal() + 1.0)
    if latest <= earliest:
        return ()
    if latest - earliest <= 1.0:
        return (earliest,)
    step = _STEP if latest - earliest > 2 * _STEP else _WEEK
    points = max(round((latest - earliest) / step), 1)
    return tuple(earliest + (latest - earliest) * (i + 0.5) / points for i in range(points))


def _span(handover: Handover, as_of: date) -> tuple[float, float]:
    """The first day, and the day after the last, on which a handover may have happened."""
    on = handover.on
    if on is None:
        latest = (handover.not_after or as_of).toordinal() + 1.0
        return latest - LONGEST_AGO.value, latest
    if on is not None and handover.on_precision is DatePrecision.DAY:
        return on.toordinal(), on.toordinal() + 1.0
    if handover.on_precision is DatePrecision.MONTH:
        first = on.replace(day=1).toordinal()
        return first, first + calendar.monthrange(on.year, on.month)[1]
    return on.replace(month=1, day=1).toordinal(), on.replace(month=12, day=31).toordinal() + 1.0
