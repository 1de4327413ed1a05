"""When solicitations come: per week, and by weekday and hour."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from leaktrace.domain.solicitations import Channel, Solicitation, TimePrecision

WEEK = timedelta(days=7)
FEWEST, MOST = 12, 53
"""How many weeks are shown at least and at most."""

Hours = tuple[tuple[int, ...], ...]
"""Seven rows, Monday first, of 24 counts each."""

_WITHOUT_HOUR = (TimePrecision.DAY, TimePrecision.MONTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """How many came in the week that begins on this Monday."""

    start: date
    calls: int = 0
    others: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Busiest:
    """The hours in which most came: weekday 0 to 6, the first and the last hour, how many."""

    weekday: int
    first: int
    last: int
    count: int


def weeks(
    solicitations: Sequence[Solicitation], handed_over: Sequence[date], today: date
) -> tuple[Week, ...]:
    """Every week from the first handover or solicitation to this one, at most a year of them."""
    calls, others = Counter[date](), Counter[date]()
    for item in solicitations:
        kind = calls if item.channel is Channel.CALL else others
        kind[monday(item.at.date())] += 1
    last = monday(today)
    earliest = min((*calls, *others, *map(monday, handed_over)), default=last)
    count = min(max((last - earliest).days // 7 + 1, FEWEST), MOST)
    starts = [last - WEEK * back for back in range(count - 1, -1, -1)]
    return tuple(Week(start=day, calls=calls[day], others=others[day]) for day in starts)


def hours(solicitations: Sequence[Solicitation]) -> Hours:
    """How many came per weekday and hour, as the clock stood where the person was."""
    known = [item.at for item in solicitations if item.at_precision not in _WITHOUT_HOUR]
    counts = Counter((at.weekday(), at.hour) for at in known)
    return tuple(tuple(counts[day, hour] for hour in range(24)) for day in range(7))


def busiest(counts: Hours, width: int = 3) -> Busiest | None:
    """The `width` hours of one weekday in which most came; None where no hours stand out."""
    spans = [
        Busiest(weekday=day, first=start, last=start + width - 1, count=sum(row[start:][:width]))
        for day, row in enumerate(counts)
        for start in range(25 - width)
    ]
    best = max(spans, key=_count_of)
    total = sum(map(sum, counts))
    return best if best.count >= 3 and best.count * 4 >= total else None


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _count_of(span: Busiest) -> int:
    return span.count
