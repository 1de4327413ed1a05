"""Breaking Japanese and Latin text into lines by the rules of JIS X 4051 (kinsoku).

No line starts with a closing mark or a small kana, none ends with an opening mark; words, numbers
and pairs of leaders stay whole. Spaces at the end of a line hang beyond it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

Measure = Callable[[str], float]
"""The width of a text, in points."""

SPACES = " \u3000"
_NOT_AT_START = frozenset(
    "、。，．・：；？！‼⁇⁈⁉゛゜ヽヾゝゞ々〻ー―〜～゠–‐」』】〕）］｝〉》〟’”»｣､｡･"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "…‥,.!?:;)]}%％‰℃°′″" + SPACES
)
_NOT_AT_END = frozenset("「『【〔（［｛〈《〝‘“«｢([{￥＄£＃#$§〒№")
_NEVER_PARTED = frozenset("…‥―—")
_TOLERANCE = 1e-6
_APOSTROPHE = "’"


def break_lines(
    text: str, measure: Measure, width: float, first: float | None = None
) -> tuple[str, ...]:
    """The lines of a text, which joined are the text; each fits `width`, the first one `first`.

    A line break in the text is not looked for: give one paragraph at a time. Only where a single
    character is wider than the line is a line too wide.
    """
    lines: list[str] = []
    line, room = "", width if first is None else first
    for piece in _fitting(clusters(text), measure, width):
        if line and measure((line + piece).rstrip(SPACES)) > room + _TOLERANCE:
            lines.append(line)
            line, room = "", width
        line += piece
    return (*lines, line)


def clusters(text: str) -> Iterator[str]:
    """The pieces of a text between which a line may end; joined they are the text."""
    cluster = ""
    for unit in units(text):
        if cluster and _may_part(cluster, unit):
            yield cluster
            cluster = ""
        cluster += unit
    if cluster:
        yield cluster


def units(text: str) -> Iterator[str]:
    """Words of narrow characters as a whole, and every wide character or space alone."""
    word = ""
    for position, sign in enumerate(text):
        if _is_narrow(sign) or (sign == _APOSTROPHE and _inside_word(text, position)):
            word += sign
            continue
        if word:
            yield word
            word = ""
        yield sign
    if word:
        yield word


def _fitting(pieces: Iterator[str], measure: Measure, width: float) -> Iterator[str]:
    """The same pieces, those wider than a whole line cut into characters."""
    for piece in pieces:
        if measure(piece.rstrip(SPACES)) <= width + _TOLERANCE:
            yield piece
        else:
            yield from re.findall(rf".[{SPACES}]*", piece, re.DOTALL)


def _may_part(before: str, after: str) -> bool:
    left, right = before[-1], after[0]
    if right in _NOT_AT_START or left in _NOT_AT_END:
        return False
    if left == right and left in _NEVER_PARTED:
        return False
    return not (_is_wide_digit(left) and _is_wide_digit(right))


def _is_narrow(sign: str) -> bool:
    width = unicodedata.east_asian_width(sign)
    return sign != " " and (width in ("Na", "N") or (width == "A" and sign.isalpha()))


def _is_wide_digit(sign: str) -> bool:
    return "０" <= sign <= "９"


def _inside_word(text: str, position: int) -> bool:
    return text[position - 1 : position].isalpha() and text[position + 1 : position + 2].isalpha()
