"""Days and times are read as people type them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaktrace.domain.dates import read_day, read_moment
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.solicitations import TimePrecision

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 20, 19, 12, 44, tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7/12", date(2026, 7, 12)),
        ("0712", date(2026, 7, 12)),
        ("７月１２日", date(2026, 7, 12)),
        ("12/24", date(2025, 12, 24)),
        ("11/20", date(2026, 11, 20)),
        ("11/17（火）", date(2026, 11, 17)),
        ("2025-03-01", date(2025, 3, 1)),
        ("2025年3月1日", date(2025, 3, 1)),
        ("20250301", date(2025, 3, 1)),
        ("令和8年7月12日", date(2026, 7, 12)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("R8.7.12", date(2026, 7, 12)),
        ("平成31/4/30", date(2019, 4, 30)),
        ("12 Jul", date(2026, 7, 12)),
        ("Sun 12 July 2026", date(2026, 7, 12)),
        ("Dec 24, 2025", date(2025, 12, 24)),
        ("昨日", date(2026, 11, 19)),
        ("today", date(2026, 11, 20)),
        ("2/29", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read(text: str, expected: date) -> None:
    assert read_day(text, NOW.date()) == expected


@pytest.mark.parametrize(
    ("text", "expected", "precision"),
    [
        ("7/12 19:40", datetime(2026, 7, 12, 19, 40), TimePrecision.MINUTE),
        ("0712 1940", datetime(2026, 7, 12, 19, 40), TimePrecision.MINUTE),
        ("11/17（火） 19:40", datetime(2026, 11, 17, 19, 40), TimePrecision.MINUTE),
        ("2026-07-12T19:40", datetime(2026, 7, 12, 19, 40), TimePrecision.MINUTE),
        ("令和8年7月12日 午後7時40分", datetime(2026, 7, 12, 19, 40), TimePrecision.MINUTE),
        ("7月12日午前12時", datetime(2026, 7, 12, 0, 0), TimePrecision.HOUR),
        ("昨日 19時半", datetime(2026, 11, 19, 19, 30), TimePrecision.MINUTE),
        ("yesterday 7pm", datetime(2026, 11, 19, 19, 0), TimePrecision.HOUR),
        ("19:00", datetime(2026, 11, 20, 19, 0), TimePrecision.MINUTE),
        ("23:00", datetime(2026, 11, 19, 23, 0), TimePrecision.MINUTE),
        ("Tue 17 Nov 19:40", datetime(2026, 11, 17, 19, 40), TimePrecision.MINUTE),
        ("12 Oct 19:40", datetime(2026, 10, 12, 19, 40), TimePrecision.MINUTE),
        ("いま", datetime(2026, 11, 20, 19, 12), TimePrecision.MINUTE),
        ("7/12", datetime(2026, 7, 12), TimePrecision.DAY),
    ],
)
def test_a_moment_is_read(text: str, expected: datetime, precision: TimePrecision) -> None:
    assert read_moment(text, NOW) == (expected.replace(tzinfo=TOKYO), precision)


@pytest.mark.parametrize(
    "text", ["", "13/1", "7/32", "soon", "25:00", "7/12 19:61", "令和8年13月1日"]
)
def test_what_is_no_date_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(Refused) as caught:
        read_moment(text, NOW)
    assert caught.value.reason is Reason.BAD_DATE


@given(st.dates(min_value=date(1990, 1, 1), max_value=NOW.date()))
def test_every_written_form_of_a_day_is_read_back(day: date) -> None:
    forms = (day.isoformat(), f"{day.year}年{day.month}月{day.day}日", f"{day:%Y%m%d}")
    assert {read_day(form, NOW.date()) for form in forms} == {day}


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        moment, _ = read_moment(text, NOW)
    except Refused:
        return
    assert moment.tzinfo is TOKYO
