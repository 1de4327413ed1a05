"""Addressee labels: A4 with 2 × 6 labels of 86.4 × 42.3 mm, US Letter with 2 × 5 of 4 × 2 in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from leaktrace.domain.errors import Reason, Refused
from leaktrace.letters.markup import Line, Role
from leaktrace.typeset import fonts
from leaktrace.typeset.blocks import MM, About, Footer, Margins, Paper, Sheet
from leaktrace.typeset.flow import Placed
from leaktrace.typeset.pdf import render_pages
from leaktrace.typeset.pieces import Piece, Text, lines

Address = tuple[str, ...]
"""The lines of an address, the name among them."""

_SIZES = (11.0, 10.0, 9.0, 8.0, 7.0)
LEADING = 1.35
"""The distance of lines, in sizes."""

_PADDING = 6 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class _Labels:
    """A sheet of labels: how many, their size, the first one's place, the gap between columns."""

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    gap: float


_SHEETS = {
    Paper.A4: _Labels(
        columns=2,
        rows=6,
        width=86.4 * MM,
        height=42.3 * MM,
        left=18.6 * MM,
        top=21.6 * MM,
        gap=0,
    ),
    Paper.LETTER: _Labels(columns=2, rows=5, width=288, height=144, left=11.25, top=36, gap=13.5),
}


def addressee(found: Sequence[Line]) -> Address:
    """The addressee's lines of a letter: those before its title that are nobody else's."""
    titled = next((at for at, line in enumerate(found) if line.role is Role.TITLE), 0)
    return tuple(line.text for line in found[:titled] if line.role is Role.BODY)


def to_pdf(
    addresses: Sequence[Address], *, title: str, language: str, made: datetime, paper: Paper
) -> bytes:
    """The labels as PDF, in the order of the addresses.

    Raises:
        Refused: where the font lacks a character; the error names which.
    """
    missing = fonts.missing_glyphs("".join(line for address in addresses for line in address))
    if missing:
        raise Refused(Reason.GLYPHS_MISSING, glyphs="\u3000".join(missing))
    labels = _SHEETS[paper]
    each = labels.columns * labels.rows
    pages = [
        tuple(_page(addresses[start : start + each], labels))
        for start in range(0, len(addresses), each)
    ]
    margins = Margins(top=0, right=0, bottom=0, left=0)
    sheet = Sheet(paper=paper, margins=margins, footer=Footer())
    return render_pages(pages, About(title=title, language=language, made=made), sheet)


def _page(addresses: Sequence[Address], labels: _Labels) -> Iterator[Placed]:
    for number, address in enumerate(addresses):
        row, column = divmod(number, labels.columns)
        left = labels.left + column * (labels.width + labels.gap)
        piece = _label(address, labels, left)
        yield Placed(piece=piece, top=labels.top + row * labels.height)


def _label(address: Address, labels: _Labels, left: float) -> Piece:
    """An address in the largest size that its label holds, in the middle of the height."""
    size, broken = fitted(address, labels.width - 2 * _PADDING, labels.height - _PADDING)
    above = (labels.height - len(broken) * size * LEADING) / 2
    texts = tuple(
        Text(x=left + _PADDING, baseline=above + (at + 0.8) * size * LEADING, text=line, size=size)
        for at, line in enumerate(broken)
    )
    return Piece(height=labels.height, texts=texts)


def fitted(address: Address, width: float, height: float) -> tuple[float, tuple[str, ...]]:
    """The largest size in which an address fits, the smallest where none does, and its lines."""
    for size in _SIZES:
        broken = tuple(line for part in address for line, _ in lines(part, width, size))
        if len(broken) * size * LEADING <= height:
            break
    return size, broken
