"""Characters of 内容証明 in cells and lines, counted as the post office counts them.

Source: Japan Post, 内容証明, 謄本の作成方法: every sign is one character, a pair of brackets is one
and belongs to the line in which it opens. A line is full when its characters or its cells are.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PAIRS = dict(zip("（〔［｛〈《「『【([{", "）〕］｝〉》」』】)]}", strict=True))
_SPACES = " \u3000"
_TOGETHER = re.compile(
    r"\(\d\)|(?<![\d\-\u2010-\u2015－ー.,．])\d{2}(?![\d\-\u2010-\u2015－ー.,．])|.",
    re.DOTALL,
)
"""縦中横: a number of two digits, or one digit in brackets, stands in one cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in one cell, and as how many characters it counts."""

    text: str
    count: int


def counts(lines: Sequence[str]) -> tuple[int, ...]:
    """How many characters each line of a text counts."""
    per_sign = iter(_sign_counts("".join(lines)))
    return tuple(sum(next(per_sign) for _ in line) for line in lines)


def to_cells(text: str, *, vertical: bool) -> tuple[Cell, ...]:
    """The cells of one paragraph; joined they are the paragraph."""
    per_sign = _sign_counts(text)
    if not vertical:
        groups = [(found.start(), found[0]) for found in re.finditer(".", text, re.DOTALL)]
    else:
        groups = [(found.start(), found[0]) for found in _TOGETHER.finditer(text)]
    return tuple(
        _joined(
            Cell(text=group, count=sum(per_sign[start : start + len(group)]))
            for start, group in groups
        )
    )


def length(cells: Sequence[Cell]) -> int:
    """How much of a line cells fill: their number, or what they count where that is more."""
    return max(len(cells), sum(cell.count for cell in cells))


def break_cells(cells: Sequence[Cell], room: int) -> tuple[tuple[Cell, ...], ...]:
    """Lines of at most `room` cells and characters; a mark may begin a line, as is usual here."""
    lines: list[list[Cell]] = [[]]
    for cell in cells:
        line = lines[-1]
        if line and length((*line, cell)) > room:
            line = []
            lines.append(line)
        line.append(cell)
    return tuple(tuple(line) for line in lines)


def _sign_counts(text: str) -> list[int]:
    """What each sign counts: spaces nothing, nor a bracket that closes an open one."""
    closing: list[str] = []
    found: list[int] = []
    for sign in text:
        if sign in _PAIRS:
            closing.append(_PAIRS[sign])
        if sign in _SPACES or unicodedata.combining(sign):
            found.append(0)
        elif closing and sign == closing[-1]:
            closing.pop()
            found.append(0)
        else:
            found.append(1)
    return found


def _joined(cells: Iterator[Cell]) -> Iterator[Cell]:
    """The same cells, a sign that is drawn over the one before it in that one's cell."""
    held: Cell | None = None
    for cell in cells:
        if held and unicodedata.combining(cell.text[0]):
            held = Cell(text=held.text + cell.text, count=held.count)
            continue
        if held:
            yield held
        held = cell
    if held:
        yield held
