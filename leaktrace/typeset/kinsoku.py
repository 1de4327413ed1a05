"""Breaking Japanese and Latin text into lines by the rules of JIS X 4051 (kinsoku).

No line starts with a closing mark or a small kana, none ends with an opening mark; words, numbers
and pairs of leaders stay whole. Spaces at the end of a line hang beyond it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

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
    line, used, room = "", 0.0, width if first is None else first
    for piece, bare, full in _fitting(clusters(text), measure, width):
        if line and bare and used + bare > room + _TOLERANCE:
            lines.append(line)
            line, used, room = "", 0.0, width
        line += piece
        used += full
    return (*lines, line)


def clusters(text: str) -> Iterator[str]:
    """The pieces of a text between which a line may end; joined they are the text."""
    cluster = ""
    for unit in units(text):
        if cluster and _may_part(cluster[-1], unit[0]):
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


def _fitting(
    pieces: Iterator[str], measure: Measure, width: float
) -> Iterator[tuple[str, float, float]]:
    """The pieces, those wider than a whole line cut into characters, without and with spaces."""
    for piece in pieces:
        bare, full = _widths(piece, measure)
        if bare <= width + _TOLERANCE:
            yield piece, bare, full
            continue
        for part in re.findall(rf".[{SPACES}]*", piece, re.DOTALL):
            yield part, *_widths(part, measure)


def _widths(piece: str, measure: Measure) -> tuple[float, float]:
    """How wide a piece is without the spaces at its end, and with them."""
    full = measure(piece)
    bare = piece.rstrip(SPACES)
    return (full if bare == piece else measure(bare)), full


@lru_cache(65536)
def _may_part(left: str, right: str) -> bool:
    """Whether a line may end between two neighbouring signs."""
    if right in _NOT_AT_START or left in _NOT_AT_END or unicodedata.combining(right):
        return False
    if left == right and left in _NEVER_PARTED:
        return False
    return not (_is_wide_digit(left) and _is_wide_digit(right))


@cache
def _is_narrow(sign: str) -> bool:
    width = unicodedata.east_asian_width(sign)
    return sign != " " and (width in ("Na", "N") or (width == "A" and sign.isalpha()))


def _is_wide_digit(sign: str) -> bool:
    return "０" <= sign <= "９"


def _inside_word(text: str, position: int) -> bool:
    return text[position - 1 : position].isalpha() and text[position + 1 : position + 2].isalpha()
