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
from leaktrace.typeset.pieces import Shown, Stroke, Text, pieces, placed

FOOTER_SIZE = 8
FOOTER_ABOVE_EDGE = 12 * MM
_INK, _MUTED, _HAIRLINE = 0.0, 0.35, 0.6
"""Greys, 0 is black."""

Pages = Sequence[Sequence[Placed]]

_drawing = Lock()
"""reportlab's fonts keep their place in the file while they are cut down: one document a time."""


def render(blocks: Iterable[Block], about: About, sheet: Sheet | None = None) -> bytes:
    """The document as PDF."""
    paper = sheet or Sheet()
    return render_pages(lay_out(blocks, paper), about, paper)


def lay_out(blocks: Iterable[Block], sheet: Sheet) -> Pages:
    """The pages on which the blocks stand."""
    with _drawing:
        return paginate(_strips(blocks, sheet), sheet.height)


def render_pages(pages: Pages, about: About, sheet: Sheet) -> bytes:
    """Pages that are laid out, as PDF."""
    with _drawing:
        out = io.BytesIO()
        canvas = _canvas(out, about, SIZES[sheet.paper])
        _draw(canvas, pages, sheet)
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


def _draw(canvas: Any, pages: Pages, sheet: Sheet) -> None:
    top = SIZES[sheet.paper][1] - sheet.margins.top
    for number, page in enumerate(pages, start=1):
        pen = _Pen(canvas)
        for item in page:
            _draw_strip(canvas, item, sheet.margins.left, top - item.top, f"{number}-{item.top}")
            for text in item.piece.texts:
                pen.write(text, sheet.margins.left, top - item.top)
        if len(pages) > 1 or sheet.footer.on_single:
            _draw_footer(pen, sheet, number, len(pages))
        pen.lift()
        canvas.showPage()


def _draw_strip(canvas: Any, item: Placed, left: float, top: float, anchor: str) -> None:
    if item.piece.outline:
        canvas.bookmarkHorizontal(anchor, left, top)
        canvas.addOutlineEntry(item.piece.outline, anchor)
    for stroke in item.piece.strokes:
        _draw_stroke(canvas, stroke, left, top)
    for shown in item.piece.pictures:
        _draw_picture(canvas, shown, left, top)


def _draw_picture(canvas: Any, shown: Shown, left: float, top: float) -> None:
    from reportlab.lib.utils import ImageReader

    low = top - shown.top - shown.height
    image = ImageReader(io.BytesIO(shown.content))
    canvas.drawImage(image, left + shown.x, low, shown.width, shown.height)


def _draw_stroke(canvas: Any, stroke: Stroke, left: float, top: float) -> None:
    canvas.setLineWidth(0.8 if stroke.strong else 0.4)
    canvas.setStrokeGray(_INK if stroke.strong else _HAIRLINE)
    canvas.line(left + stroke.start, top - stroke.at, left + stroke.end, top - stroke.at)


class _Pen:
    """Writes the texts of a page as one object, and says anew only what is another than before."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._text = canvas.beginText()
        self._style: tuple[fonts.Face, float] | None = None
        self._grey: float | None = None
        self._spaced = 0.0

    def write(self, text: Text, left: float, top: float) -> None:
        """Write a text at its place."""
        grey = _MUTED if text.muted else _INK
        if grey != self._grey:
            self._text.setFillGray(grey)
            self._grey = grey
        self._text.setTextOrigin(left + text.x, top - text.baseline)
        for space, wider, run in _runs(text):
            self._choose(fonts.Face(wider, text.bold), text.size)
            self._space(space)
            self._text.textOut(run)

    def lift(self) -> None:
        """Put what was written on the page."""
        self._space(0.0)
        self._canvas.drawText(self._text)

    def _choose(self, face: fonts.Face, size: float) -> None:
        if (face, size) != self._style:
            self._text.setFont(fonts.font(face.bold, wider=face.wider).fontName, size)
            self._style = (face, size)

    def _space(self, space: float) -> None:
        if space != self._spaced:
            self._text.setCharSpace(space)
            self._spaced = space


def _runs(text: Text) -> list[tuple[float, bool, str]]:
    """The text in runs of one letter spacing and one font: whether it is the wider one."""
    spaced, drawn = _spaced(text), fonts.runs(text.text)
    if len(drawn) == 1:
        return [(space, drawn[0][0], run) for space, run in spaced]
    spaces = [space for space, run in spaced for _ in run]
    wider = [is_wider for is_wider, run in drawn for _ in run]
    signs = zip(spaces, wider, text.text, strict=True)
    return [
        (space, is_wider, "".join(sign for *_, sign in run))
        for (space, is_wider), run in groupby(signs, key=lambda sign: sign[:2])
    ]


def _spaced(text: Text) -> list[tuple[float, str]]:
    """The text in runs of equal letter spacing: the stretch stands after each unit, not in it."""
    if not text.stretch:
        return [(0, text.text)]
    found: list[tuple[float, str]] = []
    loose = ""
    for unit in units(text.text):
        if len(unit) > 1:
            found += [(text.stretch, loose)] if loose else []
            found.append((0, unit[:-1]))
            loose = ""
        loose += unit[-1]
    return [*found, (text.stretch, loose)] if loose else found


def _draw_footer(pen: _Pen, sheet: Sheet, page: int, pages: int) -> None:
    for words, align in _parts(sheet.footer):
        filled = fonts.drawable(words.format(page=page, pages=pages))
        text = Text(x=0, baseline=0, text=filled, size=FOOTER_SIZE, muted=True)
        aligned = placed(text, sheet.width, align, last=True)
        pen.write(aligned, sheet.margins.left, FOOTER_ABOVE_EDGE)


def _parts(footer: Footer) -> list[tuple[str, Align]]:
    sides = (
        (footer.left, Align.LEFT),
        (footer.centre, Align.CENTRE),
        (footer.right, Align.RIGHT),
    )
    return [(words, align) for words, align in sides if words]
