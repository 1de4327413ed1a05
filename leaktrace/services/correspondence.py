"""Letters: which there are, drafting one, keeping, saving and sending it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from leaktrace.domain.case import Kind
from leaktrace.domain.correspondence import Letter, LetterState, Sent
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.ids import new_id
from leaktrace.domain.letters import Draft, LetterKind, LetterOptions
from leaktrace.letters import kinds as known
from leaktrace.services.change import Change
from leaktrace.services.files import whole_or_not_at_all
from leaktrace.services.letter_facts import facts_for
from leaktrace.services.letter_facts import nameable as nameable
from leaktrace.services.logbook import amend
from leaktrace.services.register import case, match
from leaktrace.storage import records
from leaktrace.storage.database import Logbook

DUE_WHY = "当方の希望日"
"""Why an answer is awaited by a day that no law sets."""

_FORM = "letter"


def kinds() -> tuple[LetterKind, ...]:
    """Every kind of letter."""
    return known.kinds()


def kind(id: str) -> LetterKind:
    """The kind with this id; refused where there is none."""
    return known.kind(id)


def draft(
    book: Logbook,
    kind_id: str,
    firm: str,
    options: LetterOptions | None = None,
    *,
    language: str | None = None,
    form: str = _FORM,
    today: date | None = None,
) -> Draft:
    """A letter to the firm with this id or exact name, as of a day.

    Raises:
        Refused: where there is no such kind or firm, or the letter does not fit it.
    """
    from leaktrace.letters.compose import compose, wish_day  # Jinja2: only for letters

    chosen = known.kind(kind_id)
    if form != _FORM:
        raise Refused(Reason.LETTER_FORM, form=form)
    found = case(book)
    facts = facts_for(found, chosen, match(found.firms, firm), options, today)
    composed = compose(chosen, facts, language or chosen.languages[0])
    return Draft(
        kind=chosen.id,
        firm=facts.firm.id,
        language=composed.language,
        title=composed.title,
        text=composed.text,
        due=wish_day(facts),
        made=datetime.combine(facts.today, time(), facts.zone),
        warnings=composed.warnings,
    )


def pdf(letter: Draft | Letter, text: str | None = None, paper: str = "a4") -> bytes:
    """A letter as PDF, by the text it has or, before it is kept, by another one.

    Raises:
        Refused: where the font lacks a character; the error names which.
    """
    from leaktrace.letters.layout import to_pdf  # reportlab: only for letters
    from leaktrace.typeset.blocks import Paper

    chosen = known.kind(letter.kind)
    language = letter.language or chosen.languages[0]
    return to_pdf(
        letter.text if text is None else text,
        title=_title(chosen, language),
        language=language,
        made=_made(letter),
        paper=Paper(paper),
    )


def plain(text: str) -> str:
    """A letter's text without its marks, in lines of forty characters."""
    from leaktrace.letters.plain import to_text

    return to_text(text)


def save(letter: Draft | Letter, path: Path, *, paper: str = "a4") -> None:
    """Write a letter as .pdf or .txt, whole or not at all.

    Raises:
        Refused: where the form that the name asks for is not there, or the font lacks a character.
        Unavailable: where the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix == ".pdf":
        content = pdf(letter, paper=paper)
    elif suffix == ".txt":
        content = plain(letter.text).encode()
    else:
        raise Refused(Reason.LETTER_FORM, form=suffix or path.name)
    with whole_or_not_at_all(path) as half:
        half.write_bytes(content)


def letters(book: Logbook) -> tuple[Letter, ...]:
    """Every letter that was kept."""
    return case(book).letters


def keep(book: Logbook, draft: Draft, letter_id: str | None = None) -> Change:
    """Keep a draft as a letter of its own, or in place of the one with the id."""
    if letter_id is not None:
        former = _unsent(book, letter_id)
        return amend(book, replace(former, text=draft.text, due=draft.due, language=draft.language))
    return amend(
        book,
        Letter(
            id=new_id(),
            kind=draft.kind,
            firm=draft.firm,
            language=draft.language,
            text=draft.text,
            due=draft.due,
            due_why=DUE_WHY,
        ),
    )


def mark_sent(book: Logbook, letter_id: str, sent: Sent) -> Change:
    """Say when and how a letter was sent; its text stays as it is from then on."""
    return amend(book, replace(_unsent(book, letter_id), state=LetterState.SENT, sent=sent))


def _unsent(book: Logbook, letter_id: str) -> Letter:
    with book.reading() as connection:
        found: tuple[Letter, ...] = records.by_ids(connection, Kind.LETTER, [letter_id])
    if not found:
        raise Refused(Reason.NO_SUCH_RECORD, id=letter_id)
    if found[0].state is not LetterState.DRAFT:
        raise Refused(Reason.LETTER_SENT_ALREADY)
    return found[0]


def _made(letter: Draft | Letter) -> datetime:
    """The moment that the file states: the day of the draft, or of sending; else now."""
    if isinstance(letter, Draft):
        return letter.made
    day = letter.sent.on if letter.sent else letter.due
    return datetime.combine(day, time()) if day else datetime.now(UTC)


def _title(kind: LetterKind, language: str) -> str:
    return kind.title.get(language, kind.title[kind.languages[0]])
