"""What an import has found: how much was added, what was passed over and why, what is broken."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from leaktrace.domain.kinds import Kind
from leaktrace.domain.solicitations import Channel, Status
from leaktrace.domain.times import TimePrecision


class Passed(StrEnum):
    """Why a row of a file became no record."""

    OWN = "own"
    KNOWN = "known"
    ALREADY_THERE = "already_there"
    IN_TRASH = "in_trash"
    NO_FIRM = "no_firm"
    ASKED_FOR = "asked_for"
    TOO_MANY = "too_many"
    COMPLETED = "completed"
    INCIDENTS = "incidents"
    NOT_YOURS = "not_yours"
    OTHER = "other"


class Trouble(StrEnum):
    """What is wrong with a row or a file, or was settled in a way one should know of."""

    ROW_UNREADABLE = "row_unreadable"
    RECORD_UNREADABLE = "record_unreadable"
    CUT_OFF = "cut_off"
    TEXT_DAMAGED = "text_damaged"
    LINE_UNKNOWN = "line_unknown"
    ADDRESS_UNKNOWN = "address_unknown"
    KEPT_APART = "kept_apart"
    KEPT_OURS = "kept_ours"
    ATTACHMENT_MISSING = "attachment_missing"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One trouble: `where` is a row's number, a path in the file or an id; never its contents."""

    trouble: Trouble
    where: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One new contact as a look into a file shows it: whose, to which identifier, about what."""

    at: datetime
    channel: Channel
    status: Status
    sender: str
    reached: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A new contact that perhaps is one that is here: when that was, and how it was noted.

    `tool` is the format of the file that it came from; empty where the person wrote it down.
    """

    sender: str
    at: datetime
    here: datetime
    precision: TimePrecision
    tool: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileIntake:
    """What came of one file; `rows` is how many rows it holds, `sha256` that of the file.

    `examples` are the first of the new contacts, `doubts` those that perhaps are here already.
    """

    name: str
    format: str
    sha256: str
    rows: int
    added: Mapping[Kind, int]
    candidates: int
    passed: Mapping[Passed, int]
    problems: tuple[Problem, ...]
    examples: tuple[Example, ...] = ()
    doubts: tuple[Doubt, ...] = ()
