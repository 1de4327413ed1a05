"""Pages drawn as a PDF: fonts embedded and subset, language and title set, text found again."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from leaktrace.typeset import fonts
from leaktrace.typeset.blocks import Block, Paper
from leaktrace.typeset.pages import SIZES, Margins, Mark, Stroke, Text, lay_out

_INK = 0.0
_MUTED = 0.38
_HAIRLINE = 0.72
_FOOTER = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a PDF says of itself; `footer` stands at the foot of every page beside its number.

    A document of one page carries no number unless `numbered` says so.
    """

    title: str
    language: str
    author: str = ""
    footer: str = ""
    numbered: bool = False
    paper: Paper = Paper.A4
    margins: Margins = Margins()


def render(blocks: Iterable[Block], document: Document) -> bytes:
    """The PDF; the same blocks and document give the same bytes."""
    fonts.load()
    layout = lay_out(blocks, document.paper, document.margins)
    buffer = io.BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=SIZES[document.paper],
        lang=document.language,
        invariant=1,
        initialFontName=fonts.REGULAR,
    )
    canvas.setTitle(fonts.printable(document.title))
    canvas.setAuthor(document.author)
    canvas.setCreator("LeakTrace")
    for number, page in enumerate(layout.pages, start=1):
        for mark in page:
            _draw(canvas, mark)
        _draw_footer(canvas, document, number, len(layout.pages))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw(canvas: Any, mark: Mark) -> None:
    if isinstance(mark, Stroke):
        canvas.setLineWidth(0.4)
        canvas.setStrokeGray(_HAIRLINE)
        canvas.line(mark.x, mark.y, mark.x + mark.length, mark.y)
        return
    if mark.outline:
        canvas.bookmarkPage(mark.outline)
        canvas.addOutlineEntry(mark.outline, mark.outline)
    _draw_text(canvas, mark)


def _draw_text(canvas: Any, mark: Text) -> None:
    canvas.setFillGray(_MUTED if mark.muted else _INK)
    canvas.setFont(fonts.BOLD if mark.bold else fonts.REGULAR, mark.size)
    canvas.drawString(mark.x, mark.y, mark.text, charSpace=mark.spread)


def _draw_footer(canvas: Any, document: Document, number: int, pages: int) -> None:
    y = document.margins.bottom / 2
    canvas.setFillGray(_MUTED)
    canvas.setFont(fonts.REGULAR, _FOOTER)
    if document.footer:
        canvas.drawString(document.margins.left, y, fonts.printable(document.footer))
    if document.numbered or pages > 1:
        right = SIZES[document.paper][0] - document.margins.right
        canvas.drawRightString(right, y, f"{number} / {pages}")
