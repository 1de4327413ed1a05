"""A small bag written by hand, so that checking is tested apart from the report."""

import json
from datetime import datetime
from pathlib import Path

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.chain import Action, Entry, canonical, next_entry
from leaktrace.evidence import bag
from leaktrace.evidence.chain import chain_lines
from leaktrace.evidence.manifest import bundle_id
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


def payload() -> dict[str, bytes]:
    """The files of the bag, by name."""
    return {
        bag.CASE: json.dumps(write_case(CASE), ensure_ascii=False).encode(),
        bag.CHAIN: "".join(chain_lines(history(), INCLUDED)).encode(),
        bag.LOG: "日付\r\n".encode("utf-8-sig"),
        "data/attachments/0123456789ab-はがき.jpg": bytes(range(256)),
        bag.REPORT: b"%PDF-1.4",
    }


def write(path: Path, files: dict[str, bytes] | None = None) -> Path:
    """A bag of these files, or of the usual ones."""
    archive = bag.Bag(path, MADE)
    for name, content in (payload() if files is None else files).items():
        archive.add(name, content)
    archive.finish({bag.ID: bundle_id(archive.digests, [bag.REPORT])})
    archive.close()
    return path
