"""Who the person is: the identifiers by which they can be reached or known, and their variants."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

Extra = Mapping[str, Any]


class IdentifierKind(StrEnum):
    """What an identifier is."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    HANDLE = "handle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Postal:
    """A postal address; `region` is the prefecture, state or canton."""

    country: str = ""
    postcode: str = ""
    region: str = ""
    lines: tuple[str, ...] = ()
    department: str = ""
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """Something by which a person of the household can be reached or known.

    `variant_of` names the identifier of which this is a tagged or altered form; `strippable` says
    that a machine can cut the tag off (a plus-address).
    """

    id: str
    kind: IdentifierKind
    value: str
    kana: str = ""
    postal: Postal | None = None
    member: str | None = None
    variant_of: str | None = None
    strippable: bool = False
    since: date | None = None
    until: date | None = None
    note: str = ""
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person of the household."""

    id: str
    name: str
    kana: str = ""
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """Somebody whose calls are no solicitations; never part of an evidence bundle."""

    id: str
    name: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallsBefore:
    """How many different callers solicited in how many months before anything was handed over."""

    months: float
    callers: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """What holds for the whole logbook: place, language, and since when everything is logged.

    `logged_share` is the person's own estimate, 0 to 1, of the share of solicitations that get
    logged. `imported_history` keeps the amendments that came with case files.
    """

    id: str = "household"
    time_zone: str = "Asia/Tokyo"
    logging_since: date | None = None
    calls_before: CallsBefore | None = None
    logged_share: float | None = None
    country: str = "JP"
    region: str = ""
    language: str = ""
    do_not_call_since: date | None = None
    person_extra: Extra = field(default_factory=dict)
    imported_history: tuple[Extra, ...] = ()
    extra: Extra = field(default_factory=dict)
