"""The keys of rows that were imported, so that the same row adds nothing twice."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from leaktrace.domain.case import Kind
from leaktrace.domain.solicitations import Channel
from leaktrace.storage.schema import RECORDS, imported

_CHUNK = 500
_BY_PHONE = (Channel.CALL, Channel.VOICEMAIL, Channel.SMS)


def known_keys(connection: Connection, keys: Collection[str]) -> dict[str, str]:
    """Those of the keys that are known, with the id of the record each became."""
    wanted, known = list(keys), {}
    for start in range(0, len(wanted), _CHUNK):
        part = imported.c.key.in_(wanted[start : start + _CHUNK])
        query = select(imported.c.key, imported.c.record).where(part)
        known.update({row.key: row.record for row in connection.execute(query)})
    return known


def add_keys(connection: Connection, keys: Mapping[str, tuple[Kind, str]]) -> None:
    """Remember which row became which record, and that it was seen now."""
    now = datetime.now(UTC)
    rows = [
        {"key": key, "kind": kind, "record": record, "at": now}
        for key, (kind, record) in keys.items()
    ]
    if rows:
        again = insert(imported).on_conflict_do_update(
            index_elements=[imported.c.key], set_={"at": now}
        )
        connection.execute(again, rows)


def taken_mails(connection: Connection) -> frozenset[str]:
    """The keys of the mails in the log, the trash left out, of which the address is known."""
    mails = RECORDS[Kind.SOLICITATION]
    query = (
        select(imported.c.key)
        .join_from(imported, mails, imported.c.record == mails.c.id)
        .where(imported.c.kind == Kind.SOLICITATION, mails.c.channel == Channel.EMAIL)
        .where(mails.c.removed_at.is_(None), mails.c.reached.is_not(None))
    )
    return frozenset(connection.scalars(query))


def latest_of_phone(connection: Connection) -> datetime | None:
    """When calls or messages of a phone were last imported, whether anything in them was new."""
    calls = RECORDS[Kind.SOLICITATION]
    query = (
        select(func.max(imported.c.at))
        .join_from(imported, calls, imported.c.record == calls.c.id)
        .where(imported.c.kind == Kind.SOLICITATION, calls.c.channel.in_(_BY_PHONE))
    )
    found: datetime | None = connection.execute(query).scalar()
    return found
