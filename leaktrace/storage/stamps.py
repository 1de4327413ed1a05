"""The time-stamps of the record chain, byte for byte as they came."""

import hashlib
from dataclasses import asdict

from sqlalchemy import Connection, insert, select

from leaktrace.domain.stamps import Stamp
from leaktrace.storage.schema import stamp


def add(connection: Connection, kept: Stamp) -> None:
    """Keep one more."""
    digest = hashlib.sha256(kept.answer).hexdigest()
    connection.execute(insert(stamp).values(sha256=digest, **asdict(kept)))


def all(connection: Connection) -> tuple[Stamp, ...]:
    """Every time-stamp, oldest first."""
    query = select(stamp).order_by(stamp.c.seq, stamp.c.kept_at)
    return tuple(
        Stamp(
            seq=row.seq,
            head=row.head,
            kept_at=row.kept_at,
            service=row.service,
            answer=bytes(row.answer),
        )
        for row in connection.execute(query)
    )
