"""A letter's translation for the sender's own reading, from the same facts, never to be sent."""

import tomllib
from dataclasses import replace
from functools import cache, partial
from typing import Any

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.letters import Calendar, Composed, LetterFacts, LetterKind
from leaktrace.letters import (
    checks,
    japanese,
    japanese_said,
    kinds,
    western,
    western_entries,
    western_said,
)
from leaktrace.letters.compose import rendered
from leaktrace.letters.entries import Entry, at_annoying_hours, not_told_first, untold_things
from leaktrace.paths import resource

_JAPAN = "jp"
MARK = {
    "en": "Translation for your own reading, not to be sent",
    "ja": "控え用の訳です。送付しないでください。",
}
"""What says on a translation that it is none of the letters."""


def reading_languages(kind: LetterKind) -> tuple[str, ...]:
    """The languages in which a letter of a kind can be read: its own, and that of its translation.

    A Japanese letter is translated into English, every other one into Japanese.
    """
    return (*kind.languages, "en" if kind.jurisdiction == _JAPAN else "ja")


def translated(kind: LetterKind, facts: LetterFacts, language: str) -> Composed:
    """The letter's words in a language in which it is not sent.

    Raises:
        Refused: where there is no translation into that language.
    """
    if language not in reading_languages(kind) or language in kind.languages:
        raise Refused(Reason.LETTER_LANGUAGE, language=language)
    checks.require(kind, facts, kind.languages[0])
    said = _english(kind, facts) if language == "en" else _japanese(kind, facts)
    template = f"{kind.jurisdiction}/to_read/{language}/{kind.template}.txt"
    text = rendered(template, said | _citing(language))
    return Composed(
        kind=kind.id, language=language, title=kind.title[language], text=marked(text, language)
    )


def marked(text: str, language: str) -> str:
    """The text with the mark, first and last, that it is not what is sent."""
    mark = f"= {MARK[language]} ="
    return f"{mark}\n\n{text.rstrip()}\n\n{mark}\n"


@cache
def names_of_law() -> dict[str, Any]:
    """How provisions are called in the languages of translations."""
    return tomllib.loads(resource("law/to_read.toml").read_text(encoding="utf-8"))


def _citing(language: str) -> dict[str, Any]:
    return {
        "full": partial(_named, language=language, place=0),
        "short": partial(_named, language=language, place=1),
        "article": names_of_law()[language]["provisions"].__getitem__,
    }


def _named(key: str, *, language: str, place: int) -> str:
    """A provision with its law's full name, or its short one."""
    words = names_of_law()[language]
    law, article = words["laws"][key.split(".", 1)[0]][place], words["provisions"][key]
    if language == "ja":
        return f"{law}{article}"
    return f"{article} of {law}" if place == 0 else f"{article} {law}"


def _english(kind: LetterKind, facts: LetterFacts) -> dict[str, Any]:
    """What the English translation of a Japanese letter may say."""
    country = kind.country
    at_home = japanese_said.said(kind, facts, "ja")
    found = western_said.said(kind, facts, "en")
    bare = western_entries.entries(facts, "en", country, with_caller=False)
    numbers = partial(western_entries.numbers_text, facts, language="en")
    return {
        **at_home,
        **found,
        "title": kind.title["en"],
        "addressee": _addressee(facts),
        "desk": _addressee(facts, _desk(facts)),
        "address": at_home["address"],
        "entries_bare": bare,
        "entries_in_full": tuple(map(_with_untold, found["entries"], facts.solicitations)),
        "untold": numbers(not_told_first(facts)),
        "annoying": numbers(at_annoying_hours(facts)),
        **_former(found, facts, "en"),
    }


def _addressee(facts: LetterFacts, *desk: str) -> tuple[str, ...]:
    """The firm and its address as the letter has them, without the words of courtesy."""
    lines = japanese.postal_lines(facts.firm.postal) if facts.firm.postal else ()
    return (*lines, facts.firm.name, *desk)


def _desk(facts: LetterFacts) -> str:
    named = facts.firm.postal.department if facts.firm.postal else ""
    return named or str(western.phrases("en")["desk"])


def _with_untold(entry: Entry, item: Any) -> Entry:
    things = western.listed([_UNTOLD[thing] for thing in untold_things(item)], "en")
    return replace(entry, words=f"{entry.words}; not told first: {things}") if things else entry


_UNTOLD = {"商号": "the trade name", "氏名": "the caller’s name", "勧誘の目的": "the purpose"}


def _japanese(kind: LetterKind, facts: LetterFacts) -> dict[str, Any]:
    """What the Japanese translation of a letter of another law may say."""
    abroad = western_said.said(kind, facts, "en")
    plain = replace(facts, options=replace(facts.options, calendar=Calendar.WESTERN))
    at_home = japanese_said.said(kind, plain, "ja")
    first = facts.solicitations[0].at.astimezone(facts.zone).date() if facts.solicitations else None
    kept = ("addressee", "desk", "address", "authority", "region", "name", "also_named")
    return {
        **abroad,
        **at_home,
        **{name: abroad[name] for name in kept},
        "title": kind.title["ja"],
        "first_contact": japanese.day_text(first, Calendar.WESTERN) if first else "",
        "refusals": japanese.listed(at_home["refusals"]),
        "handed_over": japanese.listed(at_home["handed_over"]),
        **_former(at_home, facts, "ja"),
    }


def _former(found: dict[str, Any], facts: LetterFacts, language: str) -> dict[str, Any]:
    """The earlier letters, called as the reader's language calls them."""
    known = {item.id: item for item in kinds.kinds()}
    sent = [known[item.kind] for item in facts.earlier if item.kind in known]
    join = japanese.listed if language == "ja" else partial(western.listed, language=language)
    letters = tuple(
        {
            **item,
            "title": former.title[language],
            "notice": join(tuple(_named(key, language=language, place=1) for key in former.notice)),
        }
        for item, former in zip(found["earlier"], sent, strict=True)
    )
    return {"earlier": letters, "former": letters[-1] if letters else None}
