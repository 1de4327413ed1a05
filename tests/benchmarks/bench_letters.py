"""A one-page letter as PDF against drawing the same glyphs with bare reportlab.

Bare is: the same fonts, the same lines at places known beforehand, one `drawString` each, saved.
"""

import io
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from leaktrace.letters import layout
from leaktrace.letters.layout import to_pdf
from leaktrace.letters.markup import read_lines
from leaktrace.services import correspondence, example
from leaktrace.typeset import fonts
from leaktrace.typeset.blocks import SIZES, Align, Paper, Sheet
from leaktrace.typeset.pieces import Text, lines
from tests import build
from tests.benchmarks.ratios import Ratio, measure

BAR = 2.0
LETTERS = 10
MADE = datetime(2026, 11, 20, tzinfo=UTC)


def ratios(folder: Path) -> list[Ratio]:
    """The usual notice, laid out and drawn."""
    book = build.logbook(folder)
    example.fill(book, MADE.date())
    draft = correspondence.draft(book, "jp.stop_call", "tsubame", today=date(2026, 11, 20))
    book.close()
    texts = _texts(draft.text)
    name = f"{LETTERS} one-page letters (bare reportlab, the same glyphs)"
    return [measure(name, lambda: _bare(texts), lambda: _ours(draft.text), BAR)]


def _ours(text: str) -> float:
    start = time.perf_counter_ns()
    for _ in range(LETTERS):
        lines.cache_clear()
        to_pdf(text, title="件名", language="ja", made=MADE)
    return (time.perf_counter_ns() - start) / 1e6


def _texts(text: str) -> list[Text]:
    """The very lines of the letter, each where it stands."""
    sheet = Sheet(margins=layout._MARGINS)
    (page,) = layout._fitting(read_lines(text), sheet, Align.JUSTIFY)
    return [
        replace(line, x=line.x + sheet.margins.left, baseline=800 - item.top - line.baseline)
        for item in page
        for line in item.piece.texts
    ]


def _bare(texts: list[Text]) -> float:
    start = time.perf_counter_ns()
    for _ in range(LETTERS):
        canvas = Canvas(
            io.BytesIO(),
            pagesize=SIZES[Paper.A4],
            invariant=1,
            pageCompression=1,
            initialFontName=fonts.name(False),
        )
        for line in texts:
            canvas.setFont(fonts.font(line.bold).fontName, line.size)
            canvas.drawString(line.x, line.baseline, line.text)
        canvas.save()
    return (time.perf_counter_ns() - start) / 1e6
