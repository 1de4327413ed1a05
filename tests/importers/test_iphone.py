"""An iPhone's own databases."""

import sqlite3
from contextlib import closing
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.intakes import Passed
from leaktrace.domain.solicitations import Channel, Outcome
from leaktrace.importers import iphone, readers
from leaktrace.importers.reading import Reading, ReadOptions
from leaktrace.importers.sources import sources
from leaktrace.services import intake
from leaktrace.services.register import case
from tests import build
from tests.importers.backups import finished
from tests.numbers import FIXED
from tests.samples import SAMPLES, needs_samples

SECONDS = 796_000_000
CALLS = "CREATE TABLE ZCALLRECORD (ZUNIQUE_ID, ZDATE, ZORIGINATED, ZADDRESS, ZANSWERED, ZDURATION)"
MESSAGES = "CREATE TABLE message (guid, date, is_from_me, handle_id, text, attributedBody)"
HANDLES = "CREATE TABLE handle (id)"
BODY = (
    b"\x04\x0bstreamtyped\x84NSString\x01\x94\x84\x01+\x15" + "物件の案内".encode() + b"123456\x86"
)
PATIENCE = 60
"""Seconds."""


def database(folder: Path, *orders: tuple[str, tuple[Any, ...]]) -> Path:
    path = folder / "phone.db"
    with closing(sqlite3.connect(path)) as book, book:
        for order, values in orders:
            book.execute(order, values)
    return path


def insert(table: str, *values: Any) -> tuple[str, tuple[Any, ...]]:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values


def read(path: Path) -> Reading:
    (source,) = sources(path)
    assert readers.recognised(source) is iphone
    return finished(iphone.read(source, ReadOptions()))


def calls(folder: Path) -> Path:
    return database(
        folder,
        (CALLS, ()),
        insert("ZCALLRECORD", "a", float(SECONDS), 0, b"0332000001", 1, 21.5),
        insert("ZCALLRECORD", "b", float(SECONDS), 0, None, 0, 0.0),
        insert("ZCALLRECORD", "c", float(SECONDS), 1, "0332000001", 1, 3.0),
        insert("ZCALLRECORD", "d", "never", 0, "0332000001", 1, 3.0),
    )


def test_calls_are_read(tmp_path: Path) -> None:
    found = read(calls(tmp_path))
    first, second = found.case.solicitations
    assert (first.caller.number, first.duration_s, first.outcome) == (
        FIXED[1],
        21,
        Outcome.ANSWERED,
    )
    assert first.at.isoformat() == "2026-03-23T23:06:40+00:00"
    assert (second.caller.withheld, second.outcome) == (True, Outcome.MISSED)
    assert found.passed == {Passed.OWN: 1}
    assert [item.where for item in found.problems] == ["4"]


def test_messages_are_read_with_their_archived_texts(tmp_path: Path) -> None:
    path = database(
        tmp_path,
        (MESSAGES, ()),
        (HANDLES, ()),
        insert("handle", "+81332000001"),
        insert("message", "x", SECONDS * 10**9, 0, 1, "内覧会", None),
        insert("message", "y", SECONDS * 10**9, 0, 1, None, BODY),
        insert("message", "z", SECONDS * 10**9, 1, 1, "mine", None),
    )
    found = read(path).case.solicitations
    assert [item.note for item in found] == ["内覧会", "物件の案内123456"]
    assert {item.caller.number for item in found} == {FIXED[1]}
    assert {item.channel for item in found} == {Channel.SMS}
    assert {item.at.isoformat() for item in found} == {"2026-03-23T23:06:40+00:00"}


def test_the_same_database_twice_adds_nothing_and_is_not_touched(tmp_path: Path) -> None:
    folder = tmp_path / "phone"
    folder.mkdir()
    path = calls(folder)
    before = path.read_bytes()
    with build.logbook(tmp_path) as book:
        finished(intake.take(book, [path]))
        finished(intake.take(book, [path]))
        assert len(case(book).solicitations) == 2
    assert path.read_bytes() == before
    assert list(folder.iterdir()) == [path]


def test_a_view_that_never_ends_is_refused(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
    path = database(tmp_path, (f"CREATE VIEW ZCALLRECORD AS {endless} SELECT x FROM n", ()))
    start = monotonic()
    with pytest.raises(LeakTraceError) as refused:
        read(path)
    assert refused.value.reason is Reason.FORMAT_BROKEN
    assert monotonic() - start < PATIENCE


@pytest.mark.parametrize("place", range(0, 8000, 400))
def test_damaged_databases_are_read_or_refused(tmp_path: Path, place: int) -> None:
    content = bytearray(calls(tmp_path).read_bytes())
    content[100 + place % (len(content) - 100)] ^= 0xFF
    for damaged in (bytes(content), bytes(content[: place + 200])):
        (tmp_path / "bad.db").write_bytes(damaged)
        (source,) = sources(tmp_path / "bad.db")
        try:
            found = finished(iphone.read(source, ReadOptions()))
            assert all(item.at.year in range(1990, 2200) for item in found.case.solicitations)
        except LeakTraceError as error:
            assert "SQLite" in str(error.details) or "ZCALLRECORD" in str(error.details)  # noqa: PT017


@needs_samples
def test_a_real_database_is_read() -> None:
    (said,) = read(SAMPLES / "ios_backup" / "sms.db").case.solicitations
    assert said.at.isoformat() == "2019-08-29T23:13:30+00:00"
    assert said.note.startswith("Please click here")
