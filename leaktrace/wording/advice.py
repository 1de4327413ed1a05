"""Advice as sentences: what to do next, and what each answer would do."""

from leaktrace.domain.advice import Outcome, Reaction, Step, TagIdea, TagKind, bars
from leaktrace.domain.case import Case
from leaktrace.domain.clues import SHOWN_CAP
from leaktrace.domain.firms import Fact
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.tagging import TagMatch
from leaktrace.wording import sentence, word

_NOBODY = 0.05
"""Below this no record is worth naming."""

_NAMED = 5

_OF_A_RECORD = (Reaction.ADMITS, Reaction.NO_RECORD)
"""Answers about a firm's record itself, not about where one caller's list came from."""


def step_sentence(language: str, step: Step, case: Case) -> str:
    """What to do."""
    return sentence(
        language,
        f"advice.{step.kind.value}",
        items=item_words(language, step.items, case),
        firm=_firm(step.firm, case),
    )


def outcome_sentence(language: str, outcome: Outcome, case: Case) -> str:
    """What an answer would do: always about the record given to a firm."""
    details = {
        "reaction": word(language, outcome.reaction),
        "percent": percent(outcome.probability),
        "firm": _firm(outcome.firm, case),
        "named": _firm(outcome.named, case),
        "share": percent(min(outcome.share, SHOWN_CAP)),
    }
    if outcome.reaction in _OF_A_RECORD:
        key = "outcome_record"
    elif outcome.firm is None or outcome.share < _NOBODY:
        key = "outcome_outside"
    else:
        key = "outcome_named" if outcome.reaction is Reaction.NAMES_FIRM else "outcome"
    return sentence(language, f"advice.{key}", **details)


def tag_sentence(language: str, tag: TagIdea, region: str = "JP") -> str:
    """What to hand over."""
    kind = word(language, tag.kind)
    if not tag.value:
        return sentence(language, "advice.second_line", kind=kind)
    return sentence(language, "advice.tag_value", kind=kind, value=tag_value(tag, region))


def tag_value(tag: TagIdea, region: str = "JP") -> str:
    """What is handed over, numbers as they are dialled at home."""
    if tag.kind is not TagKind.PHONE_LINE:
        return tag.value
    from leaktrace.domain.phones import shown  # the numbering plans are loaded only when needed

    return shown(tag.value, region)


def weight_words(language: str, bits: float) -> str:
    """How much something would settle, in words and in bits."""
    number = sentence(language, "advice.bits", bits=f"{bits:.2f}")
    return f"{sentence(language, f'advice.bars_{bars(bits)}')} ({number})"


def item_words(language: str, items: tuple[str, ...], case: Case) -> str:
    """Facts by their words, one's own lines by their kinds."""
    kinds = {item.id: word(language, item.kind) for item in case.identifiers}
    facts = set(Fact)
    words = [
        word(language, Fact(code)) if code in facts else kinds.get(code, code) for code in items
    ]
    return sentence(language, "advice.and").join(dict.fromkeys(words))


def match_sentence(language: str, match: TagMatch, case: Case) -> str:
    """A form on record, and the firms that were given it."""
    value = next(
        (shown_value(it, case) for it in case.identifiers if it.id == match.identifier), ""
    )
    if not match.holders:
        return sentence(language, "advice.match_nobody", value=value)
    firms = [_firm(holder.firm, case) for holder in match.holders]
    named = sentence(language, "advice.and").join(firms[:_NAMED])
    key = "match_more" if len(firms) > _NAMED else "match"
    more = len(firms) - _NAMED
    return sentence(language, f"advice.{key}", value=value, firms=named, more=more)


def shown_value(item: Identifier, case: Case) -> str:
    """An identifier as the person writes it, numbers as they are dialled at home."""
    if item.kind is not IdentifierKind.PHONE:
        return item.value
    from leaktrace.domain.phones import shown  # the numbering plans are loaded only when needed

    return shown(item.value, case.household.country or "JP")


def percent(probability: float) -> str:
    """A probability as it is said."""
    return f"{100 * probability:.0f} %"


def _firm(id: str | None, case: Case) -> str:
    return next((firm.name for firm in case.firms if firm.id == id), id or "")
