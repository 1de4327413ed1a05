"""What a document is made of, from top to bottom."""

from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """Where the lines of a block stand; justified ones reach both edges."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"
    JUSTIFY = "justify"


class Paper(StrEnum):
    """The paper to print on."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A text; lengths in points. `outline` names it in the document's outline."""

    text: str
    size: float = 10.5
    leading: float = 17.0
    align: Align = Align.JUSTIFY
    bold: bool = False
    indent: float = 0.0
    first: float = 0.0
    before: float = 0.0
    muted: bool = False
    keep: bool = False
    outline: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Empty room of a height in points; nothing at the top of a page."""

    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A hairline across the column."""

    before: float = 4.0
    after: float = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells; `shares` divide the column's width; the header stands on every page."""

    shares: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    header: tuple[str, ...] = ()
    size: float = 8.5
    leading: float = 12.5
    right: frozenset[int] = frozenset()


Block = Paragraph | Gap | Rule | Table
