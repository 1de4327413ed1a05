"""The shipped fonts as reportlab uses them: embedded, subset, and with text that is found again."""

import re
from functools import cache
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from leaktrace.paths import resource

REGULAR = "NotoSansJP"
BOLD = "NotoSansJP-Bold"
_FILES = {REGULAR: "fonts/NotoSansJP-Regular.ttf", BOLD: "fonts/NotoSansJP-Bold.ttf"}
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_BEYOND_BMP = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{5,6})>")


class _FindableFont(TTFont):  # type: ignore[misc] # reportlab has no types
    """A font whose text can be searched beyond the Basic Multilingual Plane too.

    reportlab writes such characters into the ToUnicode map as bare code points; PDF 32000-1
    § 9.10.3 wants UTF-16BE, so 𠮷 would be found as another sign.
    """

    def addObjects(self, doc: Any) -> None:  # noqa: N802 # reportlab's name
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if str(name).startswith("toUnicodeCMap:"):
                stream.content = _BEYOND_BMP.sub(_as_utf16, stream.content)


def _as_utf16(match: re.Match[str]) -> str:
    code = chr(int(match[2], 16)).encode("utf-16-be").hex().upper()
    return f"<{match[1]}> <{code}>"


@cache
def load() -> None:
    """Make the fonts known to reportlab; no PDF then names a font that it does not embed."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(_FindableFont(name, str(resource(file))))
    rl_config.canvas_basefontname = REGULAR


def printable(text: str) -> str:
    """Text without variation selectors, which this font has no glyphs for."""
    return _SELECTORS.sub("", text)


def missing_glyphs(text: str) -> tuple[str, ...]:
    """The signs of a text that the font cannot draw, each once."""
    load()
    known = pdfmetrics.getFont(REGULAR).face.charToGlyph
    needed = dict.fromkeys(printable(text))
    return tuple(sign for sign in needed if not sign.isspace() and ord(sign) not in known)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in points."""
    load()
    return float(pdfmetrics.stringWidth(text, BOLD if bold else REGULAR, size))
