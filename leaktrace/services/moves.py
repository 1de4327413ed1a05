"""Which verdicts moved of late, and whom to ask next."""

from dataclasses import dataclass
from datetime import date, timedelta

from leaktrace.domain.case import Case
from leaktrace.domain.clues import FirmVerdict, Strength, Verdict
from leaktrace.domain.firms import Firm, Industry
from leaktrace.services.today import confirmed
from leaktrace.services.tracing import trace_case

LOOK_BACK = timedelta(days=7)
"""Verdicts are compared with what they were this long ago."""

WORTH_ASKING = 0.30
"""From this probability on a firm is asked for its records (the word: a candidate)."""

_TELLING = (Strength.CANDIDATE, Strength.LIKELY, Strength.VERY_LIKELY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A firm's record whose word is another one than before; `former` is None for a new firm."""

    now: FirmVerdict
    former: FirmVerdict | None


def former_verdict(found: Case, day: date) -> Verdict:
    """What the trace said a week before a day; it touches no file, so any thread may run it."""
    return trace_case(found, day - LOOK_BACK)


def moved(verdict: Verdict, former: Verdict) -> tuple[Moved, ...]:
    """The firms whose word changed and matters now or mattered then, the likeliest first."""
    before = {item.firm: item for item in former.firms}
    pairs = [Moved(now=item, former=before.get(item.firm)) for item in verdict.firms]
    return tuple(pair for pair in pairs if _has_moved(pair))


def leading(verdict: Verdict) -> FirmVerdict | None:
    """The record that fits best, where it is at least a possibility."""
    best = max(verdict.firms, key=_probability, default=None)
    return best if best and best.strength is not Strength.UNLIKELY else None


def to_ask(found: Case, verdict: Verdict | None) -> Firm | None:
    """Whom to ask next for its records: a list broker whom callers named, else the best record.

    A firm that was written to already is not asked again.
    """
    written_to = {letter.firm for letter in found.letters}
    firms = {firm.id: firm for firm in found.firms if firm.id not in written_to}
    named = [item.said_source.firm for item in confirmed(found) if item.said_source]
    brokers = [id for id in named if id in firms and firms[id].industry is Industry.LIST_BROKER]
    likely = (
        [item.firm for item in verdict.firms if item.probability >= WORTH_ASKING] if verdict else []
    )
    wanted = next((id for id in (*brokers, *likely) if id in firms), None)
    return firms[wanted] if wanted else None


def _has_moved(pair: Moved) -> bool:
    was = pair.former.strength if pair.former else Strength.UNLIKELY
    return pair.now.strength is not was and (pair.now.strength in _TELLING or was in _TELLING)


def _probability(item: FirmVerdict) -> float:
    return item.probability
