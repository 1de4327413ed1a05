"""A logbook file is private, opened by path, and never mistaken for something else."""

import stat
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import inspect

from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.solicitations import Solicitation
from leaktrace.services.logbook import solicitations
from leaktrace.storage import cases
from leaktrace.storage.database import VERSION, copy_logbook, open_logbook
from leaktrace.storage.schema import metadata
from tests import build

RELEASED = Path(__file__).parent.parent / "logbooks"


def reason_of(path: Path, *, create: bool = False) -> Reason:
    with pytest.raises(LeakTraceError) as caught:
        open_logbook(path, create=create)
    return caught.value.reason


def test_a_new_logbook_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    build.logbook(tmp_path, build.firm()).close()
    assert stat.S_IMODE((tmp_path / "test.leaktrace").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["test.leaktrace"]


def test_a_missing_logbook_is_made_only_when_asked(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "none") is Reason.LOGBOOK_MISSING
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\0" + b"\xff" * 500, b"\0" * 4096])
def test_another_file_is_refused_and_left_as_it_was(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    assert reason_of(path, create=True) is Reason.NOT_A_LOGBOOK
    assert path.read_bytes() == content


def test_another_programs_database_is_no_logbook(tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE t (x)")
    other.close()
    assert reason_of(tmp_path / "other.db") is Reason.NOT_A_LOGBOOK


def test_a_folder_is_no_logbook(tmp_path: Path) -> None:
    assert reason_of(tmp_path) is Reason.FILE_UNREADABLE


def test_a_later_schema_is_refused(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book, book.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert reason_of(tmp_path / "test.leaktrace") is Reason.LOGBOOK_TOO_NEW


def test_the_migrated_schema_is_that_of_the_tables(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book, book.reading() as connection:
        found = inspect(connection)
        for table in metadata.sorted_tables:
            columns = {item["name"] for item in found.get_columns(table.name)}
            computed = {column.name for column in table.c if column.computed is not None}
            assert columns | computed == set(table.c.keys())
            indexes = {item["name"] for item in found.get_indexes(table.name)}
            assert indexes == {index.name for index in table.indexes}


@pytest.mark.parametrize("path", sorted(RELEASED.glob("v*.leaktrace")), ids=lambda path: path.stem)
def test_every_released_schema_opens(tmp_path: Path, path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    with open_logbook(copy) as book, book.reading() as connection:
        case = cases.read_case(connection)
    assert len(case.solicitations) == 30


def test_the_newest_schema_is_among_the_released() -> None:
    assert (RELEASED / f"v{int(VERSION)}.leaktrace").exists()


def test_a_copy_is_whole_and_private(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.call()) as book:
        copy_logbook(book, tmp_path / "copy")
    assert stat.S_IMODE((tmp_path / "copy").stat().st_mode) == 0o600
    with open_logbook(tmp_path / "copy") as copy:
        assert solicitations(copy, ["s1"]) == (build.call(),)


def test_a_moment_keeps_its_offset_and_sorts_by_instant(tmp_path: Path) -> None:
    tokyo = timezone(timedelta(hours=9))
    early = build.call("a", datetime(2026, 3, 1, 8, 30, tzinfo=tokyo))
    late = build.call("b", datetime(2026, 3, 1, 0, 30, tzinfo=UTC))
    with build.logbook(tmp_path, late, early) as book:
        found: tuple[Solicitation, ...] = solicitations(book, ["a", "b"])
    assert [item.at.utcoffset() for item in found] == [timedelta(hours=9), timedelta(0)]
    assert found[0].at < found[1].at
