"""The parameters by which one world is drawn: near the model's own, or of another make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from leaktrace.domain.firms import Fact, Industry
from leaktrace.domain.solicitations import SaidSourceKind
from leaktrace.inference import likelihoods as table
from leaktrace.inference.delay import Profile
from leaktrace.inference.trades import _ROWS
from tests.worlds.delays import leak_profiles, lt1_profile

Array = NDArray[np.float64]
Dice = np.random.Generator
DAYS = 1095.0
TRADES = list(table.CALLER_TRADES)
ITEMS = ("n", "a", *(fact.value for fact in Fact if fact is not Fact.MEMBER_ID))
SAID = ("list_broker", "random", "public_directory", "vague")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What calls anybody: how often a year, on which line, and what it knows and says."""

    yearly: float
    shape: float
    by_mail: float
    oldest: float
    known: Mapping[str, float]
    said: Mapping[str, float]
    trades: Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One world's parameters; shares unless said otherwise.

    `delays` are the ways in which a record's callers are spread over time, `shape` and `mean` the
    Gamma law of their rate; `notes` is how the person keeps them. `omitted` items were given but
    are not written down, `missing` firms forgotten, `rough` dates known to the month, `vague`
    callers split in two or joined with another, `swapped` tags written to another firm.
    """

    firms: int
    tagged: float
    lines: int
    burst: float
    priors: Mapping[Industry, float]
    scatter: float
    delays: Sequence[Profile]
    shape: float
    mean: float
    by_mail: float
    kept: float
    cleaned: float
    other_line: float
    known: float
    otherwise: float
    names: float
    lies: float
    said: Mapping[str, float]
    trades: Mapping[Industry, Array]
    ground: tuple[Ground, ...]
    again: float
    notes: str = "knew"
    logged: float = 1.0
    told_logged: bool = True
    omitted: float = 0.0
    missing: float = 0.0
    rough: float = 0.0
    split: float = 0.0
    joined: float = 0.0
    swapped: float = 0.0
    merged: float = 0.0
    hubs: bool = False


INDUSTRIES = (
    *[Industry.CONDO_DEVELOPER] * 5,
    *[Industry.CONDO_SALES_AGENCY] * 2,
    *[Industry.REAL_ESTATE_AGENCY] * 3,
    *[Industry.PROPERTY_PORTAL] * 3,
    *[Industry.MORTGAGE_LENDER] * 2,
    Industry.HOUSE_BUILDER,
    Industry.RENOVATION,
    *[Industry.ONLINE_SHOP] * 2,
    Industry.SWEEPSTAKES,
    Industry.MEMBERSHIP,
    Industry.BROADBAND,
)


def lt1(dice: Dice, *, wide: float = 1.0, **changes: object) -> Law:
    """A world of the model's own kind, its figures drawn from their ranges."""
    rate = float(np.exp(dice.normal(0.0, 0.5 * wide)))
    scale = float(np.exp(dice.normal(0.0, 0.5 * wide)))
    law = Law(
        firms=int(dice.integers(8, 31)),
        tagged=0.7,
        lines=int(dice.integers(1, 3)),
        burst=float(dice.uniform(100, 800)),
        priors={trade: min(_prior(trade) * scale, 0.6) for trade in sorted(set(INDUSTRIES))},
        scatter=0.0,
        delays=(lt1_profile(*(within(dice, name, wide) for name in _DELAY)),),
        shape=float(dice.uniform(1.0, 2.5)),
        mean=float(4.0 * np.exp(dice.normal(0.0, 0.35 * wide))),
        by_mail=0.3,
        kept=float(dice.uniform(0.88, 0.99)),
        cleaned=0.8,
        other_line=within(dice, "other line", wide),
        known=within(dice, "known", wide),
        otherwise=within(dice, "otherwise", wide),
        names=within(dice, "names", wide),
        lies=within(dice, "lies", wide),
        said=_told(table.SAID_BY_HOLDER.cells),
        trades=_trades(dice, within(dice, "affinity", wide)),
        ground=_four(dice, rate),
        again=0.5,
    )
    return replace(law, **changes)  # type: ignore[arg-type]  # the families' own fields


