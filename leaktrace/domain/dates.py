"""Days and times as people type them: 7/12 19:40, 0712, 令和8年7月12日, 12 Jul, yesterday 9pm."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.solicitations import TimePrecision

_ERAS = {"令和": 2018, "r": 2018, "平成": 1988, "h": 1988, "昭和": 1925, "s": 1925}
"""The year before the first of each era (政令; 昭和 from 1926, 平成 from 1989, 令和 from 2019)."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AGO = {
    "今日": 0,
    "きょう": 0,
    "today": 0,
    "昨日": 1,
    "きのう": 1,
    "yesterday": 1,
    "一昨日": 2,
    "おととい": 2,
}
_NOW = ("いま", "今", "now")


def read_moment(text: str, now: datetime) -> tuple[datetime, TimePrecision]:
    """The moment that a text stands for, in the zone of `now`, and how exactly it says so.

    A day without a year is the latest one up to today; a time alone is the latest one up to now.

    Raises:
        Refused: where the text is no date.
    """
    plain = _plain(text)
    if plain in _NOW:
        return now.replace(second=0, microsecond=0), TimePrecision.MINUTE
    rest, clock, precision = _split_clock(plain)
    if clock is None:
        midnight = datetime.combine(_day(rest, now.date(), text), time(), now.tzinfo)
        return midnight, TimePrecision.DAY
    if rest:
        return datetime.combine(_day(rest, now.date(), text), clock, now.tzinfo), precision
    moment = datetime.combine(now.date(), clock, now.tzinfo)
    return (moment - timedelta(days=1) if moment > now else moment), precision


def read_day(text: str, today: date) -> date:
    """The day that a text stands for; without a year, the latest one up to today.

    Raises:
        Refused: where the text is no date.
    """
    return _day(_plain(text), today, text)


def _plain(text: str) -> str:
    """NFKC, lower case, without weekdays in brackets and needless spaces."""
    folded = unicodedata.normalize("NFKC", text).strip().lower()
    return re.sub(r"\s+", " ", re.sub(r"\([^)]*\)", " ", folded)).strip()


_CLOCK = re.compile(
    r"(?P<half>午前|午後)?\s*(?P<hour>\d{1,2})\s*(?::\s*(?P<minute>\d{2})(?::\d{2})?|時\s*"
    r"(?:(?P<kanji>\d{1,2})\s*分|(?P<half_past>半))?|(?=\s*[ap]m))\s*(?P<ampm>[ap]m)?$"
)
_BARE_CLOCK = re.compile(r"(?<= )(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)$")


def _split_clock(plain: str) -> tuple[str, time | None, TimePrecision]:
    """What stands before the time, the time, and whether it names minutes."""
    found = _CLOCK.search(plain) or _BARE_CLOCK.search(plain)
    if not found:
        return plain, None, TimePrecision.DAY
    parts = found.groupdict()
    minute = parts.get("minute") or parts.get("kanji") or ("30" if parts.get("half_past") else "")
    hour = _hour(int(parts["hour"]), parts.get("half") or parts.get("ampm") or "")
    if hour > 23 or int(minute or 0) > 59:
        raise Refused(Reason.BAD_DATE, text=plain)
    precision = TimePrecision.MINUTE if minute else TimePrecision.HOUR
    day = re.sub(r"(?<=\d)t$", "", plain[: found.start()].strip(" ,"))  # ISO 8601's T
    return day, time(hour, int(minute or 0)), precision


def _hour(hour: int, half: str) -> int:
    if half in ("午後", "pm"):
        return hour % 12 + 12
    return hour % 12 if half in ("午前", "am") else hour


def _day(plain: str, today: date, text: str) -> date:
    if plain in _AGO:
        return today - timedelta(days=_AGO[plain])
    for pattern, read in _FORMS:
        found = pattern.fullmatch(plain)
        if found:
            try:
                return read(found, today)
            except ValueError as error:
                raise Refused(Reason.BAD_DATE, text=text) from error
    raise Refused(Reason.BAD_DATE, text=text)


def _with_year(found: re.Match[str], _today: date) -> date:
    return date(*(int(part) for part in found.groups()))


def _of_era(found: re.Match[str], _today: date) -> date:
    era, year, month, day = found.groups()
    return date(_ERAS[era] + (1 if year == "元" else int(year)), int(month), int(day))


def _without_year(found: re.Match[str], today: date) -> date:
    return _latest(int(found[1]), int(found[2]), today)


def _day_first(found: re.Match[str], today: date) -> date:
    return _named(found[2], found[1], found[3], today)


def _month_first(found: re.Match[str], today: date) -> date:
    return _named(found[1], found[2], found[3], today)


def _named(name: str, day: str, year: str | None, today: date) -> date:
    month = _MONTHS.index(name[:3]) + 1
    return date(int(year), month, int(day)) if year else _latest(month, int(day), today)


def _latest(month: int, day: int, today: date) -> date:
    """The latest such day up to today; 29 February goes back to a leap year."""
    for year in range(today.year, today.year - 9, -1):
        if (month, day) == (2, 29) and not _is_leap(year):
            continue
        found = date(year, month, day)
        if found <= today:
            return found
    raise ValueError(day)


def next_year(day: date) -> date:
    """The same day of the year after; 1 March for 29 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


_NAME = rf"({'|'.join(_MONTHS)})[a-z]*\.?"
_Read = Callable[[re.Match[str], date], date]
_FORMS: tuple[tuple[re.Pattern[str], _Read], ...] = (
    (re.compile(r"(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?"), _with_year),
    (re.compile(r"(\d{4})(\d{2})(\d{2})"), _with_year),
    (
        re.compile(r"(令和|平成|昭和|[rhs]) ?(元|\d{1,2})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?"),
        _of_era,
    ),
    (re.compile(r"(\d{1,2})[-/.月] ?(\d{1,2})日?"), _without_year),
    (re.compile(r"(\d{2})(\d{2})"), _without_year),
    (re.compile(rf"(?:[a-z]{{3}} )?(\d{{1,2}}) {_NAME}(?: (\d{{4}}))?"), _day_first),
    (re.compile(rf"{_NAME} (\d{{1,2}})(?:,? (\d{{4}}))?"), _month_first),
)
