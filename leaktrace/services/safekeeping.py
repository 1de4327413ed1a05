"""Backups, the way back from them, and the export of everything."""

import json
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace as replaced
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from leaktrace import __version__
from leaktrace.domain.case import Case
from leaktrace.domain.chain import Entry
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Attachment
from leaktrace.exchange.case import write_case
from leaktrace.services import log_tables
from leaktrace.services.change import Logbook
from leaktrace.services.files import whole_or_not_at_all
from leaktrace.services.register import case
from leaktrace.storage import blobs, history
from leaktrace.storage.database import copy_logbook

ATTACHMENTS = "attachments"
_DEMO_FOLDER, _DEMO = "leaktrace-", "example.leaktrace"


def backup(book: Logbook, target: Path) -> None:
    """Write a consistent copy of a logbook in use; an existing file is left as it is."""
    if target.exists():
        raise Refused(Reason.FILE_EXISTS, file=str(target))
    copy_logbook(book, target)


def save_copy(content: bytes, target: Path) -> None:
    """Write a kept file's bytes where the person wants them.

    Raises:
        Unavailable: where it cannot be written; then what was there is as it was.
    """
    with whole_or_not_at_all(target) as half:
        half.write_bytes(content)


def restore(copy: Logbook, target: Path, *, replace: bool) -> None:
    """Put a copy in the place of a logbook; one that is there already only if `replace` says so."""
    if target.exists() and target.stat().st_size and not replace:
        raise Refused(Reason.FILE_EXISTS, file=str(target))
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    copy_logbook(copy, target)


def fresh_demo() -> Path:
    """A path for a logbook that is only looked at, in a folder of its own."""
    return Path(tempfile.mkdtemp(prefix=_DEMO_FOLDER)) / _DEMO


def is_demo(path: Path) -> bool:
    """Whether a logbook is only looked at."""
    return path.name == _DEMO and path.parent.name.startswith(_DEMO_FOLDER)


def export(book: Logbook, target: Path, language: str) -> None:
    """Write everything as a case file, or the log as a table.

    `.json` is without the attachments' bytes, `.zip` with them; the tables `.csv` and `.xlsx` are
    in a language.

    Raises:
        Refused: where the file's ending is none of these.
    """
    suffix = target.suffix.lower()
    if suffix not in (".json", ".zip", *log_tables.SUFFIXES):
        raise Refused(Reason.BAD_VALUE, text=target.name, wanted=".json, .zip, .csv, .xlsx")
    with whole_or_not_at_all(target) as half:
        if suffix in log_tables.SUFFIXES:
            half.write_bytes(log_tables.table(book, suffix, language))
        elif suffix == ".json":
            half.write_text(_document(book, case(book)), encoding="utf-8")
        else:
            _write_zip(book, half)


def _document(book: Logbook, found: Case) -> str:
    with book.reading() as connection:
        document = write_case(found, [_amendment(entry) for entry in history.entries(connection)])
    document["exported_at"] = datetime.now(UTC).isoformat(timespec="seconds")
    document["program"] = f"LeakTrace {__version__}"
    return json.dumps(document, ensure_ascii=False, indent=1)


def _amendment(entry: Entry) -> dict[str, Any]:
    content = json.loads(entry.content) if entry.content else {}
    return {
        "seq": entry.seq,
        "at": entry.at,
        "kind": entry.kind,
        "record": entry.record,
        "action": entry.action.value,
        "why": content.get("why", ""),
        "content_hash": entry.content_hash,
        "previous": entry.previous,
        "hash": entry.hash,
    }


def _write_zip(book: Logbook, target: Path) -> None:
    found = case(book)
    with book.reading() as connection:
        kept = blobs.kept(connection)
    placed = _placed(found, kept)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("case.json", _document(book, placed))
        for digest in sorted(kept):
            with book.reading() as connection:
                bundle.writestr(f"{ATTACHMENTS}/{digest}", blobs.read(connection, digest) or b"")


def _placed(found: Case, kept: frozenset[str]) -> Case:
    """The case with each kept attachment's place inside the .zip."""

    def place(item: Attachment) -> Attachment:
        return replaced(item, path=f"{ATTACHMENTS}/{item.sha256}") if item.sha256 in kept else item

    return replaced(
        found,
        solicitations=_with_attachments(found.solicitations, place),
        handovers=_with_attachments(found.handovers, place),
        letters=_with_replies(found.letters, place),
        complaints=_with_replies(found.complaints, place),
    )


def _with_replies(
    records: tuple[Any, ...], place: Callable[[Attachment], Attachment]
) -> tuple[Any, ...]:
    return tuple(replaced(item, replies=_with_attachments(item.replies, place)) for item in records)


def _with_attachments(
    records: tuple[Any, ...], place: Callable[[Attachment], Attachment]
) -> tuple[Any, ...]:
    return tuple(
        replaced(item, attachments=tuple(place(file) for file in item.attachments))
        for item in records
    )
