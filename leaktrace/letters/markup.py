"""A letter's text, line by line: readable as it stands, with few marks and the usual words.

    >> text      stands at the right edge: the date
    > text       the sender's block: lines flush left, the block at the right
    = text =     the title, centred
    1　text, 1. text   a numbered section            (1)　text　text   an item, in columns
    ~            room for a signature
    記           centred                       以上, 草々, 敬具   at the right edge

Every other line is a paragraph; an empty line is a little room.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto


class Role(StrEnum):
    """What a line is in the form of a letter."""

    RIGHT = auto()
    SENDER = auto()
    TITLE = auto()
    CENTRE = auto()
    CLOSING = auto()
    SECTION = auto()
    ITEM = auto()
    SIGNATURE = auto()
    BODY = auto()
    BLANK = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line without its marks."""

    role: Role
    text: str


_MARKS = (
    (re.compile(r">>\s*(.*)"), Role.RIGHT),
    (re.compile(r">\s*(.*)"), Role.SENDER),
    (re.compile(r"=\s*(.*?)\s*="), Role.TITLE),
    (re.compile(r"[\s\u3000]*(記)[\s\u3000]*"), Role.CENTRE),
    (re.compile(r"[\s\u3000]*(以上|草々|敬具)[\s\u3000]*"), Role.CLOSING),
    (re.compile(r"(\d+(?:\u3000|\. ).*)"), Role.SECTION),
    (re.compile(r"(\(\d+\)\u3000.*)"), Role.ITEM),
    (re.compile(r"~()"), Role.SIGNATURE),
    (re.compile(r"\s*()"), Role.BLANK),
)


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of a letter; blank ones at its ends and after one another are left out."""
    found: list[Line] = []
    for raw in text.strip("\n").splitlines():
        line = _read(raw.rstrip())
        if line.role is not Role.BLANK or (found and found[-1].role is not Role.BLANK):
            found.append(line)
    return tuple(found)


def runs(lines: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    """Lines in runs: neighbours that are sender's lines or items belong together."""
    run: tuple[Line, ...] = ()
    for line in lines:
        if run and line.role is run[-1].role and line.role in (Role.SENDER, Role.ITEM):
            run = (*run, line)
            continue
        if run:
            yield run
        run = (line,)
    if run:
        yield run


def cells(run: tuple[Line, ...], most: int = 4) -> tuple[tuple[str, ...], ...]:
    """The columns of a run of items: as many as every item has, `most` at the most."""
    count = min(most, 1 + min(line.text.count("\u3000") for line in run))
    return tuple(tuple(line.text.split("\u3000", count - 1)) for line in run)


def _read(raw: str) -> Line:
    for pattern, role in _MARKS:
        found = pattern.fullmatch(raw)
        if found:
            return Line(role=role, text=found[1])
    return Line(role=Role.BODY, text=raw)
