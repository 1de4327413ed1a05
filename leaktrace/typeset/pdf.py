"""Blocks to PDF: fonts embedded, text that is found again, the same bytes for the same blocks."""

import io
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby
from threading import Lock
from typing import Any

from leaktrace.typeset import fonts
from leaktrace.typeset.blocks import MM, SIZES, About, Align, Block, Footer, Sheet
from leaktrace.typeset.cells import GridSheet, Page, draw_page
from leaktrace.typeset.flow import Placed, paginate
from leaktrace.typeset.kinsoku import units
from leaktrace.typeset.pieces import Stroke, Text, pieces, placed

FOOTER_SIZE = 8
FOOTER_ABOVE_EDGE = 12 * MM
_INK, _MUTED, _HAIRLINE = 0.0, 0.35, 0.6
"""Greys, 0 is black."""

_drawing = Lock()
"""reportlab's fonts keep their place in the file while they are cut down: one document a time."""


def render(blocks: Iterable[Block], about: About, sheet: Sheet | None = None) -> bytes:
    """The document as PDF."""
    paper = sheet or Sheet()
    with _drawing:
        out = io.BytesIO()
        canvas = _canvas(out, about, SIZES[paper.paper])
        _draw(canvas, paginate(_strips(blocks, paper), paper.height), paper)
        canvas.save()
    return out.getvalue()


def render_cells(
    pages: Sequence[Page], grid: GridSheet, guide: Iterable[Block], about: About, sheet: Sheet
) -> bytes:
    """Gridded pages as PDF, and behind them a guide on usual ones."""
    with _drawing:
        out = io.BytesIO()
        canvas = _canvas(out, about, grid.paper)
        for page in pages:
            draw_page(canvas, page, grid)
            canvas.showPage()
        canvas.setPageSize(SIZES[sheet.paper])
        _draw(canvas, paginate(_strips(guide, sheet), sheet.height), sheet)
        canvas.save()
    return out.getvalue()


def _canvas(out: io.BytesIO, about: About, size: tuple[float, float]) -> Any:
    from reportlab.pdfgen.canvas import Canvas  # 50 ms: only when something is typeset

    fonts.font(False)
    canvas = Canvas(
        out,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        initialFontName=fonts.name(False),
        lang=about.language,
    )
    _describe(canvas, about)
    return canvas


def page_count(blocks: Iterable[Block], sheet: Sheet) -> int:
    """On how many pages the blocks stand."""
    with _drawing:
        return len(paginate(_strips(blocks, sheet), sheet.height))


def _strips(blocks: Iterable[Block], sheet: Sheet) -> list[Any]:
    return [piece for block in blocks for piece in pieces(block, sheet.width)]


def _describe(canvas: Any, about: About) -> None:
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setCreator("LeakTrace")
    canvas.setDateFormatter(partial(_stamp, about))


def _stamp(about: About, *_now: int) -> str:
    """The moment the document was made (ISO 32000-1, 7.9.4), in place of the clock's."""
    zone = about.made.strftime("%z")
    return about.made.strftime("D:%Y%m%d%H%M%S") + (f"{zone[:3]}'{zone[3:]}'" if zone else "")


def _draw(canvas: Any, pages: Sequence[Sequence[Placed]], sheet: Sheet) -> None:
    top = SIZES[sheet.paper][1] - sheet.margins.top
    for number, page in enumerate(pages, start=1):
        for item in page:
            _draw_strip(canvas, item, sheet.margins.left, top - item.top, f"{number}-{item.top}")
        if len(pages) > 1 or sheet.footer.on_single:
            _draw_footer(canvas, sheet, number, len(pages))
        canvas.showPage()


def _draw_strip(canvas: Any, item: Placed, left: float, top: float, anchor: str) -> None:
    if item.piece.outline:
        canvas.bookmarkHorizontal(anchor, left, top)
        canvas.addOutlineEntry(item.piece.outline, anchor)
    for stroke in item.piece.strokes:
        _draw_stroke(canvas, stroke, left, top)
    for text in item.piece.texts:
        _draw_text(canvas, text, left, top)


def _draw_stroke(canvas: Any, stroke: Stroke, left: float, top: float) -> None:
    canvas.setLineWidth(0.8 if stroke.strong else 0.4)
    canvas.setStrokeGray(_INK if stroke.strong else _HAIRLINE)
    canvas.line(left + stroke.start, top - stroke.at, left + stroke.end, top - stroke.at)


def _draw_text(canvas: Any, text: Text, left: float, top: float) -> None:
    line = canvas.beginText(left + text.x, top - text.baseline)
    line.setFont(fonts.font(text.bold).fontName, text.size)
    line.setFillGray(_MUTED if text.muted else _INK)
    for space, run in _runs(text):
        line.setCharSpace(space)
        line.textOut(run)
    line.setCharSpace(0)
    canvas.drawText(line)


def _runs(text: Text) -> list[tuple[float, str]]:
    """The text in runs of equal letter spacing: the stretch stands after each unit, not in it."""
    if not text.stretch:
        return [(0, text.text)]
    signs = [
        (text.stretch if index == len(unit) - 1 else 0, sign)
        for unit in units(text.text)
        for index, sign in enumerate(unit)
    ]
    return [(space, "".join(s for _, s in run)) for space, run in groupby(signs, key=_space)]


def _space(sign: tuple[float, str]) -> float:
    return sign[0]


def _draw_footer(canvas: Any, sheet: Sheet, page: int, pages: int) -> None:
    for words, align in _parts(sheet.footer):
        filled = fonts.drawable(words.format(page=page, pages=pages))
        text = Text(x=0, baseline=0, text=filled, size=FOOTER_SIZE, muted=True)
        _draw_text(
            canvas,
            placed(text, sheet.width, align, last=True),
            sheet.margins.left,
            FOOTER_ABOVE_EDGE,
        )


def _parts(footer: Footer) -> list[tuple[str, Align]]:
    sides = (
        (footer.left, Align.LEFT),
        (footer.centre, Align.CENTRE),
        (footer.right, Align.RIGHT),
    )
    return [(words, align) for words, align in sides if words]
