"""Which characters 内容証明 may hold, and what to write in place of the others.

Source: Japan Post, 内容証明, 謄本の作成方法: kana, kanji, digits, Latin letters in proper nouns
only, brackets, punctuation and signs in general use.
"""

import re
import unicodedata
from collections.abc import Iterable

OMIT = "×"
"""What stands in the place of a suggestion where a sign can only be left out."""

_PUNCTUATION = "、。，．・：；？！,.:;?!"
_BRACKETS = "（）〔〕［］｛｝〈〉《》「」『』【】()[]{}"
_GENERAL = (
    "ー―—‐–－-～〜…‥々ゝゞヽヾ〃゛゜＋+－−±×÷＝=≠＜＞≦≧％%‰℃°＆&＃#＊*＠￥¥＄$£〒※△○◎□◇☆／/＼"
)
_ALLOWED = frozenset(_PUNCTUATION + _BRACKETS + _GENERAL + " \u3000\n")
_INSTEAD = {
    "@": "電子メールアドレスは書かない",
    "㎡": "平方メートル",
    "㎞": "キロメートル",
    "㎝": "センチメートル",
    "㎜": "ミリメートル",
    "㎏": "キログラム",
    "㎎": "ミリグラム",
    "㎥": "立方メートル",
    "㌔": "キロ",
    "㌘": "グラム",
    "㌢": "センチ",
    "№": "番号",
    "㏍": "株式会社",
    "℡": "電話",
    "→": "から",
    "⇒": "から",
    "←": "から",
    "•": "・",
    "●": "・",
    "■": "・",
    "◆": "・",
    "★": "・",
    "▲": "・",
    "▼": "・",
    "“": "「",
    "”": "」",
    "‘": "「",
    "’": "」",
    '"': "「」",
    "'": "「」",
    "_": "－",
    "~": "～",
    "|": "／",
    "\\": "￥",
    "<": "〈",
    ">": "〉",
    "«": "《",
    "»": "》",
    "㊞": "印",
    "✓": "○",
    "✔": "○",
    "☑": "○",
}
_COMMON_KANJI = {"髙": "高", "﨑": "崎", "𠮷": "吉", "濵": "浜", "栁": "柳", "德": "徳"}
"""Common spellings of forms that JIS X 0208 lacks."""

_UNITS = frozenset({"m", "cm", "mm", "km", "g", "kg", "mg", "t", "l", "ml", "a", "ha", "kw", "kwh"})
_LATIN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]+")


def faults(text: str) -> tuple[tuple[str, str], ...]:
    """The characters that may not be used, each once in order, and what to write instead."""
    found = dict.fromkeys(sign for sign in _plain(text) if not _may_be_used(sign))
    return tuple((sign, _instead(sign)) for sign in found)


def outside_jis(text: str) -> tuple[tuple[str, str], ...]:
    """The characters beyond JIS levels 1 and 2, which e内容証明 does not take."""
    found = dict.fromkeys(sign for sign in _plain(text) if not _is_jis(sign))
    return tuple((sign, _COMMON_KANJI.get(sign) or _instead(sign)) for sign in found)


def latin_words(text: str, proper: Iterable[str] = ()) -> tuple[str, ...]:
    """The Latin words of a text that are neither units nor part of a known proper noun."""
    known = " ".join(proper).casefold()
    words = dict.fromkeys(found[0] for found in _LATIN.finditer(text))
    return tuple(
        word for word in words if word.casefold() not in known and word.casefold() not in _UNITS
    )


def _plain(text: str) -> str:
    """The text without signs that only choose among the shapes of a kanji."""
    selectors = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
    return selectors.sub("", unicodedata.normalize("NFC", text))


def _may_be_used(sign: str) -> bool:
    if sign in _ALLOWED:
        return True
    if "0" <= sign <= "9" or "０" <= sign <= "９" or _LATIN.fullmatch(sign):
        return True
    name = unicodedata.name(sign, "")
    if name.startswith(("HIRAGANA LETTER", "KATAKANA LETTER")):
        return True
    return name.startswith(("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH"))


def _instead(sign: str) -> str:
    if sign in _INSTEAD:
        return _INSTEAD[sign]
    number = unicodedata.numeric(sign, None)
    if number is not None and number == int(number):
        is_roman = unicodedata.name(sign).startswith("ROMAN")
        return str(int(number)) if is_roman else f"({int(number)})"
    plain = unicodedata.normalize("NFKC", sign)
    bare = "".join(part for part in unicodedata.normalize("NFD", sign) if part.isascii())
    for offer in (plain, bare):
        if offer and offer != sign and not faults(offer):
            return offer
    return OMIT


def _is_jis(sign: str) -> bool:
    try:
        sign.encode("shift_jis")
    except UnicodeEncodeError:
        return sign in "～－―‐"  # mapped otherwise on Windows
    return True
