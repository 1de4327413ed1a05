"""A logbook file: how it is made, opened, brought up to date and closed."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Engine, create_engine, event, exc

from leaktrace.domain.errors import Reason, Refused, Unavailable

VERSION = "0002"
"""The newest schema; a file of an older one is copied and brought up to date when opened."""

_MAGIC = b"SQLite format 3\0"


class Logbook:
    """An open logbook; the services take it first and keep no other state."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = _engine(path)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the logbook."""
        with _plainly_failing(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose writes all happen at its end, or none of them."""
        with _plainly_failing(self.path), self._engine.connect() as bare:
            connection = bare.execution_options(writing=True)
            with connection.begin():
                yield connection

    def vacuum_into(self, target: Path) -> None:
        """Write a consistent copy to an empty file, outside of any transaction."""
        with _plainly_failing(self.path):
            raw = self._engine.raw_connection()
            try:
                raw.cursor().execute("VACUUM INTO ?", (str(target),))
            finally:
                raw.close()

    def close(self) -> None:
        """Let the file go; everything is in it."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()


def open_logbook(path: Path, *, create: bool = False) -> Logbook:
    """The logbook at `path`, made if it is missing and `create` says so.

    Raises:
        Refused: where there is no file, or it is of a later version.
        Unavailable: where it is no logbook, or the disk does not give it.
    """
    fresh = _is_fresh(path, create)
    book = Logbook(path)
    try:
        _bring_up_to_date(book, fresh)
    except BaseException:
        book.close()
        if fresh:
            path.unlink(missing_ok=True)
        raise
    return book


def _is_fresh(path: Path, create: bool) -> bool:
    """Whether the file at `path` holds nothing yet; it is made here, readable by its owner only."""
    try:
        if path.exists() and path.stat().st_size:
            with path.open("rb") as file:
                if file.read(len(_MAGIC)) != _MAGIC:
                    raise Unavailable(Reason.NOT_A_LOGBOOK, file=path.name)
            return False
        if not create:
            raise Refused(Reason.LOGBOOK_MISSING, file=str(path))
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise Unavailable(Reason.FILE_UNREADABLE, file=str(path)) from error
    return True


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 5})
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(raw: Any, _record: object) -> None:
    """Transactions are begun by `_on_begin` alone, not by the driver's guess."""
    raw.isolation_level = None
    raw.execute("PRAGMA foreign_keys=ON")
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA secure_delete=ON")


def _on_begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _plainly_failing(path: Path) -> Iterator[None]:
    """What SQLite says of a file, in our own words."""
    try:
        yield
    except exc.OperationalError as error:
        locked = "locked" in str(error.orig)
        reason = Reason.LOGBOOK_BUSY if locked else Reason.FILE_UNREADABLE
        raise Unavailable(reason, file=path.name) from error
    except (exc.DatabaseError, sqlite3.DatabaseError) as error:
        if isinstance(error, exc.IntegrityError | exc.ProgrammingError):
            raise
        raise Unavailable(Reason.NOT_A_LOGBOOK, file=path.name) from error


def _bring_up_to_date(book: Logbook, fresh: bool) -> None:
    version = None if fresh else _version(book)
    if version == VERSION:
        return
    if version is None and not fresh:
        raise Unavailable(Reason.NOT_A_LOGBOOK, file=book.path.name)
    if version is not None and version > VERSION:
        raise Refused(Reason.LOGBOOK_TOO_NEW, file=book.path.name)
    if not fresh:
        copy_logbook(book, book.path.with_name(f"{book.path.name}.before-{VERSION}"))
    from leaktrace.storage.migrations import upgrade  # Alembic takes 0.1 s: only when needed

    with book.writing() as connection:
        upgrade(connection)


def _version(book: Logbook) -> str | None:
    """The schema version that a file says it has; None where it has none."""
    with book.reading() as connection:
        known = connection.exec_driver_sql(
            "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
        ).first()
        if not known:
            return None
        row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
        return str(row[0]) if row else None


def copy_logbook(book: Logbook, target: Path) -> None:
    """A consistent copy of a logbook in use, readable by its owner only, whole or not at all."""
    half = target.with_name(target.name + ".part")
    try:
        half.unlink(missing_ok=True)
        os.close(os.open(half, os.O_CREAT | os.O_RDWR, 0o600))
        book.vacuum_into(half)
        half.replace(target)
    except OSError as error:
        raise Unavailable(Reason.FILE_NOT_WRITABLE, file=str(target)) from error
