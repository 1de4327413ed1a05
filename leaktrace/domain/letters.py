"""Kinds of letter, what a letter is made from, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from enum import StrEnum

from leaktrace.domain.firms import Firm, Handover
from leaktrace.domain.identifiers import Identifier
from leaktrace.domain.solicitations import Solicitation


class CitationStatus(StrEnum):
    """How a citation was checked: in the statute's own text, or by others' quotations of it."""

    VERIFIED = "verified"
    SECONDARY = "secondary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A provision as it may be printed, with its source and the day it was checked."""

    key: str
    text: str
    status: CitationStatus
    source: str
    checked: date


class Addressee(StrEnum):
    """To whom a kind of letter goes."""

    CALLER = "caller"
    HOLDER = "holder"


class DeadlineRule(StrEnum):
    """By when the law wants an answer; the day named in the letter is the person's wish."""

    NONE = "none"
    WITHOUT_DELAY = "without_delay"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterKind:
    """A kind of letter: titles by language, the law it rests on, when that was last checked.

    `escalation` names the evidence profiles that come next; `country` is where the law holds.
    """

    id: str
    title: Mapping[str, str]
    jurisdiction: str
    country: str
    languages: tuple[str, ...]
    basis: tuple[Citation, ...]
    addressee: Addressee
    deadline: DeadlineRule
    escalation: tuple[str, ...]
    checked: date
    source: str
    template: str


class Removal(StrEnum):
    """What the firm is asked to do with the data after it has disclosed them."""

    STOP_USE = "stop_use"
    ERASE = "erase"


class Disclosure(StrEnum):
    """The way in which disclosure is asked for (APPI 33(1), 規則 30)."""

    ELECTRONIC = "electronic"
    PAPER = "paper"


class Calendar(StrEnum):
    """How years are written."""

    ERA = "era"
    WESTERN = "western"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOptions:
    """What the person chooses: None stands for what is usual.

    `wish_by` is usually two weeks off; `reply_to` is the id of an e-mail identifier;
    `solicitations` are the ids of those to be named, usually all of the firm's.
    """

    wish_by: date | None = None
    reply_to: str | None = None
    include_address: bool = False
    calendar: Calendar = Calendar.ERA
    disclosure: Disclosure = Disclosure.ELECTRONIC
    removal: Removal = Removal.STOP_USE
    ask_purpose: bool = True
    ask_questions: bool = True
    solicitations: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """All that a letter may state; nothing else enters it.

    `contacts` are the numbers and e-mail addresses that the firm reached or was given, `also_named`
    the other spellings of the name that it was given; times are stated in `zone`.
    """

    sender: Identifier | None
    firm: Firm
    today: date
    zone: tzinfo
    also_named: tuple[str, ...] = ()
    contacts: tuple[Identifier, ...] = ()
    address: Identifier | None = None
    reply: Identifier | None = None
    handovers: tuple[Handover, ...] = ()
    solicitations: tuple[Solicitation, ...] = ()
    options: LetterOptions = field(default_factory=LetterOptions)


class LetterWarning(StrEnum):
    """What a letter lacks for its best form, or what to check before it is sent."""

    NO_POSTAL = "no_postal"
    NO_PROCEDURE = "no_procedure"
    OWN_FORM = "own_form"
    NO_LICENCE = "no_licence"
    LICENCE_UNREADABLE = "licence_unreadable"
    TRADE_UNKNOWN = "trade_unknown"
    NO_REFUSAL = "no_refusal"
    NO_REPLY_ADDRESS = "no_reply_address"
    REPLY_MAY_BE_NEW = "reply_may_be_new"
    IDENTITY_MAY_FAIL = "identity_may_fail"
    NO_CONTACTS = "no_contacts"
    ADDRESS_MISSING = "address_missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A letter's text, with the marks that `letters/markup.py` explains."""

    kind: str
    language: str
    title: str
    text: str
    warnings: tuple[LetterWarning, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A letter that can be read, changed, printed and kept; `due` is the day of the wish."""

    kind: str
    firm: str
    language: str
    title: str
    text: str
    due: date
    made: datetime
    warnings: tuple[LetterWarning, ...] = ()
