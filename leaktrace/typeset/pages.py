"""Blocks set onto pages: where every line of text stands, before anything is drawn."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from leaktrace.typeset import fonts
from leaktrace.typeset.blocks import Align, Block, Gap, Paper, Paragraph, Rule, Table
from leaktrace.typeset.breaking import HANGING, break_lines

MM = 72 / 25.4
SIZES = {Paper.A4: (210 * MM, 297 * MM), Paper.LETTER: (612.0, 792.0)}
_CELL = 3.0
_WIDEST_SPREAD = 1.2
"""A justified line whose signs would have to move apart further than this, in points, is left so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """The page's margins in points."""

    left: float = 25 * MM
    right: float = 25 * MM
    top: float = 25 * MM
    bottom: float = 22 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A line of text at a place counted from the lower left corner of the page."""

    x: float
    y: float
    text: str
    size: float
    bold: bool
    muted: bool = False
    spread: float = 0.0
    outline: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A horizontal hairline."""

    x: float
    y: float
    length: float


Mark = Text | Stroke


@dataclass(slots=True)
class Layout:
    """The pages while they fill; `y` is the height at which the next line's top stands."""

    paper: Paper
    margins: Margins
    pages: list[list[Mark]] = field(default_factory=lambda: [[]])
    y: float = 0.0

    def __post_init__(self) -> None:
        self.y = self.top

    @property
    def top(self) -> float:
        """The height of the column's upper edge."""
        return SIZES[self.paper][1] - self.margins.top

    @property
    def width(self) -> float:
        """The width of the column."""
        return SIZES[self.paper][0] - self.margins.left - self.margins.right

    @property
    def is_at_top(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self.y >= self.top - 0.01

    def room(self, height: float) -> None:
        """Turn the page unless so much room is left."""
        if self.y - height < self.margins.bottom and not self.is_at_top:
            self.pages.append([])
            self.y = self.top

    def put(self, mark: Mark) -> None:
        """Set a mark onto the present page."""
        self.pages[-1].append(mark)


def lay_out(blocks: Iterable[Block], paper: Paper, margins: Margins) -> Layout:
    """The blocks on as many pages as they need."""
    layout = Layout(paper, margins)
    for block in blocks:
        if isinstance(block, Paragraph):
            _paragraph(layout, block)
        elif isinstance(block, Table):
            _table(layout, block)
        elif isinstance(block, Rule):
            _rule(layout, block)
        else:
            _gap(layout, block)
    return layout


def _gap(layout: Layout, block: Gap) -> None:
    if not layout.is_at_top:
        layout.y -= block.height


def _rule(layout: Layout, block: Rule) -> None:
    layout.room(block.before + block.after)
    layout.y -= block.before
    layout.put(Stroke(x=layout.margins.left, y=layout.y, length=layout.width))
    layout.y -= block.after


def _paragraph(layout: Layout, block: Paragraph) -> None:
    column = layout.width - block.indent
    lines = _lines(block.text, block.size, column, bold=block.bold, first=block.first)
    if not layout.is_at_top:
        layout.y -= block.before
    layout.room(block.leading * (len(lines) if block.keep else min(len(lines), 2)))
    for index, line in enumerate(lines):
        layout.room(block.leading)
        layout.y -= block.leading
        last = index == len(lines) - 1 or "\n" in block.text
        layout.put(_line(layout, block, line, column, first=index == 0, last=last))


def _line(
    layout: Layout, block: Paragraph, line: str, column: float, *, first: bool, last: bool
) -> Text:
    inset = block.first if first else 0.0
    free = column - inset - fonts.width(line.rstrip(), block.size, bold=block.bold)
    left = layout.margins.left + block.indent + inset
    shift = {Align.RIGHT: free, Align.CENTRE: free / 2}.get(block.align, 0.0)
    return Text(
        x=left + max(shift, 0.0),
        y=layout.y + (block.leading - block.size) / 2 + block.size * 0.12,
        text=line,
        size=block.size,
        bold=block.bold,
        muted=block.muted,
        spread=0.0 if last or block.align is not Align.JUSTIFY else _spread(line, free, block.size),
        outline=block.outline if first else "",
    )


def _spread(line: str, free: float, size: float) -> float:
    """How far the signs of a line move apart so that it reaches the edge; a hanging one stays out."""
    if line and line[-1] in HANGING and free < 0:
        free += size
    signs = len(line) - 1
    spread = free / signs if signs > 0 else 0.0
    return spread if 0 < spread <= _WIDEST_SPREAD else 0.0


def _lines(
    text: str, size: float, column: float, *, bold: bool = False, first: float = 0.0
) -> list[str]:
    def measure(part: str) -> float:
        return fonts.width(part, size, bold=bold)

    return break_lines(fonts.printable(text), measure, column, first)


def _table(layout: Layout, table: Table) -> None:
    total = sum(table.shares)
    widths = [layout.width * share / total for share in table.shares]
    head = _cells(table, table.header, widths, bold=True) if table.header else []
    rows = [_cells(table, row, widths, bold=False) for row in table.rows]
    first = _height(table, head) + (_height(table, rows[0]) if rows else 0.0)
    layout.room(first)
    _row(layout, table, head, widths, bold=True)
    for row in rows:
        pages = len(layout.pages)
        layout.room(_height(table, row))
        if len(layout.pages) > pages:
            _row(layout, table, head, widths, bold=True)
        _row(layout, table, row, widths, bold=False)


def _cells(
    table: Table, row: tuple[str, ...], widths: list[float], *, bold: bool
) -> list[list[str]]:
    return [
        _lines(cell, table.size, width - 2 * _CELL, bold=bold)
        for cell, width in zip(row, widths, strict=True)
    ]


def _height(table: Table, cells: list[list[str]]) -> float:
    return max((len(lines) for lines in cells), default=0) * table.leading + 2 * _CELL


def _row(
    layout: Layout, table: Table, cells: list[list[str]], widths: list[float], *, bold: bool
) -> None:
    """One row with a hairline under it; a row taller than the page runs on to the next."""
    if not cells:
        return
    tallest = max(len(lines) for lines in cells)
    layout.y -= _CELL
    for index in range(tallest):
        layout.room(table.leading)
        layout.y -= table.leading
        x = layout.margins.left
        for column, (lines, width) in enumerate(zip(cells, widths, strict=True)):
            if index < len(lines):
                layout.put(_cell(layout, table, lines[index], (x, width), column, bold=bold))
            x += width
    layout.y -= _CELL
    layout.put(Stroke(x=layout.margins.left, y=layout.y, length=layout.width))


def _cell(
    layout: Layout,
    table: Table,
    line: str,
    place: tuple[float, float],
    column: int,
    *,
    bold: bool,
) -> Text:
    x, width = place
    free = width - 2 * _CELL - fonts.width(line, table.size, bold=bold)
    shift = free if column in table.right else 0.0
    y = layout.y + (table.leading - table.size) / 2 + table.size * 0.12
    return Text(x=x + _CELL + shift, y=y, text=line, size=table.size, bold=bold)
