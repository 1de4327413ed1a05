"""A TrueType font whose text is found again in the PDF, beyond the Basic Multilingual Plane too."""

import re
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

_BEYOND = re.compile(r"(?<=> )<([0-9A-F]{5,6})>")


class EmbeddedFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """reportlab's font, with UTF-16 in its ToUnicode maps (ISO 32000-1, 9.10.3).

    reportlab writes 𠮷 (U+20BB7) as <20BB7>, which readers take for another character.
    """

    def addObjects(self, doc: Any) -> None:
        """Add the font's subsets to a document, and mend their ToUnicode maps."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in doc.idToObject.keys() - before:
            if str(name).startswith("toUnicodeCMap:"):
                stream = doc.idToObject[name]
                stream.content = _BEYOND.sub(_utf16, stream.content)


def _utf16(found: re.Match[str]) -> str:
    return f"<{chr(int(found[1], 16)).encode('utf-16-be').hex().upper()}>"
