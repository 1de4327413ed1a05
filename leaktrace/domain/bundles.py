"""Evidence bundles: for whom, what one still lacks, and what checking one has found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from leaktrace.domain.rules import Rule
from leaktrace.domain.solicitations import Channel
from leaktrace.domain.stamps import Judged


class Route(StrEnum):
    """How an authority can be reached."""

    PHONE = "phone"
    POST = "post"
    WEB = "web"
    VISIT = "visit"
    EMAIL = "email"


class Asked(StrEnum):
    """The facts that authorities ask for."""

    AT = "at"
    FIRM = "firm"
    LICENCE = "licence"
    PERSON = "person"
    WORDS = "words"
    NUMBER = "number"
    REACHED = "reached"
    REFUSAL = "refusal"
    NAME = "name"
    CONTACT = "contact"
    POSTCODE = "postcode"
    REGION = "region"
    FIRM_PLACE = "firm_place"
    TRADE = "trade"
    CHANNEL = "channel"
    SUBJECT = "subject"
    MESSAGE = "message"
    COUNT = "count"
    FACTS = "facts"
    REGISTERED = "registered"
    CONSENT = "consent"
    PAID = "paid"
    RIGHTS = "rights"
    REQUESTS = "requests"
    ARRIVED = "arrived"
    ANSWERS = "answers"
    WISH = "wish"
    REST = "rest"


class Concern(StrEnum):
    """What an authority is there for."""

    BROKERS = "brokers"
    GOODS = "goods"
    CONTACT = "contact"
    DATA = "data"


class FirmFirst(StrEnum):
    """Whether the firm has to be addressed before the authority."""

    NO = "no"
    ADVISED = "advised"
    LAW = "law"


class FitReason(StrEnum):
    """Why an authority fits a case."""

    BROKER = "broker"
    GOODS = "goods"
    NO_LICENCE = "no_licence"
    CALLS = "calls"
    MAIL = "mail"
    MESSAGES = "messages"
    REFUSED = "refused"
    UNANSWERED = "unanswered"
    ASKED = "asked"
    HOLDS_DATA = "holds_data"
    TWO_WEEKS = "two_weeks"


class Standing(StrEnum):
    """When an authority can be told; in the order in which they are named."""

    NOW = "now"
    BETTER_FIRM = "better_firm"
    LATER = "later"
    FIRST_FIRM = "first_firm"


class Attached(StrEnum):
    """What goes along with a complaint."""

    LOG = "log"
    LETTERS = "letters"
    PROOF = "proof"
    REPLIES = "replies"
    RECORDING = "recording"
    ORIGINAL_MAIL = "original_mail"
    SCREENSHOT = "screenshot"


class LackKind(StrEnum):
    """What keeps a bundle from its best form."""

    TIME = "time"
    FIRM = "firm"
    LICENCE = "licence"
    LICENCE_UNKNOWN = "licence_unknown"
    PERSON = "person"
    WORDS = "words"
    NUMBER = "number"
    REACHED = "reached"
    NAME = "name"
    TRADE = "trade"
    ATTACHMENT = "attachment"
    SUBJECT = "subject"
    MESSAGE = "message"
    FIRM_PLACE = "firm_place"
    REQUESTS = "requests"
    ARRIVED = "arrived"
    REGION = "region"
    REGISTERED = "registered"


class FindingKind(StrEnum):
    """In which way a bundle differs from what was exported."""

    CHANGED = "changed"
    MISSING = "missing"
    EXTRA = "extra"
    DAMAGED = "damaged"
    CHAIN = "chain"
    RECORD = "record"
    ID = "id"
    REDACTION = "redaction"
    ORDER = "order"
    REPACKED = "repacked"
    STAMP = "stamp"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One authority and what it asks, in its own order; texts by language, `rules` as printed.

    `offices` are the competent bodies by who licensed the firm: minister, governor, bureau,
    unknown (with {prefecture} and {office}). `about` is what it can do, `limits` what it cannot.
    `countries` are those whose residents it serves, `channels` those that it takes (all where
    empty), `reach` its numbers and addresses. `per_report` is how many entries go into one report,
    `registered_days` how many days after registration calls are barred (0: neither).
    """

    id: str
    language: str
    country: str
    authority: Mapping[str, str]
    about: Mapping[str, str]
    limits: Mapping[str, str]
    routes: tuple[Route, ...]
    asks: tuple[Asked, ...]
    concern: Concern
    countries: tuple[str, ...]
    channels: frozenset[Channel] = frozenset()
    attach: tuple[Attached, ...] = ()
    firm_first: FirmFirst = FirmFirst.NO
    per_report: int = 0
    registered_days: int = 0
    reach: tuple[str, ...] = ()
    offices: Mapping[str, str] = field(default_factory=dict)
    rules: Mapping[Rule, str] = field(default_factory=dict)
    source: str = ""
    checked: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One body among several that a profile stands for; `language` is the one it works in."""

    id: str
    name: str
    countries: tuple[str, ...]
    address: tuple[str, ...]
    phone: str = ""
    email: str = ""
    webform: str = ""
    web: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """An authority that fits; `opens` is the day from which it can be told, where one is known."""

    profile: str
    reasons: tuple[FitReason, ...]
    standing: Standing
    opens: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What to write where an authority asks for a fact; empty where the log has nothing."""

    asked: Asked
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The answers of one report to an authority, the `number`th `of` several."""

    number: int
    of: int
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """One thing a bundle lacks: of a firm, of a solicitation, or (neither) of the person."""

    kind: LackKind
    firm: str | None = None
    solicitation: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One difference, by the name of the file it is in; `detail` is a record, an entry, a fault."""

    kind: FindingKind
    name: str
    detail: str = ""


class Shape(StrEnum):
    """What was checked: a bundle as its ZIP, its unpacked folder, or another program's bag."""

    BUNDLE = "bundle"
    FOLDER = "folder"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What checking a bundle has found; it is as it was exported where `findings` is empty.

    `entries` are the solicitations in it, `length` and `head` the entries of its record chain and
    the last one's hash; `stamps` are the sound time-stamps by the number of the entry they cover.
    """

    id: str
    files: int
    findings: tuple[Finding, ...]
    shape: Shape = Shape.BUNDLE
    entries: int = 0
    length: int = 0
    head: str = ""
    stamps: tuple[tuple[int, Judged], ...] = ()
