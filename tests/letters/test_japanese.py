"""Days, times, names and addresses as a Japanese letter writes them."""

from datetime import date, datetime

import pytest

from leaktrace.domain.identifiers import Postal
from leaktrace.domain.letters import Calendar
from leaktrace.domain.solicitations import TimePrecision
from leaktrace.letters import japanese
from tests.letters.facts import TOKYO, broker

MOMENT = datetime(2026, 3, 18, 18, 5, tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (date(2026, 11, 20), "令和8年11月20日"),
        (date(2019, 5, 1), "令和元年5月1日"),
        (date(2019, 4, 30), "平成31年4月30日"),
        (date(1989, 1, 7), "昭和64年1月7日"),
        (date(1926, 12, 24), "1926年12月24日"),
    ],
)
def test_a_day_is_in_its_era(day: date, wanted: str) -> None:
    assert japanese.day_text(day, Calendar.ERA) == wanted


def test_a_day_may_be_western() -> None:
    assert japanese.day_text(date(2026, 11, 20), Calendar.WESTERN) == "2026年11月20日"


@pytest.mark.parametrize(
    ("precision", "wanted"),
    [
        (TimePrecision.SECOND, ("令和8年3月18日", "18時05分")),
        (TimePrecision.MINUTE, ("令和8年3月18日", "18時05分")),
        (TimePrecision.HOUR, ("令和8年3月18日", "18時頃")),
        (TimePrecision.DAY, ("令和8年3月18日", "時刻不明")),
        (TimePrecision.MONTH, ("令和8年3月頃", "時刻不明")),
    ],
)
def test_a_moment_is_no_more_exact_than_known(
    precision: TimePrecision, wanted: tuple[str, str]
) -> None:
    assert japanese.moment_texts(MOMENT, precision, Calendar.ERA) == wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("見本不動産株式会社", "見本不動産株式会社\u3000御中"),
        ("個人情報保護管理者", "個人情報保護管理者\u3000様"),
        ("見本不動産 御中", "見本不動産 御中"),
        ("見本 太郎様", "見本 太郎様"),
    ],
)
def test_a_firm_is_onchu_and_an_officer_sama_never_both(name: str, wanted: str) -> None:
    assert japanese.addressed(name) == wanted


def test_the_honorific_stands_after_the_desk() -> None:
    lines = japanese.addressee_lines(broker(), "相談窓口")
    assert lines == (
        "〒100-0000",
        "東京都例示区1-2",
        "架空エステート株式会社",
        "相談窓口\u3000御中",
    )


def test_a_region_is_not_written_twice() -> None:
    postal = Postal(region="東京都", lines=("東京都例示区1-2", "3階"))
    assert japanese.postal_lines(postal) == ("東京都例示区1-2", "3階")


def test_a_list_ends_with_and() -> None:
    assert japanese.listed(("甲", "乙", "丙")) == "甲、乙及び丙"
    assert japanese.listed(()) == ""
