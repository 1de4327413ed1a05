"""An iPhone's own databases: sms.db (messages) and CallHistory.storedata (calls), as SQLite.

Nothing is written to the file; views, triggers and endless queries in it are not followed.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

from leaktrace.domain import phones
from leaktrace.domain.case import Case, Key, Kind
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import Passed, Problem, Trouble
from leaktrace.domain.solicitations import (
    Caller,
    Channel,
    Outcome,
    Solicitation,
    Status,
    TimePrecision,
)
from leaktrace.importers.reading import Reading, ReadOptions, Reads, id_of, key_of
from leaktrace.importers.sources import Source

NAME = "iphone"
_SQLITE = b"SQLite format 3\0"
_EPOCH = 978_307_200
"""Seconds from 1970 to 2001, from where Apple counts."""

_NANO = 100_000_000_000
_EARLIEST, _LATEST = 631_152_000, 7_258_118_400
"""From 1990 to 2200."""

_MOST_ROWS = 500_000
_MOST_STEPS = 2_000
"""Turns of 100,000 instructions each."""

_LONGEST = 20_000
_CALLS = (
    "ZCALLRECORD",
    ("ZUNIQUE_ID", "ZDATE", "ZORIGINATED", "ZADDRESS", "ZANSWERED", "ZDURATION"),
)
_MESSAGES = ("message", ("guid", "date", "is_from_me", "handle_id", "text", "attributedBody"))
_PROBLEMS_SHOWN = 200


def recognises(head: bytes, name: str) -> bool:
    """Whether it is SQLite with the tables of an iPhone."""
    return head.startswith(_SQLITE) and (b"ZCALLRECORD" in head or b"attributedBody" in head)


def read(source: Source, options: ReadOptions) -> Reads:
    """Incoming calls and messages, as candidates.

    Raises:
        Refused: where it is no such database, or stands in an archive.
    """
    yield source.size
    if source.member or not source.head().startswith(_SQLITE):
        raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="SQLite")
    try:
        return _reading(list(_rows(source)), options)
    except (sqlite3.Error, OverflowError) as error:
        raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="SQLite") from error


def _rows(source: Source) -> Iterator[dict[str, Any]]:
    """The rows of the table of calls or of messages, a column that is not there as None."""
    has_log = source.path.with_name(source.path.name + "-wal").exists()
    address = f"{source.path.resolve().as_uri()}?mode=ro" + ("" if has_log else "&immutable=1")
    steps = iter(range(_MOST_STEPS))
    with closing(sqlite3.connect(address, uri=True)) as book:
        book.execute("PRAGMA trusted_schema = OFF")
        book.text_factory = lambda raw: raw.decode(errors="replace")
        book.set_progress_handler(lambda: next(steps, None) is None, 100_000)
        table, wanted = _CALLS if _columns(book, _CALLS[0]) else _MESSAGES
        there = _columns(book, table)
        listed = ", ".join(name if name in there else f"NULL AS {name}" for name in wanted)
        if not there:
            raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="ZCALLRECORD, message")
        whose = dict(book.execute("SELECT ROWID, id FROM handle")) if table == "message" else {}
        query = f"SELECT {listed} FROM {table} LIMIT {_MOST_ROWS}"  # noqa: S608
        for row in book.execute(query):
            found = dict(zip(wanted, row, strict=True))
            yield found | {"whose": whose.get(found.get("handle_id"))}


def _columns(book: sqlite3.Connection, table: str) -> set[str]:
    """The columns of a real table; none where there is no such table, or it is a view."""
    kinds = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    if not book.execute(kinds, (table,)).fetchone():
        return set()
    return {str(row[1]) for row in book.execute(f"PRAGMA table_info({table})")}


def _reading(rows: list[dict[str, Any]], options: ReadOptions) -> Reading:
    records: list[Solicitation] = []
    keys: dict[str, Key] = {}
    passed: Counter[Passed] = Counter()
    problems: list[Problem] = []
    for number, row in enumerate(rows, 1):
        if row.get("ZORIGINATED") or row.get("is_from_me"):
            passed[Passed.OWN] += 1
            continue
        at = _moment(row.get("ZDATE", row.get("date")))
        if at is None:
            problems.append(_untimed(number))
            continue
        made = (_call if "ZDATE" in row else _message)(row, at, options, number)
        if str(made.extra["import_key"]) in keys:
            passed[Passed.ALREADY_THERE] += 1
            continue
        keys[str(made.extra["import_key"])] = (Kind.SOLICITATION, made.id)
        records.append(made)
    return Reading(
        case=Case(solicitations=tuple(records)),
        rows=len(rows),
        keys=keys,
        passed=passed,
        problems=tuple(problems[:_PROBLEMS_SHOWN]),
    )


def _untimed(number: int) -> Problem:
    details = {"wanted": "date"}
    return Problem(trouble=Trouble.ROW_UNREADABLE, where=str(number), details=details)


def _call(row: dict[str, Any], at: datetime, options: ReadOptions, number: int) -> Solicitation:
    who = _text(row["ZADDRESS"])
    key = key_of(NAME, "call", _text(row["ZUNIQUE_ID"]) or who, int(at.timestamp()))
    length = row["ZDURATION"]
    return Solicitation(
        id=id_of(key),
        at=at.astimezone(options.zone),
        at_precision=TimePrecision.SECOND,
        channel=Channel.CALL,
        status=Status.CANDIDATE,
        caller=_caller(who, options.region),
        outcome=Outcome.ANSWERED if row["ZANSWERED"] else Outcome.MISSED,
        duration_s=int(length) if isinstance(length, int | float) and 0 <= length < 1e7 else None,
        source_of_record=f"{NAME} sha256:{options.sha256} row {number}",
        extra={"import_key": key},
    )


def _message(row: dict[str, Any], at: datetime, options: ReadOptions, number: int) -> Solicitation:
    who = _text(row["whose"])
    text = _text(row["text"]) or body_of(row["attributedBody"])
    key = key_of(NAME, "message", _text(row["guid"]) or (who, text), int(at.timestamp()))
    return Solicitation(
        id=id_of(key),
        at=at.astimezone(options.zone),
        at_precision=TimePrecision.SECOND,
        channel=Channel.SMS,
        status=Status.CANDIDATE,
        caller=_caller(who, options.region),
        outcome=Outcome.RECEIVED,
        source_of_record=f"{NAME} sha256:{options.sha256} row {number}",
        note=text[:_LONGEST],
        extra={"import_key": key},
    )


def body_of(blob: object) -> str:
    """The text in an archived NSAttributedString ("streamtyped"); empty where there is none."""
    if not isinstance(blob, bytes):
        return ""
    start = blob.find(b"+", blob.find(b"NSString") + 1 or len(blob)) + 1
    if not start or start >= len(blob):
        return ""
    size, place = blob[start], start + 1
    if size in (0x81, 0x82):
        width = 2 if size == 0x81 else 4
        size, place = int.from_bytes(blob[place : place + width], "little"), place + width
    return _text(blob[place : place + size])


def _moment(value: object) -> datetime | None:
    """A moment since 2001, in seconds or, since iOS 11, in nanoseconds."""
    if not isinstance(value, int | float):
        return None
    seconds = (value / 1e9 if abs(value) > _NANO else value) + _EPOCH
    return datetime.fromtimestamp(int(seconds), UTC) if _EARLIEST < seconds < _LATEST else None


def _text(value: object) -> str:
    text = value.decode(errors="replace") if isinstance(value, bytes) else value
    return text.replace("\0", "\ufffd") if isinstance(text, str) else ""


def _caller(who: str, region: str) -> Caller:
    if not who or phones.is_withheld(who):
        return Caller(withheld=True)
    if "@" in who:
        return Caller(address=who)
    number = phones.stored(who, region)
    return Caller(number=number, extra={"as_written": who} if number != who else {})
