"""Draws one world by its law: firms, what they were given, whose record leaked, who called."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from leaktrace.domain.firms import Fact, Industry
from tests.worlds.law import DAYS, INDUSTRIES, ITEMS, Array, Dice, Ground, Law

_CONDO = (Fact.PROPERTY_INTEREST, Fact.BUDGET, Fact.VISIT, Fact.INCOME, Fact.HOUSEHOLD)
_AGENT = (Fact.PROPERTY_INTEREST, Fact.BUDGET, Fact.HOUSEHOLD)
_OTHER = (Fact.BIRTH_DATE, Fact.GENDER, Fact.PURCHASE)
ASKED = {
    Industry.CONDO_DEVELOPER: _CONDO,
    Industry.CONDO_SALES_AGENCY: _CONDO,
    Industry.HOUSE_BUILDER: _CONDO,
    Industry.REAL_ESTATE_AGENCY: _AGENT,
    Industry.PROPERTY_PORTAL: _AGENT,
    Industry.MORTGAGE_LENDER: (Fact.LOAN, Fact.INCOME, Fact.EMPLOYER, Fact.BIRTH_DATE),
}
HUB_FACTOR = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one firm was given, on which day, and what of it is written down.

    `line` is the number of the phone line, `mail` -1 for none, 0 for the plain address, else a tag.
    """

    firm: int
    industry: Industry
    day: float
    prior: float
    line: int | None
    mail: int
    items: frozenset[str]
    noted_line: bool
    noted_mail: bool
    noted_items: frozenset[str]
    missing: bool
    rough: bool
    hub: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the person noted of one caller; `line` or `form` is what it used."""

    line: int | None
    form: int | None
    knew: frozenset[str]
    lacked: frozenset[str]
    said: str | None
    named: int | None
    trade: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One caller: from which record (None: from none), when, with what marks.

    `days` are those of its contacts; `shown` is the number it shows, by which it is known again.
    """

    source: int | None
    hub: int | None
    days: tuple[float, ...]
    marks: Marks
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What happened, all of it."""

    law: Law
    records: tuple[Record, ...]
    leaked: tuple[bool, ...]
    calls: tuple[Call, ...]


def draw(law: Law, dice: Dice) -> World:
    """One world."""
    records = _records(law, dice)
    leaked, calls = [], []
    for record in records:
        came = _came(law, record, dice) if dice.random() < record.prior else None
        leaked.append(came is not None)
        calls += [_call(law, records, record, day, None, dice) for day in came or ()]
    calls += _from_hubs(law, records, dice)
    for ground in law.ground:
        rate = dice.gamma(ground.shape, ground.yearly / ground.shape) * DAYS / 365.0
        days = dice.uniform(0.0, DAYS, dice.poisson(rate * law.logged))
        calls += [_outside(law, records, ground, float(day), dice) for day in days]
    calls.sort(key=lambda call: call.days[0])
    numbered = [replace(call, shown=_numbers(call, n, law, dice)) for n, call in enumerate(calls)]
    return World(law=law, records=records, leaked=tuple(leaked), calls=tuple(numbered))


def _records(law: Law, dice: Dice) -> tuple[Record, ...]:
    found = []
    for firm in range(law.firms):
        industry = INDUSTRIES[dice.integers(len(INDUSTRIES))]
        day = dice.normal(law.burst, 60.0) if dice.random() < 0.7 else dice.uniform(-300, DAYS - 5)
        tag = firm + 1 if dice.random() < law.tagged else 0
        mail = tag if dice.random() < 0.75 else -1
        items = {"n"} if dice.random() < 0.95 else set()
        items |= {"a"} if dice.random() < 0.5 else set()
        items |= {fact.value for fact in ASKED.get(industry, _OTHER) if dice.random() < 0.6}
        scatter = float(np.exp(dice.normal(0.0, law.scatter)))
        found.append(
            Record(
                firm=firm,
                industry=industry,
                day=float(np.clip(day, -300.0, DAYS - 5.0)),
                prior=min(law.priors[industry] * scatter, 0.6),
                line=int(dice.integers(law.lines)) if dice.random() < 0.9 else None,
                mail=mail,
                items=frozenset(items),
                noted_line=bool(dice.random() >= law.omitted),
                noted_mail=bool(dice.random() >= law.omitted),
                noted_items=frozenset(i for i in sorted(items) if dice.random() >= law.omitted),
                missing=bool(dice.random() < law.missing),
                rough=bool(dice.random() < law.rough),
                hub=int(dice.integers(2)) if law.hubs and dice.random() < 0.5 else None,
            )
        )
    return tuple(found)


def _came(law: Law, record: Record, dice: Dice) -> list[float] | None:
    """The days in the window on which logged callers came; None where the leak is yet to come."""
    delays = law.delays
    one = len(delays) == 1
    chosen = delays[0] if one else delays[dice.choice(len(delays), p=[x.share for x in delays])]
    rate = dice.gamma(law.shape, law.mean / law.shape)
    count = dice.poisson(rate * law.logged)
    days = record.day + np.array([_delay(chosen, dice) for _ in range(count)])
    if not one and chosen.reached(DAYS - record.day) == 0.0:
        return None
    return [float(day) for day in days if 0.0 < day < DAYS]


def _delay(profile: object, dice: Dice) -> float:
    """A draw by bisection of F."""
    reached = profile.reached  # type: ignore[attr-defined]  # a Profile
    wanted, low, high = dice.random(), 0.0, 20000.0
    if reached(high) <= wanted:
        return high
    for _ in range(40):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if reached(middle) < wanted else (low, middle)
    return high


def _from_hubs(law: Law, records: Sequence[Record], dice: Dice) -> list[Call]:
    """Callers with what a hub held of its members' records."""
    found = []
    for hub in range(2) if law.hubs else ():
        members = [record for record in records if record.hub == hub]
        prior = HUB_FACTOR * float(np.mean([x.prior for x in members])) if members else 0.0
        if dice.random() >= min(prior, 0.6):
            continue
        for member in members:
            share = dice.poisson(law.mean / len(members))
            for _ in range(share):
                day = member.day + _delay(law.delays[0], dice)
                if 0.0 < day < DAYS:
                    found.append(_call(law, records, member, day, hub, dice))
    return found


