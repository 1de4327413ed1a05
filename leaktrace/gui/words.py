"""How the window says enums, days and numbers in the person's language."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from leaktrace import wording
from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.times import TimePrecision

_WEEKDAYS = {"ja": "月火水木金土日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language, "ja" or "en"."""

    language: str

    def word(self, member: StrEnum) -> str:
        """The word for an enum's member."""
        return wording.word(self.language, member)

    def sentence(self, key: str, **details: object) -> str:
        """The sentence under "file.key" of the word files."""
        return wording.sentence(self.language, key, **details)

    def explain(self, error: LeakTraceError) -> str:
        """What went wrong, in one sentence."""
        return wording.explain(self.language, error)

    def listed(self, parts: tuple[str, ...]) -> str:
        """Several words in a row, as the language sets them apart."""
        return ("、" if self.language == "ja" else ", ").join(parts)

    def quoted(self, text: str) -> str:
        """What a person said, in the marks of the language."""
        return f"「{text}」" if self.language == "ja" else f"“{text}”"

    def month(self, number: int) -> str:
        """2月, or Feb."""
        return f"{number}月" if self.language == "ja" else _MONTHS[number - 1]

    def weekdays(self) -> tuple[str, ...]:
        """The seven weekdays from Monday on."""
        return tuple(_WEEKDAYS[self.language])

    def weekday(self, day: date) -> str:
        """火, or Tue."""
        return _WEEKDAYS[self.language][day.weekday()]

    def short_day(self, day: date) -> str:
        """11/17, or 17 Nov, with the year where it is not this one."""
        other_year = day.year != datetime.now(UTC).astimezone().year
        if self.language == "ja":
            return f"{day.year}/{day.month}/{day.day}" if other_year else f"{day.month}/{day.day}"
        return f"{day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if other_year else "")

    def day(self, day: date) -> str:
        """2026年11月17日（火）, or Tue 17 Nov 2026."""
        if self.language == "ja":
            return f"{day.year}年{day.month}月{day.day}日（{self.weekday(day)}）"
        return f"{self.weekday(day)} {day.day} {_MONTHS[day.month - 1]} {day.year}"

    def day_with_weekday(self, day: date) -> str:
        """11/17（火）, or Tue 17 Nov."""
        if self.language == "ja":
            return f"{self.short_day(day)}（{self.weekday(day)}）"
        return f"{self.weekday(day)} {self.short_day(day)}"

    def moment(self, at: datetime, precision: TimePrecision = TimePrecision.MINUTE) -> str:
        """11/17（火）19:40, or Tue 17 Nov 19:40, as exactly as it is known."""
        clock = self.clock(at, precision)
        space = "" if self.language == "ja" or not clock else " "
        return f"{self.day_with_weekday(at.date())}{space}{clock}"

    def clock(self, at: datetime, precision: TimePrecision = TimePrecision.MINUTE) -> str:
        """19:40; empty where only the day is known."""
        if precision in (TimePrecision.DAY, TimePrecision.MONTH):
            return ""
        if precision is TimePrecision.HOUR:
            return f"{at:%H}" + ("時ごろ" if self.language == "ja" else " h")
        return f"{at:%H:%M}"

    def duration(self, seconds: int) -> str:
        """4分12秒, or 4 min 12 s."""
        minutes, rest = divmod(seconds, 60)
        units = ("分", "秒", "") if self.language == "ja" else (" min", " s", " ")
        parts = [f"{minutes}{units[0]}"] if minutes else []
        parts += [f"{rest}{units[1]}"] if rest or not minutes else []
        return units[2].join(parts)

    def size(self, size: int) -> str:
        """1.9 MB."""
        for unit, scale in (("MB", 1_000_000), ("KB", 1_000)):
            if size >= scale:
                return f"{size / scale:.1f} {unit}"
        return f"{size} B"

    def colon(self) -> str:
        """What stands between a label and its value."""
        return "：" if self.language == "ja" else ": "
