"""Days, clocks and sizes are said as each language says them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from leaktrace.domain.dates import read_moment
from leaktrace.domain.solicitations import TimePrecision
from leaktrace.gui.words import Words

JA, EN = Words(language="ja"), Words(language="en")
AT = datetime(2019, 11, 19, 19, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (JA.day(date(2026, 11, 17)), "2026年11月17日（火）"),
        (EN.day(date(2026, 11, 17)), "Tue 17 Nov 2026"),
        (JA.moment(AT), "2019/11/19（火）19:40"),
        (EN.moment(AT), "Tue 19 Nov 2019 19:40"),
        (JA.moment(AT, TimePrecision.DAY), "2019/11/19（火）"),
        (JA.clock(AT, TimePrecision.HOUR), "19時ごろ"),
        (JA.duration(252), "4分12秒"),
        (EN.duration(252), "4 min 12 s"),
        (EN.duration(5), "5 s"),
        (EN.size(1_900_000), "1.9 MB"),
        (EN.size(12), "12 B"),
        (JA.quoted("はい"), "「はい」"),
        (EN.listed(("a", "b")), "a, b"),
    ],
)
def test_it_is_said(said: str, expected: str) -> None:
    assert said == expected


def test_a_day_of_this_year_goes_without_its_year() -> None:
    today = datetime.now(UTC).astimezone().date()
    assert str(today.year) not in JA.short_day(today)


@pytest.mark.parametrize("words", [JA, EN])
def test_every_moment_that_is_shown_is_read_back(words: Words) -> None:
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    for days in range(800):
        at = now - timedelta(days=days)
        read, precision = read_moment(words.moment(at), now)
        assert (read, precision) == (at, TimePrecision.MINUTE), words.moment(at)
