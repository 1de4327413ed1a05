"""What comes back on a letter: arrival, replies, another day, the end, and what is next."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from leaktrace import wording
from leaktrace.domain.case import Case, Kind
from leaktrace.domain.correspondence import (
    STILL_OPEN,
    TOUCHES_TIME,
    Advised,
    Letter,
    LetterState,
    NextStep,
    Reply,
    ReplyKind,
    asked_last,
)
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.excuses import Answered, ToldOfExcuse
from leaktrace.domain.firms import Attachment, Firm
from leaktrace.letters import kinds as known
from leaktrace.letters.excuses import answer_to, said_by_law
from leaktrace.letters.thread import next_step
from leaktrace.services.change import Change
from leaktrace.services.clocks import legal_clock
from leaktrace.services.logbook import amend_with_files
from leaktrace.services.register import firms
from leaktrace.storage import records
from leaktrace.storage.database import Logbook


@dataclass(frozen=True, slots=True, kw_only=True)
class CameBack:
    """What came back on a letter, as far as anything did; `due` is another day for the answer.

    `met` is the day on which the firm got what it asked for last.
    """

    arrived: date | None = None
    met: date | None = None
    reply: Reply | None = None
    paths: tuple[Path, ...] = ()
    due: date | None = None
    due_why: str = ""
    closed: bool = False


def file_back(book: Logbook, letter_id: str, back: CameBack) -> Change:
    """Keep what came back on a letter, with its files, in one step.

    Where the law gives days for the answer, they run from the arrival, and as it says on after a
    reply that touches them. A letter on which the firm only asks back still waits for its answer.

    Raises:
        Unavailable: where a file cannot be read; then nothing is kept.
    """
    letter = _sent(book, letter_id)
    if back.arrived and back.arrived != letter.arrived_on:
        state = LetterState.ARRIVED if letter.state is LetterState.SENT else letter.state
        letter = _on_legal_day(firms(book), replace(letter, state=state, arrived_on=back.arrived))
    if back.met:
        letter = _on_legal_day(firms(book), replace(letter, replies=_met(letter, back.met)))
    return amend_with_files(book, back.paths, partial(_after, firms(book), letter, back))


def _after(
    known_firms: tuple[Firm, ...], letter: Letter, back: CameBack, files: tuple[Attachment, ...]
) -> Letter:
    before = letter.due
    if back.reply:
        told = replace(back.reply, attachments=(*back.reply.attachments, *files))
        letter = replace(letter, replies=(*letter.replies, told), state=_state(letter, told))
        if told.kind in TOUCHES_TIME:
            letter = _on_legal_day(known_firms, letter)
    if back.due and back.due != letter.due:
        letter = replace(letter, due=back.due, due_why=back.due_why)
    if back.reply and letter.due != before:
        *others, last = letter.replies
        letter = replace(letter, replies=(*others, replace(last, due_before=before)))
    return replace(letter, state=LetterState.CLOSED) if back.closed else letter


def advised(found: Case, letter: Letter, day: date) -> Advised:
    """What to do next about a letter."""
    return next_step(found, letter, known.kinds(), day)


def excuse_told(found: Case, letter: Letter, language: str) -> ToldOfExcuse | None:
    """What the law says to the excuse in the last reply on a letter, where it gives one."""
    last = letter.replies[-1] if letter.replies else None
    return told_of(last.excuse, letter.kind, language) if last and last.excuse else None


def answered_by(letter: Letter, step: Advised) -> Answered | None:
    """The excuse in the last reply that the next letter answers, where that is the next step."""
    if step.step is not NextStep.ANSWER_EXCUSE:
        return None
    last = letter.replies[-1]
    return Answered(excuse=last.excuse, on=last.on, on_kind=letter.kind)


def answered_in(found: Case, firm: str, excuse: str, kind: str) -> Answered:
    """The excuse as the firm last gave it in a reply; one given otherwise, in answer to a kind."""
    said = (
        (letter, reply)
        for letter in found.letters
        for reply in letter.replies
        if letter.firm == firm and reply.excuse == excuse
    )
    last = max(said, key=_replied_on, default=None)
    if last is None:
        return Answered(excuse=excuse, on_kind=kind)
    return Answered(excuse=excuse, on=last[1].on, on_kind=last[0].kind)


def _replied_on(said: tuple[Letter, Reply]) -> date:
    return said[1].on or date.min


def told_of(excuse: str, kind: str, language: str) -> ToldOfExcuse:
    """What the law says to an excuse on a letter of a kind, or plainly that none was checked."""
    answer = answer_to(excuse, kind)
    if answer is None:
        return ToldOfExcuse(law=wording.sentence(language, "excuses.unchecked"))
    return ToldOfExcuse(law=said_by_law(answer, language), kind=next(iter(answer.letters), ""))


def _state(letter: Letter, reply: Reply) -> LetterState:
    if reply.kind == ReplyKind.REFUSED:
        return LetterState.REFUSED
    if reply.kind in STILL_OPEN:
        return LetterState.ARRIVED if letter.arrived_on else letter.state
    return LetterState.ANSWERED


def _met(letter: Letter, day: date) -> tuple[Reply, ...]:
    """The replies, the last wish met on a day."""
    last = asked_last(letter)
    return tuple(replace(it, met_on=day) if it is last else it for it in letter.replies)


def _on_legal_day(known_firms: tuple[Firm, ...], letter: Letter) -> Letter:
    """The letter with the day that the law sets, or with none while the time stands still."""
    found = legal_clock(known_firms, letter)
    return replace(letter, due=found.due, due_why=found.why) if found else letter


def _sent(book: Logbook, letter_id: str) -> Letter:
    with book.reading() as connection:
        found: tuple[Letter, ...] = records.by_ids(connection, Kind.LETTER, [letter_id])
    if not found:
        raise Refused(Reason.NO_SUCH_RECORD, id=letter_id)
    if found[0].state is LetterState.DRAFT:
        raise Refused(Reason.LETTER_NOT_SENT)
    return found[0]
