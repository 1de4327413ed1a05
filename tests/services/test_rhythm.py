import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from leaktrace.domain.solicitations import Channel, TimePrecision
from leaktrace.services import rhythm
from tests.build import call

TODAY = date(2026, 11, 23)


def at(month: int, day: int, hour: int = 10) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def test_a_week_counts_calls_apart_from_what_came_otherwise() -> None:
    letter = replace(call("s2", at(11, 22)), channel=Channel.POST)
    last_but_one = rhythm.weeks([call("s1", at(11, 16)), letter], (), TODAY)[-2]
    assert last_but_one == rhythm.Week(start=date(2026, 11, 16), calls=1, others=1)


def test_the_weeks_run_without_a_gap_from_the_first_handover_to_this_week() -> None:
    shown = rhythm.weeks((), (date(2026, 1, 7),), TODAY)
    starts = [week.start for week in shown]
    assert starts[0] == date(2026, 1, 5)
    assert starts[-1] == TODAY
    assert all(later - earlier == rhythm.WEEK for earlier, later in itertools.pairwise(starts))


def test_a_short_log_shows_a_quarter_and_a_long_one_a_year() -> None:
    assert len(rhythm.weeks((), (), TODAY)) == rhythm.FEWEST
    assert len(rhythm.weeks((), (TODAY - timedelta(days=2000),), TODAY)) == rhythm.MOST


def test_hours_leave_out_what_is_known_by_its_day_only() -> None:
    postcard = replace(call("s2", at(11, 17, 0)), at_precision=TimePrecision.DAY)
    counts = rhythm.hours([call("s1", at(11, 17, 19)), postcard])
    assert counts[1][19] == 1
    assert sum(map(sum, counts)) == 1


def test_the_busiest_hours_are_named_only_where_they_stand_out() -> None:
    evenings = [call(f"s{hour}", at(11, 19, hour)) for hour in (18, 19, 20)]
    assert rhythm.busiest(rhythm.hours(evenings)) == rhythm.Busiest(
        weekday=3, first=18, last=20, count=3
    )
    assert rhythm.busiest(rhythm.hours(evenings[:2])) is None
