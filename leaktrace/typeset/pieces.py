"""Blocks as strips across the page, none of which a page break can part."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from leaktrace.typeset import fonts
from leaktrace.typeset.blocks import (
    AddressField,
    Align,
    Block,
    Gap,
    PageBreak,
    Paragraph,
    Pictures,
    Rule,
)
from leaktrace.typeset.kinsoku import SPACES, Measure, break_lines, units

LEADING = 1.7
"""The distance of lines, in sizes, where a block names none."""

LOOSEST = 0.2
"""The widest room between two characters, in sizes, that a justified line takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A line's text: its left edge, its baseline below the strip's top, the room after a unit."""

    x: float
    baseline: float
    text: str
    size: float
    bold: bool = False
    muted: bool = False
    stretch: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A hairline: from, to, and how far below the strip's top."""

    start: float
    end: float
    at: float
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture (JPEG): its left edge, its top below the strip's top, its width and height."""

    content: bytes
    x: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A strip: `keep` ties it to the next one, `blank` ones vanish at the top of a page.

    `head` is what stands again above the strip where it starts a page.
    """

    height: float
    texts: tuple[Text, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    pictures: tuple[Shown, ...] = ()
    keep: bool = False
    blank: bool = False
    new_page: bool = False
    outline: str = ""
    head: tuple["Piece", ...] = ()


def gap(height: float, *, keep: bool = False) -> Iterator[Piece]:
    """An empty strip; nothing where the height is 0."""
    if height:
        yield Piece(height=height, blank=True, keep=keep)


def pieces(block: Block, width: float) -> Iterator[Piece]:
    """The strips of a block on a page whose text is `width` wide."""
    if isinstance(block, Paragraph):
        yield from _paragraph(block, width)
    elif isinstance(block, Gap):
        yield from gap(block.height, keep=block.keep)
    elif isinstance(block, Rule):
        yield from gap(block.before)
        yield Piece(height=block.after, strokes=(Stroke(start=0, end=width, at=0),))
    elif isinstance(block, AddressField):
        yield Piece(height=block.height, texts=tuple(_field(block)))
    elif isinstance(block, PageBreak):
        yield Piece(height=0, blank=True, new_page=True)
    elif isinstance(block, Pictures):
        yield from _pictures(block, width)
    else:
        from leaktrace.typeset.tables import table_pieces  # tables are made of these pieces

        yield from table_pieces(block, width)


def _field(block: AddressField) -> Iterator[Text]:
    for number, line in enumerate(block.lines):
        baseline = block.top + (number + 0.8) * block.leading
        yield Text(x=block.left, baseline=baseline, text=line, size=block.size)


def _pictures(block: Pictures, width: float) -> Iterator[Piece]:
    """One strip a row of pictures."""
    side = (width - block.gutter * (block.columns - 1)) / block.columns
    leading = block.size * LEADING
    for start in range(0, len(block.items), block.columns):
        shown, under = [], []
        for place, (picture, words) in enumerate(block.items[start : start + block.columns]):
            x, scale = place * (side + block.gutter), side / max(picture.width, picture.height)
            wide, high = picture.width * scale, picture.height * scale
            shown.append(
                Shown(content=picture.content, x=x, top=side - high, width=wide, height=high)
            )
            line = lines(words, side, block.size)[0][0] if words else ""
            baseline = side + leading * 0.8
            under.append(Text(x=x, baseline=baseline, text=line, size=block.size, muted=True))
        yield Piece(height=side + leading + block.gutter, pictures=tuple(shown), texts=tuple(under))


@lru_cache(256)  # a letter is laid out at several leadings, which break in the same places
def lines(
    text: str, width: float, size: float, *, bold: bool = False, hang: float = 0
) -> tuple[tuple[str, bool], ...]:
    """The lines of a text, each with whether it is the last of its paragraph."""
    measure: Measure = partial(_measured, size=size, bold=bold)
    found: list[tuple[str, bool]] = []
    for part in fonts.drawable(text).split("\n"):
        broken = break_lines(part, measure, width - hang, width)
        found += [
            (line.rstrip(SPACES), index == len(broken) - 1) for index, line in enumerate(broken)
        ]
    return tuple(found)


def placed(text: Text, room: float, align: Align, *, last: bool) -> Text:
    """The text where its alignment puts it in the room to the right of its `x`."""
    spare = room - fonts.drawn_width(text.text, text.size, bold=text.bold)
    if align is Align.RIGHT:
        return replace(text, x=text.x + spare)
    if align is Align.CENTRE:
        return replace(text, x=text.x + spare / 2)
    if align is Align.JUSTIFY and not last:
        return replace(text, stretch=_stretch(text, spare))
    return text


def _stretch(text: Text, spare: float) -> float:
    """The room after each unit that fills the line; none where it would tear the line apart."""
    gaps = len(list(units(text.text))) - 1
    stretch = max(spare, 0) / gaps if gaps else 0
    return stretch if stretch <= text.size * LOOSEST else 0


def _paragraph(block: Paragraph, width: float) -> Iterator[Piece]:
    """One strip a line; the first two and the last two lines stay on one page."""
    yield from gap(block.before, keep=False)
    room = width - block.indent
    found = lines(block.text, room, block.size, bold=block.bold, hang=block.hang)
    for index, (line, last) in enumerate(found):
        is_end = index == len(found) - 1
        yield Piece(
            height=block.leading or block.size * LEADING,
            texts=(_line(block, line, room, index, last=last),),
            keep=block.keep if is_end else index in (0, len(found) - 2),
            outline=block.outline if index == 0 else "",
        )
    yield from gap(block.after, keep=block.keep)


def _line(block: Paragraph, line: str, room: float, index: int, *, last: bool) -> Text:
    hang = block.hang if index else 0
    leading = block.leading or block.size * LEADING
    text = Text(
        x=block.indent + hang,
        baseline=leading / 2 + block.size * 0.38,
        text=line,
        size=block.size,
        bold=block.bold,
        muted=block.muted,
    )
    return placed(text, room - hang, block.align, last=last)


def _measured(text: str, *, size: float, bold: bool) -> float:
    return fonts.drawn_width(text, size, bold=bold)
