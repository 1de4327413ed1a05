"""Kinds of letter, what a letter is made from, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from enum import StrEnum

from leaktrace.domain.correspondence import Letter
from leaktrace.domain.excuses import Answered
from leaktrace.domain.firms import Firm, Handover
from leaktrace.domain.identifiers import Identifier
from leaktrace.domain.solicitations import Channel, Solicitation


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
    """To whom a kind of letter goes; SELF is a sheet that the person keeps."""

    CALLER = "caller"
    HOLDER = "holder"
    SOURCE = "source"
    SENDER = "sender"
    BROKER = "broker"
    AUTHORITY = "authority"
    SELF = "self"


class DeadlineRule(StrEnum):
    """By when the law wants an answer; the day named in a letter is the person's wish."""

    NONE = "none"
    AT_ONCE = "at_once"
    WITHOUT_DELAY = "without_delay"
    ONE_MONTH = "one_month"
    FIRST_CONTACT = "first_contact"
    REASONABLE = "reasonable"
    DAYS_15 = "days_15"
    DAYS_30 = "days_30"
    DAYS_45 = "days_45"
    WORKING_DAYS_10 = "working_days_10"
    WORKING_DAYS_15 = "working_days_15"


class Wish(StrEnum):
    """What the person wants, in their own words; a kind of letter serves one or more."""

    CALLS = "calls"
    SOURCE = "source"
    ERASE = "erase"
    PASSING_ON = "passing_on"
    CORRECT = "correct"
    MAIL = "mail"
    LEAK = "leak"
    ANSWER = "answer"


class LetterField(StrEnum):
    """What only the person can say, where a kind of letter asks for it."""

    WRONG = "wrong"
    RIGHT = "right"
    REASON = "reason"
    FILING = "filing"
    LICENCE = "licence"
    REGISTERED_ON = "registered_on"
    AUTHORITY = "authority"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterKind:
    """A kind of letter: titles and gists by language, the law it rests on, when that was checked.

    `country` is where the law holds, and `countries` are the firm's countries that it fits;
    `channels` are those that the solicitations it names came by, all if empty. `follows` are the
    kinds of letter of which one must have been sent before, and answered if `after_reply`; `notice`
    are the provisions by which a refusal must be told; `choices` are the options that change its
    text. `escalation` names the evidence profiles and letters that come next.
    """

    id: str
    title: Mapping[str, str]
    gist: Mapping[str, str]
    jurisdiction: str
    country: str
    countries: tuple[str, ...]
    languages: tuple[str, ...]
    wishes: tuple[Wish, ...]
    basis: tuple[Citation, ...]
    addressee: Addressee
    deadline: DeadlineRule
    escalation: tuple[str, ...]
    checked: date
    source: str
    template: str
    rank: int = 0
    fields: tuple[LetterField, ...] = ()
    channels: tuple[Channel, ...] = ()
    follows: tuple[str, ...] = ()
    after_reply: bool = False
    notice: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


class Removal(StrEnum):
    """What the firm is asked to do with the data after it has disclosed them."""

    STOP_USE = "stop_use"
    ERASE = "erase"


class Disclosure(StrEnum):
    """The way in which disclosure is asked for (APPI 33(1), 規則 30)."""

    ELECTRONIC = "electronic"
    PAPER = "paper"


class LetterForm(StrEnum):
    """What a letter is made into: a usual letter, 内容証明郵便, or the file for e内容証明."""

    LETTER = "letter"
    NAIYO = "naiyo"
    E_NAIYO = "e-naiyo"


class Grid(StrEnum):
    """The sheets that 内容証明 may have: characters a line by lines."""

    ACROSS_20 = "20x26"
    DOWN_20 = "20x26-vertical"
    ACROSS_13 = "13x40"
    ACROSS_26 = "26x20"


class Window(StrEnum):
    """Where a window envelope shows the addressee: 長形3号, or DL and C5/6 by DIN 5008, form B."""

    NONE = "none"
    NAGA3 = "naga3"
    DIN = "din"


class Calendar(StrEnum):
    """How years are written."""

    ERA = "era"
    WESTERN = "western"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOptions:
    """What the person chooses: None stands for what is usual.

    `wish_by` is usually two weeks off; `reply_to` is the id of an e-mail identifier;
    `solicitations` are the ids of those to be named, usually all of the firm's; `told` is what the
    person says in the fields that a kind asks for; `answered` is the excuse that it answers.
    `seal` marks the place for a seal behind the name (㊞), in Japanese letters.
    """

    wish_by: date | None = None
    reply_to: str | None = None
    include_address: bool = False
    seal: bool = False
    calendar: Calendar = Calendar.ERA
    disclosure: Disclosure = Disclosure.ELECTRONIC
    removal: Removal = Removal.STOP_USE
    ask_purpose: bool = True
    ask_questions: bool = True
    solicitations: tuple[str, ...] | None = None
    told: Mapping[LetterField, str] = field(default_factory=dict)
    answered: Answered | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a letter is set: its form, the grid of 内容証明, and the paper of a usual letter.

    `language` is that of the page which says how 内容証明 is posted.
    """

    form: LetterForm = LetterForm.LETTER
    grid: Grid = Grid.ACROSS_20
    paper: str = "a4"
    window: Window = Window.NONE
    language: str = "ja"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """All that a letter may state; nothing else enters it.

    `contacts` are the numbers and e-mail addresses that the firm reached or was given, `also_named`
    the other spellings of the name that it was given, `only_here` the ids of contacts that no
    other firm was given; times are stated in `zone`. `earlier` are the letters sent to it, oldest
    first.
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
    only_here: tuple[str, ...] = ()
    solicitations: tuple[Solicitation, ...] = ()
    earlier: tuple[Letter, ...] = ()
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
    FIELDS_OPEN = "fields_open"
    RESIDENCE = "residence"
    NO_AUTHORITY = "no_authority"
    NAIYO_LATIN = "naiyo_latin"
    NAIYO_NO_ADDRESS = "naiyo_no_address"
    NAIYO_MAIL_LEFT_OUT = "naiyo_mail_left_out"
    E_NAIYO_GUIDE = "e_naiyo_guide"
    E_NAIYO_LONG = "e_naiyo_long"
    OWN_ACCUSES = "own_accuses"
    OWN_THREATENS = "own_threatens"
    OWN_PENALTY = "own_penalty"
    OWN_PERIOD = "own_period"


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
