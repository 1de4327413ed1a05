"""Solicitations: one unasked contact each, and who made it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from leaktrace.domain.firms import Attachment
from leaktrace.domain.identifiers import Extra
from leaktrace.domain.times import TimePrecision as TimePrecision


class Status(StrEnum):
    """Only solicitations enter the trace; an import makes candidates where it cannot tell."""

    SOLICITATION = "solicitation"
    CANDIDATE = "candidate"
    NOT_ONE = "not_one"


class Channel(StrEnum):
    """How the person was contacted."""

    CALL = "call"
    VOICEMAIL = "voicemail"
    SMS = "sms"
    EMAIL = "email"
    POST = "post"
    SOCIAL = "social"
    VISIT = "visit"
    FAX = "fax"


class Outcome(StrEnum):
    """What became of a contact."""

    ANSWERED = "answered"
    MISSED = "missed"
    REJECTED = "rejected"
    VOICEMAIL = "voicemail"
    RECEIVED = "received"
    UNKNOWN = "unknown"


class SaidSourceKind(StrEnum):
    """What a caller says of where they got the data."""

    NAMED = "named"
    LIST_BROKER = "list_broker"
    PUBLIC_DIRECTORY = "public_directory"
    RANDOM = "random"
    REFUSED = "refused"
    VAGUE = "vague"


class RefusalScope(StrEnum):
    """How far a refusal reaches: this flat, flats, everything."""

    THIS_OFFER = "this_offer"
    THIS_KIND = "this_kind"
    EVERYTHING = "everything"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Whoever made a solicitation, as far as known; `number` is E.164 or the text as it came."""

    firm: str | None = None
    stated_name: str = ""
    person: str = ""
    number: str | None = None
    withheld: bool = False
    address: str | None = None
    industry: str = ""
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFirst:
    """What was said before the pitch began; None where nobody noted it."""

    firm: bool | None = None
    person: bool | None = None
    purpose: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidSource:
    """The claimed source, kept apart from the inferred one."""

    kind: SaidSourceKind | None = None
    firm: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """The person said that they want no further contact."""

    scope: RefusalScope = RefusalScope.UNCLEAR
    words: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """The person's own tie of a solicitation to a firm they gave data to: a clue, not a proof."""

    firm: str
    why: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OddForm:
    """A form of data that is nobody's on record: a misspelling, a wrong age."""

    kind: str = ""
    value: str = ""
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Solicitation:
    """One unasked contact: `at` and `recorded_at` carry their UTC offset.

    `knew` and `did_not_know` hold ids of identifiers and codes of `Fact`; `knew` goes beyond
    `reached`, the identifier that was reached in the very form used.
    """

    id: str
    at: datetime
    channel: Channel
    status: Status = Status.SOLICITATION
    at_precision: TimePrecision = TimePrecision.MINUTE
    recorded_at: datetime | None = None
    member: str | None = None
    reached: str | None = None
    caller: Caller = field(default_factory=Caller)
    outcome: Outcome = Outcome.UNKNOWN
    duration_s: int | None = None
    robocall: bool = False
    subject: str = ""
    told_first: ToldFirst | None = None
    knew: tuple[str, ...] = ()
    did_not_know: tuple[str, ...] = ()
    knew_other: tuple[OddForm, ...] = ()
    said_source: SaidSource | None = None
    refusal: Refusal | None = None
    threat: bool = False
    tied_to: Tie | None = None
    attachments: tuple[Attachment, ...] = ()
    source_of_record: str = ""
    note: str = ""
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallerGroup:
    """The person's word on who is the same caller; `same` False holds them apart."""

    id: str
    solicitations: tuple[str, ...]
    same: bool = True
    extra: Extra = field(default_factory=dict)
