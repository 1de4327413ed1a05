"""What the Japanese templates may say of a firm, the person and the log."""

from typing import Any

from leaktrace.domain.correspondence import Letter
from leaktrace.domain.firms import Consent, Handover
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.letters import Addressee, Disclosure, LetterFacts, LetterKind, Removal
from leaktrace.domain.phones import shown
from leaktrace.letters import entries, japanese, kinds
from leaktrace.letters.checks import goods
from leaktrace.letters.excuses import paragraph
from leaktrace.letters.wishes import wish_day

BLANK = "［　　　　　　　　　　］"
"""Where the person still has to write something in."""

_AGREED = frozenset({Consent.OWN_USE, Consent.PARTNERS})
_CONTACTS = {IdentifierKind.PHONE: "電話", IdentifierKind.EMAIL: "電子メール"}


def said(kind: LetterKind, facts: LetterFacts, language: str) -> dict[str, Any]:
    """What the templates may say."""
    calendar = facts.options.calendar
    return {
        "title": kind.title[language],
        "blank": BLANK,
        "goods": goods(facts.firm),
        "is_source": kind.addressee is Addressee.SOURCE,
        "told": {item.value: facts.options.told.get(item, "").strip() for item in kind.fields},
        "today": japanese.day_text(facts.today, calendar),
        "wish": japanese.day_text(wish_day(facts), calendar),
        "firm": facts.firm,
        "has_contract": any(item.via == "contract" for item in facts.handovers),
        "consented": any(item.consent in _AGREED for item in facts.handovers),
        "consented_partners": any(item.consent is Consent.PARTNERS for item in facts.handovers),
        "options": facts.options,
        "electronic": facts.options.disclosure is Disclosure.ELECTRONIC,
        "erase": facts.options.removal is Removal.ERASE,
        "answered": _answered(kind, facts),
        **_people(facts),
        **_contacts(facts),
        **_earlier(facts),
    }


def _answered(kind: LetterKind, facts: LetterFacts) -> str:
    """What is said to the excuse that the letter answers; nothing where it goes to others."""
    answered = facts.options.answered
    if kind.addressee in (Addressee.AUTHORITY, Addressee.SELF):
        return ""
    on = answered.on if answered else None
    return paragraph(answered, "ja", japanese.day_text(on, facts.options.calendar) if on else "")


def _people(facts: LetterFacts) -> dict[str, Any]:
    desk = facts.firm.postal.department if facts.firm.postal else ""
    sender = facts.sender
    assert sender is not None
    return {
        "addressee": japanese.addressee_lines(facts.firm),
        "desk": japanese.addressee_lines(facts.firm, desk or japanese.OWN_DESK),
        "name": japanese.spaced(sender.value),
        "sealed": facts.options.seal,
        "kana": japanese.spaced(sender.kana),
        "also_named": tuple(japanese.spaced(item) for item in facts.also_named),
        "address": _address(facts) if facts.options.include_address else (),
        "home": _address(facts),
        "contacts": tuple(_contact(item) for item in facts.contacts),
        "reply": _contact(facts.reply) if facts.reply else None,
    }


def _contacts(facts: LetterFacts) -> dict[str, Any]:
    """What is said of the solicitations and of what was handed over."""
    count = len(facts.solicitations)
    return {
        "entries": entries.entries(facts),
        "entries_bare": entries.entries(facts, with_caller=False),
        "entries_in_full": entries.entries(facts, with_untold=True),
        "common_number": entries.common_number(facts.solicitations),
        "was_named": entries.was_named(facts),
        "refusals": entries.refusal_days(facts),
        "was_refused": any(item.refusal for item in facts.solicitations),
        "after": entries.numbers_text(entries.after_refusal(facts), count),
        "untold": entries.numbers_text(entries.not_told_first(facts), count),
        "annoying": entries.numbers_text(entries.at_annoying_hours(facts), count),
        "only_here": tuple(
            _contact(item)[1] for item in facts.contacts if item.id in facts.only_here
        ),
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


def _earlier(facts: LetterFacts) -> dict[str, Any]:
    """What was written to the firm before, and the last of it."""
    known = {item.id: item for item in kinds.kinds()}
    letters = tuple(
        _former(item, known[item.kind], facts) for item in facts.earlier if item.kind in known
    )
    return {"earlier": letters, "former": letters[-1] if letters else None}


def _former(item: Letter, kind: LetterKind, facts: LetterFacts) -> dict[str, Any]:
    calendar = facts.options.calendar
    replies = [reply.on for reply in item.replies if reply.on]
    sent = item.sent
    return {
        "title": kind.title.get(item.language, kind.title[kind.languages[0]]),
        "day": japanese.day_text(sent.on, calendar) if sent and sent.on else "先日",
        "number": sent.number if sent else "",
        "arrived": japanese.day_text(item.arrived_on, calendar) if item.arrived_on else "",
        "replied": japanese.day_text(replies[-1], calendar) if replies else "",
        "notice": kind.notice,
    }