def other(dice: Dice, **changes: object) -> Law:
    """A world of another make: leak days, waves, lying callers, half-kept records."""
    uniform = dice.uniform
    base, mean = uniform(0.05, 0.3), spread(dice, 1.5, 10.0)
    shape = (1000.0, 1.0, 0.8)[dice.integers(3)]
    law = Law(
        firms=int(dice.integers(8, 31)),
        tagged=0.7,
        lines=int(dice.integers(1, 3)),
        burst=float(uniform(100, 800)),
        priors={
            trade: base * (1.0 if trade in table.PRIOR_BY_TRADE.cells else 0.5)
            for trade in sorted(set(INDUSTRIES))
        },
        scatter=0.4,
        delays=leak_profiles(spread(dice, 20, 400), spread(dice, 20, 300), 0.7),
        shape=shape,
        mean=mean,
        by_mail=0.3,
        kept=float(uniform(0.5, 0.95)),
        cleaned=1.0,
        other_line=float(uniform(0.02, 0.1)),
        known=float(uniform(0.35, 0.85)),
        otherwise=spread(dice, 0.01, 0.12),
        names=float(uniform(0.0, 0.2)),
        lies=float(uniform(0.0, 0.06)),
        said={"list_broker": 0.25, "random": 0.1, "public_directory": 0.0},
        trades=_trades(dice, float(uniform(0.1, 0.9))),
        ground=(_one(dice, spread(dice, 2.0, 20.0)),),
        again=0.5,
        logged=float(uniform(0.5, 1.0)),
        told_logged=False,
        omitted=float(uniform(0.0, 0.2)),
        missing=float(uniform(0.0, 0.12)),
        rough=0.2,
    )
    return replace(law, **changes)  # type: ignore[arg-type]  # the families' own fields


RANGES = {
    "soon share": (0.5, 0.3, 0.7),
    "soon": (45.0, 20.0, 90.0),
    "soon sd": (0.9, 0.6, 1.2),
    "late": (420.0, 200.0, 800.0),
    "late sd": (0.8, 0.6, 1.1),
    "other line": (0.04, 0.02, 0.15),
    "known": (0.6, 0.4, 0.8),
    "otherwise": (0.06, 0.03, 0.12),
    "names": (0.12, 0.05, 0.2),
    "lies": (0.01, 0.003, 0.03),
    "affinity": (0.6, 0.4, 0.8),
}
"""Usual value, least and most of the model as designed, whatever the engine now uses."""

_DELAY = ("soon share", "soon", "soon sd", "late", "late sd")
_GENERIC = 0.015


def within(dice: Dice, name: str, wide: float = 1.0) -> float:
    """A draw from a figure's range, or from one so much wider."""
    usual, low, high = RANGES[name]
    high = usual + wide * (high - usual)
    high = min(high, 0.98) if usual < 1.0 else high
    return float(dice.uniform(max(usual - wide * (usual - low), low / 2.0), high))


def spread(dice: Dice, low: float, high: float) -> float:
    """A draw whose logarithm is uniform."""
    return float(np.exp(dice.uniform(np.log(low), np.log(high))))


def _prior(trade: Industry) -> float:
    return table.PRIOR_BY_TRADE.cells.get(trade, _GENERIC)


def _told(cells: Mapping[SaidSourceKind, float]) -> dict[str, float]:
    return {str(key): share for key, share in cells.items()}


def _trades(dice: Dice, weight: float) -> dict[Industry, Array]:
    outside = _row("outside")
    found = {}
    for trade in sorted(set(INDUSTRIES)):
        row = dice.dirichlet(30.0 * _row(_ROWS.get(trade, "outside")))
        found[trade] = weight * row + (1.0 - weight) * outside
    return found


def _row(name: str) -> Array:
    return np.array([table.AFFINITY[name][trade] for trade in TRADES]) / sum(
        table.AFFINITY[name].cells.values()
    )


def _four(dice: Dice, rate: float) -> tuple[Ground, ...]:
    """The model's four outside sources, each with its own rate."""
    found = []
    for place in table.OUTSIDE:
        known = table.KNOWN_OUTSIDE[place].cells
        mail = table.REACH[(place, "email")]  # type: ignore[index]  # a StrEnum's value
        found.append(
            Ground(
                yearly=table.OUTSIDE_YEARLY[place] * rate * float(np.exp(dice.normal(0.0, 0.35))),
                shape=1.2,
                by_mail=0.3 * mail / (0.3 * mail + 0.7),
                oldest=0.5 if place in ("random", "forgotten") else table.OLDEST_LINE.value,
                known={item: _of(known, item) for item in ITEMS},
                said=_told(table.SAID_OUTSIDE[place].cells),
                trades=dice.dirichlet(30.0 * _row("outside")),
            )
        )
    return tuple(found)


def _of(known: Mapping[str, float], item: str) -> float:
    return known.get({"n": "name", "a": "address"}.get(item, item), table.KNOWN_RARELY.value)


def _one(dice: Dice, yearly: float) -> Ground:
    fact = spread(dice, 0.005, 0.08)
    known = dict.fromkeys(ITEMS, fact)
    return Ground(
        yearly=yearly,
        shape=1000.0,
        by_mail=0.15,
        oldest=float(dice.uniform(0.5, 1.0)),
        known=known | {"n": float(dice.uniform(0.2, 0.9)), "a": float(dice.uniform(0.05, 0.5))},
        said={"list_broker": 0.25, "random": 0.25, "public_directory": 0.1},
        trades=dice.dirichlet(20.0 * _row("outside")),
    )
