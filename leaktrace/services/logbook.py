"""Logging, amending, attaching, removing and restoring; the list that the Log page shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from leaktrace.domain.case import Kind, Record
from leaktrace.domain.chain import Entry
from leaktrace.domain.errors import Reason, Refused, Unavailable
from leaktrace.domain.firms import Attachment
from leaktrace.domain.query import LogQuery
from leaktrace.domain.solicitations import Solicitation, Status
from leaktrace.services.change import Change, Key, change_of, commit, removed, written
from leaktrace.services.kinds_of_file import media_type_of
from leaktrace.storage import blobs, cases, history, log, records
from leaktrace.storage.database import Logbook

LARGEST_ATTACHMENT = 200 * 1024 * 1024
"""Bytes; what is larger would make the logbook unwieldy to back up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much there is, trash left out."""

    solicitations: int
    candidates: int
    firms: int
    handovers: int


def amend(book: Logbook, *changed: Record, why: str = "") -> Change:
    """Create the records, or make them what they say, all of them or none."""
    return commit(book, [written(record) for record in changed], why=why)


def remove(book: Logbook, *keys: Key, why: str = "") -> Change:
    """Move records to the trash; a firm takes its handovers along."""
    with book.reading() as connection:
        handovers = records.of_kind(connection, Kind.HANDOVER)
    gone = {id for kind, id in keys if kind is Kind.FIRM}
    along = [(Kind.HANDOVER, item.id) for item in handovers if item.firm in gone]
    return commit(book, [removed(*key) for key in dict.fromkeys([*keys, *along])], why=why)


def restore(book: Logbook, *keys: Key) -> Change:
    """Take records out of the trash."""
    found: list[Record] = []
    with book.reading() as connection:
        for kind, id in keys:
            found += records.by_ids(connection, kind, [id], trashed=True)
    return amend(book, *found)


def trash(book: Logbook) -> tuple[tuple[datetime, Record], ...]:
    """What lies in the trash and since when, the latest first."""
    with book.reading() as connection:
        return records.trashed(connection)


def record_history(book: Logbook, kind: Kind, id: str) -> tuple[Entry, ...]:
    """What a record became when and why, oldest first."""
    with book.reading() as connection:
        return history.of_record(connection, kind, id)


def attach(book: Logbook, solicitation_id: str, paths: Sequence[Path]) -> Change:
    """Copy files into the logbook and add them to a solicitation.

    Raises:
        Unavailable: where a file cannot be read; then none is added.
    """
    contents = [(path, _content(path)) for path in paths]
    with book.writing() as connection:
        found = records.by_ids(connection, Kind.SOLICITATION, [solicitation_id])
        if not found:
            raise Refused(Reason.NO_SUCH_RECORD, id=solicitation_id)
        solicitation: Solicitation = found[0]
        files = {item.sha256: item for item in solicitation.attachments}
        for path, content in contents:
            digest = blobs.keep(connection, content)
            files.setdefault(digest, _attachment(path, digest, content))
        change = written(replace(solicitation, attachments=tuple(files.values())))
        former = records.write(connection, [change])
    return change_of(book, former)


def amend_with_files(
    book: Logbook, paths: Sequence[Path], record: Callable[[tuple[Attachment, ...]], Record]
) -> Change:
    """Copy files into the logbook and write the record that holds them.

    Raises:
        Unavailable: where a file cannot be read; then nothing is written.
    """
    contents = [(path, _content(path)) for path in paths]
    with book.writing() as connection:
        files = tuple(
            _attachment(path, blobs.keep(connection, content), content)
            for path, content in contents
        )
        former = records.write(connection, [written(record(files))])
    return change_of(book, former)


def attachment_bytes(book: Logbook, sha256: str) -> bytes | None:
    """An attachment's bytes; None where only the record of it is here."""
    with book.reading() as connection:
        return blobs.read(connection, sha256)


def solicitation_ids(book: Logbook, query: LogQuery) -> tuple[str, ...]:
    """The ids of the solicitations asked for, in order."""
    with book.reading() as connection:
        return log.ids(connection, query)


def solicitations(book: Logbook, ids: Sequence[str]) -> tuple[Solicitation, ...]:
    """The solicitations with these ids, in their order."""
    with book.reading() as connection:
        return records.by_ids(connection, Kind.SOLICITATION, ids)


def counts(book: Logbook) -> Counts:
    """How much there is."""
    with book.reading() as connection:
        by_status = log.count_by_status(connection)
        return Counts(
            solicitations=by_status.get(Status.SOLICITATION, 0),
            candidates=by_status.get(Status.CANDIDATE, 0),
            firms=log.count(connection, Kind.FIRM),
            handovers=log.count(connection, Kind.HANDOVER),
        )


def confirm(book: Logbook, ids: Sequence[str], status: Status) -> Change:
    """Say of candidates that they are solicitations, or that they are not."""
    with book.reading() as connection:
        found: tuple[Solicitation, ...] = records.by_ids(connection, Kind.SOLICITATION, ids)
    return amend(book, *(replace(item, status=status) for item in found))


def is_empty(book: Logbook) -> bool:
    """Whether nothing was written into the logbook yet."""
    with book.reading() as connection:
        return len(cases.read_case(connection).records()) == 1


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_ATTACHMENT:
            raise Refused(Reason.FILE_TOO_LARGE, file=path.name)
        return path.read_bytes()
    except OSError as error:
        raise Unavailable(Reason.FILE_UNREADABLE, file=path.name) from error


def _attachment(path: Path, digest: str, content: bytes) -> Attachment:
    media_type = media_type_of(content, path.name)
    return Attachment(name=path.name, sha256=digest, media_type=media_type, size=len(content))
