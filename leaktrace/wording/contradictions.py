"""Claims and what does not fit them, in words."""

from collections.abc import Callable
from datetime import date

from leaktrace.domain.claims import Claim, ClaimKind
from leaktrace.domain.contradictions import Against
from leaktrace.wording import sentence, word

DayText = Callable[[date], str]


def claim_sentence(language: str, claim: Claim, day_text: DayText) -> str:
    """What is claimed, with the day that it names."""
    kind = ClaimKind(claim.kind) if claim.kind in set(ClaimKind) else None
    said = word(language, kind) if kind else claim.kind
    if claim.on is None:
        return said
    return sentence(language, "claims.dated", said=said, day=day_text(claim.on))


def against_sentence(language: str, item: Against, day_text: DayText) -> str:
    """One entry that does not fit: its day, and why."""
    day = day_text(item.on) if item.on else sentence(language, "claims.undated")
    return sentence(language, "claims.entry", day=day, why=word(language, item.why))
