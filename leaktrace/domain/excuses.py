"""What firms say instead of an answer, and what can be said to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Excuse(StrEnum):
    """Why a firm does not give what was asked for, by its own account."""

    BOUGHT_LIST = "bought_list"
    LAWFUL_BROKER = "lawful_broker"
    NO_DUTY = "no_duty"
    PUBLIC_DATA = "public_data"
    CONSENTED = "consented"
    CONTRACTOR = "contractor"
    DELETED = "deleted"
    NO_RECORD = "no_record"
    HINDERS_BUSINESS = "hinders_business"
    SOURCE_KEPT = "source_kept"
    RANDOM_NUMBER = "random_number"
    NO_GROUND = "no_ground"
    OWN_FORM = "own_form"
    FEE = "fee"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcuseAnswer:
    """What the law says to an excuse, by language, and the letters that answer it, best first.

    `on` are the kinds of letter on which it holds, all if empty; `paragraph` is what is put into
    the letter that answers, by the letter's language.
    """

    excuse: Excuse
    jurisdiction: str
    letters: tuple[str, ...]
    basis: tuple[str, ...]
    law: Mapping[str, str]
    paragraph: Mapping[str, str]
    on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The excuse in a reply of a day that a letter answers; `on_kind` is what it replied to."""

    excuse: str
    on: date | None = None
    on_kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOfExcuse:
    """What is said to the excuse in the last reply on a letter: law in words, and the next kind."""

    law: str
    kind: str = ""
