"""What comes back on a letter: arrival, replies, another day, the end, and what is next."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.correspondence import (
    ASKS_BACK,
    Advised,
    Letter,
    LetterState,
    Reply,
    ReplyKind,
)
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Attachment
from leaktrace.letters import kinds as known
from leaktrace.letters.thread import next_step
from leaktrace.services.change import Change
from leaktrace.services.logbook import amend_with_files
from leaktrace.services.register import firms
from leaktrace.storage import records
from leaktrace.storage.database import Logbook

BY_LAW = "by law"
"""Why an answer is awaited by a day that the law sets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CameBack:
    """What came back on a letter, as far as anything did; `due` is another day for the answer."""

    arrived: date | None = None
    reply: Reply | None = None
    paths: tuple[Path, ...] = ()
    due: date | None = None
    due_why: str = ""
    closed: bool = False


def file_back(book: Logbook, letter_id: str, back: CameBack) -> Change:
    """Keep what came back on a letter, with its files, in one step.

    Where the law gives days for the answer, they run from the arrival. A letter on which the firm
    only asks back still waits for its answer.

    Raises:
        Unavailable: where a file cannot be read; then nothing is kept.
    """
    letter = _sent(book, letter_id)
    if back.arrived and back.arrived != letter.arrived_on:
        state = LetterState.ARRIVED if letter.state is LetterState.SENT else letter.state
        letter = replace(letter, state=state, arrived_on=back.arrived)
        letter = _with_legal_day(book, letter, back.arrived)
    if back.due and back.due != letter.due:
        letter = replace(letter, due=back.due, due_why=back.due_why)
    return amend_with_files(book, back.paths, partial(_after, letter, back))


def _after(letter: Letter, back: CameBack, files: tuple[Attachment, ...]) -> Letter:
    if back.reply:
        told = replace(back.reply, attachments=(*back.reply.attachments, *files))
        letter = replace(letter, replies=(*letter.replies, told), state=_state(letter, told))
    return replace(letter, state=LetterState.CLOSED) if back.closed else letter


def advised(found: Case, letter: Letter, day: date) -> Advised:
    """What to do next about a letter."""
    return next_step(letter, found.firms, known.kinds(), day)


def _state(letter: Letter, reply: Reply) -> LetterState:
    if reply.kind == ReplyKind.REFUSED:
        return LetterState.REFUSED
    if reply.kind in ASKS_BACK:
        return LetterState.ARRIVED if letter.arrived_on else letter.state
    return LetterState.ANSWERED


def _with_legal_day(book: Logbook, letter: Letter, received: date) -> Letter:
    from leaktrace.letters.deadlines import legal_day  # the calendars of holidays

    kind = next((item for item in known.kinds() if item.id == letter.kind), None)
    firm = next((item for item in firms(book) if item.id == letter.firm), None)
    country = firm.country if firm and firm.country else kind.country if kind else ""
    due = legal_day(kind.deadline, received, country) if kind else None
    return replace(letter, due=due, due_why=BY_LAW) if due else letter


def _sent(book: Logbook, letter_id: str) -> Letter:
    with book.reading() as connection:
        found: tuple[Letter, ...] = records.by_ids(connection, Kind.LETTER, [letter_id])
    if not found:
        raise Refused(Reason.NO_SUCH_RECORD, id=letter_id)
    if found[0].state is LetterState.DRAFT:
        raise Refused(Reason.LETTER_NOT_SENT)
    return found[0]
