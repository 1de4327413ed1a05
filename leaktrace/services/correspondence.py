"""Letters: which there are, drafting one, keeping, saving and sending it."""

from dataclasses import replace
from datetime import date, datetime, time
from functools import partial

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.correspondence import Letter, LetterState, Sent
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.ids import new_id
from leaktrace.domain.letters import Draft, Layout, LetterForm, LetterKind, LetterOptions
from leaktrace.domain.own_letters import OWN
from leaktrace.letters import kinds as known
from leaktrace.services.change import Change
from leaktrace.services.clocks import OWN_WISH
from leaktrace.services.letter_facts import facts_for
from leaktrace.services.letter_facts import nameable as nameable
from leaktrace.services.letter_forms import certified, with_layout
from leaktrace.services.letter_forms import docx as docx
from leaktrace.services.letter_forms import mail_link as mail_link
from leaktrace.services.letter_forms import pdf as pdf
from leaktrace.services.letter_forms import plain as plain
from leaktrace.services.letter_forms import save as save
from leaktrace.services.logbook import amend
from leaktrace.services.own_letters import named
from leaktrace.services.register import case, match
from leaktrace.storage import records
from leaktrace.storage.database import Logbook


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
    form: LetterForm = LetterForm.LETTER,
    today: date | None = None,
) -> Draft:
    """A letter to the firm with this id or exact name, as of a day.

    A kind such as "own:NAME" is a template of the person's own.

    Raises:
        Refused: where there is no such kind or firm, or the letter does not fit it.
    """
    found = case(book)
    return drafted(found, kind_id, firm, options, language=language, form=form, today=today)


def drafted(
    found: Case,
    kind_id: str,
    firm: str,
    options: LetterOptions | None = None,
    *,
    language: str | None = None,
    form: LetterForm = LetterForm.LETTER,
    today: date | None = None,
) -> Draft:
    """The same as `draft`, from a case that was read already."""
    from leaktrace.letters.compose import compose, wish_day  # Jinja2: only for letters
    from leaktrace.letters.own import compose_own

    own = named(found.household, kind_id) if kind_id.startswith(OWN) else None
    chosen = known.kind(own.kind if own else kind_id)
    facts = facts_for(found, chosen, match(found.firms, firm), options, today)
    write = partial(compose_own, own) if own else compose
    spoken = language or (own.language if own else chosen.languages[0])
    if form is LetterForm.LETTER:
        composed = write(chosen, facts, spoken)
    else:
        composed = certified(chosen, facts, form, write, spoken)
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


def letters(book: Logbook) -> tuple[Letter, ...]:
    """Every letter that was kept."""
    return case(book).letters


def keep(
    book: Logbook, draft: Draft, letter_id: str | None = None, layout: Layout | None = None
) -> Change:
    """Keep a draft and how it is set as a letter of its own, or in place of the one with the id."""
    if letter_id is not None:
        former = _unsent(book, letter_id)
        return amend(book, replace(former, text=draft.text, due=draft.due, language=draft.language))
    letter = Letter(
        id=new_id(),
        kind=draft.kind,
        firm=draft.firm,
        language=draft.language,
        text=draft.text,
        due=draft.due,
        due_why=OWN_WISH,
    )
    return amend(book, with_layout(letter, layout) if layout else letter)


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
