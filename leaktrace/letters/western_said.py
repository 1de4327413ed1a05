"""What the Western templates may say of a firm, the person and the log."""

import re
from functools import partial
from typing import Any

from leaktrace.domain.correspondence import Letter
from leaktrace.domain.firms import Consent, Handover
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.letters import (
    Addressee,
    Disclosure,
    LetterFacts,
    LetterField,
    LetterKind,
    Removal,
)
from leaktrace.domain.phones import shown
from leaktrace.letters import citations, kinds, western, western_entries
from leaktrace.letters.authorities import authorities
from leaktrace.letters.excuses import paragraph
from leaktrace.letters.western import day_text, listed, phrases
from leaktrace.letters.wishes import wish_day

_MANY = frozenset({"EU"})
"""Jurisdictions that are no country: there the firm's own says how numbers are written."""


def said(kind: LetterKind, facts: LetterFacts, language: str) -> dict[str, Any]:
    """What the templates may say."""
    country = facts.firm.country if kind.country in _MANY else kind.country
    day = partial(day_text, language=language, country=country)
    return {
        "title": kind.title[language],
        "is_american": country == "US",
        "today": day(facts.today),
        "wish": day(wish_day(facts)),
        "blank": western.BLANK,
        "firm": facts.firm,
        "options": facts.options,
        "electronic": facts.options.disclosure is Disclosure.ELECTRONIC,
        "erase": facts.options.removal is Removal.ERASE,
        "told": {item.value: facts.options.told.get(item, "").strip() for item in kind.fields},
        "has_contract": any(item.via == "contract" for item in facts.handovers),
        "consented_partners": any(item.consent is Consent.PARTNERS for item in facts.handovers),
        "full": partial(citations.full, language=language),
        "short": partial(citations.short, language=language),
        "article": partial(citations.article, language=language),
        "listed": partial(listed, language=language),
        "authority": _authority(facts),
        "answered": _answered(kind, facts, language, country),
        **_people(facts, language, country),
        **_log(facts, language, country),
        **_earlier(facts, language, country),
    }


def _answered(kind: LetterKind, facts: LetterFacts, language: str, country: str) -> str:
    """What is said to the excuse that the letter answers; nothing where it goes to others."""
    answered = facts.options.answered
    if answered is None or kind.addressee in (Addressee.AUTHORITY, Addressee.SELF):
        return ""
    day = day_text(answered.on, language=language, country=country) if answered.on else ""
    return paragraph(answered, language, day)


def _authority(facts: LetterFacts) -> tuple[str, ...]:
    """The authority that the person names, else the one of the firm's country."""
    told = facts.options.told.get(LetterField.AUTHORITY, "").strip()
    if told:
        return tuple(line.strip() for line in re.split(r"[\n;]", told) if line.strip())
    return authorities().get(facts.firm.country, (western.BLANK,))


def _people(facts: LetterFacts, language: str, country: str) -> dict[str, Any]:
    sender = facts.sender
    assert sender is not None
    postal = facts.address.postal if facts.address else None
    home = western.postal_lines(postal, country) if postal else ()
    if facts.address and not postal:
        home = (facts.address.value,)
    desk = facts.firm.postal.department if facts.firm.postal else ""
    return {
        "addressee": western.addressee_lines(facts.firm),
        "desk": western.addressee_lines(facts.firm, desk or phrases(language)["desk"]),
        "name": sender.value,
        "also_named": facts.also_named,
        "address": home if facts.options.include_address else (),
        "region": postal.region if postal else "",
        "contacts": tuple(_contact(item, language, country) for item in facts.contacts),
        "reply": _contact(facts.reply, language, country) if facts.reply else None,
    }


def _log(facts: LetterFacts, language: str, country: str) -> dict[str, Any]:
    refusals = western_entries.refusal_days(facts, language, country)
    return {
        "entries": western_entries.entries(facts, language, country),
        "refusals": listed(refusals, language),
        "after": western_entries.after_text(facts, language),
        "first_contact": day_text(
            facts.solicitations[0].at.astimezone(facts.zone).date(), language, country
        )
        if facts.solicitations
        else "",
        "handed_over": listed(
            [_handed_over(item, language, country) for item in facts.handovers if item.on], language
        ),
    }


def _contact(item: Identifier, language: str, country: str) -> tuple[str, str]:
    """What a contact is, and how it is written."""
    words = phrases(language)
    if item.kind is IdentifierKind.PHONE:
        return words["phone"], shown(item.value, country)
    return words["email"], item.value


def _handed_over(item: Handover, language: str, country: str) -> str:
    assert item.on is not None
    if item.on_precision == "year":
        return str(item.on.year)
    if item.on_precision == "month":
        return western.month_text(item.on, language)
    return day_text(item.on, language, country)


def _earlier(facts: LetterFacts, language: str, country: str) -> dict[str, Any]:
    """What was written to the firm before, and the last of it."""
    known = {item.id: item for item in kinds.kinds()}
    letters = tuple(
        _former(item, known[item.kind], language, country)
        for item in facts.earlier
        if item.kind in known
    )
    return {"earlier": letters, "former": letters[-1] if letters else None}


def _former(item: Letter, kind: LetterKind, language: str, country: str) -> dict[str, Any]:
    replies = [reply.on for reply in item.replies if reply.on]
    sent = item.sent
    notice = [citations.short(key, language) for key in kind.notice]
    return {
        "title": kind.title.get(language, kind.title["en"]),
        "day": day_text(sent.on, language, country) if sent and sent.on else "",
        "number": sent.number if sent else "",
        "arrived": day_text(item.arrived_on, language, country) if item.arrived_on else "",
        "replied": day_text(replies[-1], language, country) if replies else "",
        "notice": listed(notice, language),
    }
