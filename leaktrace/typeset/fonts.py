"""The shipped font in two weights: what it can draw, and how wide a text becomes."""

import unicodedata
from functools import cache
from typing import Any

from leaktrace.paths import resource

_FILES = {False: "NotoSansJP-Regular", True: "NotoSansJP-Bold"}
_GETA = "〓"
"""The printer's mark for a character that is not at hand."""


@cache
def font(bold: bool) -> Any:
    """The font, registered with reportlab under `name(bold)`."""
    from reportlab.pdfbase import pdfmetrics  # 50 ms: only when something is typeset

    from leaktrace.typeset.embedded import EmbeddedFont

    path = resource(f"fonts/{_FILES[bold]}.ttf")
    found = EmbeddedFont(name(bold), str(path), asciiReadable=False)
    pdfmetrics.registerFont(found)
    return found


def name(bold: bool) -> str:
    """The name under which a weight is registered."""
    return _FILES[bold]


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in points."""
    return drawn_width(drawable(text), size, bold=bold)


def drawn_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width in points of a text that is drawable as it stands."""
    advances = _BOLD if bold else _REGULAR
    return sum(map(advances.__getitem__, text)) * size / 1000


def missing_glyphs(text: str) -> tuple[str, ...]:
    """The characters of a text that the font cannot draw, each once, in order."""
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


def _plain(text: str) -> str:
    """NFC where that loses nothing, without signs that only choose among shapes."""
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if not _is_selector(sign))


def _has(sign: str) -> bool:
    return sign.isspace() or ord(sign) in font(False).face.charToGlyph


def _is_selector(sign: str) -> bool:
    """Variation selectors (also ideographic ones), joiners and direction marks."""
    code = ord(sign)
    return 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or 0x200B <= code <= 0x200F
