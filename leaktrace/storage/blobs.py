"""The bytes of attachments, kept once under their SHA-256."""

import hashlib
import sqlite3
from collections.abc import Iterator

from sqlalchemy import Connection, insert, select, text

from leaktrace.storage.schema import blob

_PIECE = 1024 * 1024


def keep(connection: Connection, content: bytes) -> str:
    """Keep the bytes and answer their SHA-256 in hex."""
    digest = hashlib.sha256(content).hexdigest()
    if not connection.execute(select(blob.c.size).where(blob.c.sha256 == digest)).first():
        connection.execute(insert(blob).values(sha256=digest, size=len(content), content=content))
    return digest


def read(connection: Connection, digest: str) -> bytes | None:
    """The bytes kept under a SHA-256; None where only the record of them is here."""
    row = connection.execute(select(blob.c.content).where(blob.c.sha256 == digest)).first()
    return bytes(row[0]) if row else None


def pieces(connection: Connection, digest: str) -> Iterator[bytes]:
    """The same bytes in pieces of at most a megabyte; nothing where only the record is here."""
    query = text("SELECT rowid FROM blob WHERE sha256 = :digest")
    row = connection.scalar(query, {"digest": digest})
    bare: sqlite3.Connection | None = connection.connection.driver_connection
    if row is None or bare is None:
        return
    with bare.blobopen("blob", "content", row, readonly=True) as content:
        while piece := content.read(_PIECE):
            yield piece


def sizes(connection: Connection) -> dict[str, int]:
    """How many bytes are kept under each SHA-256."""
    return {row.sha256: row.size for row in connection.execute(select(blob.c.sha256, blob.c.size))}


def kept(connection: Connection) -> frozenset[str]:
    """The SHA-256 of everything that is kept."""
    return frozenset(connection.scalars(select(blob.c.sha256)))
