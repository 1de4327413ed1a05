"""What a bundle's records say, held against each other: the chain, the case, the log."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from leaktrace.domain.bundles import Finding, FindingKind
from leaktrace.domain.case import Kind
from leaktrace.domain.chain import START
from leaktrace.domain.stamps import Judged
from leaktrace.evidence import bag
from leaktrace.evidence.bagging import Opened
from leaktrace.evidence.chain import WIPED, broken_links, last_contents, read_chain
from leaktrace.evidence.marks import redaction_findings
from leaktrace.evidence.records import place_of, read_records
from leaktrace.evidence.stamp_files import judged_stamps
from leaktrace.evidence.table import read_ids, safe_cell

Record = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was read: how many records, how long the chain, its head, and what does not fit."""

    findings: tuple[Finding, ...] = ()
    entries: int = 0
    length: int = 0
    head: str = ""
    stamps: tuple[tuple[int, Judged], ...] = ()


def told(bagged: Opened, roots: Sequence[bytes]) -> Told:
    """Read the records and the chain; what is not there or unreadable is no record.

    `roots` are the certificates to which time-stamps are followed, if any.
    """
    found = [
        Finding(kind=FindingKind.CHANGED, name=name)
        for name in (bag.CASE, bag.CHAIN, bag.RECORDS, bag.LOG)
        if name in bagged.files.names and bagged.text(name) is None
    ]
    records = _records(bagged, found)
    text = bagged.text(bag.CHAIN)
    links = read_chain(text) if text is not None else ()
    if links is None:
        found.append(Finding(kind=FindingKind.CHANGED, name=bag.CHAIN))
        links = ()
    found += (
        Finding(kind=FindingKind.CHAIN, name=bag.CHAIN, detail=str(seq))
        for seq in broken_links(links)
    )
    if _head(bagged) not in (None, links[-1].hash if links else START):
        found.append(Finding(kind=FindingKind.CHAIN, name=bag.CHAIN, detail=str(len(links))))
    contents = last_contents(links, Kind.SOLICITATION)
    found += redaction_findings(bagged, is_chain_bare=not contents)
    if links and records is not None and bag.REDACTION not in bagged.files.names:
        found += _against_chain(records, contents)
    if records is not None:
        found += _against_case(records, bagged)
        found += _against_log(records, bagged)
    stamps, faults = judged_stamps(bagged, [link.hash for link in links], roots)
    found += faults
    return Told(
        findings=tuple(found),
        entries=len(records or ()),
        length=len(links),
        head=links[-1].hash if links else "",
        stamps=stamps,
    )


def _head(bagged: Opened) -> str | None:
    """The head of the chain that the bag itself tells."""
    return bag.read_info(bagged.text(bag.INFO) or "").get(bag.HEAD)


def _records(bagged: Opened, found: list[Finding]) -> tuple[Record, ...] | None:
    text = bagged.text(bag.RECORDS)
    if text is None:
        return None
    records = read_records(text)
    if records is None or not (text.endswith("\n") or text == ""):
        found.append(Finding(kind=FindingKind.CHANGED, name=bag.RECORDS))
        return None
    places = list(map(place_of, records))
    if any(left >= right for left, right in pairwise(places)):
        found.append(Finding(kind=FindingKind.ORDER, name=bag.RECORDS))
    return records


def _against_chain(records: Sequence[Record], contents: Mapping[str, Any]) -> Iterator[Finding]:
    """Records that are not what the chain last says of them, or that it has and they lack."""
    for record in records:
        id = record["id"]
        if id not in contents or contents[id] not in (WIPED, record):
            yield Finding(kind=FindingKind.RECORD, name=bag.RECORDS, detail=id)
    ids = {record["id"] for record in records}
    for id in contents:
        if id not in ids:
            yield Finding(kind=FindingKind.RECORD, name=bag.RECORDS, detail=id)


def _against_case(records: Sequence[Record], bagged: Opened) -> Iterator[Finding]:
    text = bagged.text(bag.CASE)
    if text is None:
        return
    try:
        listed = {str(item["id"]): item for item in json.loads(text)["solicitations"]}
    except (ValueError, TypeError, KeyError, RecursionError):
        yield Finding(kind=FindingKind.CHANGED, name=bag.CASE)
        return
    wanted = {record["id"]: record for record in records}
    for id in {**wanted, **listed}:
        if wanted.get(id) != listed.get(id):
            yield Finding(kind=FindingKind.RECORD, name=bag.CASE, detail=id)
    if [*wanted] != [*listed]:
        yield Finding(kind=FindingKind.ORDER, name=bag.CASE)


def _against_log(records: Sequence[Record], bagged: Opened) -> Iterator[Finding]:
    """Whether the table has the same records in the same order."""
    text = bagged.text(bag.LOG)
    if text is not None and read_ids(text) != tuple(safe_cell(it["id"]) for it in records):
        yield Finding(kind=FindingKind.ORDER, name=bag.LOG)
