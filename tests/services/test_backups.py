"""Dated copies: one a day, thinned, and a way back that loses nothing."""

import stat
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from leaktrace.domain.errors import Unavailable
from leaktrace.services import backups, register
from leaktrace.services.backups import Copy, copies, go_back, keep_copy, needless
from leaktrace.services.logbook import amend
from leaktrace.services.safekeeping import fresh_demo, is_demo
from leaktrace.services.today import today
from leaktrace.storage.database import Logbook, open_logbook
from tests import build

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def opened(path: Path, create: bool) -> Logbook:
    return open_logbook(path, create=create)


def copy(day: date, *, went_back: bool = False) -> Copy:
    return Copy(path=Path(f"{day}{went_back}"), day=day, size=1, went_back=went_back)


def test_a_copy_is_made_once_a_day_for_its_owner_only(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.phone()) as book:
        made = keep_copy(book, DAY)
        assert made is not None
        assert keep_copy(book, DAY) is None
        assert keep_copy(book, DAY + timedelta(days=1)) is not None
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700
    assert [item.day.day for item in copies(book.path)] == [24, 23]
    with open_logbook(made.path) as kept:
        assert register.case(kept).identifiers == (build.phone(),)


def test_copies_are_thinned() -> None:
    year = [copy(DAY - timedelta(days=days)) for days in range(400)]
    kept = sorted({item.day for item in year} - {item.day for item in needless(year)}, reverse=True)
    assert kept[:7] == [DAY - timedelta(days=days) for days in range(7)]
    assert len({day.isocalendar()[:2] for day in kept if day > DAY - timedelta(weeks=8)}) >= 8
    assert len({(day.year, day.month) for day in kept}) == 12
    assert len(kept) < 30


def test_what_one_went_back_from_is_kept_beside_the_others() -> None:
    year = [copy(DAY - timedelta(days=days)) for days in range(30)]
    former = copy(DAY - timedelta(days=200), went_back=True)
    assert former not in needless([*year, former])


def test_going_back_makes_a_copy_of_what_was_there(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.phone()) as book:
        made = keep_copy(book, DAY)
        amend(book, build.firm())
    assert made is not None
    go_back(opened, book.path, made.path, NOW)
    with open_logbook(book.path) as again:
        assert not register.firms(again)
        assert register.case(again).identifiers == (build.phone(),)
    former = next(item for item in copies(book.path) if item.went_back)
    with open_logbook(former.path) as kept:
        assert register.firms(kept) == (build.firm(),)


def test_a_damaged_copy_leaves_the_logbook_as_it_was(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.phone()) as book:
        made = keep_copy(book, DAY)
    assert made is not None
    made.path.write_bytes(b"SQLite format 3\0" + bytes(5000))
    with pytest.raises(Unavailable):
        go_back(opened, book.path, made.path, NOW)
    with open_logbook(book.path) as again:
        assert register.case(again).identifiers == (build.phone(),)


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book:
        made = keep_copy(book, DAY)
        assert made is not None
        for name in ("2026-13-45.leaktrace", "mine.leaktrace", "2020-01-01.leaktrace.part"):
            (made.path.parent / name).write_text("x")
        keep_copy(book, DAY + timedelta(days=1))
    assert len(copies(book.path)) == 2
    assert (made.path.parent / "mine.leaktrace").exists()


def test_today_tells_of_a_late_copy_only_where_there_is_something_to_lose(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book:
        assert not today(book, DAY).is_copy_due
        amend(book, build.firm())
        assert today(book, DAY).is_copy_due
        keep_copy(book, DAY)
        assert not today(book, DAY).is_copy_due
        assert not today(book, DAY + backups.LATE).is_copy_due
        assert today(book, DAY + backups.LATE + timedelta(days=1)).is_copy_due


def test_the_example_is_only_looked_at(tmp_path: Path) -> None:
    assert is_demo(fresh_demo())
    assert not is_demo(tmp_path / "example.leaktrace")
