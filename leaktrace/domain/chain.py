"""The record chain: every entry of a history is hashed over the one before it.

An entry's content is hashed with a salt of its own, so that it can be wiped later (or left out of
a bundle) and the chain still holds: `content_hash` stays, content and salt go.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

START = "0" * 64
"""What stands before the first entry."""


_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


class Action(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    AMENDED = "amended"
    REMOVED = "removed"
    RESTORED = "restored"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the history: at `at` (UTC) the record became what `content` says.

    `content` is JSON text with the keys `record` (null once removed) and `why`; it and `salt` are
    None where they were wiped or left out.
    """

    seq: int
    at: str
    kind: str
    record: str
    action: Action
    content_hash: str
    previous: str
    hash: str
    content: str | None = None
    salt: str | None = None


def canonical(value: Any) -> str:
    """The one JSON text of a plain value: sorted keys, no spaces, nothing escaped needlessly."""
    return _ENCODER.encode(value)


def content_hash(salt: str, content: str) -> str:
    """The SHA-256 of a salted content, in hex."""
    return hashlib.sha256((salt + "\n" + content).encode()).hexdigest()


def entry_hash(head: Mapping[str, Any]) -> str:
    """The SHA-256 over an entry's head: seq, at, kind, record, action, content_hash, previous."""
    return hashlib.sha256(canonical(dict(head)).encode()).hexdigest()


def next_entry(
    previous: Entry | None,
    *,
    at: str,
    kind: str,
    record: str,
    action: Action,
    content: str,
    salt: str,
) -> Entry:
    """The entry that follows `previous`, or the first one."""
    head: dict[str, Any] = {
        "seq": previous.seq + 1 if previous else 1,
        "at": at,
        "kind": kind,
        "record": record,
        "action": action.value,
        "content_hash": content_hash(salt, content),
        "previous": previous.hash if previous else START,
    }
    hashed = entry_hash(head)
    return Entry(**head | {"action": action, "hash": hashed}, content=content, salt=salt)


def head_of(entry: Entry) -> dict[str, Any]:
    """The part of an entry that its hash covers."""
    return {
        "seq": entry.seq,
        "at": entry.at,
        "kind": entry.kind,
        "record": entry.record,
        "action": entry.action.value,
        "content_hash": entry.content_hash,
        "previous": entry.previous,
    }


def breaks(entries: Iterable[Entry]) -> tuple[int, ...]:
    """The numbers of the entries at which the chain does not hold, oldest first."""
    broken, previous, seq = [], START, 0
    for entry in entries:
        holds = entry.previous == previous and entry.seq == seq + 1 and _is_whole(entry)
        if not holds:
            broken.append(entry.seq)
        previous, seq = entry.hash, entry.seq
    return tuple(broken)


def _is_whole(entry: Entry) -> bool:
    if entry.hash != entry_hash(head_of(entry)):
        return False
    if entry.content is None or entry.salt is None:
        return True
    return entry.content_hash == content_hash(entry.salt, entry.content)
