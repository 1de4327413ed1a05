"""The same call from two programs is taken once where that is sure, and named where it is not."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from leaktrace.__main__ import main
from leaktrace.domain.intakes import Doubt, FileIntake, Passed
from leaktrace.domain.solicitations import Caller, Channel, Solicitation
from leaktrace.domain.times import TimePrecision
from leaktrace.services import intake
from leaktrace.services.change import Logbook
from leaktrace.services.register import case
from tests import build
from tests.importers.backups import NOON, call, calls, finished, messages, saved, sms
from tests.numbers import FIXED, MOBILE

AT = datetime.fromtimestamp(NOON / 1000, UTC)


def backup(folder: Path, *rows: str) -> Path:
    return saved(folder, calls(*(rows or (call(),))), "calls.xml")


def table(folder: Path, *rows: tuple[timedelta, str], number: str = "0332000001") -> Path:
    lines = ["日時,電話番号,種別,通話時間"]
    for apart, kind in rows:
        at = (AT + apart).strftime("%Y-%m-%dT%H:%M:%SZ")
        lines.append(f"{at},{number},{kind},0:00:21")
    return saved(folder, "\n".join(lines) + "\n", "calls.csv")


def took(book: Logbook, *paths: Path, **more: Any) -> tuple[FileIntake, ...]:
    return finished(intake.take(book, paths, intake.IntakeOptions(**more))).files


def test_two_programs_within_two_seconds_tell_of_one_call(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.phone()) as book:
        first, second = took(
            book, backup(tmp_path), table(tmp_path, (timedelta(seconds=2), "着信"))
        )
        (again,) = took(book, table(tmp_path, (timedelta(seconds=2), "着信")))
        assert len(case(book).solicitations) == 1
    assert sum(first.added.values()) == 1
    assert (second.passed, second.doubts, second.added) == ({Passed.ALREADY_THERE: 1}, (), {})
    assert again.passed == {Passed.ALREADY_THERE: 1}


@pytest.mark.parametrize(
    ("apart", "kind"),
    [(timedelta(seconds=3), "着信"), (timedelta(seconds=-120), "着信"), (timedelta(), "不在着信")],
)
def test_what_is_not_sure_is_named_and_taken(tmp_path: Path, apart: timedelta, kind: str) -> None:
    with build.logbook(tmp_path, build.phone()) as book:
        took(book, backup(tmp_path))
        (file,) = took(book, table(tmp_path, (apart, kind)))
        first, second = case(book).solicitations
    doubt = Doubt(
        sender=FIXED[1], at=AT + apart, here=AT, precision=TimePrecision.SECOND, tool="sms-backup"
    )
    assert file.doubts == (doubt,)
    assert second.extra["perhaps_same_as"] == first.id


def test_what_is_not_sure_is_left_out_where_the_person_says_so(tmp_path: Path) -> None:
    path = table(tmp_path, (timedelta(seconds=30), "着信"))
    with build.logbook(tmp_path, build.phone()) as book:
        took(book, backup(tmp_path))
        (file,) = took(book, path, doubtful_is_same=True)
        assert len(case(book).solicitations) == 1
        (again,) = took(book, path)
    assert (file.passed, file.doubts) == ({Passed.ALREADY_THERE: 1}, ())
    assert again.passed == {Passed.ALREADY_THERE: 1}


def test_one_call_is_not_two(tmp_path: Path) -> None:
    """Of two calls a second apart in one file, one at most is the call that is here."""
    rows = ((timedelta(), "着信"), (timedelta(seconds=1), "着信"))
    with build.logbook(tmp_path, build.phone()) as book:
        took(book, backup(tmp_path))
        (file,) = took(book, table(tmp_path, *rows))
        assert len(case(book).solicitations) == 2
    assert (file.passed[Passed.ALREADY_THERE], file.doubts) == (1, ())


@pytest.mark.parametrize(
    ("apart", "number"),
    [(timedelta(seconds=121), "0332000001"), (timedelta(), "090-1234-5678")],
)
def test_other_times_and_numbers_are_other_calls(
    tmp_path: Path, apart: timedelta, number: str
) -> None:
    with build.logbook(tmp_path, build.phone()) as book:
        took(book, backup(tmp_path))
        (file,) = took(book, table(tmp_path, (apart, "着信"), number=number))
        assert len(case(book).solicitations) == 2
    assert file.doubts == ()


def test_one_program_can_tell_of_two_calls_at_once(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.phone()) as book:
        took(book, backup(tmp_path))
        (file,) = took(book, backup(tmp_path, call(date=NOON + 1000)))
        assert len(case(book).solicitations) == 2
    assert file.doubts == ()


def test_what_was_written_by_hand_is_named(tmp_path: Path) -> None:
    noted = Solicitation(
        id="s1",
        at=AT + timedelta(minutes=7),
        channel=Channel.CALL,
        reached="p1",
        caller=Caller(number=FIXED[1]),
    )
    with build.logbook(tmp_path, build.phone(), noted) as book:
        (file,) = took(book, backup(tmp_path))
    (doubt,) = file.doubts
    assert (doubt.tool, doubt.here) == ("", noted.at)


def test_a_day_alone_is_near_all_of_that_day(tmp_path: Path) -> None:
    day = saved(tmp_path, f"日付,電話番号\n{AT:%Y-%m-%d},0332000001\n", "days.csv")
    with build.logbook(tmp_path, build.phone()) as book:
        took(book, backup(tmp_path))
        (file,) = took(book, day, zone="UTC")
    assert len(file.doubts) == 1


def test_messages_with_other_words_are_others(tmp_path: Path) -> None:
    path = saved(tmp_path, messages(sms()), "sms.xml")
    at = f"{AT:%Y-%m-%dT%H:%M:%SZ}"
    head = "日時,電話番号,本文\n"
    same = saved(tmp_path, f"{head}{at},0332000001,物件のご案内\n", "same.csv")
    other = saved(tmp_path, f"{head}{at},0332000001,別のご案内\n", "other.csv")
    with build.logbook(tmp_path, build.phone()) as book:
        took(book, path)
        first, second = took(book, same, other)
    assert (first.passed, first.doubts) == ({Passed.ALREADY_THERE: 1}, ())
    assert (sum(second.added.values()), second.doubts) == (1, ())


def test_the_other_line_of_the_household_had_another_call(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.phone(), build.phone("p2", MOBILE[2])) as book:
        took(book, backup(tmp_path), line="p1")
        (file,) = took(book, table(tmp_path, (timedelta(), "着信")), line="p2")
        assert len(case(book).solicitations) == 2
    assert file.doubts == ()


def test_many_calls_of_one_number_are_compared_in_bounded_time(tmp_path: Path) -> None:
    first = backup(tmp_path, *(call(date=NOON + 600_000 * n) for n in range(4000)))
    rows = ((timedelta(minutes=10 * n, seconds=30), "着信") for n in range(4000))
    with build.logbook(tmp_path, build.phone()) as book:
        took(book, first)
        (file,) = took(book, table(tmp_path, *rows), dry_run=True)
    assert len(file.doubts) == 4000


def test_the_command_line_names_them_and_can_leave_them_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with build.logbook(tmp_path, build.phone()) as book:
        took(book, backup(tmp_path))
        path = book.path
    asked = ["--logbook", str(path), "import", str(table(tmp_path, (timedelta(minutes=1), "着信")))]
    assert main([*asked, "--dry-run", "--json"]) == 0
    said = capsys.readouterr()
    assert '"perhaps_the_same": [' in said.out
    assert "is perhaps the same as 2026-" in said.err
    assert main([*asked, "--same", "--json"]) == 0
    assert '"added": {}' in capsys.readouterr().out
