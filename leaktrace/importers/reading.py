"""What a reader is asked and what it answers; the key by which a row is known again."""

import hashlib
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Protocol

from leaktrace.domain.case import Case, Key
from leaktrace.domain.ids import PREFIX
from leaktrace.domain.intakes import Passed, Problem
from leaktrace.importers.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What the person says of a file.

    `zone` is the home time zone, `region` the country from which numbers in it are dialled;
    `sha256` is the file's own; `known` holds what the logbook knows of the person and of firms,
    which mail that was asked for is told from other mail. `taken` are the keys of mails that are
    in the log, so that they need not be kept in memory. `columns` says what stands where in
    a table, `tables` in those that are known again by their headings; `senders` whose messages
    to take from a chat, `chats` the same of chats that are known again.
    """

    zone: tzinfo = UTC
    region: str = "JP"
    sha256: str = ""
    known: Case = field(default_factory=Case)
    taken: frozenset[str] = frozenset()
    columns: str = ""
    tables: Mapping[str, str] = field(default_factory=dict)
    senders: tuple[str, ...] = ()
    chats: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The records that a file holds.

    `keys` know a row again: key to the record it became. `attachments` are the bytes that came
    along, by SHA-256. `keeps_ids` says that ids are the file's own and must stay as they are.
    """

    case: Case
    rows: int
    keys: Mapping[str, Key] = field(default_factory=dict)
    passed: Mapping[Passed, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    attachments: Mapping[str, Source] = field(default_factory=dict)
    keeps_ids: bool = False


Reads = Generator[int, None, Reading]
"""Reading under way: yields how many bytes are done, answers the reading."""


class Reader(Protocol):
    """A module that knows one format."""

    @property
    def NAME(self) -> str:
        """The name of the format on the command line."""

    def recognises(self, head: bytes, name: str) -> bool:
        """Whether a file that begins so is of this format."""

    def read(self, source: Source, options: ReadOptions) -> Reads:
        """Everything in the file that can be read."""


def key_of(*parts: object) -> str:
    """The key of a row, from what makes it that row."""
    text = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()


def id_of(key: str) -> str:
    """The id of the record that a row becomes: the same row, the same id."""
    return PREFIX + key[:16]
