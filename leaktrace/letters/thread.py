"""What comes next in the thread of a letter: pure, from the letter and what kinds there are."""

from collections.abc import Sequence
from datetime import date

from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import (
    STILL_OPEN,
    Advised,
    Letter,
    LetterState,
    NextStep,
    Reply,
    ReplyKind,
    asked_last,
)
from leaktrace.domain.excuses import ExcuseAnswer
from leaktrace.domain.firms import Firm
from leaktrace.domain.letters import LetterKind
from leaktrace.letters.excuses import answer_to, answering_kind

_SOURCE = ("jp.appi.combined", "eu.sar_source", "uk.sar_source")
"""Kinds that ask a firm where it has the data from, by law of the place."""


def next_step(found: Case, letter: Letter, kinds: Sequence[LetterKind], day: date) -> Advised:
    """The next step about a letter of a case on a day."""
    last = letter.replies[-1] if letter.replies else None
    if letter.state in (LetterState.DRAFT, LetterState.CLOSED):
        return Advised(step=NextStep.DONE)
    if last is None or last.kind in STILL_OPEN:
        return _unanswered(letter, kinds, day, asked=asked_last(letter) is not None)
    return _after(last, found, letter, kinds)


def _after(last: Reply, found: Case, letter: Letter, kinds: Sequence[LetterKind]) -> Advised:
    """The next step after an answer: to what it says, to its source, or to the refusal."""
    answer = answer_to(last.excuse, letter.kind) if last.excuse else None
    if answer and answer.letters and not last.names_source:
        return _to_excuse(answer, letter, found.letters, kinds)
    if letter.state is LetterState.REFUSED or last.kind == ReplyKind.REFUSED:
        return _follower(letter, kinds, NextStep.ASK_WHY, after_reply=True)
    if last.names_source:
        return _to_source(last.names_source, letter, found.firms, kinds)
    if last.kind == ReplyKind.NOTHING_HELD:
        return _records(letter, kinds)
    return Advised(step=NextStep.DONE)


def _unanswered(letter: Letter, kinds: Sequence[LetterKind], day: date, *, asked: bool) -> Advised:
    """A reminder once the day has passed; before it, what the firm asks for, or to wait."""
    if asked:
        return Advised(step=NextStep.FOLLOW_PROCEDURE, firm=letter.firm)
    if letter.due is None or letter.due >= day:
        return Advised(step=NextStep.WAIT, firm=letter.firm)
    return _follower(letter, kinds, NextStep.REMIND, after_reply=False)


def _follower(
    letter: Letter, kinds: Sequence[LetterKind], step: NextStep, *, after_reply: bool
) -> Advised:
    """The letter that may follow this one; without one, the authority."""
    fits = [x for x in kinds if letter.kind in x.follows and x.after_reply is after_reply]
    named = sorted(fits, key=lambda item: (not item.id.endswith("reminder"), item.id))
    if named:
        return Advised(step=step, kind=named[0].id, firm=letter.firm)
    return Advised(step=NextStep.COMPLAIN, firm=letter.firm)


def _to_excuse(
    answer: ExcuseAnswer, letter: Letter, letters: Sequence[Letter], kinds: Sequence[LetterKind]
) -> Advised:
    """The letter that answers what the firm says; once all were sent, the authority."""
    kind = answering_kind(answer, letter, letters, kinds)
    step = NextStep.ANSWER_EXCUSE if kind else NextStep.COMPLAIN
    return Advised(step=step, kind=kind, firm=letter.firm)


def _to_source(
    source: str, letter: Letter, firms: Sequence[Firm], kinds: Sequence[LetterKind]
) -> Advised:
    """Ask the source that a reply names where it has the data from, where it is on record."""
    firm = next((x for x in firms if source in (x.id, x.name, *x.aliases)), None)
    if firm is None or firm.id == letter.firm:
        return Advised(step=NextStep.ASK_SOURCE)
    fits = [x for x in kinds if x.id in _SOURCE and firm.country in x.countries]
    return Advised(step=NextStep.ASK_SOURCE, kind=fits[0].id if fits else "", firm=firm.id)


def _records(letter: Letter, kinds: Sequence[LetterKind]) -> Advised:
    """A firm that holds nothing may still have records of provision (APPI 29, 33(5))."""
    wanted = "jp.appi.source_33_5"
    asked = letter.kind in ("jp.appi.combined", wanted)
    if letter.kind.startswith("jp.") and not asked and wanted in {x.id for x in kinds}:
        return Advised(step=NextStep.ASK_RECORDS, kind=wanted, firm=letter.firm)
    return Advised(step=NextStep.DONE)
