"""A letter on paper: from its text to PDF."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.letters import Window
from leaktrace.letters.labels import LEADING, addressee, fitted
from leaktrace.letters.markup import Line, Role, cells, read_lines, runs
from leaktrace.typeset import fonts
from leaktrace.typeset.blocks import (
    MM,
    About,
    AddressField,
    Align,
    Block,
    Column,
    Footer,
    Gap,
    Margins,
    Paper,
    Paragraph,
    Sheet,
    Table,
)
from leaktrace.typeset.pdf import Pages, lay_out, render_pages

SIZE = 10.5
"""Points: 43 characters fill a line of an A4 sheet between margins of 25 mm."""

TITLE_SIZE = 12.5
LEADINGS = tuple(SIZE * step for step in (1.7, 1.6, 1.5, 1.45))
"""Distances of lines, the most comfortable first."""

_BLANK = SIZE * 0.8
_SIGNATURE = SIZE * 3.6
_AROUND_TITLE = SIZE * 0.4
_GUTTER = SIZE * 0.6
_MARGINS = Margins(top=22 * MM, bottom=20 * MM)
_FOOTER = Footer(centre="{page} / {pages}", on_single=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a window shows an address, from the sheet's edges, and where the text goes on."""

    left: float
    top: float
    width: float
    height: float
    below: float


_WINDOWS = {
    Window.DIN: _Place(  # DIN 5008, form B: the address zone of 27.3 mm below the zone of notes
        left=25 * MM, top=62.7 * MM, width=75 * MM, height=27.3 * MM, below=98.5 * MM
    ),
    Window.NAGA3: _Place(  # no standard: windows differ by a few millimetres, so in their middle
        left=27 * MM, top=22 * MM, width=70 * MM, height=28 * MM, below=60 * MM
    ),
}


def to_pdf(
    text: str,
    *,
    title: str,
    language: str,
    made: datetime,
    paper: Paper = Paper.A4,
    window: Window = Window.NONE,
) -> bytes:
    """The letter as PDF, its addressee where an envelope's window shows it if there is one.

    Raises:
        Refused: where the font lacks a character; the error names which.
    """
    lines = read_lines(text)
    missing = fonts.missing_glyphs("".join(line.text for line in lines) + title)
    if missing:
        raise Refused(Reason.GLYPHS_MISSING, glyphs="\u3000".join(missing))
    sheet = Sheet(paper=paper, margins=_MARGINS, footer=_FOOTER)
    about = About(title=title, language=language, made=made)
    style = Align.JUSTIFY if language == "ja" else Align.LEFT
    shown, rest = _shown(lines, window)
    return render_pages(_fitting(rest, sheet, style, shown), about, sheet)


def _shown(
    lines: tuple[Line, ...], window: Window
) -> tuple[tuple[AddressField, ...], tuple[Line, ...]]:
    """The addressee in the envelope's window, and the other lines; as they are without one."""
    address = addressee(lines) if window in _WINDOWS else ()
    if not address:
        return (), lines
    place = _WINDOWS[window]
    size, broken = fitted(address, place.width, place.height)
    field = AddressField(
        lines=broken,
        left=place.left - _MARGINS.left,
        top=place.top - _MARGINS.top,
        height=place.below - _MARGINS.top,
        size=size,
        leading=size * LEADING,
    )
    named = set(address)
    titled = next(at for at, line in enumerate(lines) if line.role is Role.TITLE)
    head = [line for line in lines[:titled] if line.role is not Role.BODY or line.text not in named]
    return (field,), (*head, *lines[titled:])


def _fitting(
    lines: tuple[Line, ...], sheet: Sheet, style: Align, shown: tuple[AddressField, ...] = ()
) -> Pages:
    """The pages at the widest leading that takes no page more than the narrowest."""
    widest, *between, narrowest = LEADINGS
    pages = _laid(lines, sheet, widest, style, shown)
    if len(pages) == 1:
        return pages
    fewest = _laid(lines, sheet, narrowest, style, shown)
    for leading in between:
        if len(pages) == len(fewest):
            return pages
        pages = _laid(lines, sheet, leading, style, shown)
    return pages if len(pages) == len(fewest) else fewest


def _laid(
    lines: tuple[Line, ...],
    sheet: Sheet,
    leading: float,
    style: Align,
    shown: tuple[AddressField, ...],
) -> Pages:
    return lay_out([*shown, *_blocks(lines, sheet.width, leading, style)], sheet)


def _blocks(lines: tuple[Line, ...], width: float, leading: float, style: Align) -> list[Block]:
    found: list[Block] = []
    for run in runs(lines):
        for block in _run(run, width, leading, style):
            is_tied = bool(found) and isinstance(found[-1], Paragraph) and found[-1].keep
            found.append(replace(block, keep=is_tied) if isinstance(block, Gap) else block)
    return found


def _run(run: tuple[Line, ...], width: float, leading: float, style: Align) -> Iterator[Block]:
    role = run[0].role
    if role is Role.SENDER:
        yield from _sender(run, width, leading)
    elif role is Role.ITEM:
        yield _items(run, width, leading)
    elif role is Role.BLANK:
        yield Gap(height=_BLANK)
    elif role is Role.SIGNATURE:
        yield Gap(height=_SIGNATURE)
    else:
        yield _single(run[0], leading, style)


def _single(line: Line, leading: float, style: Align) -> Paragraph:
    if line.role in (Role.RIGHT, Role.CLOSING):
        return Paragraph(text=line.text, size=SIZE, leading=leading, align=Align.RIGHT)
    if line.role is Role.TITLE:
        return _title(line.text, leading, style)
    if line.role is Role.CENTRE:
        return Paragraph(text=line.text, size=SIZE, leading=leading, align=Align.CENTRE, keep=True)
    return Paragraph(
        text=line.text,
        size=SIZE,
        leading=leading,
        align=style,
        hang=2 * SIZE if line.role is Role.SECTION else 0,
        keep=line.role is Role.SECTION,
    )


def _title(text: str, leading: float, style: Align) -> Paragraph:
    return Paragraph(
        text=text,
        size=TITLE_SIZE,
        leading=leading * 1.2,
        align=Align.CENTRE if style is Align.JUSTIFY else style,
        bold=True,
        before=_AROUND_TITLE,
        after=_AROUND_TITLE,
        keep=True,
    )


def _sender(run: tuple[Line, ...], width: float, leading: float) -> Iterator[Block]:
    """The sender's lines, flush left in a block at the right edge."""
    widest = max(fonts.width(line.text, SIZE) for line in run)
    for line in run:
        yield Paragraph(
            text=line.text, size=SIZE, leading=leading, indent=max(width - widest, 0), keep=True
        )


def _items(run: tuple[Line, ...], width: float, leading: float) -> Table:
    """Items in columns as wide as their widest cell; the last one has the rest."""
    rows = cells(run)
    widths = [
        max(fonts.width(row[column], SIZE) for row in rows) for column in range(len(rows[0]) - 1)
    ]
    rest = width - SIZE - sum(widths) - _GUTTER * len(widths)
    return Table(
        columns=(*(Column(share=wide) for wide in widths), Column(share=rest)),
        rows=rows,
        size=SIZE,
        leading=leading,
        ruled=False,
        gutter=_GUTTER,
        padding=0,
        indent=SIZE,
    )
