"""The posterior of one who knows a world's law, but not what happened in it.

Merging, hubs, split or joined callers and rough dates are not in it: with those it is no bound.
"""

import numpy as np

from leaktrace.inference import posterior
from leaktrace.inference.model import Problem
from tests.worlds.drawing import (
    BOTH_NOTED,
    NONE_NOTED,
    PART_NOTED,
    Call,
    Marks,
    Record,
    World,
)
from tests.worlds.law import DAYS, ITEMS, Array, Ground, Law

_MAIL_GIVEN = 0.75


def judged(world: World) -> tuple[dict[str, float], list[dict[str | None, float]]]:
    """P(leaked) by firm, and by caller the probabilities of firms and of none (None)."""
    written = [record for record in world.records if not record.missing]
    found = posterior.solve(_problem(world, written), 7)
    firms = {f"f{x.firm}": float(p) for x, p in zip(written, found.circulating, strict=True)}
    callers = []
    for row in found.origin:
        shares: dict[str | None, float] = {
            f"f{x.firm}": float(p) for x, p in zip(written, row, strict=False)
        }
        callers.append(shares | {None: float(row[len(written) :].sum())})
    return firms, callers


def _problem(world: World, written: list[Record]) -> Problem:
    law, calls = world.law, world.calls
    days = np.array([call.days[0] for call in calls])
    forgotten = law.missing * law.firms
    leak = float(np.mean([x.prior for x in world.records])) if world.records else 0.0
    makers = [*written, None] if forgotten else written
    marks = np.array([[_likely(law, maker, call) for call in calls] for maker in makers])
    marks = marks.reshape(len(makers), len(calls))
    outside = np.array([[_by_chance(law, item, call) for call in calls] for item in law.ground])
    outside = outside.reshape(len(law.ground), len(calls))
    shape = [item.shape for item in law.ground]
    rate = [item.shape / (item.yearly / 365.0) for item in law.ground]
    if forgotten:
        outside = np.concatenate([outside, marks[-1:]])
        many = max(forgotten * leak, 1e-3)
        shape.append(many)
        rate.append(many / (many * law.mean / DAYS))
    profiles = law.delays
    times = np.array([[x.density(days - r.day) for x in profiles] for r in written])
    exposure = [
        [law.logged * (x.reached(DAYS - r.day) - x.reached(-r.day)) for x in profiles]
        for r in written
    ]
    begun = [sum(x.share for x in profiles if x.reached(DAYS - r.day) > 0.0) for r in written]
    priors = {r.firm: law.priors[r.industry] for r in written}
    return Problem(
        marks=marks[: len(written), None] * law.logged,
        variants=np.ones((len(written), 1)),
        times=times.reshape(len(written), len(profiles), len(calls)),
        days=np.arange(len(calls)),
        outside=outside * law.logged,
        profiles=np.array([x.share for x in profiles]),
        exposure=np.array(exposure).reshape(len(written), len(profiles)),
        settings=np.ones(1),
        prior=np.array([[priors[r.firm] * b for r, b in zip(written, begun, strict=True)]]),
        shape=np.full((1, len(written)), law.shape),
        rate=np.full((1, len(written)), law.shape / law.mean),
        ground_shape=np.array(shape),
        ground_rate=np.array(rate),
        ground_exposure=np.full(len(shape), law.logged * DAYS),
    )


def _likely(law: Law, record: Record | None, call: Call) -> float:
    """The likelihood of a caller's marks with a record, or with a forgotten one."""
    marks = call.marks
    total = _reached(law, record, marks) * _answer(law, record.firm if record else -1, marks)
    trades = law.trades[record.industry] if record else np.mean(list(law.trades.values()), axis=0)
    chances = np.array([_knows(law, record, item) for item in ITEMS])
    return float(total * trades[marks.trade] * _noted(law, chances, marks))


def _knows(law: Law, record: Record | None, item: str) -> float:
    if record is None:
        held = 0.6
    elif item in record.noted_items:
        held = 1.0
    else:
        asked = {"n": 0.95, "a": 0.5}.get(item)
        held = (
            _left_out(asked, law.omitted) if asked else _left_out(_asks(record, item), law.omitted)
        )
    return held * law.known + (1.0 - held) * law.otherwise


