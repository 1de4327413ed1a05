"""The shipped type in two weights: what it can draw, with which font, and how wide it becomes.

Noto Sans JP draws what it can; words with letters that it lacks are drawn with Noto Sans.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any, NamedTuple

from leaktrace.paths import resource


class Face(NamedTuple):
    """One shipped font: of which family, and how heavy."""

    wider: bool
    bold: bool


_FILES = {
    Face(wider=False, bold=False): "NotoSansJP-Regular",
    Face(wider=False, bold=True): "NotoSansJP-Bold",
    Face(wider=True, bold=False): "NotoSans-Regular",
    Face(wider=True, bold=True): "NotoSans-Bold",
}
_GETA = "〓"
"""The printer's mark for a character that is not at hand."""

_WORD = re.compile(r"(?:[^\W\d_\u2e80-\U0010ffff][\u0300-\u036f\u1dc0-\u1dff'’-]*)+")
"""Letters of one word that are not Chinese, Japanese or Korean."""


@cache
def font(bold: bool, *, wider: bool = False) -> Any:
    """The font, registered with reportlab; `wider` is the one with Europe's other letters."""
    from reportlab.pdfbase import pdfmetrics  # 50 ms: only when something is typeset

    from leaktrace.typeset.embedded import EmbeddedFont

    file = _FILES[Face(wider, bold)]
    found = EmbeddedFont(file, str(resource(f"fonts/{file}.ttf")), asciiReadable=False)
    pdfmetrics.registerFont(found)
    return found


def name(bold: bool, *, wider: bool = False) -> str:
    """The name under which a font is registered, once it was asked for."""
    return _FILES[Face(wider, bold)]


def runs(text: str) -> tuple[tuple[bool, str], ...]:
    """A drawable text in parts, each with whether the wider font draws it.

    A word with one letter that the first font lacks is drawn with the wider one as a whole.
    """
    return ((False, text),) if _first().issuperset(text) else _mixed(text)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in points."""
    return drawn_width(drawable(text), size, bold=bold)


def drawn_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width in points of a text that is drawable as it stands."""
    if _first().issuperset(text):
        return sum(map((_BOLD if bold else _REGULAR).__getitem__, text)) * size / 1000
    return sum(
        float(font(bold, wider=wider).stringWidth(part, size)) for wider, part in _mixed(text)
    )


def missing_glyphs(text: str) -> tuple[str, ...]:
    """The characters of a text that no font can draw, each once, in order."""
    return tuple(dict.fromkeys(sign for sign in _plain(text) if not _has(sign)))


def drawable(text: str) -> str:
    """The text as it is drawn: composed, without variation selectors, 〓 for what is missing."""
    return "".join(map(_drawn, unicodedata.normalize("NFC", text)))


@cache
def _drawn(sign: str) -> str:
    """A sign as it is drawn: nothing for one that only chooses among shapes."""
    if _is_selector(sign):
        return ""
    return sign if _has(sign) else _GETA


class _Advances(dict[str, float]):
    """How far each sign moves the pen, in thousandths of its size, as it is asked for."""

    def __init__(self, bold: bool) -> None:
        super().__init__()
        self._bold = bold

    def __missing__(self, sign: str) -> float:
        self[sign] = float(font(self._bold).stringWidth(sign, 1000))
        return self[sign]


_REGULAR, _BOLD = _Advances(bold=False), _Advances(bold=True)


@cache
def _first() -> frozenset[str]:
    """What the first font draws; white space is drawn by none, so it may stand anywhere."""
    white = (chr(code) for code in range(0x3001) if chr(code).isspace())
    return frozenset((*map(chr, font(False).face.charToGlyph), *white))


@lru_cache(4096)
def _mixed(text: str) -> tuple[tuple[bool, str], ...]:
    """The runs of a text that the first font cannot draw alone."""
    found: list[tuple[bool, str]] = []
    end = 0
    for word in _WORD.finditer(text):
        if _first().issuperset(word[0]) or not all(map(_is_wider, word[0])):
            continue
        found += [*((_lacks(sign), sign) for sign in text[end : word.start()]), (True, word[0])]
        end = word.end()
    found += [(_lacks(sign), sign) for sign in text[end:]]
    return _joined(found)


def _joined(parts: list[tuple[bool, str]]) -> tuple[tuple[bool, str], ...]:
    """Neighbours of one font as one run."""
    found: list[tuple[bool, str]] = []
    for wider, part in parts:
        if found and found[-1][0] == wider:
            found[-1] = (wider, found[-1][1] + part)
        else:
            found.append((wider, part))
    return tuple(found)


def _plain(text: str) -> str:
    """NFC where that loses nothing, without signs that only choose among shapes."""
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if not _is_selector(sign))


def _has(sign: str) -> bool:
    return sign in _first() or _is_wider(sign)


def _lacks(sign: str) -> bool:
    """Whether only the wider font draws a sign."""
    return sign not in _first() and _is_wider(sign)


def _is_wider(sign: str) -> bool:
    return ord(sign) in font(False, wider=True).face.charToGlyph


def _is_selector(sign: str) -> bool:
    """Variation selectors (also ideographic ones), joiners and direction marks."""
    code = ord(sign)
    return 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or 0x200B <= code <= 0x200F
