"""Until when an answer is awaited and why: as the law of the place has it, or the person's wish."""

from leaktrace import wording
from leaktrace.domain.case import Case
from leaktrace.domain.clocks import Awaited, Clock, StaysWhy
from leaktrace.domain.correspondence import Letter
from leaktrace.domain.firms import Firm
from leaktrace.domain.letters import LetterKind
from leaktrace.letters import kinds as known
from leaktrace.letters.citations import short
from leaktrace.letters.clock import BY_LAW, clock, rules, stays_why

OWN_WISH = "当方の希望日"
"""Why an answer is awaited by a day that no law sets, as logbooks keep it."""

_KEPT = {BY_LAW: "time.by_law", OWN_WISH: "time.own_wish"}


def awaited(found: Case, letter: Letter, language: str) -> Awaited:
    """Until when the answer to a letter is awaited, why, and what the day was before."""
    moved = [reply.due_before for reply in letter.replies if reply.due_before]
    kind = _kind(letter)
    country = country_of(found.firms, letter, kind) if kind else ""
    stays = [stays_why(it, letter, kind, country) for it in letter.replies] if kind else []
    told = dict.fromkeys(why for why in stays if why)
    return Awaited(
        due=letter.due,
        why=why_in(letter.due_why, language),
        former=moved[-1] if moved and moved[-1] != letter.due else None,
        notes=tuple(_stays(why, language) for why in told),
    )


def why_in(kept: str, language: str) -> str:
    """The reason for a day in words; what the person wrote stays as it is."""
    if kept in _KEPT:
        return wording.sentence(language, _KEPT[kept])
    rule = next((item for item in rules() if item.id == kept), None)
    if rule is None:
        return kept
    return rule.why[language].format(law=", ".join(short(key, language) for key in rule.basis))


def legal_clock(firms: tuple[Firm, ...], letter: Letter) -> Clock | None:
    """The day that the law of the place sets for the answer to a letter, after its replies."""
    kind = _kind(letter)
    return clock(letter, kind, country_of(firms, letter, kind)) if kind else None


def country_of(firms: tuple[Firm, ...], letter: Letter, kind: LetterKind) -> str:
    """The country whose days are counted: the firm's, else the law's."""
    firm = next((item for item in firms if item.id == letter.firm), None)
    return firm.country if firm and firm.country else kind.country


def _kind(letter: Letter) -> LetterKind | None:
    return next((item for item in known.kinds() if item.id == letter.kind), None)


def _stays(why: StaysWhy, language: str) -> str:
    return wording.word(language, why)
