"""Writing a bundle: originals, log, chain, report and manifests, in one ZIP."""

import json
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from leaktrace import __version__
from leaktrace.domain.case import Kind
from leaktrace.domain.chain import Entry
from leaktrace.domain.firms import Attachment
from leaktrace.evidence import bag
from leaktrace.evidence.amendments import amendments
from leaktrace.evidence.chain import chain_lines
from leaktrace.evidence.companions import companions
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.manifest import attachment_name, bundle_id, sha256
from leaktrace.evidence.report import report_pdf
from leaktrace.evidence.table import log_table
from leaktrace.exchange.case import write_case
from leaktrace.paths import resource

OWN_FILES = 4
"""How many steps a bundle takes beside its attachments: chain, log, report, manifests."""

READMES = ("readme.ja.txt", "readme.en.txt")
Read = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All that a bundle is made of: the sheet, the whole history, and when it is made.

    `letter_titles` are the titles of letters by their kind.
    """

    sheet: Sheet
    entries: Iterable[Entry]
    made: datetime
    letter_titles: Mapping[str, str] = field(default_factory=dict)


def write_bundle(target: Path, contents: Contents, read: Read) -> Generator[str, None, str]:
    """Write a bundle, yielding the name of each part; the answer is its id.

    `read` gives the bytes of an attachment by its SHA-256, or None.
    """
    archive = bag.Bag(target, contents.made)
    try:
        places: dict[str, str] = {}
        for key, name, content in originals(contents.sheet, read):
            places[key] = name
            if name not in archive.digests:
                archive.add(name, content)
            yield name
        sheet = replace(contents.sheet, places=places)
        yield from _add_records(archive, sheet, contents)
        id = bundle_id(archive.digests, [bag.REPORT])
        _finish(archive, contents, id)
        yield bag.MANIFEST
        return id
    finally:
        archive.close()


def originals(sheet: Sheet, read: Read) -> Iterator[tuple[str, str, bytes]]:
    """Every attachment whose very bytes are at hand: its key, its place, its bytes."""
    for item in sheet.case.solicitations:
        for file in item.attachments:
            content = read(file.sha256)
            if content is not None and sha256(content) == file.sha256:
                yield key_of(item.id, file), attachment_name(file.sha256, file.name), content


def key_of(solicitation: str, file: Attachment) -> str:
    """By what a sheet finds the place of an attachment."""
    return f"{solicitation} {file.sha256} {file.name}"


def _add_records(archive: bag.Bag, sheet: Sheet, contents: Contents) -> Iterator[str]:
    included = {(Kind.SOLICITATION.value, item.id) for item in sheet.case.solicitations}
    kept: list[Entry] = []

    def whole() -> Iterator[Entry]:
        for entry in contents.entries:
            if (entry.kind, entry.record) in included:
                kept.append(entry)
            yield entry

    archive.add(bag.CHAIN, "".join(chain_lines(whole(), included)).encode())
    yield bag.CHAIN
    dated = replace(sheet, written=_written(kept))
    document = json.dumps(write_case(sheet.case), ensure_ascii=False, indent=1)
    archive.add(bag.CASE, document.encode())
    archive.add(bag.LOG, log_table(dated))
    yield bag.LOG
    for name, content in companions(dated, contents.letter_titles, contents.made):
        archive.add(name, content)
    id = bundle_id(archive.digests, [bag.REPORT])
    report = report_pdf(dated, amendments(kept), contents.letter_titles, contents.made, id)
    archive.add(bag.REPORT, report)
    yield bag.REPORT


def _written(entries: Iterable[Entry]) -> dict[str, datetime]:
    """When each record was first written."""
    found: dict[str, datetime] = {}
    for entry in entries:
        found.setdefault(entry.record, datetime.fromisoformat(entry.at))
    return found


def _finish(archive: bag.Bag, contents: Contents, id: str) -> None:
    made = contents.made.isoformat(timespec="seconds")
    for name in READMES:
        text = resource(f"evidence/{name}").read_text(encoding="utf-8")
        archive.add(name, text.format(id=id, made=made).encode())
    archive.finish(
        {
            "Bag-Software-Agent": f"LeakTrace {__version__}",
            "Bagging-Date": contents.made.date().isoformat(),
            bag.ID: id,
            "Internal-Sender-Identifier": contents.sheet.profile.id,
        }
    )
