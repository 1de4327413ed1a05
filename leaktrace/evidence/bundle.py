"""Writing a bundle: originals, log, chain, report and manifests, in one ZIP."""

import json
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import BinaryIO

from leaktrace import __version__
from leaktrace.domain.case import Kind
from leaktrace.domain.chain import START, Entry
from leaktrace.domain.firms import Attachment
from leaktrace.domain.stamps import Stamp
from leaktrace.evidence import bag
from leaktrace.evidence.amendments import amendments
from leaktrace.evidence.chain import chain_lines
from leaktrace.evidence.companions import companions
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.letter_files import letter_files
from leaktrace.evidence.manifest import attachment_name, bundle_id
from leaktrace.evidence.records import record_lines
from leaktrace.evidence.redaction import Redaction
from leaktrace.evidence.report import report_pdf
from leaktrace.evidence.stamp_files import stamp_files
from leaktrace.evidence.table import log_rows, log_table
from leaktrace.evidence.timeline import timeline
from leaktrace.exchange.case import write_case
from leaktrace.exchange.sheets import write_rows
from leaktrace.paths import resource

SHARE = 1024 * 1024
"""How much each of the files that we write ourselves counts for in the progress, in bytes."""

OWN_FILES = 4
"""How many of them are counted: chain, log, report, manifests."""

READMES = ("readme.ja.txt", "readme.en.txt")
Read = Callable[[str], Iterable[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All that a bundle is made of: the sheet, the whole history, and when it is made.

    `letter_titles` are the titles of letters by their kind, `letter_texts` the letters as sent by
    their id, `kept` the SHA-256 of the attachments whose bytes are at hand; with a `redaction` a
    masked copy is written. `stamps` are the time-stamps of the chain.
    """

    sheet: Sheet
    entries: Iterable[Entry]
    made: datetime
    letter_titles: Mapping[str, str] = field(default_factory=dict)
    letter_texts: Mapping[str, str] = field(default_factory=dict)
    kept: Collection[str] = ()
    stamps: Collection[Stamp] = ()
    redaction: Redaction | None = None

    def masked(self) -> "Contents":
        """What is written: in a redacted copy the sheet and the letters are masked."""
        if self.redaction is None:
            return self
        texts = {id: self.redaction.text(text) for id, text in self.letter_texts.items()}
        sheet = self.redaction.sheet(self.sheet)
        return replace(self, sheet=sheet, letter_texts=texts, kept=self.redaction.files)


def write_bundle(target: BinaryIO, contents: Contents, read: Read) -> Generator[int, None, str]:
    """Write a bundle, yielding after each piece how far it went, in bytes; the answer is its id.

    `read` gives the bytes of an attachment by its SHA-256, in pieces.
    """
    contents = contents.masked()
    if contents.redaction:
        read = contents.redaction.read
    archive = bag.Bag(target, contents.made)
    places = yield from _add_originals(archive, contents, read)
    head = yield from _add_records(archive, replace(contents.sheet, places=places), contents)
    id = bundle_id(archive.digests, [bag.REPORT])
    _finish(archive, contents, id, head)
    yield SHARE
    return id


def _add_originals(
    archive: bag.Bag, contents: Contents, read: Read
) -> Generator[int, None, dict[str, str]]:
    """Every attachment whose very bytes are at hand, once; the answer says what lies where."""
    wanted = [
        (attachment_name(file.sha256, file.name), id, file)
        for id, file in attachments(contents.sheet)
        if file.sha256 in contents.kept
    ]
    places: dict[str, str] = {}
    for name, group in groupby(sorted(wanted, key=itemgetter(0)), itemgetter(0)):
        files = [(id, file) for _, id, file in group]
        digest = files[0][1].sha256
        if (yield from archive.stream(name, read(digest), digest)):
            places.update({key_of(id, file): name for id, file in files})
    return places


def attachments(sheet: Sheet) -> Iterator[tuple[str, Attachment]]:
    """Every attachment of the entries and of what came back on letters, with its record's id."""
    for item in sheet.case.solicitations:
        yield from ((item.id, file) for file in item.attachments)
    for letter in sheet.case.letters:
        for reply in letter.replies:
            yield from ((letter.id, file) for file in reply.attachments)


def key_of(record: str, file: Attachment) -> str:
    """By what a sheet finds the place of an attachment."""
    return f"{record} {file.sha256} {file.name}"


def _add_records(archive: bag.Bag, sheet: Sheet, contents: Contents) -> Generator[int, None, str]:
    """The chain, what follows from it, and the report; the answer is the chain's head."""
    included = {(Kind.SOLICITATION.value, item.id) for item in sheet.case.solicitations}
    kept: list[Entry] = []
    head = START
    redaction = contents.redaction

    def whole() -> Iterator[Entry]:
        nonlocal head
        for entry in contents.entries:
            head = entry.hash
            record = redaction.text(entry.record) if redaction else entry.record
            if (entry.kind, record) in included:
                kept.append(redaction.entry(entry) if redaction else entry)
            yield entry

    lines = (line.encode() for line in chain_lines(whole(), () if redaction else included))
    yield from (0 for _ in archive.stream(bag.CHAIN, lines))
    yield SHARE
    dated = replace(sheet, written=_written(kept))
    files = dict(_own_files(dated, contents))
    for name in sorted(files):
        archive.add(name, files[name])
    yield SHARE
    id = bundle_id(archive.digests, [bag.REPORT])
    report = report_pdf(dated, amendments(kept), contents.letter_titles, contents.made, id)
    archive.add(bag.REPORT, report)
    yield SHARE
    return head


def _own_files(sheet: Sheet, contents: Contents) -> Iterator[tuple[str, bytes]]:
    """What we write of the records beside the chain and the report."""
    document = json.dumps(write_case(sheet.case), ensure_ascii=False, indent=1)
    yield bag.CASE, document.encode()
    rows = tuple(log_rows(sheet))
    yield bag.LOG, log_table(rows)
    yield bag.SHEET, write_rows(rows, sheet.say("log_sheet"))
    yield bag.RECORDS, "".join(record_lines(sheet.case)).encode()
    yield bag.TIMELINE, timeline(sheet, contents.letter_titles, contents.made)
    yield from companions(sheet, contents.letter_titles, contents.made)
    yield from stamp_files(contents.stamps)
    if contents.redaction:
        yield bag.REDACTION, contents.redaction.document()
    for name, text in letter_files(sheet, contents.letter_texts):
        yield name, text.encode()


def _written(entries: Iterable[Entry]) -> dict[str, datetime]:
    """When each record was first written."""
    found: dict[str, datetime] = {}
    for entry in entries:
        found.setdefault(entry.record, datetime.fromisoformat(entry.at))
    return found


def _finish(archive: bag.Bag, contents: Contents, id: str, head: str) -> None:
    made = contents.made.isoformat(timespec="seconds")
    for name in READMES:
        text = resource(f"evidence/{name}").read_text(encoding="utf-8")
        archive.add(name, text.format(id=id, made=made).encode())
    archive.finish(
        {
            "Bag-Software-Agent": f"LeakTrace {__version__}",
            "Bagging-Date": contents.made.date().isoformat(),
            bag.ID: id,
            bag.HEAD: head,
            "Internal-Sender-Identifier": contents.sheet.profile.id,
        }
    )
