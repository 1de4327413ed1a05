"""What is said of a firm's record itself: the person's decisions, replies, known breaches.

Each is a factor of the record's prior odds; what a caller answered about its own source is a mark.
"""

from collections.abc import Mapping
from datetime import date

import numpy as np

from leaktrace.domain.case import Case
from leaktrace.domain.clues import ClueKind
from leaktrace.domain.correspondence import Reply
from leaktrace.domain.firms import Breach, Decision, DecisionVerdict
from leaktrace.inference.arrivals import same_name
from leaktrace.inference.ledger import Ledger
from leaktrace.inference.likelihoods import (
    BREACH_FEEDS_LISTS,
    BREACH_SHARE,
    DECIDED,
    REPLY_ADMITS,
    REPLY_DENIES,
)
from leaktrace.inference.model import Array
from leaktrace.inference.sources import Source

ADMISSIONS = frozenset({"admitted", "provided", "disclosed"})
DENIALS = frozenset({"nothing_held", "no_record", "denied"})


def words_of(
    case: Case, book: Ledger, found: tuple[Source, ...], as_of: date
) -> Mapping[ClueKind, Array]:
    """By kind, the factor of each record's prior odds, (F,)."""
    replies = _replies(case, as_of)
    decided = [_decided(firm.decision) for firm in book.firms]
    replied = [_replied(replies.get(firm.id, []), firm.id, case) for firm in book.firms]
    breached = [
        _odds_after(source.prior, [_feeds(item, place, book, as_of) for item in firm.breaches])
        for place, (firm, source) in enumerate(zip(book.firms, found, strict=False))
    ]
    return {
        ClueKind.DECISION: np.array(decided, dtype=np.float64),
        ClueKind.REPLY: np.array(replied, dtype=np.float64),
        ClueKind.BREACH: np.array(breached, dtype=np.float64),
    }


def answers_of_callers(case: Case) -> dict[str, str]:
    """By the firm that was written to, the other firm that its reply names as its source."""
    found = {}
    for letter in sorted(case.letters, key=lambda letter: letter.id):
        for reply in letter.replies:
            named = _named(reply, case)
            if named is not None and named != letter.firm:
                found[letter.firm] = named
    return found


def _named(reply: Reply, case: Case) -> str | None:
    """The firm that a reply names, by its id, its name or one of its aliases."""
    text = reply.names_source
    if not text:
        return None
    plain = same_name(text)
    for firm in sorted(case.firms, key=lambda firm: firm.id):
        if text == firm.id or plain in {same_name(name) for name in (firm.name, *firm.aliases)}:
            return firm.id
    return None


def _replies(case: Case, as_of: date) -> dict[str, list[Reply]]:
    found: dict[str, list[Reply]] = {}
    for letter in case.letters:
        known = [item for item in letter.replies if item.on is None or item.on <= as_of]
        found.setdefault(letter.firm, []).extend(known)
    return found


def _replied(replies: list[Reply], firm: str, case: Case) -> float:
    """An admission counts strongly, and once; a denial hardly, as theft leaves no record."""
    if any(item.kind in ADMISSIONS or _named(item, case) == firm for item in replies):
        return _factor(REPLY_ADMITS.value)
    if any(item.kind in DENIALS for item in replies):
        return _factor(REPLY_DENIES.value)
    return 1.0


def _decided(decision: Decision | None) -> float:
    if decision is None:
        return 1.0
    confirmed = decision.verdict is DecisionVerdict.CONFIRMED
    return _factor(DECIDED.value if confirmed else -DECIDED.value)


def _feeds(item: Breach, place: int, book: Ledger, as_of: date) -> float:
    """The probability that an incident put the record on a list; it must hold what was taken."""
    if item.since is not None and item.since > as_of:
        return 0.0
    over = item.until or item.since
    handovers = book.handovers[place]
    given = {
        token
        for handover in handovers
        for token in (*handover.facts, *_kinds(handover.given, book))
    }
    if item.items and not given & set(item.items):
        return 0.0
    if over is not None and not book.first[place] < over.toordinal() + 1.0:
        return 0.0
    share = BREACH_SHARE.value if item.share is None else min(max(item.share, 0.0), 1.0)
    return share * BREACH_FEEDS_LISTS[item.kind]


def _kinds(given: tuple[str, ...], book: Ledger) -> list[str]:
    """The kinds of identifiers, and the identifiers themselves, by which a breach may name them."""
    known = [id for id in given if id in book.forms.identifiers]
    return [*known, *(book.forms.kind(id).value for id in known)]


def _odds_after(prior: float, chances: list[float]) -> float:
    """The factor of the odds where the record also may have come out by one of the incidents."""
    if not any(chances):
        return 1.0
    after = 1.0 - (1.0 - prior) * float(np.prod([1.0 - chance for chance in chances]))
    after = min(after, 1.0 - 1e-6)
    return after / (1.0 - after) * (1.0 - prior) / prior


def _factor(decibans: float) -> float:
    return float(10.0 ** (decibans / 10.0))
