"""Known excuses and their answers: one file for each jurisdiction below resources/excuses/."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.domain.excuses import Answered, Excuse, ExcuseAnswer
from leaktrace.domain.letters import LetterKind
from leaktrace.letters.citations import short
from leaktrace.paths import resource


@cache
def answers() -> tuple[ExcuseAnswer, ...]:
    """Every answer to an excuse that was checked."""
    return tuple(
        _answer(entry, place)
        for place in _jurisdictions()
        for entry in _file(place).get("excuse", ())
    )


def answer_to(excuse: str, kind: str) -> ExcuseAnswer | None:
    """The answer to an excuse on a letter of a kind; None where none was checked for its law."""
    place = kind.split(".", 1)[0]
    fits = (it for it in answers() if it.jurisdiction == place and it.excuse == excuse)
    return next((it for it in fits if not it.on or kind in it.on), None)


def said_by_law(answer: ExcuseAnswer, language: str) -> str:
    """What the law says to an excuse, its provisions named."""
    return answer.law[language].format(*(short(key, language) for key in answer.basis))


def paragraph(answered: Answered | None, language: str, day: str) -> str:
    """What a letter says to the excuse that it answers; `day` is the reply's, as it is written."""
    answer = answer_to(answered.excuse, answered.on_kind) if answered else None
    text = answer.paragraph.get(language, "") if answer else ""
    if not text:
        return ""
    named = _file("phrases")[language]["dated" if day else "undated"]
    return text.format(replied=named.format(day=day))


def answering_kind(
    answer: ExcuseAnswer, letter: Letter, letters: Iterable[Letter], kinds: Iterable[LetterKind]
) -> str:
    """The first letter that answers: none that was sent on this already, or that asks no more.

    Empty where every one was sent, so that only an authority is left.
    """
    known = {item.id: item for item in kinds}
    sent = [it for it in letters if it.firm == letter.firm and it.state is not LetterState.DRAFT]
    place = next((at for at, it in enumerate(sent) if it.id == letter.id), 0)
    asked = {letter.kind, *_covered(letter.kind), *(it.kind for it in sent[place:])}
    for id in answer.letters:
        follows = known[id].follows if id in known else ()
        if id in known and id not in asked and (not follows or letter.kind in follows):
            return id
    return ""


def _covered(kind: str) -> tuple[str, ...]:
    found: Mapping[str, list[str]] = _file(kind.split(".", 1)[0]).get("covers", {})
    return tuple(found.get(kind, ()))


@cache
def _jurisdictions() -> tuple[str, ...]:
    files = sorted(path.stem for path in resource("excuses").glob("*.toml"))
    return tuple(name for name in files if name != "phrases")


@cache
def _file(name: str) -> dict[str, Any]:
    path = resource("excuses") / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _answer(data: dict[str, Any], place: str) -> ExcuseAnswer:
    return ExcuseAnswer(
        excuse=Excuse(data["id"]),
        jurisdiction=place,
        letters=tuple(data["letters"]),
        basis=tuple(data["basis"]),
        law=data["law"],
        paragraph=data.get("paragraph", {}),
        on=tuple(data.get("on", ())),
    )
