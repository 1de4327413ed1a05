"""Which days count, and when a handover may have happened."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from leaktrace.domain.firms import DatePrecision
from leaktrace.domain.identifiers import Household
from leaktrace.domain.solicitations import Status, TimePrecision
from leaktrace.inference.window import counted, day_of, possible_days, window
from tests.build import call, case, handover

AS_OF = date(2026, 9, 30)


def test_the_window_begins_when_logging_began() -> None:
    seen = window(case(household=Household(logging_since=date(2026, 9, 1))), AS_OF)
    assert seen.days == 30.0
    assert seen.logged == 0.6


def test_without_a_word_on_logging_it_begins_with_the_first_solicitation() -> None:
    assert window(case(), AS_OF).start == date(2026, 3, 20).toordinal()


def test_an_empty_log_without_a_word_on_logging_has_no_window() -> None:
    assert window(case(solicitations=()), AS_OF).days == 0.0


@pytest.mark.parametrize(("said", "used"), [(0.9, 0.9), (0.0, 0.05), (7.0, 1.0)])
def test_the_person_says_how_much_is_logged(said: float, used: float) -> None:
    assert window(case(household=Household(logged_share=said)), AS_OF).logged == used


def test_logging_that_is_yet_to_begin_gives_an_empty_window() -> None:
    later = Household(logging_since=date(2027, 1, 1))
    assert window(case(household=later, solicitations=()), AS_OF).days == 0.0


def test_only_solicitations_up_to_the_day_count() -> None:
    calls = (
        call("late", datetime(2026, 10, 1, tzinfo=UTC)),
        call("last", datetime(2026, 9, 30, 23, tzinfo=UTC)),
        call("first"),
        call("candidate", status=Status.CANDIDATE),
        call("none", status=Status.NOT_ONE),
    )
    assert [item.id for item in counted(case(solicitations=calls), AS_OF)] == ["first", "last"]


def test_a_contact_of_some_month_is_put_in_its_middle() -> None:
    item = call(at=datetime(2026, 3, 1, tzinfo=UTC), at_precision=TimePrecision.MONTH)
    assert day_of(item) == date(2026, 3, 15).toordinal() + 0.5


def test_a_day_is_a_day() -> None:
    assert possible_days(handover(), AS_OF) == (float(date(2026, 1, 10).toordinal()),)


@pytest.mark.parametrize(
    ("more", "earliest", "latest"),
    [
        ({"on_precision": DatePrecision.MONTH}, date(2026, 1, 1), date(2026, 1, 31)),
        ({"on_precision": DatePrecision.YEAR}, date(2026, 1, 1), AS_OF),
        ({"on": None, "not_after": date(2026, 4, 11)}, date(2023, 4, 11), date(2026, 4, 11)),
        ({"on": None}, date(2023, 9, 30), AS_OF),
    ],
)
def test_what_is_not_exact_is_spread(more: dict[str, Any], earliest: date, latest: date) -> None:
    days = possible_days(handover(**more), AS_OF)
    assert earliest.toordinal() <= min(days) <= earliest.toordinal() + 31
    assert latest.toordinal() - 31 <= max(days) <= latest.toordinal() + 1
    assert len(days) > 3


def test_a_handover_to_come_has_no_days() -> None:
    assert possible_days(handover(on=date(2027, 1, 1)), AS_OF) == ()
