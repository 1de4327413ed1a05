"""The keys of rows that were imported, so that the same row adds nothing twice."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select, update

from leaktrace.domain.case import Kind
from leaktrace.domain.solicitations import Channel
from leaktrace.storage.bulk import among, insert_rows
from leaktrace.storage.schema import RECORDS, imported

_BY_PHONE = (Channel.CALL, Channel.VOICEMAIL, Channel.SMS)


def known_keys(connection: Connection, keys: Collection[str]) -> dict[str, str]:
    """Those of the keys that are known, with the id of the record each became."""
    query = select(imported.c.key, imported.c.record).where(among(imported.c.key, keys))
    return {row.key: row.record for row in connection.execute(query)}


def add_keys(connection: Connection, keys: Mapping[str, tuple[Kind, str]]) -> None:
    """Remember which row became which record, and that it was seen now."""
    now = datetime.now(UTC)
    again = update(imported).where(among(imported.c.key, keys))
    connection.execute(again.values(at=now))
    known = known_keys(connection, keys)
    rows = [(key, *of) for key, of in keys.items() if key not in known]
    insert_rows(connection, imported, ("key", "kind", "record"), rows, {"at": now})


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
