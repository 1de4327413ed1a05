"""The guided way after a leak: what to ask in which order, what is there, and what is next."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from leaktrace import wording
from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Advised, Letter, LetterState, NextStep
from leaktrace.domain.firms import Firm
from leaktrace.domain.leak_way import LeakStage, StageState, WayStep
from leaktrace.domain.letters import Wish
from leaktrace.letters.citations import short
from leaktrace.letters.kinds import kinds
from leaktrace.paths import resource
from leaktrace.services.letter_choice import fitting
from leaktrace.services.threads import advised

_ANSWERED = (LetterState.ANSWERED, LetterState.REFUSED, LetterState.CLOSED)
_STILL = (NextStep.WAIT, NextStep.DONE)
_WISHES = {
    LeakStage.FACTS: (Wish.SOURCE,),
    LeakStage.CAUSE: (Wish.LEAK,),
    LeakStage.NOTICE: (),
    LeakStage.REMEDY: (Wish.ERASE, Wish.CALLS),
}


def leak_way(found: Case, firm: Firm, day: date, language: str) -> tuple[WayStep, ...]:
    """The four stages with a firm as of a day; exactly one of them is next, if any is."""
    country = firm.country or found.household.country
    steps = [_step(found, firm, country, stage, day, language) for stage in LeakStage]
    pressing = [at for at, it in enumerate(steps) if it.advised.step not in _STILL]
    waiting = [at for at, it in enumerate(steps) if it.state is StageState.WAITING]
    place = next(iter([*pressing, *waiting]), None)
    return tuple(replace(it, is_next=at == place) for at, it in enumerate(steps))


def _step(
    found: Case, firm: Firm, country: str, stage: LeakStage, day: date, language: str
) -> WayStep:
    data = _places().get(_jurisdiction(country), {}).get(stage.value)
    offered = tuple(data["letters"]) if data else _by_wish(stage, country)
    serving = {*offered, *(data.get("also", ()) if data else ())}
    there = tuple(it for it in found.letters if it.firm == firm.id and it.kind in serving)
    state = _state(there)
    return WayStep(
        stage=stage,
        state=state,
        law=_law(data, language),
        there=there,
        advised=_advised(found, firm, there, offered, day),
        profile=data.get("profile", "") if data else "",
    )


def _state(there: tuple[Letter, ...]) -> StageState:
    if any(it.state in _ANSWERED for it in there):
        return StageState.ANSWERED
    sent = any(it.state is not LetterState.DRAFT for it in there)
    return StageState.WAITING if sent else StageState.OPEN


def _advised(
    found: Case, firm: Firm, there: tuple[Letter, ...], offered: tuple[str, ...], day: date
) -> Advised:
    """What follows the last letter of a stage; before any was sent, the letter to begin with."""
    sent = [it for it in there if it.state is not LetterState.DRAFT]
    if sent:
        return advised(found, sent[-1], day)
    first = next(iter(offered), "")
    step = NextStep.WRITE if first else NextStep.DONE
    return Advised(step=step, kind=first, firm=firm.id)


def _law(data: Mapping[str, Any] | None, language: str) -> str:
    if data is None:
        return wording.sentence(language, "leak.unchecked")
    return str(data[language]).format(*(short(key, language) for key in data["basis"]))


def _by_wish(stage: LeakStage, country: str) -> tuple[str, ...]:
    found = [it.id for wish in _WISHES[stage] for it in fitting(wish, country) if not it.follows]
    return tuple(dict.fromkeys(found))


def _jurisdiction(country: str) -> str:
    return next((it.jurisdiction for it in kinds() if country in it.countries), "")


@cache
def _places() -> dict[str, Any]:
    return tomllib.loads(resource("law/leak.toml").read_text(encoding="utf-8"))
