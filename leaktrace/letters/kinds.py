"""The kinds of letter: one file each below resources/letters/."""

import tomllib
from functools import cache
from typing import Any

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.letters import Addressee, DeadlineRule, LetterField, LetterKind, Wish
from leaktrace.domain.solicitations import Channel
from leaktrace.letters.citations import citation
from leaktrace.paths import resource


@cache
def kinds() -> tuple[LetterKind, ...]:
    """Every kind of letter, by id."""
    files = sorted(resource("letters").glob("*/*.toml"))
    found = (_kind(tomllib.loads(path.read_text(encoding="utf-8"))) for path in files)
    return tuple(sorted(found, key=_id))


def kind(id: str) -> LetterKind:
    """The kind with this id; refused where there is none."""
    for item in kinds():
        if item.id == id:
            return item
    raise Refused(Reason.LETTER_KIND_UNKNOWN, kind=id)


@cache
def _countries() -> dict[str, list[str]]:
    """The countries of those jurisdictions that are more than one country."""
    found: dict[str, list[str]] = tomllib.loads(
        resource("law/countries.toml").read_text(encoding="utf-8")
    )
    return found


def _id(item: LetterKind) -> str:
    return item.id


def _kind(data: dict[str, Any]) -> LetterKind:
    return LetterKind(
        id=data["id"],
        title=data["title"],
        gist=data["gist"],
        jurisdiction=data["jurisdiction"],
        country=data["country"],
        countries=tuple(_countries().get(data["country"], [data["country"]])),
        languages=tuple(data["languages"]),
        wishes=tuple(Wish(item) for item in data["wishes"]),
        basis=tuple(citation(key) for key in data["basis"]),
        addressee=Addressee(data["addressee"]),
        deadline=DeadlineRule(data["deadline"]),
        escalation=tuple(data.get("escalation", ())),
        checked=data["checked"],
        source=data["source"],
        template=data["template"],
        rank=data["rank"],
        fields=tuple(LetterField(item) for item in data.get("fields", ())),
        channels=tuple(Channel(item) for item in data.get("channels", ())),
        after_reply=data.get("after_reply", False),
        follows=tuple(data.get("follows", ())),
        choices=tuple(data.get("choices", ())),
        notice=tuple(data.get("notice", ())),
    )
