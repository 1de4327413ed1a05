"""Many rows at once, past what SQLAlchemy does for each row: its types still say what is stored."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Table,
    bindparam,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Dialect

_PART = 5_000
"""Rows turned into what SQLite stores before they are handed on, to bound the memory."""


def insert_rows(
    connection: Connection,
    table: Table,
    names: Sequence[str],
    rows: Sequence[Sequence[Any]],
    same: Mapping[str, Any] | None = None,
) -> None:
    """Insert rows whose values stand in the order of `names`; `same` are values that all share."""
    shared = same or {}
    every = [*names, *shared]
    columns = [table.c[name] for name in every]
    statement = insert(table).compile(dialect=connection.dialect, column_keys=every)
    places = [every.index(name) for name in statement.positiontup or ()]
    for start in range(0, len(rows), _PART):
        part = rows[start : start + _PART]
        stored = [_stored(columns[i], values, connection.dialect) for i, values in _each(part)]
        fixed = [_stored(table.c[name], [shared[name]], connection.dialect) for name in shared]
        stored += [values * len(part) for values in fixed]
        connection.exec_driver_sql(
            str(statement), list(zip(*(stored[i] for i in places), strict=True))
        )


def change_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Give each row, known by its `id`, the other values; all name the same columns."""
    if rows:
        changed = update(table).where(table.c.id == bindparam("which"))
        values = [{"which": row["id"], **row} for row in rows]
        connection.execute(changed.values({name: bindparam(name) for name in rows[0]}), values)


def among(column: Column[Any], wanted: Collection[str]) -> ColumnElement[bool]:
    """Whether a column holds one of any number of texts, which are handed over as one value."""
    listed = func.json_each(json.dumps(list(wanted))).table_valued("value")
    return column.in_(select(listed.c.value))


def _each(rows: Iterable[Sequence[Any]]) -> Iterable[tuple[int, Sequence[Any]]]:
    return enumerate(zip(*rows, strict=True))


def _stored(column: Column[Any], values: Sequence[Any], dialect: Dialect) -> list[Any]:
    """The values of one column as SQLite is given them."""
    process = column.type.dialect_impl(dialect).bind_processor(dialect)
    return list(values if process is None else map(process, values))
