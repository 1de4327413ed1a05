"""What must not be read in a redacted copy: people's names, numbers and addresses in every form."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leaktrace.domain.case import Case
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.phones import shown

MARK = "●●●"
"""What stands in place of whatever is masked."""

_BETWEEN = r"[\s\-‐‑‒–—―ー－.．・()（）/]*"
_SPACE = r"[\s\u3000・]*"
_SHORTEST_PART, _SHORTEST_LINE = 2, 4
_KANA_FROM, _KANA_TO, _KANA_STEP = "\u3041", "\u3096", 0x60


@dataclass(frozen=True, slots=True, kw_only=True)
class Masking:
    """What a redacted copy hides beside other people's data: the person's own, and other words."""

    own: bool = False
    words: tuple[str, ...] = ()


class Finder:
    """Finds what is to be masked in any text; firms' names are left as they are."""

    def __init__(self, case: Case, masking: Masking) -> None:
        found = [*_of_others(case), *(re.escape(word) for word in masking.words if word.strip())]
        if masking.own:
            found += (form for item in case.identifiers for form in _forms(item))
        firms = {name for firm in case.firms for name in (firm.name, *firm.aliases) if name}
        kept = "|".join(map(re.escape, sorted(firms, key=len, reverse=True)))
        hidden = "|".join(sorted(set(found), key=len, reverse=True))
        self._pattern = _compiled(kept, hidden) if hidden else None

    def masked(self, text: str) -> str:
        """The text with a mark in place of each."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda it: it[0] if it["kept"] else MARK, text)


def _compiled(kept: str, hidden: str) -> re.Pattern[str]:
    return re.compile(f"(?P<kept>{kept or '(?!)'})|(?:{hidden})", re.IGNORECASE)


def _of_others(case: Case) -> Iterator[str]:
    for person in case.known_people:
        yield from _names(person.name)
        for number in person.phones:
            yield from _phone(number)
        yield from map(re.escape, filter(None, person.emails))
    for member in case.members:
        yield from _names(member.name)
        yield from _names(member.kana)
    for item in case.identifiers:
        if item.member is not None:
            yield from _forms(item)
    for entry in case.solicitations:
        yield from _names(entry.caller.person)


def _forms(item: Identifier) -> Iterator[str]:
    """The forms in which an identifier can stand in a text."""
    if item.kind is IdentifierKind.PHONE:
        yield from _phone(item.value)
    elif item.kind is IdentifierKind.NAME:
        yield from _names(item.value)
    else:
        yield from _texts((item.value,), _SHORTEST_LINE)
    yield from _names(item.kana)
    if item.postal:
        yield from _texts((item.postal.postcode, *item.postal.lines), _SHORTEST_LINE)
        for line in item.postal.lines:
            yield from _texts(re.split(r"\d+|[一二三四五六七八九十]+丁目", line), _SHORTEST_LINE)


def _names(name: str) -> Iterator[str]:
    """A name whole, with any space or none, and its parts; kana in both scripts."""
    for form in dict.fromkeys((name, unicodedata.normalize("NFKC", name), _katakana(name))):
        parts = form.split()
        if len(parts) > 1:
            yield _SPACE.join(map(_word, parts))
        yield from (_word(part) for part in parts if len(part) >= _SHORTEST_PART)


def _texts(texts: Iterable[str], shortest: int) -> Iterator[str]:
    for text in texts:
        if len(text.strip()) >= shortest:
            yield _SPACE.join(map(re.escape, text.split()))


def _phone(number: str) -> Iterator[str]:
    """A number with and without its country code, in digits of any width, set apart or not."""
    for form in (number, shown(number), shown(number, "")):
        digits = re.sub(r"\D", "", unicodedata.normalize("NFKC", form))
        if len(digits) >= _SHORTEST_LINE:
            yield r"(?<!\d)[+＋]?" + _BETWEEN.join(map(_digit, digits)) + r"(?!\d)"


def _digit(digit: str) -> str:
    return f"[{digit}{chr(ord(digit) + 0xFEE0)}]"


def _word(text: str) -> str:
    """A word; in Latin letters only as a whole word, so that Li does not strike out Limited."""
    escaped = re.escape(text)
    return rf"(?<![^\W\d_]){escaped}(?![^\W\d_])" if text.isascii() else escaped


def _katakana(text: str) -> str:
    is_hiragana = (_KANA_FROM <= sign <= _KANA_TO for sign in text)
    return "".join(
        chr(ord(sign) + _KANA_STEP) if kana else sign
        for sign, kana in zip(text, is_hiragana, strict=True)
    )
