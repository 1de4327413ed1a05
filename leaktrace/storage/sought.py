"""The normalised text in which a search looks: width, case and the marks in numbers are folded."""

import re
import unicodedata

from leaktrace.domain.case import Record
from leaktrace.domain.firms import Firm
from leaktrace.domain.solicitations import Solicitation

_MARKS_IN_NUMBERS = re.compile(r"(?<=[\d+(])[\s()‐‑–—ー.\-]+(?=[\d(])")


def folded(text: str) -> str:
    """Text as it is searched: NFKC, case folded, katakana as hiragana, numbers without marks."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _MARKS_IN_NUMBERS.sub("", plain.translate(_HIRAGANA))


_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


def sought_text(record: Record) -> str:
    """What of a record a search looks through; national and international form of a number."""
    if isinstance(record, Firm):
        parts = [record.name, record.kana, *record.aliases, *record.numbers, *record.domains]
        return folded("\n".join([*parts, record.note]))
    assert isinstance(record, Solicitation)
    caller = record.caller
    said = record.said_source.text if record.said_source else ""
    words = record.refusal.words if record.refusal else ""
    parts = [caller.number or "", _national(caller.number), caller.stated_name, caller.person]
    parts += [caller.address or "", record.subject, said, words, record.note]
    return folded("\n".join(part for part in parts if part))


def _national(number: str | None) -> str:
    """A Japanese number with its leading 0, as people type it."""
    return f"0{number[3:]}" if number and number.startswith("+81") else ""
