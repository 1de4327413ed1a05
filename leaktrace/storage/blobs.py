"""The bytes of attachments, kept once under their SHA-256."""

import hashlib

from sqlalchemy import Connection, insert, select

from leaktrace.storage.schema import blob


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


def kept(connection: Connection) -> frozenset[str]:
    """The SHA-256 of everything that is kept."""
    return frozenset(connection.scalars(select(blob.c.sha256)))
