"""Altered forms of what a person gives out: they still arrive, and tell one firm from another.

No form depends on anything but what it is given, so that the same logbook gets the same advice.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence

from leaktrace.domain.identifiers import Identifier, IdentifierKind

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_TOKEN = 6

PLUS_WORKS = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "outlook.jp",
        "hotmail.com",
        "live.jp",
        "icloud.com",
        "me.com",
        "fastmail.com",
        "proton.me",
        "protonmail.com",
        "pm.me",
    }
)
"""Providers whose help pages say that local+word@domain arrives (read from memory, 2026)."""

SHARED = PLUS_WORKS | {
    "yahoo.co.jp",
    "ymail.ne.jp",
    "yahoo.com",
    "docomo.ne.jp",
    "ezweb.ne.jp",
    "au.com",
    "softbank.ne.jp",
    "i.softbank.jp",
    "ymobile.ne.jp",
    "rakumail.jp",
    "nifty.com",
    "biglobe.ne.jp",
    "ocn.ne.jp",
    "so-net.ne.jp",
    "gmx.net",
    "gmx.de",
    "web.de",
}
"""Providers whose domain is many people's: no address can be made up there."""

_KANJI = (
    "斉斎齊齋",
    "高髙",
    "崎﨑",
    "辺邊邉",
    "沢澤",
    "島嶋嶌",
    "浜濱",
    "広廣",
    "国國",
    "桜櫻",
    "滝瀧",
    "竜龍",
    "恵惠",
    "真眞",
    "徳德",
    "富冨",
    "峰峯",
    "条條",
    "関關",
    "黒黑",
    "花華",
)
"""Letters that stand for one another in names, and are read alike."""

_ROOM = re.compile(r"^(?P<before>.*?\D)(?P<room>\d{2,4})\s*(?:号室|号)?$")
_BLOCK = re.compile(r"(?P<town>\d+|[一二三四五六七八九十]+)丁目(?P<block>\d+)番(?P<house>\d+)号")
_FLAT = re.compile(r"\b(?P<word>Flat|Apt|Apartment|Unit)\.? (?P<room>\w+)\b", re.IGNORECASE)
_STREET = re.compile(r"\b(?P<word>Street|Road|Avenue|Lane|Drive)\b", re.IGNORECASE)
_SHORT = {"street": "St", "road": "Rd", "avenue": "Ave", "lane": "Ln", "drive": "Dr"}
_JAPANESE = re.compile(r"[ぁ-ヿ一-鿿]")


def token(*seeds: str) -> str:
    """Letters and digits that nobody can guess from a firm's name; none that look alike."""
    digest = hashlib.sha256("\n".join(seeds).encode()).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:_TOKEN])


def forms_of(item: Identifier, owned: Sequence[str], seeds: Sequence[str]) -> Iterator[str]:
    """Altered forms of an identifier, the best first.

    `owned` are domains on which any address arrives; `seeds` make the random words.
    """
    if item.kind is IdentifierKind.EMAIL:
        yield from _mails(item.value, owned, seeds)
    elif item.kind is IdentifierKind.ADDRESS:
        yield from _addresses(item.value)
    elif item.kind is IdentifierKind.NAME:
        yield from _names(item, seeds)


def _mails(value: str, owned: Sequence[str], seeds: Sequence[str]) -> Iterator[str]:
    local, _, domain = value.rpartition("@")
    if not local or "+" in local:
        return
    for number in range(4):
        word = token(*seeds, value, str(number))
        if domain.casefold() in owned:
            yield f"{word}@{domain}"
        elif domain.casefold() in PLUS_WORKS or domain.casefold() not in SHARED:
            yield f"{local}+{word}@{domain}"


def _addresses(value: str) -> Iterator[str]:
    """The building, the room or the block written otherwise; never another place."""
    room = _ROOM.match(value)
    if room is not None and _JAPANESE.search(value):
        before, number = room["before"].rstrip(" -ー\u3000"), room["room"]
        yield f"{before}{number}号室"
        yield f"{before}-{number}"
        yield f"{before} #{number}"
        yield f"{before}-{number}号"
        yield f"{before}・{number}"
    block = _BLOCK.search(value)
    if block is not None:
        for pattern in ("{town}丁目{block}-{house}", "{town}丁目{block}の{house}"):
            yield _BLOCK.sub(pattern.format(**block.groupdict()), value, count=1)
    flat = _FLAT.search(value)
    if flat is not None:
        for word in ("Flat", "Apt", "Unit", "No."):
            if word.casefold() != flat["word"].casefold():
                yield _FLAT.sub(f"{word} {flat['room']}", value, count=1)
    street = _STREET.search(value)
    if street is not None:
        yield _STREET.sub(_SHORT[street["word"].casefold()], value, count=1)


def _names(item: Identifier, seeds: Sequence[str]) -> Iterator[str]:
    """Other letters of the same reading; kana for one part; a middle initial."""
    value = unicodedata.normalize("NFC", item.value)
    for place, letter in enumerate(value):
        for alike in _KANJI:
            if letter in alike:
                yield from (value[:place] + other + value[place + 1 :] for other in alike)
    parts, read = value.split(), item.kana.split()
    if len(parts) == 2 and len(read) == 2 and _JAPANESE.search(value):
        yield f"{parts[0]} {_hiragana(read[1])}"
        yield f"{_hiragana(read[0])} {parts[1]}"
        yield f"{parts[0]} {_katakana(read[1])}"
    elif len(parts) == 2 and value.isascii():
        for letter in dict.fromkeys(token(*seeds, value).upper()):
            if letter.isalpha():
                yield f"{parts[0]} {letter}. {parts[1]}"


_GAP = ord("ァ") - ord("ぁ")


def _hiragana(text: str) -> str:
    return "".join(chr(ord(it) - _GAP) if "ァ" <= it <= "ヶ" else it for it in text)


def _katakana(text: str) -> str:
    return "".join(chr(ord(it) + _GAP) if "ぁ" <= it <= "ゖ" else it for it in text)
