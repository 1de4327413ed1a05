"""Evidence bundles: for whom, what one still lacks, and what checking one has found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from leaktrace.domain.rules import Rule


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


class FindingKind(StrEnum):
    """In which way a bundle differs from what was exported."""

    CHANGED = "changed"
    MISSING = "missing"
    EXTRA = "extra"
    DAMAGED = "damaged"
    CHAIN = "chain"
    RECORD = "record"
    ID = "id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One authority and what it asks; texts by language, `rules` are citations as printed.

    `offices` are the competent bodies by who licensed the firm: minister, governor, unknown (with
    {prefecture}).
    """

    id: str
    language: str
    country: str
    authority: Mapping[str, str]
    about: Mapping[str, str]
    limits: Mapping[str, str]
    offices: Mapping[str, str]
    routes: tuple[Route, ...]
    asks: tuple[Asked, ...]
    rules: Mapping[Rule, str] = field(default_factory=dict)
    source: str = ""
    checked: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """One thing a bundle lacks: of a firm, of a solicitation, or (neither) of the person."""

    kind: LackKind
    firm: str | None = None
    solicitation: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One difference, by the name of the file it is in; `detail` is a record or an entry number."""

    kind: FindingKind
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What checking a bundle has found; it is as it was exported where `findings` is empty."""

    id: str
    files: int
    findings: tuple[Finding, ...]
