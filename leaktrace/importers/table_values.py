"""What a cell says: a moment, a day, a time of day, a length, what became of a call."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache

from leaktrace.domain.solicitations import Outcome, TimePrecision

OWN = "own"
_YEAR_FIRST = re.compile(r"(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?")
_ERA = re.compile(r"(?:令和|R)(\d{1,2}|元)[./年-](\d{1,2})[./月-](\d{1,2})日?")
_YEAR_LAST = re.compile(r"(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})(?!\d)")
_CLOCK = re.compile(
    r"(午前|午後|[AP]M)?\s?(\d{1,2})[:時](\d{1,2})分?(?:[:]?(\d{1,2})(?:[.,]\d{1,9})?秒?)?"
    r"\s?([AP]\.?M\.?)?\s?(Z|UTC|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:(\d{1,3})[:時間h]+\s?)?(\d{1,4})[:分m]+\s?(?:(\d{1,2})[秒s]?)?", re.IGNORECASE
)
_SECONDS = re.compile(r"(\d{1,6})\s?(?:秒|s|sec)?", re.IGNORECASE)
_STAMP = re.compile(r"(\d{10})|(\d{13})")
_REIWA = 2018
_NOON = 12
_CENTURY = 2000
_EARLIEST, _LATEST = 1990, 2200

_KINDS: dict[str, Outcome | str] = {
    **dict.fromkeys(
        ("incoming", "in", "received", "着信", "受信", "応答", "answered"), Outcome.ANSWERED
    ),
    **dict.fromkeys(("eingehend", "accepted", "応答済み", "着信応答"), Outcome.ANSWERED),
    **dict.fromkeys(("missed", "不在", "不在着信", "no answer", "verpasst"), Outcome.MISSED),
    **dict.fromkeys(("rejected", "blocked", "拒否", "着信拒否", "declined"), Outcome.REJECTED),
    **dict.fromkeys(("voicemail", "留守電", "留守番電話", "伝言"), Outcome.VOICEMAIL),
    **dict.fromkeys(("outgoing", "out", "発信", "placed", "dialed", "dialled", "sent"), OWN),
    **dict.fromkeys(("送信", "ausgehend", "draft"), OWN),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A moment as far as a cell says it: `at` has an offset, or is to be given one."""

    at: datetime
    precision: TimePrecision


@lru_cache(maxsize=4096)
def moment(text: str, *, day_first: bool | None = None) -> Moment | None:
    """The moment that a cell says; None where it says none, or day and month cannot be told."""
    plain = _plain(text)
    if stamp := _STAMP.fullmatch(plain):
        seconds = int(stamp.group(1) or plain[:10])
        at = datetime.fromtimestamp(seconds, UTC)
        return Moment(at=at, precision=TimePrecision.SECOND) if _is_likely(at) else None
    found = _day_in(plain, day_first=day_first)
    if found is None or not _is_likely(found[0]):
        return None
    day, rest = found
    if not rest:
        return Moment(at=datetime.combine(day, time()), precision=TimePrecision.DAY)
    clock = clock_of(rest)
    if clock is None:
        return None
    hour, precision = clock
    return Moment(at=datetime.combine(day, hour), precision=precision)


def clock_of(text: str) -> tuple[time, TimePrecision] | None:
    """The time of day that a cell says."""
    found = _CLOCK.fullmatch(_plain(text))
    if not found:
        return None
    before, hour, minute, second, after, zone = found.groups()
    half = (before or after or "").replace(".", "").upper()
    number = int(hour)
    if half:
        if number > _NOON:
            return None
        number = number % _NOON + (_NOON if half in ("PM", "午後") else 0)
    try:
        clock = time(number, int(minute), int(second or 0), tzinfo=_zone(zone))
    except ValueError:
        return None
    return clock, TimePrecision.SECOND if second else TimePrecision.MINUTE


def day_order(texts: list[str]) -> bool | None:
    """Whether the day stands before the month in days that end in the year; None if not told."""
    found = [item for text in texts if (item := _YEAR_LAST.match(_plain(text)))]
    if any(item.group(2) == "." for item in found):
        return True
    first = any(int(item.group(1)) > _NOON for item in found)
    second = any(int(item.group(3)) > _NOON for item in found)
    return None if first == second else first


def seconds_of(text: str) -> int | None:
    """How long a call lasted, in seconds."""
    plain = _plain(text)
    if found := _SECONDS.fullmatch(plain):
        return int(found.group(1))
    if found := _LENGTH.fullmatch(plain):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return hours * 3600 + minutes * 60 + seconds
    return None


def kind_of_call(text: str) -> Outcome | str | None:
    """What became of a call, `OWN` for one that the person made; None for an unknown word."""
    return _KINDS.get(_plain(text).casefold())


def _day_in(text: str, *, day_first: bool | None) -> tuple[date, str] | None:
    """The day at the beginning of a text, and what stands after it."""
    try:
        if found := _YEAR_FIRST.match(text):
            day = date(*map(int, found.groups()))
        elif found := _ERA.match(text):
            year = 1 if found.group(1) == "元" else int(found.group(1))
            day = date(_REIWA + year, int(found.group(2)), int(found.group(3)))
        elif (found := _YEAR_LAST.match(text)) and day_first is not None:
            one, two, year = int(found.group(1)), int(found.group(3)), int(found.group(4))
            one, two = (two, one) if day_first else (one, two)
            day = date(year if year > _CENTURY else year + _CENTURY, one, two)
        else:
            return None
    except ValueError:
        return None
    rest = re.sub(r"^[\s,T]+|^\([^)]{1,3}\)\s*", "", text[found.end() :])
    return day, rest


def _is_likely(day: date) -> bool:
    return _EARLIEST <= day.year < _LATEST


def _zone(text: str | None) -> tzinfo | None:
    if not text:
        return None
    if text.upper() in ("Z", "UTC"):
        return UTC
    sign = -1 if text[0] == "-" else 1
    hours, minutes = int(text[1:3]), int(text[-2:])
    return timezone(sign * timedelta(hours=hours, minutes=minutes))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text[:80]).split())