def _call(
    law: Law,
    records: Sequence[Record],
    record: Record,
    day: float,
    hub: int | None,
    dice: Dice,
) -> Call:
    held = record
    if dice.random() < law.merged:
        twin = records[int(dice.integers(len(records)))]
        pick = dice.random() < 0.5
        held = replace(
            record,
            items=record.items | twin.items,
            line=twin.line if pick else record.line,
            mail=twin.mail if pick and twin.mail >= 0 else record.mail,
        )
    by_mail = dice.random() < law.by_mail and held.mail >= 0
    form = _form(law, held, dice) if by_mail else None
    line = None if by_mail else _line(law, held, dice)
    chances = [law.known if item in held.items else law.otherwise for item in ITEMS]
    said, named = _said(law, record.firm, dice)
    trade = int(dice.choice(8, p=law.trades[record.industry]))
    marks = _marks(law, line, form, np.array(chances), (said, named), trade, dice)
    return Call(source=record.firm, hub=hub, days=_days(law, day, dice), marks=marks, shown=())


def _outside(law: Law, records: Sequence[Record], ground: Ground, day: float, dice: Dice) -> Call:
    by_mail = dice.random() < ground.by_mail
    line = None if by_mail else (0 if dice.random() < _oldest(law, ground) else law.lines - 1)
    chances = np.array([ground.known[item] for item in ITEMS])
    said: str | None = "vague"
    named = None
    if dice.random() < law.lies:
        said, named = "named", int(dice.integers(len(records)))
    else:
        kinds = list(ground.said)
        said = _pick(kinds, [ground.said[kind] for kind in kinds], dice) or "vague"
    trade = int(dice.choice(8, p=ground.trades))
    marks = _marks(law, line, 0 if by_mail else None, chances, (said, named), trade, dice)
    return Call(source=None, hub=None, days=_days(law, day, dice), marks=marks, shown=())


def _oldest(law: Law, ground: Ground) -> float:
    return ground.oldest if law.lines > 1 else 1.0


def _form(law: Law, record: Record, dice: Dice) -> int:
    """The mail form used: the tag given, the plain address, or another altered one."""
    if record.mail == 0 or dice.random() < law.kept:
        return record.mail
    return 0


def _line(law: Law, record: Record, dice: Dice) -> int:
    if record.line is None or dice.random() < law.other_line:
        return int(dice.integers(law.lines))
    return record.line


def _said(law: Law, firm: int, dice: Dice) -> tuple[str, int | None]:
    sure = dice.random()
    if sure < law.names:
        return "named", firm
    if sure < law.names + law.lies:
        return "named", int(dice.integers(law.firms))
    kinds = list(law.said)
    return _pick(kinds, [law.said[kind] for kind in kinds], dice) or "vague", None


def _pick(kinds: list[str], shares: list[float], dice: Dice) -> str | None:
    drawn = dice.random()
    for kind, share in zip(kinds, shares, strict=True):
        if drawn < share:
            return kind
        drawn -= share
    return None


TOLD = 0.6
"""The share of callers that were asked where they have the data from, and answered."""
BOTH_NOTED = 0.5
PART_NOTED, NONE_NOTED = 0.6, 0.4


def _marks(
    law: Law,
    line: int | None,
    form: int | None,
    chances: Array,
    answer: tuple[str, int | None],
    trade: int,
    dice: Dice,
) -> Marks:
    known = dice.random(len(ITEMS)) < chances
    noted = np.ones(len(ITEMS), dtype=np.bool_)
    if law.notes == "both":
        noted = dice.random(len(ITEMS)) < BOTH_NOTED
    if law.notes == "part":
        noted = (dice.random(len(ITEMS)) < PART_NOTED) & (dice.random() >= NONE_NOTED)
    told = dice.random() < TOLD
    both = law.notes == "both"
    return Marks(
        line=line,
        form=form,
        knew=frozenset(x for x, k, n in zip(ITEMS, known, noted, strict=True) if k and n),
        lacked=frozenset(
            x for x, k, n in zip(ITEMS, known, noted, strict=True) if both and n and not k
        ),
        said=answer[0] if told else None,
        named=answer[1] if told else None,
        trade=trade,
    )


def _days(law: Law, day: float, dice: Dice) -> tuple[float, ...]:
    later = day + dice.uniform(0.0, 40.0, dice.poisson(law.again))
    return (day, *(float(x) for x in sorted(later) if x < DAYS))


def _numbers(call: Call, number: int, law: Law, dice: Dice) -> tuple[str, ...]:
    """The number shown at each contact; some change it, some share it with the caller before."""
    own = f"caller {number}"
    if number and dice.random() < law.joined:
        own = f"caller {number - 1}"
    change = dice.random() < law.split
    return tuple(f"{own} b" if change and place else own for place in range(len(call.days)))
