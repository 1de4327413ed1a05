"""The named fields that a template of the person's own may use, all of them texts."""

import re
from collections.abc import Iterator, Mapping

from leaktrace.domain.letters import LetterFacts, LetterKind
from leaktrace.domain.own_letters import FIELDS
from leaktrace.letters import japanese, japanese_said, western_said

_FOLD = "\ue000"
"""Stands for a line break inside a field's text, until the mark before it is known."""

_READING = "（{{ kana }}）"
_PREFIX = re.compile(r"(?:>{1,2}\s*|[\s\u3000]*)")
_JAPANESE = "ja"


def fields(kind: LetterKind, facts: LetterFacts, language: str) -> Mapping[str, str]:
    """Each field with what it stands for in a letter to this firm; empty where nothing is known."""
    is_japanese = language == _JAPANESE
    said = (japanese_said if is_japanese else western_said).said(kind, facts, language)
    colon = "\u3000" if is_japanese else ": "
    entries = [
        f"({item.number})\u3000{item.day}\u3000{item.time}\u3000{item.words}"
        for item in said["entries"]
    ]
    found: dict[str, str] = {
        "addressee": "\n".join(said["addressee"]),
        "desk": "\n".join(said["desk"]),
        "entries": "\n".join(entries),
        "contacts": "\n".join(f"{what}{colon}{value}" for what, value in said["contacts"]),
        "address": "\n".join(said["address"]),
        "firm": facts.firm.name,
        "licence": facts.firm.licence or "",
        "kana": said.get("kana", ""),
        "reply": colon.join(said["reply"]) if said["reply"] else "",
        "refusals": said["refusals"],
        "handed_over": said["handed_over"],
    }
    if is_japanese:
        found |= {name: japanese.listed(said[name]) for name in ("refusals", "handed_over")}
    return found | {name: said[name] for name in ("today", "wish", "title", "name", "blank")}


def folded(values: Mapping[str, str]) -> dict[str, str]:
    """The fields with their line breaks folded, to be unfolded once they stand in the text."""
    return {name: value.replace("\n", _FOLD) for name, value in values.items()}


def unfolded(text: str) -> str:
    """The text in which each line of a field begins as its first line does."""
    return "".join(f"{line}\n" for raw in text.split("\n") for line in _lines(raw)).rstrip("\n")


def with_fields(text: str, values: Mapping[str, str]) -> str:
    """A letter's text with fields in the place of what they stand for; other words stay."""
    for name in FIELDS:
        if "\n" in values[name]:
            text = _block(text, name, values[name].split("\n"))
    single = {
        values[name]: name
        for name in FIELDS
        if len(values[name]) > 1 and "\n" not in values[name] and name != "blank"
    }
    longest = sorted(single, key=len, reverse=True)
    wanted = re.compile("|".join((r"\{\{[^{}]*\}\}", *map(re.escape, longest))))
    text = wanted.sub(lambda found: _field(single, found[0]), text)
    return text.replace(_READING, f"{{% if kana %}}{_READING}{{% endif %}}")


def _field(single: Mapping[str, str], found: str) -> str:
    return f"{{{{ {single[found]} }}}}" if found in single else found


def _lines(raw: str) -> Iterator[str]:
    """The lines of a line; none where a mark is left without words."""
    if raw.strip() in (">", ">>"):
        return
    found = _PREFIX.match(raw)
    prefix = found[0] if found else ""
    first, *rest = raw.split(_FOLD)
    yield first
    yield from (prefix + line for line in rest)


def _block(text: str, name: str, wanted: list[str]) -> str:
    """The text with a field where lines of it stand, all with the same mark before them."""
    lines = text.split("\n")
    for start in range(len(lines) - len(wanted) + 1):
        prefix = lines[start].removesuffix(wanted[0])
        shown = [prefix + line for line in wanted]
        if _PREFIX.fullmatch(prefix) and lines[start : start + len(wanted)] == shown:
            lines[start : start + len(wanted)] = [f"{prefix}{{{{ {name} }}}}"]
            return _block("\n".join(lines), name, wanted)
    return text
