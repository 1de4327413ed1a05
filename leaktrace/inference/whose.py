"""Whose tag is this: from what a label, a header or a caller shows to the firms that hold it.

Forms of one identifier are compared strictly first, for a tag may be one letter: then by how they
are read, and only then by likeness.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from leaktrace.domain.case import Case
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.phones import read_number
from leaktrace.domain.tagging import Closeness, Holder, TagMatch
from leaktrace.inference.forms import Forms, forms

_MAIL = re.compile(r"[\w.+%=~-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"\+?\d[\d\s()./-]{7,}\d")
_GAPS = re.compile(r"[\s\u3000,、]+")
_DASHES = re.compile("[‐-―ー−〜~]")
_TOWN = re.compile(r"([一二三四五六七八九]?十?[一二三四五六七八九]?)丁目")
_BLOCK = re.compile(r"丁目|番地|番|号室|号|の(?=\d)|[#・\-]")
_ASIDE = re.compile(r"(?<!\d)-|-(?!\d)")
_DIGITS = "〇一二三四五六七八九"
_GAP = ord("ァ") - ord("ぁ")

_SHORTEST = 2
_LEAST_PART = 0.5
_LEAST_LIKE = {
    IdentifierKind.NAME: 70.0,
    IdentifierKind.ADDRESS: 85.0,
    IdentifierKind.EMAIL: 80.0,
    IdentifierKind.HANDLE: 80.0,
    IdentifierKind.PHONE: 90.0,
}
_AS_LIKE = 0.5
"""Scores so near to each other, of 100, tell nothing apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """What was pasted: as it is, strictly and loosely folded, and the mails and numbers in it."""

    strict: str
    loose: str
    mails: frozenset[str]
    numbers: frozenset[str]


def whose(case: Case, text: str) -> tuple[TagMatch, ...]:
    """The forms on record that a text shows, the best first; none where none is like it."""
    shown = _shown(text, case.household.country or "JP")
    known, holders = forms(case.identifiers), _holders(case)
    found = [
        _match(known, holders, id, closeness, score)
        for family in known.family.values()
        for id, closeness, score in _of_family(family, known, shown)
    ]
    order = tuple(Closeness)
    return tuple(
        sorted(
            found,
            key=lambda it: (order.index(it.closeness), it.shared, -it.score, it.identifier),
        )
    )


def _match(
    known: Forms,
    holders: dict[str, tuple[Holder, ...]],
    id: str,
    closeness: Closeness,
    score: float,
) -> TagMatch:
    return TagMatch(
        identifier=id,
        closeness=closeness,
        score=score,
        holders=holders.get(id, ()),
        shared=not known.is_tagged(id) and len(known.family[id]) > 1,
    )


def _holders(case: Case) -> dict[str, tuple[Holder, ...]]:
    """By identifier, the firms that were given it, the first first."""
    found: dict[str, dict[str, Holder]] = defaultdict(dict)
    for item in sorted(case.handovers, key=lambda item: (item.on is None, str(item.on), item.id)):
        for id in item.given:
            found[id].setdefault(item.firm, Holder(firm=item.firm, on=item.on))
    return {id: tuple(firms.values()) for id, firms in found.items()}


def _of_family(
    family: tuple[str, ...], known: Forms, shown: _Shown
) -> Iterator[tuple[str, Closeness, float]]:
    """The forms of one identifier that fit best, by the strictest way in which any does."""
    items = [known.identifiers[id] for id in family]
    same = [item for item in items if _is_same(item, shown)]
    if same:
        longest = max(len(strictly(item.value)) for item in same)
        best = [item for item in same if len(strictly(item.value)) == longest]
        yield from ((item.id, Closeness.SAME, 1.0) for item in best)
        if family[0] in {item.id for item in best}:
            cut = [item for item in items if item.strippable]
            yield from ((item.id, Closeness.CUT, 1.0) for item in cut)
        return
    read = [item for item in items if _is_read_alike(item, shown)]
    if read:
        yield from ((item.id, Closeness.WRITTEN_OTHERWISE, 1.0) for item in read)
        return
    scores = {item.id: _likeness(item, shown) for item in items}
    best_score = max(scores.values())
    for id, score in scores.items():
        if score > 0.0 and score >= best_score - _AS_LIKE:
            yield id, Closeness.NEAR, score / 100.0


