"""What a document is made of, as values; lengths are points (1/72 inch)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

MM = 72 / 25.4
"""Points in a millimetre."""


class Align(StrEnum):
    """How the lines of a paragraph or a cell stand; the last line of JUSTIFY stands left."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"
    JUSTIFY = "justify"


class Paper(StrEnum):
    """The sheet that is printed on."""

    A4 = "a4"
    LETTER = "letter"


SIZES = {Paper.A4: (210 * MM, 297 * MM), Paper.LETTER: (612.0, 792.0)}
"""Width and height of a sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A text; a line break in it starts a new line.

    `hang` indents every line but the first; `leading` is the distance of lines, 1.7 sizes where
    it is None; `keep` holds the paragraph together with what follows; `outline` is the
    bookmark that a reader's side bar shows.
    """

    text: str
    size: float = 10.5
    leading: float | None = None
    align: Align = Align.LEFT
    bold: bool = False
    muted: bool = False
    indent: float = 0
    hang: float = 0
    before: float = 0
    after: float = 0
    keep: bool = False
    outline: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Empty height, left out at the top of a page; `keep` ties what is before and after it."""

    height: float
    keep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A hairline across the page, with the height before and after it."""

    before: float = 4
    after: float = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows starts a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its share of the width, and how its cells stand."""

    share: float
    align: Align = Align.LEFT
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells whose text wraps; the header stands again on every page.

    Without `ruled` there are no hairlines; `gutter` is the room between columns, `padding` that
    above and below a row.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    header: tuple[str, ...] = ()
    size: float = 9
    leading: float | None = None
    ruled: bool = True
    gutter: float = 8
    padding: float = 3
    indent: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressField:
    """Lines at a place of their own, from the text's left edge and top; what follows is below.

    `height` is how far below the top of the text it begins.
    """

    lines: tuple[str, ...]
    left: float
    top: float
    height: float
    size: float
    leading: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A JPEG of so many pixels."""

    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Pictures in rows, each in a square of its own with a line under it."""

    items: tuple[tuple[Picture, str], ...]
    columns: int = 4
    size: float = 7.5
    gutter: float = 10


Block = Paragraph | Gap | Rule | PageBreak | Table | AddressField | Pictures


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """The white around the text."""

    top: float = 25 * MM
    right: float = 25 * MM
    bottom: float = 25 * MM
    left: float = 25 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class Footer:
    """What stands below the text of each page; {page} and {pages} are filled.

    Without `on_single` a document of one page has no footer.
    """

    left: str = ""
    centre: str = ""
    right: str = ""
    on_single: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The paper, its margins and its footer."""

    paper: Paper = Paper.A4
    margins: Margins = field(default_factory=Margins)
    footer: Footer = field(default_factory=Footer)

    @property
    def width(self) -> float:
        """The width of the text."""
        return SIZES[self.paper][0] - self.margins.left - self.margins.right

    @property
    def height(self) -> float:
        """The height of the text."""
        return SIZES[self.paper][1] - self.margins.top - self.margins.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the file says of itself; the same blocks made at the same moment are the same bytes."""

    title: str
    language: str
    made: datetime
    author: str = ""
    subject: str = ""
