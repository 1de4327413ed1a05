"""Days for an answer are counted as the law of the place counts."""

from datetime import date

import pytest

from leaktrace.domain.letters import DeadlineRule
from leaktrace.letters.deadlines import legal_day


@pytest.mark.parametrize(
    ("rule", "received", "country", "expected"),
    [
        (DeadlineRule.ONE_MONTH, date(2026, 3, 10), "DE", date(2026, 4, 10)),
        (DeadlineRule.ONE_MONTH, date(2026, 1, 31), "FR", date(2026, 3, 2)),  # 28 Feb: a Saturday
        (DeadlineRule.ONE_MONTH, date(2028, 1, 31), "FR", date(2028, 2, 29)),
        (DeadlineRule.ONE_MONTH, date(2026, 3, 3), "DE", date(2026, 4, 7)),  # Good Friday, Easter
        (DeadlineRule.ONE_MONTH, date(2026, 11, 25), "GB", date(2026, 12, 29)),  # Boxing Day moved
        (DeadlineRule.ONE_MONTH, date(2026, 12, 15), "DE", date(2027, 1, 15)),
        (DeadlineRule.DAYS_30, date(2026, 3, 1), "CH", date(2026, 3, 31)),
        (DeadlineRule.DAYS_45, date(2026, 1, 1), "US", date(2026, 2, 15)),
        (DeadlineRule.DAYS_15, date(2026, 2, 20), "BR", date(2026, 3, 7)),
        (DeadlineRule.WORKING_DAYS_10, date(2026, 11, 20), "US", date(2026, 12, 7)),  # Thanksgiving
        (DeadlineRule.WORKING_DAYS_10, date(2026, 3, 2), "QQ", date(2026, 3, 16)),
        (DeadlineRule.AT_ONCE, date(2026, 3, 2), "JP", None),
        (DeadlineRule.WITHOUT_DELAY, date(2026, 3, 2), "JP", None),
        (DeadlineRule.NONE, date(2026, 3, 2), "JP", None),
    ],
)
def test_the_last_day(
    rule: DeadlineRule, received: date, country: str, expected: date | None
) -> None:
    assert legal_day(rule, received, country) == expected
