"""A letter as plain text, set in lines of forty wide characters."""

import unicodedata
from collections.abc import Iterator
from string import ascii_letters, digits

from leaktrace.letters.markup import Line, Role, read_lines, runs
from leaktrace.typeset.kinsoku import break_lines

WIDTH = 40.0
"""Wide characters a line; a narrow one is half as wide."""

_HANG = "\u3000"
_BREAKING = (Role.BODY, Role.SECTION, Role.ITEM)


def to_text(text: str) -> str:
    """The letter without its marks: the date and the sender at the right, the title centred."""
    return "".join(f"{line}\n" for run in runs(read_lines(text)) for line in _plain(run))


def mail_link(to: str, subject: str, text: str) -> str:
    """A link that opens a mail with subject and body (RFC 6068)."""
    body = to_text(text).replace("\n", "\r\n")
    return f"mailto:{_quoted(to, '@')}?subject={_quoted(subject)}&body={_quoted(body)}"


def _quoted(text: str, kept: str = "") -> str:
    """The text as a part of an address: all but letters, digits and four marks as %XX."""
    plain = frozenset((ascii_letters + digits + "-._~" + kept).encode())
    return "".join(chr(code) if code in plain else f"%{code:02X}" for code in text.encode())


def columns(text: str) -> float:
    """The width of a text in wide characters."""
    wide = sum(unicodedata.east_asian_width(sign) in "WFA" for sign in text)
    return wide + (len(text) - wide) / 2


def _plain(run: tuple[Line, ...]) -> Iterator[str]:
    widest = max(columns(line.text) for line in run)
    for line in run:
        if line.role in _BREAKING:
            yield from _broken(line)
        elif line.role in (Role.TITLE, Role.CENTRE):
            yield _pad((WIDTH - widest) / 2) + line.text
        elif line.role in (Role.RIGHT, Role.CLOSING, Role.SENDER):
            yield _pad(WIDTH - widest) + line.text
        else:
            yield line.text


def _broken(line: Line) -> Iterator[str]:
    hang = "" if line.role is Role.BODY else _HANG
    first, *rest = break_lines(line.text, columns, WIDTH - columns(hang), WIDTH)
    yield first.rstrip()
    yield from (hang + part.rstrip() for part in rest)


def _pad(wanted: float) -> str:
    return "\u3000" * max(int(wanted), 0)
