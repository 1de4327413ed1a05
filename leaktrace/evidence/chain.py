"""The record chain in a bundle: entries of the included records whole, all others as hashes only.

A line of the file is one entry of the logbook's history. An entry of a record that is not included
keeps only its number and its two hashes: its place holds, and nothing of it can be read.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from typing import Any

from leaktrace.domain.case import Kind
from leaktrace.domain.chain import (
    START,
    Action,
    Entry,
    canonical,
    content_hash,
    entry_hash,
    head_of,
)

Key = tuple[str, str]
WIPED = object()
"""Stands for the content of an entry that was wiped."""

_COMMITMENT = ("seq", "previous", "hash")
_FORMS = ({*_COMMITMENT}, {item.name for item in fields(Entry)})
"""The keys of a line: of an entry that is left out, and of one that is included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One line: where it stands in the chain, and the entry itself where it is included."""

    seq: int
    previous: str
    hash: str
    entry: Entry | None = None


def chain_lines(entries: Iterable[Entry], included: Collection[Key]) -> Iterator[str]:
    """The lines of the chain; `included` are the kinds and ids of the included records."""
    for entry in entries:
        plain = asdict(entry)
        if (entry.kind, entry.record) not in included:
            plain = {key: plain[key] for key in _COMMITMENT}
        yield canonical(plain) + "\n"


def read_chain(text: str) -> tuple[Link, ...] | None:
    """The links of a chain file; None where a line is not in its one form."""
    try:
        return tuple(map(_link, text.removesuffix("\n").split("\n") if text else ()))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def broken_links(links: Iterable[Link]) -> tuple[int, ...]:
    """The numbers of the entries at which the chain does not hold, oldest first."""
    broken, previous, seq = [], START, 0
    for link in links:
        if link.seq != seq + 1 or link.previous != previous or not _is_whole(link):
            broken.append(link.seq)
        previous, seq = link.hash, link.seq
    return tuple(broken)


def last_contents(links: Iterable[Link], kind: Kind) -> dict[str, Any]:
    """What the chain says last of every included record of a kind, as plain JSON or `WIPED`."""
    contents: dict[str, Any] = {}
    for link in links:
        entry = link.entry
        if entry and entry.kind == kind.value:
            wiped = entry.content is None
            contents[entry.record] = WIPED if wiped else json.loads(entry.content or "")["record"]
    return contents


def _link(line: str) -> Link:
    plain = json.loads(line)
    if canonical(plain) != line or {*plain} not in _FORMS or not all(map(_is_fit, plain.items())):
        raise ValueError(line)
    entry = Entry(**plain | {"action": Action(plain["action"])}) if "action" in plain else None
    seq, previous, hash = (plain[key] for key in _COMMITMENT)
    if entry and entry.content is not None:
        _ = json.loads(entry.content)["record"]
    return Link(seq=int(seq), previous=str(previous), hash=str(hash), entry=entry)


def _is_fit(item: tuple[str, Any]) -> bool:
    """Whether a part of a line has the type that it must have."""
    key, value = item
    if key in ("content", "salt") and value is None:
        return True
    return isinstance(value, int if key == "seq" else str)


def _is_whole(link: Link) -> bool:
    entry = link.entry
    if entry is None:
        return True
    if entry.hash != entry_hash(head_of(entry)):
        return False
    if entry.content is None or entry.salt is None:
        return entry.content is None and entry.salt is None
    return entry.content_hash == content_hash(entry.salt, entry.content)
