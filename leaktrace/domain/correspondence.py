"""Letters, replies and complaints: the thread that belongs to one firm."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from leaktrace.domain.claims import Claim
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


class ComplaintState(StrEnum):
    """How far a complaint has come; a case file may say it in other words."""

    SENT = "sent"
    ASKED_BACK = "asked_back"
    ANSWERED = "answered"
    CLOSED = "closed"


class ReplyKind(StrEnum):
    """What a reply says; a case file may hold others, which stay as they are."""

    DISCLOSED_DATA = "disclosed_data"
    PROVIDED = "provided"
    NO_RECORD = "no_record"
    SOURCE_NAMED = "source_named"
    NOTHING_HELD = "nothing_held"
    STOPPED = "stopped"
    REFUSED = "refused"
    WANTS_IDENTITY = "wants_identity"
    WANTS_FEE = "wants_fee"
    WANTS_FORM = "wants_form"
    WANTS_CLARITY = "wants_clarity"
    WANTS_TIME = "wants_time"
    OTHER = "other"


ASKS_BACK = (
    ReplyKind.WANTS_IDENTITY,
    ReplyKind.WANTS_FEE,
    ReplyKind.WANTS_FORM,
    ReplyKind.WANTS_CLARITY,
)
"""Replies by which the firm wants something first."""

STILL_OPEN = (*ASKS_BACK, ReplyKind.WANTS_TIME)
"""Replies after which the firm's answer is still to come."""

TOUCHES_TIME = (
    ReplyKind.WANTS_TIME,
    ReplyKind.WANTS_CLARITY,
    ReplyKind.WANTS_IDENTITY,
    ReplyKind.WANTS_FEE,
)
"""Replies of which some law says that they move the day for the answer."""


class NextStep(StrEnum):
    """What to do next about a letter."""

    WRITE = "write"
    WAIT = "wait"
    REMIND = "remind"
    ASK_WHY = "ask_why"
    ANSWER_EXCUSE = "answer_excuse"
    FOLLOW_PROCEDURE = "follow_procedure"
    ASK_SOURCE = "ask_source"
    ASK_RECORDS = "ask_records"
    COMPLAIN = "complain"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """The next step about a letter: which kind of letter to which firm, where one fits."""

    step: NextStep
    kind: str = ""
    firm: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """When and by which way a letter was sent, with its tracking number."""

    on: date | None = None
    by: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came back; `names_source` is what the reply says of where the data came from.

    `excuse` is the reason it gives for not doing what was asked; `claims` are what the log can be
    held against; `met_on` is the day on which the firm got what this reply asks for; `due_before`
    is the day for the answer as it was before this reply moved it.
    """

    on: date | None = None
    kind: str = ""
    names_source: str | None = None
    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    excuse: str = ""
    claims: tuple[Claim, ...] = ()
    met_on: date | None = None
    due_before: date | None = None
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


def asked_last(letter: Letter) -> Reply | None:
    """The firm's last wish on a letter that it did not get yet."""
    open_ones = (it for it in reversed(letter.replies) if it.kind in ASKS_BACK and not it.met_on)
    return next(open_ones, None)


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
