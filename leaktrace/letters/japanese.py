"""How a Japanese letter writes days, times, names and addresses."""

from datetime import date, datetime

from leaktrace.domain.firms import Firm
from leaktrace.domain.identifiers import Postal
from leaktrace.domain.letters import Calendar
from leaktrace.domain.solicitations import TimePrecision

_ERAS = ((date(2019, 5, 1), "令和"), (date(1989, 1, 8), "平成"), (date(1926, 12, 25), "昭和"))
"""The first day of each era (元号法 and its orders; 昭和 by 詔書)."""

_HONORIFICS = ("御中", "様", "殿", "先生", "宛")
_ROLES = ("者", "長", "役", "係員")
OWN_DESK = "個人情報お問い合わせ窓口"


def day_text(day: date, calendar: Calendar) -> str:
    """令和8年11月20日 or 2026年11月20日."""
    return f"{year_text(day, calendar)}{day.month}月{day.day}日"


def year_text(day: date, calendar: Calendar) -> str:
    """The year of a day: of its era, or Western, and Western before the eras that are known."""
    for first, era in _ERAS if calendar is Calendar.ERA else ():
        if day >= first:
            year = day.year - first.year + 1
            return f"{era}{'元' if year == 1 else year}年"
    return f"{day.year}年"


def moment_texts(moment: datetime, precision: TimePrecision, calendar: Calendar) -> tuple[str, str]:
    """A moment's day and its time, no more exact than it is known."""
    day = day_text(moment.date(), calendar)
    if precision is TimePrecision.MONTH:
        return f"{year_text(moment.date(), calendar)}{moment.month}月頃", "時刻不明"
    if precision is TimePrecision.DAY:
        return day, "時刻不明"
    if precision is TimePrecision.HOUR:
        return day, f"{moment.hour}時頃"
    return day, f"{moment.hour}時{moment.minute:02}分"


def spaced(name: str) -> str:
    """A name with a wide space between its parts."""
    return "\u3000".join(name.split())


def addressed(name: str) -> str:
    """A name with 御中, with 様 where it names a person's office, or as it is if it has one."""
    plain = name.strip()
    if plain.endswith(_HONORIFICS):
        return plain
    return f"{plain}\u3000{'様' if plain.endswith(_ROLES) else '御中'}"


def addressee_lines(firm: Firm, desk: str = "") -> tuple[str, ...]:
    """The firm's address and name, and the desk of it that the letter is for."""
    lines = postal_lines(firm.postal) if firm.postal else ()
    named = (firm.name, addressed(desk)) if desk else (addressed(firm.name),)
    return (*lines, *named)


def postal_lines(postal: Postal) -> tuple[str, ...]:
    """An address, its postcode first, region and street on one line."""
    code = (f"〒{postal.postcode}",) if postal.postcode else ()
    street, *rest = postal.lines or ("",)
    first = street if street.startswith(postal.region) else postal.region + street
    return (*code, *(line for line in (first, *rest) if line))


def listed(parts: tuple[str, ...]) -> str:
    """Parts as a list in a sentence: A、B及びC."""
    if len(parts) < 2:
        return "".join(parts)
    return "、".join(parts[:-1]) + f"及び{parts[-1]}"
