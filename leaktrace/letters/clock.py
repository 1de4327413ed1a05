"""How a firm's replies move the day for its answer: pure, by the rules of resources/law/time.toml.

Where the law can be read in two ways, the later day is taken, so that nobody is called late too
early.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from leaktrace.domain.clocks import Clock, StaysWhy, TimeEffect, TimeRule
from leaktrace.domain.correspondence import TOUCHES_TIME, Letter, Reply
from leaktrace.domain.letters import DeadlineRule, LetterKind
from leaktrace.letters.deadlines import COUNTED, legal_day, months_later, working
from leaktrace.paths import resource

BY_LAW = "by law"
"""Why an answer is awaited by a day that the law sets."""


@cache
def rules() -> tuple[TimeRule, ...]:
    """Every rule on the time for an answer."""
    text = resource("law/time.toml").read_text(encoding="utf-8")
    return tuple(map(_rule, tomllib.loads(text)["rule"]))


def clock(letter: Letter, kind: LetterKind, country: str) -> Clock | None:
    """Until when the law awaits an answer, after all replies; None where it names no day."""
    if letter.arrived_on is None:
        return None
    first = legal_day(kind.deadline, letter.arrived_on, country)
    if first is None:
        return None
    run = _Run(start=letter.arrived_on)
    for reply, rule in _ruled(letter, kind):
        if stays_why(reply, letter, kind, country):
            continue
        run = _moved(run, reply, rule)
        if run.is_still:
            return Clock(due=None, why=run.why)
    if run.why == BY_LAW:
        return Clock(due=first, why=BY_LAW)
    return Clock(due=_end(run, kind.deadline, country), why=run.why)


def stays_why(reply: Reply, letter: Letter, kind: LetterKind, country: str) -> StaysWhy | None:
    """Why a reply does not move the day; None where it does, or has nothing to do with time."""
    if reply.kind not in TOUCHES_TIME:
        return None
    if kind.deadline not in COUNTED:
        return StaysWhy.NO_DAYS
    rule = _rule_for(reply, kind)
    if rule is None:
        return StaysWhy.NO_RULE
    if letter.arrived_on is None:
        return StaysWhy.NOT_ARRIVED
    first = legal_day(kind.deadline, letter.arrived_on, country)
    is_late = rule.in_first and reply.on is not None and first is not None and reply.on > first
    return StaysWhy.TOO_LATE if is_late else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """How far the time was told: from when, how long it stood, by which rule."""

    start: date
    stood: timedelta = timedelta()
    longer: TimeRule | None = None
    why: str = BY_LAW
    is_still: bool = False


def _moved(run: _Run, reply: Reply, rule: TimeRule) -> _Run:
    if rule.effect is TimeEffect.EXTEND:
        return _with(run, rule, longer=rule)
    if reply.met_on is None:
        return _with(run, rule, is_still=True)
    if rule.effect is TimeEffect.RESTART:
        return _with(run, rule, start=max(run.start, reply.met_on))
    stood = max(timedelta(), reply.met_on - (reply.on or reply.met_on))
    return _with(run, rule, stood=run.stood + stood)


def _with(run: _Run, rule: TimeRule, **changed: Any) -> _Run:
    known = {"start": run.start, "stood": run.stood, "longer": run.longer}
    return _Run(**{**known, **changed}, why=rule.id)


def _end(run: _Run, deadline: DeadlineRule, country: str) -> date | None:
    if run.longer is None:
        day = legal_day(deadline, run.start, country)
    elif run.longer.months:
        day = working(months_later(run.start, run.longer.months), country)
    else:
        day = run.start + timedelta(days=run.longer.days)
    if day is None or not run.stood:
        return day
    return working(day + run.stood, country)


def _ruled(letter: Letter, kind: LetterKind) -> Iterator[tuple[Reply, TimeRule]]:
    for reply in letter.replies:
        rule = _rule_for(reply, kind)
        if rule:
            yield reply, rule


def _rule_for(reply: Reply, kind: LetterKind) -> TimeRule | None:
    fits = (
        rule
        for rule in rules()
        if rule.jurisdiction == kind.jurisdiction
        and kind.deadline in rule.deadlines
        and reply.kind in rule.replies
        and kind.id in (rule.letters or (kind.id,))
    )
    return next(fits, None)


def _rule(data: dict[str, Any]) -> TimeRule:
    return TimeRule(
        id=data["id"],
        jurisdiction=data["jurisdiction"],
        replies=tuple(data["replies"]),
        deadlines=tuple(DeadlineRule(item) for item in data["deadlines"]),
        effect=TimeEffect(data["effect"]),
        basis=tuple(data["basis"]),
        why=data["why"],
        letters=tuple(data.get("letters", ())),
        months=data.get("months", 0),
        days=data.get("days", 0),
        in_first=data.get("in_first", False),
    )
