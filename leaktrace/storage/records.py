"""Records of every kind: read, written and removed, each write with its entry in the history."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, bindparam, literal_column, select, update

from leaktrace.domain.case import TYPES, Kind, Record, kind_of
from leaktrace.domain.chain import Action, canonical
from leaktrace.exchange.plain import to_plain
from leaktrace.storage import history
from leaktrace.storage.bulk import among, change_rows, insert_rows
from leaktrace.storage.schema import RECORDS
from leaktrace.storage.sought import sought_text

Key = tuple[Kind, str]
_CHUNK = 500
_AS_ADDED: Any = literal_column("rowid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """What a record shall become; None moves it to the trash."""

    kind: Kind
    id: str
    record: Record | None


def of_kind(connection: Connection, kind: Kind) -> tuple[Any, ...]:
    """Every record of a kind that is not in the trash, in the order in which they were added."""
    table = RECORDS[kind]
    query = select(table).where(table.c.removed_at.is_(None)).order_by(_AS_ADDED)
    return tuple(_value(kind, row) for row in connection.execute(query))


def by_ids(
    connection: Connection, kind: Kind, ids: Sequence[str], *, trashed: bool = False
) -> tuple[Any, ...]:
    """The records with these ids, in their order; those in the trash only if asked for."""
    table = RECORDS[kind]
    query = select(table).where(table.c.id.in_(bindparam("ids", expanding=True)))
    if not trashed:
        query = query.where(table.c.removed_at.is_(None))
    found = {}
    for start in range(0, len(ids), _CHUNK):
        for row in connection.execute(query, {"ids": list(ids[start : start + _CHUNK])}):
            found[row.id] = _value(kind, row)
    return tuple(found[id] for id in ids if id in found)


def ids_in_order(connection: Connection, kind: Kind) -> tuple[str, ...]:
    """The ids of the records of a kind that are not in the trash, in the order of `of_kind`."""
    table = RECORDS[kind]
    query = select(table.c.id).where(table.c.removed_at.is_(None)).order_by(_AS_ADDED)
    return tuple(connection.scalars(query))


def ids_of_kind(connection: Connection, kind: Kind) -> frozenset[str]:
    """The ids of all records of a kind, those in the trash too."""
    return frozenset(connection.scalars(select(RECORDS[kind].c.id)))


def trashed(connection: Connection) -> tuple[tuple[datetime, Record], ...]:
    """What lies in the trash and since when, the latest first."""
    found: list[tuple[datetime, Record]] = []
    for kind, table in RECORDS.items():
        query = select(table).where(table.c.removed_at.is_not(None))
        found += [(row.removed_at, _value(kind, row)) for row in connection.execute(query)]
    return tuple(sorted(found, key=_first, reverse=True))


def write(
    connection: Connection, writes: Iterable[Write], *, why: str = "", undoing: bool = False
) -> tuple[Write, ...]:
    """Do the writes, each with an entry in the history; the answer are the writes that undo them.

    A write that changes nothing is left out of both.
    """
    now = datetime.now(UTC)
    log = history.Log(connection, now)
    wanted = {(item.kind, item.id): item for item in writes}
    rows = _rows(connection, wanted)
    fresh: dict[Kind, list[Record]] = {}
    changed: dict[Kind, list[dict[str, Any]]] = {}
    trash: dict[Kind, list[str]] = {}
    former: list[Write] = []
    for key, item in wanted.items():
        row = rows.get(key)
        before = None if row is None or row.removed_at else _value(item.kind, row)
        if before == item.record:
            continue
        if item.record is None:
            trash.setdefault(item.kind, []).append(item.id)
        elif row is None:
            fresh.setdefault(item.kind, []).append(item.record)
        else:
            changed.setdefault(item.kind, []).append(_columns(item.record, now))
        action = Action.UNDONE if undoing else _action(row, before, item.record)
        log.append(item.kind.value, item.id, action, _content(item.record, why))
        former.append(Write(kind=item.kind, id=item.id, record=before))
    for kind, new in fresh.items():
        _insert(connection, kind, new, now)
    for kind, rows_of_kind in changed.items():
        change_rows(connection, RECORDS[kind], rows_of_kind)
    for kind, ids in trash.items():
        table = RECORDS[kind]
        gone = update(table).where(among(table.c.id, ids))
        connection.execute(gone.values(removed_at=now))
    log.flush()
    return tuple(reversed(former))


def _first(pair: tuple[datetime, Record]) -> datetime:
    return pair[0]


def _rows(connection: Connection, keys: Iterable[Key]) -> dict[Key, Row[Any]]:
    """The rows that are there already, those in the trash too."""
    by_kind: dict[Kind, list[str]] = {}
    for kind, id in keys:
        by_kind.setdefault(kind, []).append(id)
    found: dict[Key, Row[Any]] = {}
    for kind, ids in by_kind.items():
        query = select(RECORDS[kind]).where(among(RECORDS[kind].c.id, ids))
        found |= {(kind, row.id): row for row in connection.execute(query)}
    return found


def _action(row: Row[Any] | None, before: Record | None, after: Record | None) -> Action:
    if row is None:
        return Action.ADDED
    if before is None:
        return Action.RESTORED
    return Action.REMOVED if after is None else Action.AMENDED


def _insert(connection: Connection, kind: Kind, new: Sequence[Record], now: datetime) -> None:
    """Put records into the table that it has no rows of yet."""
    names = tuple(field.name for field in fields(TYPES[kind]))
    rows: list[tuple[Any, ...]] = list(map(attrgetter(*names), new))
    if "sought" in RECORDS[kind].c:
        rows = [(*row, sought_text(item)) for row, item in zip(rows, new, strict=True)]
        names = (*names, "sought")
    moments = {"added_at": now, "written_at": now, "removed_at": None}
    insert_rows(connection, RECORDS[kind], names, rows, moments)


def _columns(record: Record, now: datetime) -> dict[str, Any]:
    """What a write puts into the columns of a row that is there."""
    values = {field.name: getattr(record, field.name) for field in fields(record)}
    if "sought" in RECORDS[kind_of(record)].c:
        values["sought"] = sought_text(record)
    return values | {"written_at": now, "removed_at": None}


def _value(kind: Kind, row: Row[Any]) -> Any:
    cls = TYPES[kind]
    return cls(**{item.name: row._mapping[item.name] for item in fields(cls)})


def _content(record: Record | None, why: str) -> str:
    return canonical({"record": None if record is None else to_plain(record), "why": why})
