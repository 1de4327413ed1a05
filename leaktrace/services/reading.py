"""A letter in a language that the sender reads better: for reading, never to be sent."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.letters import Draft, LetterFacts, LetterKind, LetterOptions
from leaktrace.letters import kinds as known
from leaktrace.services.letter_facts import facts_for
from leaktrace.services.register import match


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A translation that can be seen, printed and saved as a letter can.

    Unless `is_exact`, the letter has other words than the program's own, and this is those.
    """

    draft: Draft
    is_exact: bool


def languages(kind_id: str, language: str) -> tuple[str, ...]:
    """The languages, other than its own, in which a letter of a kind can be read."""
    from leaktrace.letters.to_read import reading_languages

    found = reading_languages(known.kind(kind_id))
    return tuple(item for item in found if item != language)


def reading(
    found: Case, letter: Draft | Letter, reader: str, options: LetterOptions | None = None
) -> Reading:
    """A letter as the reader's language has it; of a kept one the options are those it shows.

    Raises:
        Refused: where there is no such translation, or the letter no longer fits its firm.
    """
    from leaktrace.letters import naiyo
    from leaktrace.letters.compose import compose

    kind = known.kind(letter.kind)
    language = letter.language or kind.languages[0]
    if reader not in languages(kind.id, language):
        raise Refused(Reason.LETTER_LANGUAGE, language=reader[:20])
    usual = _facts(found, kind, letter, options)
    wordings = [usual, naiyo.fitted(usual)] if kind.country == "JP" else [usual]
    same = [item for item in wordings if compose(kind, item, language).text == letter.text]
    facts = same[0] if same else usual
    draft = Draft(
        kind=kind.id,
        firm=letter.firm,
        language=reader,
        title=kind.title[reader],
        text=_text(kind, facts, reader),
        due=letter.due or facts.today,
        made=datetime.combine(facts.today, time(), facts.zone),
    )
    return Reading(draft=draft, is_exact=bool(same))


def _text(kind: LetterKind, facts: LetterFacts, reader: str) -> str:
    """The kind's own text in that language where it has one, else its translation."""
    from leaktrace.letters.compose import compose
    from leaktrace.letters.to_read import marked, translated

    if reader in kind.languages:
        return marked(compose(kind, facts, reader).text, reader)
    return translated(kind, facts, reader).text


def _facts(
    found: Case, kind: LetterKind, letter: Draft | Letter, options: LetterOptions | None
) -> LetterFacts:
    """What the letter could state on the day on which it was written."""
    day = _written(letter)
    wanted = options or LetterOptions(wish_by=letter.due)
    if isinstance(letter, Letter) and day:
        found = replace(
            found,
            letters=tuple(item for item in found.letters if item.id != letter.id),
            solicitations=tuple(item for item in found.solicitations if item.at.date() <= day),
        )
    facts = facts_for(found, kind, match(found.firms, letter.firm), wanted, day)
    if options is None and facts.address is not None:
        bare = replace(facts, options=replace(wanted, include_address=True))
        return bare if _shows(letter.text, facts) else facts
    return facts


def _shows(text: str, facts: LetterFacts) -> bool:
    """Whether a letter states the person's address."""
    postal = facts.address.postal if facts.address else None
    lines = postal.lines if postal else ()
    return bool(lines) and lines[0] in text


def _written(letter: Draft | Letter) -> date | None:
    """The day on which a letter was written, as far as it is known."""
    from leaktrace.letters.wishes import WISH

    if isinstance(letter, Draft):
        return letter.made.date()
    if letter.sent and letter.sent.on:
        return letter.sent.on
    return letter.due - WISH if letter.due else None
