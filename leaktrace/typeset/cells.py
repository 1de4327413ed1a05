"""Text in a grid of cells, one after another across or down: the sheets of 内容証明."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from leaktrace.typeset import fonts
from leaktrace.typeset.blocks import MM

A4 = (210 * MM, 297 * MM)
_GRID_GREY, _GRID_WIDTH = 0.72, 0.3
_FILL = 0.74
"""The size of a character as a share of its cell."""

_MIDDLE = 0.38
"""The middle of the font's em box above its baseline, in ems."""

_TURNED = frozenset("「」『』（）()〔〕［］[]｛｝{}〈〉《》【】ー―—–‐‑－-‒～〜…‥：；:;＝=")
"""Signs that lie on their side in vertical writing (JIS X 4051, 4.1)."""

_CORNER = frozenset("、。，．,.")
_SMALL = frozenset("ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ")
_WIDE = str.maketrans("()[]{}-", "（）［］｛｝－")
"""A bracket or hyphen alone in a cell is drawn as a wide one."""

_CORNER_SHIFT = 0.6
_SMALL_SHIFT = 0.11


@dataclass(frozen=True, slots=True, kw_only=True)
class GridSheet:
    """A sheet of A4 with `lines` of `cells` each; lengths are points.

    `pitch` is the side of a cell along a line, `leading` the distance of lines; a vertical sheet
    lies on its long side and begins at the right. `before` and `above` are the white between the
    paper's edge and the first line, and the first cell of each line.
    """

    cells: int
    lines: int
    vertical: bool
    pitch: float
    leading: float
    before: float

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        return (A4[1], A4[0]) if self.vertical else A4

    @property
    def above(self) -> float:
        """The white before the first cell of each line: the lines stand in the middle."""
        across = self.paper[1] if self.vertical else self.paper[0]
        return (across - self.cells * self.pitch) / 2

    @property
    def after(self) -> float:
        """The white after the last line, where the post office stamps."""
        along = self.paper[0] if self.vertical else self.paper[1]
        return along - self.before - self.lines * self.leading

    @property
    def size(self) -> float:
        """The size of a character."""
        return _FILL * min(self.pitch, self.leading * 1.05)


@dataclass(frozen=True, slots=True, kw_only=True)
class CellLine:
    """What stands in the cells of one line, after `offset` empty ones."""

    cells: tuple[str, ...]
    offset: int = 0


Page = Sequence[CellLine]


def draw_page(canvas: Any, page: Page, sheet: GridSheet) -> None:
    """Draw a grid and what stands in it; the page is not turned."""
    canvas.setPageSize(sheet.paper)
    _draw_grid(canvas, sheet)
    text = canvas.beginText()
    text.setFillGray(0)
    text.setFont(fonts.font(False).fontName, sheet.size)
    for number, line in enumerate(page):
        for position, cell in enumerate(line.cells, start=line.offset):
            _set(text, sheet, cell, *_middle(sheet, number, position))
    canvas.drawText(text)


def _draw_grid(canvas: Any, sheet: GridSheet) -> None:
    left, bottom, right, top = _frame(sheet)
    canvas.setStrokeGray(_GRID_GREY)
    canvas.setLineWidth(_GRID_WIDTH)
    along, across = (sheet.leading, sheet.pitch) if sheet.vertical else (sheet.pitch, sheet.leading)
    columns, rows = round((right - left) / along), round((top - bottom) / across)
    canvas.grid(
        [left + index * along for index in range(columns + 1)],
        [bottom + index * across for index in range(rows + 1)],
    )


def _frame(sheet: GridSheet) -> tuple[float, float, float, float]:
    """Left, bottom, right and top edge of the grid."""
    width, height = sheet.paper
    long, wide = sheet.lines * sheet.leading, sheet.cells * sheet.pitch
    if sheet.vertical:
        right = width - sheet.before
        return right - long, height - sheet.above - wide, right, height - sheet.above
    top = height - sheet.before
    return sheet.above, top - long, sheet.above + wide, top


def _middle(sheet: GridSheet, line: int, position: int) -> tuple[float, float]:
    """The middle of a cell."""
    left, _, right, top = _frame(sheet)
    on, down = (position + 0.5) * sheet.pitch, (line + 0.5) * sheet.leading
    return (right - down, top - on) if sheet.vertical else (left + on, top - down)


def _set(text: Any, sheet: GridSheet, cell: str, x: float, y: float) -> None:
    """Set what stands in a cell: several narrow signs side by side, as 縦中横."""
    drawn, size = fonts.drawable(cell), sheet.size
    drawn = drawn.translate(_WIDE) if len(drawn) == 1 else drawn
    if not drawn.strip():
        return
    wide = fonts.width(drawn, size)
    if sheet.vertical and drawn in _TURNED:
        text.setTextTransform(0, -1, 1, 0, x - _MIDDLE * size, y + wide / 2)
    else:
        squeeze = min(1.0, sheet.pitch * 0.94 / wide)
        right, up = _shift(drawn, size) if sheet.vertical else (0.0, 0.0)
        start, base = x - wide * squeeze / 2 + right, y - _MIDDLE * size + up
        text.setTextTransform(squeeze, 0, 0, 1, start, base)
    for wider, run in fonts.runs(drawn):
        if wider:
            text.setFont(fonts.font(False, wider=True).fontName, size)
        text.textOut(run)
        if wider:
            text.setFont(fonts.font(False).fontName, size)


def _shift(sign: str, size: float) -> tuple[float, float]:
    """How far right and up a sign stands in vertical writing."""
    if sign in _CORNER:
        return _CORNER_SHIFT * size, _CORNER_SHIFT * size
    return (_SMALL_SHIFT * size, _SMALL_SHIFT * size) if sign in _SMALL else (0.0, 0.0)
