"""Whose tag a form is that turned up on a label, in a header, or was heard."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Closeness(StrEnum):
    """How a form on record fits what was shown, the best first."""

    SAME = "same"
    WRITTEN_OTHERWISE = "written_otherwise"
    NEAR = "near"
    CUT = "cut"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A firm that was given a form, and when; None where the day is not known."""

    firm: str
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TagMatch:
    """A form on record that fits, by the identifier's id; `score` is 0 to 1, 1 for the same.

    `shared` says that it is the plain form, no tag: it tells the least. `holders` is empty where
    it was given to nobody on record.
    """

    identifier: str
    closeness: Closeness
    score: float
    holders: tuple[Holder, ...] = ()
    shared: bool = False
