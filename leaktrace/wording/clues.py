"""A clue as a sentence: about the record, for or against, with the values behind it."""

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Clue, ClueKind
from leaktrace.domain.firms import DecisionVerdict, Fact, Industry
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.solicitations import SaidSourceKind
from leaktrace.wording import sentence, word

_ENUMS = {
    ClueKind.ITEMS: (Fact, IdentifierKind),
    ClueKind.STATEMENT: (SaidSourceKind,),
    ClueKind.TRADE: (Industry,),
    ClueKind.DECISION: (DecisionVerdict,),
}


def clue_sentence(language: str, clue: Clue, case: Case) -> str:
    """What a clue says, in the person's language."""
    direction = "for" if clue.decibans >= 0 else "against"
    details = "、".join(_worded(language, clue, case)) or sentence(language, "clues.nothing")
    if language != "ja":
        details = details.replace("、", ", ")
    return sentence(language, f"clues.{clue.kind.value}_{direction}", details=details)


def clue_values(language: str, clue: Clue, case: Case) -> str:
    """The values behind a clue alone, for a place where the kind is named beside them."""
    return ("、" if language == "ja" else ", ").join(_worded(language, clue, case))


def _worded(language: str, clue: Clue, case: Case) -> list[str]:
    """The clue's values, each as the person knows it."""
    if clue.kind is ClueKind.TIME:
        return [sentence(language, "clues.days", days=days) for days in clue.details]
    values = {item.id: item.value for item in case.identifiers}
    return [values.get(item) or _word(language, clue.kind, item) for item in clue.details]


def _word(language: str, kind: ClueKind, item: str) -> str:
    for enum in _ENUMS.get(kind, ()):
        if item in list(enum):
            return word(language, enum(item))
    return item.removeprefix("other:")
