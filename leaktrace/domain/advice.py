"""What would help most next: tags for the next firm, questions to callers, requests to firms."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class StepKind(StrEnum):
    """What can be done to learn more of where data got out."""

    LISTEN = "listen"
    ASK_ITEM = "ask_item"
    ASK_SOURCE = "ask_source"
    WRITE_CALLER = "write_caller"
    WRITE_BROKER = "write_broker"
    WRITE_FIRM = "write_firm"


class Reaction(StrEnum):
    """What can come back to a question or a request."""

    KNOWS = "knows"
    DOES_NOT_KNOW = "does_not_know"
    NAMES_FIRM = "names_firm"
    NAMES_ANOTHER = "names_another"
    NAMES_BROKER = "names_broker"
    NAMES_DIRECTORY = "names_directory"
    AT_RANDOM = "at_random"
    ADMITS = "admits"
    NO_RECORD = "no_record"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One reaction, how probable it is, and to whose record it would then point most.

    `named` is the firm that would be named; `firm` the one that would lead, with probability
    `share`; None where no firm of the register would.
    """

    reaction: Reaction
    probability: float
    share: float
    firm: str | None = None
    named: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do: `bits` is the expected information on where a caller's list came from.

    For a request to a firm about its own record it is the information on whether that record
    circulates. `firm` is whom to ask, `items` what to ask about: ids of identifiers and codes of
    facts; `solicitations` those of the caller that it is about.
    """

    kind: StepKind
    bits: float
    firm: str | None = None
    items: tuple[str, ...] = ()
    solicitations: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()


class TagKind(StrEnum):
    """The ways of marking what a firm is given, the strongest first."""

    MAIL_ALIAS = "mail_alias"
    PLUS_ADDRESS = "plus_address"
    PHONE_LINE = "phone_line"
    ADDRESS_FORM = "address_form"
    NAME_FORM = "name_form"


class Caution(StrEnum):
    """What to mind before a tag is handed over."""

    TEST_FIRST = "test_first"
    QUIET_WEEKS = "quiet_weeks"
    NEVER_ON_CONTRACTS = "never_on_contracts"


@dataclass(frozen=True, slots=True, kw_only=True)
class TagIdea:
    """One tag for the next firm, and the bits by which it would tell that firm from the others.

    `of` is the identifier of which it is a form; `id` the identifier itself where it is on record
    already. `value` is empty where the person has to get it first: a second number.
    """

    kind: TagKind
    value: str
    bits: float
    of: str | None = None
    id: str | None = None
    strippable: bool = False
    cautions: tuple[Caution, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """All of it as of a day, each list with what helps most first.

    `questions` are for whoever calls next, `requests` for those who can be written to.
    """

    as_of: date
    tags: tuple[TagIdea, ...]
    questions: tuple[Step, ...]
    requests: tuple[Step, ...]


def bars(bits: float) -> int:
    """How much something would settle, in marks of three."""
    return sum(bits >= bound for bound in _BARS)


_BARS = (0.03, 0.12, 0.35)


class Cause(StrEnum):
    """The families of ways in which a record can have got out of a firm; always open questions."""

    CARELESS = "careless"
    STAFF = "staff"
    INTRUSION = "intrusion"
    PARTNERS = "partners"
