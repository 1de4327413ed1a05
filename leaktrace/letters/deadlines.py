"""The day until which the law gives a firm to answer, counted as the law of the place counts.

A month ends on the day of the same number, or the month's last; the day of receipt is not counted;
an end on a weekend or public holiday moves to the next working day (Regulation 1182/71 arts. 3(1),
3(2)(c), 3(4)). Calendar days are counted as they are. Where the law names no days there is none.
"""

import calendar
from datetime import date, timedelta

from leaktrace.domain.letters import DeadlineRule

_DAYS = {DeadlineRule.DAYS_15: 15, DeadlineRule.DAYS_30: 30, DeadlineRule.DAYS_45: 45}
_WORKING_DAYS = {DeadlineRule.WORKING_DAYS_10: 10, DeadlineRule.WORKING_DAYS_15: 15}

COUNTED = frozenset({DeadlineRule.ONE_MONTH, *_DAYS, *_WORKING_DAYS})
"""The rules that name a number of days or months."""


def legal_day(rule: DeadlineRule, received: date, country: str) -> date | None:
    """The last day for an answer to what was received on a day; None where the law names none."""
    if rule is DeadlineRule.ONE_MONTH:
        return working(months_later(received, 1), country)
    if rule in _DAYS:
        return received + timedelta(days=_DAYS[rule])
    if rule in _WORKING_DAYS:
        return _working_days_later(received, _WORKING_DAYS[rule], country)
    return None


def months_later(day: date, count: int) -> date:
    """The day of the same number some months later, or that month's last."""
    years, month = divmod(day.month - 1 + count, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def working(day: date, country: str) -> date:
    """The day itself, or the next working day of a country."""
    while not _is_working(day, country):
        day += timedelta(days=1)
    return day


def _working_days_later(day: date, count: int, country: str) -> date:
    while count:
        day += timedelta(days=1)
        count -= _is_working(day, country)
    return day


def _is_working(day: date, country: str) -> bool:
    """Whether offices work; of a country whose holidays are not known only weekends count."""
    import holidays  # takes a while to import

    if day.weekday() >= 5:
        return False
    try:
        return day not in holidays.country_holidays(country, years=day.year)
    except NotImplementedError:
        return True
