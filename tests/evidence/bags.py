"""A small bag written by hand, so that checking is tested apart from the report."""

import io
import json
from datetime import datetime
from pathlib import Path

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.chain import Action, Entry, canonical, next_entry
from leaktrace.evidence import bag
from leaktrace.evidence.chain import chain_lines
from leaktrace.evidence.manifest import bundle_id
from leaktrace.evidence.records import record_lines
from leaktrace.exchange.case import write_case
from leaktrace.exchange.plain import to_plain
from tests import build

MADE = datetime(2026, 11, 23, 9, 30, 15)
CASE = Case(firms=(build.firm(),), solicitations=(build.call("s1"), build.call("s2")))


def history() -> list[Entry]:
    """The entries of the case's records, one amendment, and one record that is nobody's business."""
    records = [
        (Kind.FIRM, "f1", to_plain(build.firm())),
        (Kind.SOLICITATION, "s1", to_plain(build.call("s1", note="mistaken"))),
        (Kind.KNOWN_PERSON, "k1", {"name": "見本 次郎"}),
        (Kind.SOLICITATION, "s1", to_plain(build.call("s1"))),
        (Kind.SOLICITATION, "s2", to_plain(build.call("s2"))),
    ]
    entries: list[Entry] = []
    for index, (kind, id, plain) in enumerate(records):
        entry = next_entry(
            entries[-1] if entries else None,
            at=f"2026-03-2{index}T00:00:00.000000+00:00",
            kind=kind.value,
            record=id,
            action=Action.AMENDED if index == 3 else Action.ADDED,
            content=canonical({"record": plain, "why": ""}),
            salt=f"{index:032x}",
        )
        entries.append(entry)
    return entries


INCLUDED = {("solicitation", "s1"), ("solicitation", "s2")}


PHOTO = "data/attachments/0123456789ab-はがき.jpg"


def payload() -> dict[str, bytes]:
    """The files of the bag, by name."""
    return {
        PHOTO: bytes(range(256)),
        bag.CASE: json.dumps(write_case(CASE), ensure_ascii=False).encode(),
        bag.CHAIN: "".join(chain_lines(history(), INCLUDED)).encode(),
        "data/letters/0001-00-jp.stop_call.txt": "拝啓\n".encode(),
        bag.LOG: '"No.","id"\r\n"1","s1"\r\n"2","s2"\r\n'.encode("utf-8-sig"),
        bag.SHEET: b"PK xlsx",
        bag.RECORDS: "".join(record_lines(CASE)).encode(),
        bag.TIMELINE: b"BEGIN:VCALENDAR\r\n",
        bag.REPORT: b"%PDF-1.4",
    }


def content(files: dict[str, bytes] | None = None, **more: str) -> bytes:
    """A bag of these files, or of the usual ones, as bytes; `more` is said of it."""
    target = io.BytesIO()
    archive = bag.Bag(target, MADE)
    chosen = payload() if files is None else files
    for name in sorted(chosen, key=bag.place_of):
        archive.add(name, chosen[name])
    said = {bag.ID: bundle_id(archive.digests, [bag.REPORT]), bag.HEAD: history()[-1].hash}
    archive.finish(said | more)
    return target.getvalue()


def write(path: Path, files: dict[str, bytes] | None = None) -> Path:
    """The same as a file."""
    path.write_bytes(content(files))
    return path
