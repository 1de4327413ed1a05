"""The append-only history: what every record became, when, and why, hashed into a chain."""

import secrets
from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, func, select

from leaktrace.domain.case import Kind
from leaktrace.domain.chain import Action, Entry, next_entry
from leaktrace.storage.bulk import insert_rows
from leaktrace.storage.schema import history

_NAMES = tuple(item.name for item in fields(Entry))
_ROW = attrgetter(*_NAMES)


class Log:
    """New entries of one transaction, written together by `flush`."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._at = now.isoformat(timespec="microseconds")
        self._last = last(connection)
        self._rows: list[tuple[Any, ...]] = []

    def append(self, kind: str, record: str, action: Action, content: str) -> None:
        """Hash one more entry over the last."""
        self._last = next_entry(
            self._last,
            at=self._at,
            kind=kind,
            record=record,
            action=action,
            content=content,
            salt=secrets.token_hex(16),
        )
        self._rows.append(_ROW(self._last))

    def flush(self) -> None:
        """Write what was appended."""
        insert_rows(self._connection, history, _NAMES, self._rows)


def last(connection: Connection) -> Entry | None:
    """The newest entry."""
    row = connection.execute(select(history).order_by(history.c.seq.desc()).limit(1)).first()
    return Entry(**row._mapping) if row else None


def hashes(connection: Connection, seqs: Iterable[int]) -> dict[int, str]:
    """The hashes of the entries with these numbers."""
    query = select(history.c.seq, history.c.hash).where(history.c.seq.in_(list(seqs)))
    return {row.seq: row.hash for row in connection.execute(query)}


def entries(connection: Connection) -> Iterable[Entry]:
    """The whole history, oldest first, one by one."""
    query = select(history).order_by(history.c.seq).execution_options(yield_per=1000)
    return (Entry(**row._mapping) for row in connection.execute(query))


def length(connection: Connection) -> int:
    """How many entries there are."""
    return int(connection.scalar(select(func.max(history.c.seq))) or 0)


def touched(connection: Connection, since: int) -> dict[Kind, tuple[str, ...]]:
    """By kind, the ids of the records that have entries after the first `since`."""
    query = select(history.c.kind, history.c.record).where(history.c.seq > since).distinct()
    found: dict[Kind, tuple[str, ...]] = {}
    for kind, record in connection.execute(query):
        found[Kind(kind)] = (*found.get(Kind(kind), ()), record)
    return found


def first_written(connection: Connection) -> dict[str, datetime]:
    """When each solicitation was first written into the logbook, by its id."""
    query = (
        select(history.c.record, func.min(history.c.at))
        .where(history.c.kind == Kind.SOLICITATION.value)
        .group_by(history.c.record)
    )
    return {row[0]: datetime.fromisoformat(row[1]) for row in connection.execute(query)}


def of_record(connection: Connection, kind: Kind, id: str) -> tuple[Entry, ...]:
    """The history of one record, oldest first."""
    query = select(history).where(history.c.kind == kind.value, history.c.record == id)
    return tuple(Entry(**row._mapping) for row in connection.execute(query.order_by(history.c.seq)))
