"""A letter's text from facts and a template; the person may change it afterwards."""

import re
from datetime import date, timedelta
from functools import cache
from typing import Any

from leaktrace.domain.firms import Handover
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.letters import Composed, Disclosure, LetterFacts, LetterKind, Removal
from leaktrace.domain.phones import shown
from leaktrace.letters import checks, citations, entries, japanese
from leaktrace.paths import resource

WISH = timedelta(days=14)
"""How long the letters wait for an answer where the person names no day; no law sets it."""

_CONTACTS = {IdentifierKind.PHONE: "電話", IdentifierKind.EMAIL: "電子メール"}


def compose(kind: LetterKind, facts: LetterFacts, language: str = "ja") -> Composed:
    """The letter.

    Raises:
        Refused: where the law does not fit the firm, or the log has nothing to state.
    """
    checks.require(kind, facts, language)
    template = _templates().get_template(f"{kind.jurisdiction}/{language}/{kind.template}.txt")
    return Composed(
        kind=kind.id,
        language=language,
        title=kind.title[language],
        text=_tidy(template.render(_words(kind, facts, language))),
        warnings=checks.warnings(kind, facts),
    )


def _tidy(text: str) -> str:
    """The text without empty lines at its ends or after one another."""
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


@cache
def _templates() -> Any:
    """The templates, in a sandbox: they state facts and reach nothing else."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(resource("letters")),
        undefined=StrictUndefined,
        autoescape=False,  # plain text, never HTML
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        full=citations.full,
        after_law=citations.after_law,
        defining=citations.defining,
        short=citations.short,
        article=citations.article,
    )
    environment.filters.update(listed=japanese.listed)
    return environment


def wish_day(facts: LetterFacts) -> date:
    """The day by which an answer is asked for."""
    return facts.options.wish_by or facts.today + WISH


def _words(kind: LetterKind, facts: LetterFacts, language: str) -> dict[str, Any]:
    """What the templates may say."""
    calendar = facts.options.calendar
    return {
        "title": kind.title[language],
        "today": japanese.day_text(facts.today, calendar),
        "wish": japanese.day_text(wish_day(facts), calendar),
        "firm": facts.firm,
        "has_contract": any(item.via == "contract" for item in facts.handovers),
        "options": facts.options,
        "electronic": facts.options.disclosure is Disclosure.ELECTRONIC,
        "erase": facts.options.removal is Removal.ERASE,
        **_people(facts),
        **_contacts(facts),
    }


def _people(facts: LetterFacts) -> dict[str, Any]:
    desk = facts.firm.postal.department if facts.firm.postal else ""
    sender = facts.sender
    assert sender is not None
    return {
        "addressee": japanese.addressee_lines(facts.firm),
        "desk": japanese.addressee_lines(facts.firm, desk or japanese.OWN_DESK),
        "name": japanese.spaced(sender.value),
        "kana": japanese.spaced(sender.kana),
        "also_named": tuple(japanese.spaced(item) for item in facts.also_named),
        "address": _address(facts) if facts.options.include_address else (),
        "contacts": tuple(_contact(item) for item in facts.contacts),
        "reply": _contact(facts.reply) if facts.reply else None,
    }


def _contacts(facts: LetterFacts) -> dict[str, Any]:
    """What is said of the solicitations and of what was handed over."""
    count = len(facts.solicitations)
    return {
        "entries": entries.entries(facts),
        "entries_in_full": entries.entries(facts, with_untold=True),
        "common_number": entries.common_number(facts.solicitations),
        "was_named": entries.was_named(facts),
        "refusals": entries.refusal_days(facts),
        "was_refused": any(item.refusal for item in facts.solicitations),
        "after": entries.numbers_text(entries.after_refusal(facts), count),
        "untold": entries.numbers_text(entries.not_told_first(facts), count),
        "annoying": entries.numbers_text(entries.at_annoying_hours(facts), count),
        "handed_over": tuple(_handed_over(item, facts) for item in facts.handovers if item.on),
    }


def _address(facts: LetterFacts) -> tuple[str, ...]:
    if facts.address is None:
        return ()
    if facts.address.postal is None:
        return (facts.address.value,)
    return japanese.postal_lines(facts.address.postal)


def _contact(item: Identifier) -> tuple[str, str]:
    """What a contact is, and how it is written."""
    value = shown(item.value) if item.kind is IdentifierKind.PHONE else item.value
    return _CONTACTS[item.kind], value


def _handed_over(item: Handover, facts: LetterFacts) -> str:
    assert item.on is not None
    calendar = facts.options.calendar
    if item.on_precision == "year":
        return japanese.year_text(item.on, calendar)
    if item.on_precision == "month":
        return f"{japanese.year_text(item.on, calendar)}{item.on.month}月"
    return japanese.day_text(item.on, calendar)
