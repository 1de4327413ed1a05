"""The keys of rows that were imported, so that the same row adds nothing twice."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from leaktrace.domain.case import Kind
from leaktrace.storage.schema import imported

_CHUNK = 500


def known_keys(connection: Connection, keys: Collection[str]) -> dict[str, str]:
    """Those of the keys that are known, with the id of the record each became."""
    wanted, known = list(keys), {}
    for start in range(0, len(wanted), _CHUNK):
        part = imported.c.key.in_(wanted[start : start + _CHUNK])
        query = select(imported.c.key, imported.c.record).where(part)
        known.update({row.key: row.record for row in connection.execute(query)})
    return known


def add_keys(connection: Connection, keys: Mapping[str, tuple[Kind, str]]) -> None:
    """Remember which row became which record."""
    now = datetime.now(UTC)
    rows = [
        {"key": key, "kind": kind, "record": record, "at": now}
        for key, (kind, record) in keys.items()
    ]
    if rows:
        connection.execute(insert(imported).on_conflict_do_nothing(), rows)


def latest(connection: Connection) -> datetime | None:
    """When something was last imported."""
    found: datetime | None = connection.execute(select(func.max(imported.c.at))).scalar()
    return found
