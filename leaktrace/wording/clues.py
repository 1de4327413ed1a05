"""A clue as a sentence: about the record, for or against, with the values behind it."""

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Clue, ClueKind, Support, support_of
from leaktrace.domain.firms import DecisionVerdict, Fact, Industry
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.solicitations import SaidSourceKind
from leaktrace.wording import sentence, word

_ENUMS = {
    ClueKind.ITEMS: (Fact, IdentifierKind),
    ClueKind.STATEMENT: (SaidSourceKind,),
    ClueKind.TRADE: (Industry,),
    ClueKind.DECISION: (DecisionVerdict,),
}
_NAMING = frozenset(
    {
        ClueKind.IDENTIFIER,
        ClueKind.TAG,
        ClueKind.ITEMS,
        ClueKind.STATEMENT,
        ClueKind.TRADE,
        ClueKind.TIME,
        ClueKind.DECISION,
    }
)
"""The kinds whose sentences name what the clue rests on."""


def clue_sentence(language: str, clue: Clue, case: Case) -> str:
    """What a clue says, in the person's language; without values, of all calls together."""
    direction = "for" if clue.decibans >= 0 else "against"
    values = clue_values(language, clue, case)
    if clue.kind in _NAMING and not values:
        return sentence(language, f"clues.as_a_whole_{direction}", kind=word(language, clue.kind))
    return sentence(language, f"clues.{clue.kind.value}_{direction}", details=values)


def support_word(language: str, decibans: float) -> str:
    """The word for a clue's weight, which says against what speaks against."""
    support = support_of(decibans)
    if decibans >= 0 or support is Support.NONE:
        return word(language, support)
    return sentence(language, f"clues.against_{support.value}")


def clue_values(language: str, clue: Clue, case: Case) -> str:
    """The values behind a clue alone, for a place where the kind is named beside them."""
    return ("、" if language == "ja" else ", ").join(_worded(language, clue, case))


def _worded(language: str, clue: Clue, case: Case) -> list[str]:
    """The clue's values, each as the person knows it."""
    if clue.kind is ClueKind.TIME:
        return [sentence(language, "clues.days", days=days) for days in clue.details]
    if clue.kind in _ENUMS:
        return [_word(language, clue.kind, item) for item in clue.details]
    values = {item.id: _shown(item, case) for item in case.identifiers}
    return [values.get(item, item) for item in clue.details]


def _shown(item: Identifier, case: Case) -> str:
    """An identifier as the person writes it, numbers as they are dialled at home."""
    if item.kind is not IdentifierKind.PHONE:
        return item.value
    from leaktrace.domain.phones import shown  # the numbering plans are loaded only when needed

    return shown(item.value, case.household.country or "JP")


def _word(language: str, kind: ClueKind, item: str) -> str:
    for enum in _ENUMS.get(kind, ()):
        if item in list(enum):
            return word(language, enum(item))
    return item.removeprefix("other:")
