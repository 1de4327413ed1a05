"""Flat XML of any size, row by row: what is broken costs one row, and no entity is expanded.

Each row is parsed by itself. "<" cannot stand inside an attribute (XML 1.0 §2.3), so a row begins
wherever its tag does; a document type must come before the first row (§2.8), where it is refused.
"""

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from typing import Any, cast
from xml.etree.ElementTree import XML, Element, ParseError, XMLPullParser

LARGEST_ROW = 128 * 1024 * 1024
"""Characters; a message with its pictures in it stays far below."""

_DECLARES = ("<!DOCTYPE", "<!ENTITY")
_CLOSES = re.compile(r"</(\w+)\s*>\s*\Z")
_EMPTY_ROOT = re.compile(r"\A\s*(?:<\?[^>]*>\s*)*<\w+[^<>]*/>\s*\Z")
_LONGEST_TAG = 8
_REFERENCES = re.compile(r"(?:&#(?:x[0-9A-Fa-f]{1,8}|[0-9]{1,9});)+")
_REFERENCE = re.compile(r"&#(?:x([0-9A-Fa-f]+)|([0-9]+));")
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOST = "\ufffd"


class Damage(Enum):
    """What is wrong at a place of the file."""

    UNSAFE = auto()
    ROW = auto()
    TEXT = auto()
    CUT_OFF = auto()


Item = Element | Damage


def rows(chunks: Iterable[bytes], tags: Sequence[str]) -> Iterator[tuple[int, Item]]:
    """The elements with these tags, or the damage in their place, each with the bytes done."""
    done, damaged, texts = 0, False, _texts(chunks)
    start = re.compile(rf"<(?:{'|'.join(tags)})(?=[\s/>])")
    buffer, is_head = "\n", True
    for size, text, harmed in texts:
        done, damaged = done + size, damaged or harmed
        *whole, buffer = _cut(buffer, text, start)
        if is_head and whole:
            yield from ((done, item) for item in _head(whole.pop(0)))
            is_head = False
        yield from ((done, item) for item in _rows_of(whole))
        if len(buffer) > LARGEST_ROW:
            yield done, Damage.UNSAFE
            return
    ending = _head(buffer) if is_head else _last(buffer)
    if not _is_closed(buffer, tags):
        ending = (*ending, Damage.CUT_OFF)
    yield from ((done, item) for item in ending)
    if damaged:
        yield done, Damage.TEXT


def repaired(text: str) -> str:
    """The text with surrogate pairs, written as two references each, joined into one character.

    References to what is no character become U+FFFD. Android writes emoji as such pairs.
    """
    return _REFERENCES.sub(_joined, text) if "&#" in text else text


def _texts(chunks: Iterable[bytes]) -> Iterator[tuple[int, str, bool]]:
    """Each chunk's size, its text, and whether it held what is no text (now U+FFFD)."""
    decoder: codecs.IncrementalDecoder | None = None
    for chunk in chunks:
        if decoder is None:
            wide = chunk[:2] in (b"\xff\xfe", b"\xfe\xff")
            decoder = codecs.getincrementaldecoder("utf-16" if wide else "utf-8-sig")("replace")
        text = _NO_CHARACTER.sub(_LOST, decoder.decode(chunk))
        yield len(chunk), text, text.count(_LOST) > chunk.count(_LOST.encode())
    if decoder is not None:
        yield 0, decoder.decode(b"", True), False


def _cut(buffer: str, text: str, start: "re.Pattern[str]") -> list[str]:
    """The text so far, cut where rows begin; only what is new is searched."""
    joined = buffer + text
    begins = start.finditer(joined, max(1, len(buffer) - _LONGEST_TAG))
    places = [0, *(match.start() for match in begins)]
    return [joined[a:b] for a, b in zip(places, [*places[1:], None], strict=True)]


def _head(piece: str) -> tuple[Item, ...]:
    """What is wrong with that which stands before the first row."""
    return (Damage.UNSAFE,) if any(word in piece for word in _DECLARES) else ()


def _last(piece: str) -> tuple[Item, ...]:
    """The last row, unless the file ends within it."""
    row = _row(piece)
    return () if row is Damage.ROW and not _CLOSES.search(piece) else (row,)


def _is_closed(ending: str, tags: Sequence[str]) -> bool:
    """Whether a file ends with the end of its root, not with that of a row."""
    tag = _CLOSES.search(ending)
    return bool(tag and tag.group(1) not in tags) or bool(_EMPTY_ROOT.search(ending))


def _rows_of(pieces: list[str]) -> Iterable[Item]:
    """A row from each piece: all at once where they are sound, else each by itself."""
    try:
        found = list(XML(f"<rows>{repaired(''.join(pieces))}</rows>"))
    except ParseError:
        found = []
    sound = len(found) == len(pieces) and all(map(_begins_with, pieces, found))
    return found if sound else map(_row, pieces)


def _begins_with(piece: str, element: Element) -> bool:
    return piece.startswith(element.tag, 1)


def _row(piece: str) -> Item:
    """The first element of the piece that is whole; what follows it does not matter."""
    parser: XMLPullParser[Any] = XMLPullParser(("start", "end"))
    parser.feed(repaired(piece))
    depth = 0
    try:
        for event, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
            depth += 1 if event == "start" else -1
            if not depth:
                return element
    except ParseError:
        pass
    return Damage.ROW


def _joined(match: "re.Match[str]") -> str:
    """A run of references, written anew."""
    codes = [int(h, 16) if h else int(d) for h, d in _REFERENCE.findall(match.group())]
    units = b"".join(_units(code) for code in codes)
    text = units.decode("utf-16-le", errors="replace")
    return "".join(f"&#{ord(char)};" for char in _NO_CHARACTER.sub(_LOST, text))


def _units(code: int) -> bytes:
    """A code point in UTF-16; half of a pair stays half."""
    return chr(code if code <= 0x10FFFF else ord(_LOST)).encode("utf-16-le", "surrogatepass")
