"""How letters in English, German and French write days, addresses and lists."""

import tomllib
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from leaktrace.domain.firms import Firm
from leaktrace.domain.identifiers import Postal
from leaktrace.domain.solicitations import TimePrecision
from leaktrace.paths import resource

BLANK = "[____________________]"
"""Where the person still has to write something in."""

_POSTCODE_LAST = frozenset({"BR", "GB", "HU", "IE", "KR", "LV", "MT", "SG", "TW"})
"""Where the postcode stands on a line of its own at the end; elsewhere before the place."""

_STATE_LAST = frozenset({"AU", "CA", "US"})


@cache
def phrases(language: str) -> dict[str, Any]:
    """The words of a language."""
    path = resource(f"letters/western/{language}/phrases.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def day_text(day: date, language: str, country: str = "") -> str:
    """20 November 2026, and as it is written in the United States or in another language."""
    words = phrases(language)
    form = words.get("day_us", words["day"]) if country == "US" else words["day"]
    return str(form.format(day=day.day, month=words["months"][day.month - 1], year=day.year))


def month_text(day: date, language: str) -> str:
    """November 2026."""
    words = phrases(language)
    return str(words["month"].format(month=words["months"][day.month - 1], year=day.year))


def moment_texts(
    moment: datetime, precision: TimePrecision, language: str, country: str = ""
) -> tuple[str, str]:
    """A moment's day and its time, no more exact than it is known."""
    words = phrases(language)
    if precision is TimePrecision.MONTH:
        return month_text(moment.date(), language), words["time_unknown"]
    day = day_text(moment.date(), language, country)
    if precision is TimePrecision.DAY:
        return day, words["time_unknown"]
    time = f"{moment:%H:%M}"
    return day, words["about"].format(time=time) if precision is TimePrecision.HOUR else time


def listed(parts: Sequence[str], language: str) -> str:
    """Parts as a list in a sentence: A, B and C."""
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + str(phrases(language)["list_end"]) + parts[-1]


def addressee_lines(firm: Firm, desk: str = "") -> tuple[str, ...]:
    """The firm's name, the desk of it that the letter is for, and its address."""
    lines = postal_lines(firm.postal, firm.country) if firm.postal else ()
    return (firm.name, *((desk,) if desk else ()), *lines)


def postal_lines(postal: Postal, country: str = "") -> tuple[str, ...]:
    """An address with its postcode where the country writes it."""
    land = postal.country or country
    *street, last = postal.lines or ("",)
    if land in _POSTCODE_LAST:
        return tuple(line for line in (*street, last, postal.region, postal.postcode) if line)
    if land in _STATE_LAST:
        place = ", ".join(part for part in (last, postal.region) if part)
        last = f"{place} {postal.postcode}"
    else:
        last = f"{postal.postcode} {last}"
    return tuple(line for line in (*street, last.strip()) if line)