def _asks(record: Record, item: str) -> float:
    from tests.worlds.drawing import _OTHER, ASKED

    return 0.6 if item in {x.value for x in ASKED.get(record.industry, _OTHER)} else 0.0


def _left_out(given: float, omitted: float) -> float:
    """The probability that something was given though it is not written down."""
    return given * omitted / (given * omitted + 1.0 - given)


def _reached(law: Law, record: Record | None, marks: Marks) -> float:
    has_line, has_mail = _line_shares(law, record), _mail_shares(law, record)
    without = has_mail.get(-1, 0.0)
    if marks.form and record is None:
        return law.by_mail * _MAIL_GIVEN * law.tagged * law.kept / law.firms
    if marks.form is not None:
        total = 0.0
        for form, share in has_mail.items():
            if form >= 0:
                total += share * _emitted(law, form, marks.form)
        return law.by_mail * total
    mailed = 1.0 - law.by_mail * (1.0 - without)
    total = 0.0
    for line, share in has_line.items():
        chance = 1.0 / law.lines
        if line is not None:
            chance = law.other_line / law.lines + (1.0 - law.other_line) * (line == marks.line)
        total += share * chance
    return mailed * total


def _emitted(law: Law, given: int, form: int) -> float:
    if given == 0:
        return float(form == 0)
    return law.kept if form == given else (1.0 - law.kept if form == 0 else 0.0)


def _line_shares(law: Law, record: Record | None) -> dict[int | None, float]:
    if record is not None and record.line is not None and record.noted_line:
        return {record.line: 1.0}
    held = 0.9 if record is None else _left_out(0.9, law.omitted)
    each: dict[int | None, float] = dict.fromkeys(range(law.lines), held / law.lines)
    return each | {None: 1.0 - held}


def _mail_shares(law: Law, record: Record | None) -> dict[int, float]:
    """The probabilities of the mail form that a record holds; -1 for none."""
    if record is not None and record.mail >= 0 and record.noted_mail:
        return {record.mail: 1.0}
    if record is None:
        tagged = law.tagged
        return {0: _MAIL_GIVEN * (1 - tagged), -1: 1 - _MAIL_GIVEN * (1 - tagged)}
    held = _left_out(_MAIL_GIVEN, law.omitted)
    own = record.firm + 1
    return {0: held * (1.0 - law.tagged), own: held * law.tagged, -1: 1.0 - held}


def _answer(law: Law, firm: int, marks: Marks) -> float:
    if marks.said is None:
        return 1.0
    if marks.named is not None:
        return law.names * (marks.named == firm) + law.lies / law.firms
    rest = 1.0 - law.names - law.lies
    vague = 1.0 - sum(law.said.values())
    return rest * law.said.get(marks.said, vague)


def _by_chance(law: Law, ground: Ground, call: Call) -> float:
    marks = call.marks
    if marks.form is not None:
        reached = ground.by_mail * (1.0 if marks.form == 0 else 1e-9)
    else:
        oldest = ground.oldest if law.lines > 1 else 1.0
        reached = (1.0 - ground.by_mail) * (oldest if marks.line == 0 else 1.0 - oldest)
    said = 1.0
    if marks.named is not None:
        said = law.lies / law.firms
    elif marks.said is not None:
        vague = 1.0 - sum(ground.said.values())
        said = (1.0 - law.lies) * ground.said.get(marks.said, vague)
    chances = np.array([ground.known[item] for item in ITEMS])
    return float(reached * said * ground.trades[marks.trade] * _noted(law, chances, marks))


def _noted(law: Law, chances: Array, marks: Marks) -> float:
    """The likelihood of what is noted of what a caller knew."""
    knew = np.array([item in marks.knew for item in ITEMS])
    if law.notes == "both":
        lacked = np.array([item in marks.lacked for item in ITEMS])
        each = np.where(knew, chances, np.where(lacked, 1.0 - chances, 1.0))
        return float(each.prod() * BOTH_NOTED ** (knew | lacked).sum())
    if law.notes == "part":
        part = chances * PART_NOTED
        some = float(np.where(knew, part, 1.0 - part).prod()) * (1.0 - NONE_NOTED)
        return some + NONE_NOTED * (not knew.any())
    return float(np.where(knew, chances, 1.0 - chances).prod())
