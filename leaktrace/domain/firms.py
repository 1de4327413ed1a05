"""Firms, what was handed over to them, and the flows of data that they declare."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from leaktrace.domain.identifiers import Extra, Postal


class Industry(StrEnum):
    """The trade of a firm or a caller."""

    CONDO_DEVELOPER = "condo_developer"
    CONDO_SALES_AGENCY = "condo_sales_agency"
    REAL_ESTATE_AGENCY = "real_estate_agency"
    PROPERTY_PORTAL = "property_portal"
    INVESTMENT_PROPERTY = "investment_property"
    HOUSE_BUILDER = "house_builder"
    MORTGAGE_LENDER = "mortgage_lender"
    BANK = "bank"
    INSURANCE = "insurance"
    SECURITIES = "securities"
    MOVING = "moving"
    RENOVATION = "renovation"
    FURNITURE = "furniture"
    SOLAR = "solar"
    BROADBAND = "broadband"
    TELECOM = "telecom"
    UTILITY = "utility"
    ONLINE_SHOP = "online_shop"
    SHOP = "shop"
    SWEEPSTAKES = "sweepstakes"
    SURVEY = "survey"
    SCHOOL = "school"
    EMPLOYMENT = "employment"
    MEDICAL = "medical"
    TRAVEL = "travel"
    MEMBERSHIP = "membership"
    SOCIAL_NETWORK = "social_network"
    PUBLIC_BODY = "public_body"
    LIST_BROKER = "list_broker"
    OTHER = "other"


class Terms(StrEnum):
    """How widely a firm's privacy terms allow it to pass data on."""

    SILENT = "silent"
    NORMAL = "normal"
    BROAD = "broad"
    UNKNOWN = "unknown"


class PartnerKind(StrEnum):
    """By which right a declared flow of data leaves a firm."""

    JOINT_USE = "joint_use"
    GROUP = "group"
    PROCESSOR = "processor"
    THIRD_PARTY = "third_party"
    BROKER = "broker"
    UNKNOWN = "unknown"


class BreachKind(StrEnum):
    """How data is known to have got out of a firm."""

    INTRUSION = "intrusion"
    INSIDER = "insider"
    LOST = "lost"
    MISSENT = "missent"
    UNKNOWN = "unknown"


class DecisionVerdict(StrEnum):
    """The person's own word on a firm as a source."""

    CONFIRMED = "confirmed"
    RULED_OUT = "ruled_out"


class DatePrecision(StrEnum):
    """How exactly a day is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Via(StrEnum):
    """How data was handed over."""

    WEB_FORM = "web_form"
    PAPER_FORM = "paper_form"
    PHONE = "phone"
    EVENT = "event"
    CONTRACT = "contract"
    APP = "app"
    BUSINESS_CARD = "business_card"
    OTHER = "other"


class Consent(StrEnum):
    """What the person agreed to when handing data over."""

    NONE = "none"
    OWN_USE = "own_use"
    PARTNERS = "partners"
    UNKNOWN = "unknown"


class Fact(StrEnum):
    """Facts, other than identifiers, that are given to firms and that callers show to know."""

    BIRTH_DATE = "birth_date"
    GENDER = "gender"
    HOUSEHOLD = "household"
    INCOME = "income"
    EMPLOYER = "employer"
    OCCUPATION = "occupation"
    RESIDENCE_TYPE = "residence_type"
    PROPERTY_INTEREST = "property_interest"
    BUDGET = "budget"
    VISIT = "visit"
    LOAN = "loan"
    PURCHASE = "purchase"
    MEMBER_ID = "member_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A declared flow of data out of a firm, to the firm with id `firm`."""

    firm: str
    kind: PartnerKind = PartnerKind.UNKNOWN
    since: date | None = None
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A known incident; `share` is the share of customers affected, 0 to 1."""

    since: date | None = field(default=None, metadata={"name": "from"})
    until: date | None = None
    kind: BreachKind = BreachKind.UNKNOWN
    share: float | None = None
    items: tuple[str, ...] = ()
    reference: str = ""
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The person confirmed a firm as a source or ruled it out, and why."""

    verdict: DecisionVerdict
    why: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """What a firm publishes on requests (APPI 37): own form, fee, proof of identity, address."""

    form: str = ""
    fee: str = ""
    identity: str = ""
    url: str = ""
    checked_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """Any organisation: one that was given data, one that called, a list broker."""

    id: str
    name: str
    kana: str = ""
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    country: str = ""
    licence: str | None = None
    industry: Industry = Industry.OTHER
    domains: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    email: str | None = None
    postal: Postal | None = None
    procedure: Procedure | None = None
    terms: Terms = Terms.UNKNOWN
    partners: tuple[Partner, ...] = ()
    breaches: tuple[Breach, ...] = ()
    decision: Decision | None = None
    note: str = ""
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """A shared upstream through which its members' records pass: a portal, a sales agent."""

    id: str
    name: str = ""
    members: tuple[str, ...] = field(default=(), metadata={"always": True})
    extra: Extra = field(default_factory=dict)


MAIL = "message/rfc822"
"""The media type of a mail as it came (RFC 5322)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that belongs to a record; its bytes are kept under their SHA-256."""

    name: str
    sha256: str
    media_type: str = ""
    size: int = 0
    taken_at: str | None = None
    note: str = ""
    path: str = ""
    extra: Extra = field(default_factory=dict)

    @property
    def is_mail(self) -> bool:
        """Whether it is a mail as it came."""
        return self.media_type == MAIL


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """The act of giving identifiers, in the very form given, and other facts to a firm.

    `on` is None where the day is unknown; `not_after` then is the latest day it can have been.
    `facts` holds codes of `Fact` or "other:<text>".
    """

    id: str
    firm: str
    on: date | None = None
    on_precision: DatePrecision = DatePrecision.DAY
    not_after: date | None = None
    via: Via | None = None
    given: tuple[str, ...] = field(default=(), metadata={"always": True})
    facts: tuple[str, ...] = ()
    consent: Consent = Consent.UNKNOWN
    attachments: tuple[Attachment, ...] = ()
    note: str = ""
    extra: Extra = field(default_factory=dict)