def _is_same(item: Identifier, shown: _Shown) -> bool:
    if item.kind is IdentifierKind.EMAIL:
        return strictly(item.value) in shown.mails
    if item.kind is IdentifierKind.PHONE:
        return item.value in shown.numbers
    value = strictly(item.value)
    return len(value) >= _SHORTEST and value in shown.strict


def _is_read_alike(item: Identifier, shown: _Shown) -> bool:
    """Whether a name or address shows with other letters, digits or marks of the same reading."""
    if item.kind not in {IdentifierKind.NAME, IdentifierKind.ADDRESS}:
        return False
    readings = [loosely(value) for value in (item.value, item.kana)]
    return any(len(value) >= _SHORTEST and value in shown.loose for value in readings)


def _likeness(item: Identifier, shown: _Shown) -> float:
    """How like a form is to what is shown, 0 to 100; 0 where it is not like enough."""
    least = _LEAST_LIKE[item.kind]
    if item.kind is IdentifierKind.PHONE:
        return _likest(item.value, shown.numbers, least)
    if item.kind is IdentifierKind.EMAIL:
        return _likest(strictly(item.value), shown.mails, least)
    pairs = ((strictly(item.value), shown.strict), (loosely(item.value), shown.loose))
    return max(_part_like(value, whole, least) for value, whole in pairs)


def _part_like(value: str, whole: str, least: float) -> float:
    """How like a value is to some part of a text that is not much shorter than itself."""
    if len(value) <= _SHORTEST or len(whole) < _LEAST_PART * len(value):
        return 0.0
    return float(fuzz.partial_ratio(value, whole, score_cutoff=least))


def _likest(value: str, others: Iterable[str], least: float) -> float:
    return max((float(fuzz.ratio(value, it, score_cutoff=least)) for it in others), default=0.0)


def _shown(text: str, region: str) -> _Shown:
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", text))
    decoded = re.sub(r"=2b|%2b", "+", plain.casefold())
    mails = set(_MAIL.findall(decoded))
    mails |= {found for mail in mails if (found := _carried(mail)) is not None}
    numbers = {read_number(item, region) for item in (plain.strip(), *_NUMBER.findall(plain))}
    return _Shown(
        strict=strictly(text),
        loose=loosely(text),
        mails=frozenset(mails),
        numbers=frozenset(item.e164 for item in numbers if item is not None),
    )


def _carried(mail: str) -> str | None:
    """The address that a list's return path carries: news-me=example.org@list.example."""
    local = mail.rpartition("@")[0]
    before, equals, domain = local.rpartition("=")
    if not equals or "." not in domain:
        return None
    return f"{before.rpartition('-')[2]}@{domain}"


def strictly(text: str) -> str:
    """A text without differences of width, case, spaces and dashes; every letter is kept."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _GAPS.sub("", _DASHES.sub("-", folded))


def loosely(text: str) -> str:
    """A text as it is read: kana alike, the numbers of an address in one form."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    kana = "".join(chr(ord(it) - _GAP) if "ァ" <= it <= "ヶ" else it for it in folded)
    towns = _TOWN.sub(_town, _GAPS.sub("", _DASHES.sub("-", kana)))
    return _ASIDE.sub("", re.sub(r"-+", "-", _BLOCK.sub("-", towns)))


def _town(found: re.Match[str]) -> str:
    """The number of a block of a town, up to 99, in digits."""
    tens, ten, ones = found[1].partition("十")
    if not ten:
        return f"{_digit(tens)}丁目" if tens else found[0]
    return f"{(_digit(tens) if tens else 1) * 10 + (_digit(ones) if ones else 0)}丁目"


def _digit(letter: str) -> int:
    return _DIGITS.index(letter[0])
