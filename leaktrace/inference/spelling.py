"""Names written a little differently are one: a slip in a long name, kana, a drawn-out vowel."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

_SHORTEST, _LONG = 6, 11
"""Letters from which on one slip is overlooked, and from which on two are."""

_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ", "ー・")
_TELLING = frozenset("0123456789一二三四五六七八九十壱弐参東西南北中央上下左右本支新旧大小前後内外")
"""Letters in which names differ that are two: numbers, directions and their like."""


def folded(plain: str) -> str:
    """A name in hiragana where it has katakana, without drawn-out vowels, small kana as large."""
    kana = "".join(chr(ord(sign) - 0x60) if "ァ" <= sign <= "ヶ" else sign for sign in plain)
    return kana.translate(_SMALL)


def same_spelling(names: Iterable[str]) -> Mapping[str, str]:
    """For each plain name the first, in order, of those that it is taken to be the same as.

    A name is joined only to a first one, so that no chain of slips joins names that are far apart.
    """
    firsts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    found: dict[str, str] = {}
    for name in sorted(set(names)):
        kana = folded(name)
        shortened = _shortened(kana, _allowed(kana))
        near = sorted({other for short in shortened for other in firsts.get(short, ())})
        first = next((first for first, other in near if _is_slip(kana, other)), None)
        for short in shortened if first is None else ():
            firsts[short].append((name, kana))
        found[name] = first or name
    return found


def _allowed(kana: str) -> int:
    """How many slips are overlooked in a name."""
    return 0 if len(kana) < _SHORTEST else 1 if len(kana) < _LONG else 2


def _shortened(kana: str, slips: int) -> set[str]:
    """A name without up to so many letters: names that differ by so many slips share one of these.

    W. Garbe, symmetric delete spelling correction, 2012.
    """
    found = {kana}
    for _ in range(slips):
        found |= {short[:i] + short[i + 1 :] for short in found for i in range(len(short))}
    return found


def _is_slip(one: str, other: str) -> bool:
    """Whether two folded names differ by no more than a slip of the pen."""
    from rapidfuzz.distance import OSA

    allowed = min(_allowed(one), _allowed(other))
    if OSA.distance(one, other, score_cutoff=allowed) > allowed:
        return False
    return _told_apart_by(one) == _told_apart_by(other)


def _told_apart_by(kana: str) -> list[str]:
    return [sign for sign in kana if sign in _TELLING]
