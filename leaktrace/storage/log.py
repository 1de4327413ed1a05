"""Which solicitations a query asks for: filtering and sorting are SQL's work."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    and_,
    func,
    literal,
    or_,
    select,
)

from leaktrace.domain.case import Kind
from leaktrace.domain.query import LogQuery, SortBy
from leaktrace.domain.solicitations import Channel, Status
from leaktrace.storage import records
from leaktrace.storage.columns import instant_text
from leaktrace.storage.schema import RECORDS, firm, solicitation
from leaktrace.storage.sought import folded

_CHUNK = 500
_CALLER = func.coalesce(
    select(firm.c.name).where(firm.c.id == solicitation.c.caller_firm).scalar_subquery(),
    func.json_extract(solicitation.c.caller, "$.stated_name"),
    "",
)
_ORDER: dict[SortBy, ColumnElement[Any]] = {
    SortBy.AT: solicitation.c.at,
    SortBy.CHANNEL: solicitation.c.channel,
    SortBy.CALLER: _CALLER,
    SortBy.NUMBER: func.coalesce(solicitation.c.caller_number, ""),
}


def ids(connection: Connection, query: LogQuery) -> tuple[str, ...]:
    """The ids of the solicitations asked for, in order."""
    found = _filtered(select(solicitation.c.id), query)
    order = _ORDER[query.sort]
    first = order.desc() if query.descending else order.asc()
    ordered = found.order_by(first, solicitation.c.at.desc(), solicitation.c.id)
    return tuple(connection.scalars(ordered))


def from_numbers(connection: Connection, numbers: Collection[str]) -> tuple[Any, ...]:
    """The solicitations from these numbers that are not in the trash."""
    wanted, found = sorted(numbers), []
    for start in range(0, len(wanted), _CHUNK):
        part = solicitation.c.caller_number.in_(wanted[start : start + _CHUNK])
        query = select(solicitation.c.id).where(part, solicitation.c.removed_at.is_(None))
        found += list(connection.scalars(query))
    return records.by_ids(connection, Kind.SOLICITATION, found)


def mails(connection: Connection) -> tuple[Row[Any], ...]:
    """Of every mail that is not in the trash: id, moment, and what an import noted of it."""
    columns = solicitation.c
    query = select(columns.id, columns.at, columns.extra)
    kept = columns.removed_at.is_(None) & (columns.channel == Channel.EMAIL)
    return tuple(connection.execute(query.where(kept)))


def count_by_status(connection: Connection) -> dict[Status, int]:
    """How many solicitations of each status there are, trash left out."""
    query = select(solicitation.c.status, func.count()).where(solicitation.c.removed_at.is_(None))
    return {row[0]: row[1] for row in connection.execute(query.group_by(solicitation.c.status))}


def count(connection: Connection, kind: Kind) -> int:
    """How many records of a kind there are, trash left out."""
    table: Table = RECORDS[kind]
    query = select(func.count()).select_from(table).where(table.c.removed_at.is_(None))
    return int(connection.execute(query).scalar_one())


def _filtered(found: Select[tuple[str]], query: LogQuery) -> Select[tuple[str]]:
    columns = solicitation.c
    conditions: list[ColumnElement[bool]] = [columns.removed_at.is_(None)]
    if query.statuses:
        conditions.append(columns.status.in_(query.statuses))
    if query.channels:
        conditions.append(columns.channel.in_(query.channels))
    if query.firm is not None:
        conditions.append(columns.caller_firm == query.firm)
    if query.number is not None:
        conditions.append(columns.caller_number == query.number)
    return found.where(*conditions, *_when(query), *map(_says, folded(query.text).split()))


def _when(query: LogQuery) -> list[ColumnElement[bool]]:
    """Bounds compare as text: stored moments begin with their UTC form."""
    stored = func.substr(solicitation.c.at, 1, _UTC_LENGTH)
    bounds: list[ColumnElement[bool]] = []
    if query.since:
        bounds.append(stored >= literal(instant_text(query.since)[:_UTC_LENGTH]))
    if query.until:
        bounds.append(stored < literal(instant_text(query.until)[:_UTC_LENGTH]))
    return bounds


_UTC_LENGTH = len("2026-01-01T00:00:00.000000")


def _says(word: str) -> ColumnElement[bool]:
    named = select(firm.c.id).where(firm.c.sought.contains(word, autoescape=True))
    return or_(
        solicitation.c.sought.contains(word, autoescape=True),
        and_(solicitation.c.caller_firm.is_not(None), solicitation.c.caller_firm.in_(named)),
    )
