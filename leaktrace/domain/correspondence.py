"""Letters, replies and complaints: the thread that belongs to one firm."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from leaktrace.domain.firms import Attachment
from leaktrace.domain.identifiers import Extra


class LetterState(StrEnum):
    """How far a letter has come."""

    DRAFT = "draft"
    SENT = "sent"
    ARRIVED = "arrived"
    ANSWERED = "answered"
    REFUSED = "refused"
    OVERDUE = "overdue"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """When and by which way a letter was sent, with its tracking number."""

    on: date | None = None
    by: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came back; `names_source` is what the reply says of where the data came from."""

    on: date | None = None
    kind: str = ""
    names_source: str | None = None
    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter to a firm; `text` is what was sent, word for word."""

    id: str
    kind: str
    firm: str
    language: str = ""
    text: str = ""
    state: LetterState = LetterState.DRAFT
    sent: Sent | None = None
    arrived_on: date | None = None
    due: date | None = None
    due_why: str = ""
    replies: tuple[Reply, ...] = ()
    note: str = ""
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """What was put before an authority, by the profile it was shaped for."""

    id: str
    profile: str
    firm: str | None = None
    on: date | None = None
    reference: str = ""
    state: str = ""
    replies: tuple[Reply, ...] = ()
    extra: Extra = field(default_factory=dict)
