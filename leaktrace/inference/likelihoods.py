"""Every number of the model, each with unit, range and source: its one home.

A source of "judgement" means that no measurement was found; docs/model.md says what follows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from leaktrace.domain.clues import Outside
from leaktrace.domain.firms import BreachKind, Fact, Industry, PartnerKind, Terms
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.solicitations import SaidSourceKind

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number of the model, the range in which it may lie, and where it is from."""

    value: float
    unit: str
    low: float
    high: float
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[Key]):
    """Numbers of one unit by key; each may be off by the factor `spread` either way."""

    cells: Mapping[Key, float]
    unit: str
    spread: float
    source: str

    def __getitem__(self, key: Key) -> float:
        return self.cells[key]


def _share(value: float, low: float, high: float, source: str = "judgement") -> Figure:
    return Figure(value=value, unit="probability", low=low, high=high, source=source)


# How long from a handover to the calls that stem from it: a mixture of two log-normals.
_DELAYS = "judgement, anchored on Benesse 2014 (1 and 6 months) and NTT West 2023 (years)"
SOON_MEDIAN = Figure(value=45, unit="days", low=20, high=90, source=_DELAYS)
SOON_SPREAD = Figure(value=0.9, unit="log-sd", low=0.6, high=1.2, source=_DELAYS)
LATE_MEDIAN = Figure(value=420, unit="days", low=200, high=800, source=_DELAYS)
LATE_SPREAD = Figure(value=0.8, unit="log-sd", low=0.6, high=1.1, source=_DELAYS)
SOON_SHARE = _share(0.5, 0.3, 0.7, _DELAYS)
_ONSETS = "judgement: a list is sold once, then called through; measured on simulated worlds"
SPREAD_SHARE = _share(0.5, 0.3, 0.8, _ONSETS)
ONSETS = Table(
    cells={
        0.0: 30.0,
        15.0: 60.0,
        40.0: 60.0,
        80.0: 60.0,
        130.0: 70.0,
        200.0: 80.0,
        280.0: 90.0,
        380.0: 100.0,
        500.0: 150.0,
        700.0: 200.0,
        900.0: 300.0,
    },
    unit="days from the handover to the first calls: mean days from there to a call",
    spread=2.0,
    source=_ONSETS,
)
LONGEST_AGO = Figure(
    value=1095, unit="days", low=365, high=3650, source="judgement: reach of a day not known"
)

# How readily a record comes into circulation at all, and how many callers it then makes.
_LEAKS = "judgement; generic services 0.8-2.0 % (CanaryTrap 2020, Tripwire 2017, arXiv 2410.08302)"
PRIOR_GENERIC = _share(0.02, 0.006, 0.03, _LEAKS)
PRIOR_BY_TRADE = Table(
    cells={
        Industry.CONDO_DEVELOPER: 0.06,
        Industry.CONDO_SALES_AGENCY: 0.06,
        Industry.REAL_ESTATE_AGENCY: 0.06,
        Industry.PROPERTY_PORTAL: 0.06,
        Industry.INVESTMENT_PROPERTY: 0.06,
        Industry.HOUSE_BUILDER: 0.06,
        Industry.SWEEPSTAKES: 0.06,
        Industry.SURVEY: 0.06,
        Industry.MORTGAGE_LENDER: 0.03,
        Industry.MOVING: 0.03,
        Industry.RENOVATION: 0.03,
        Industry.LIST_BROKER: 0.30,
        Industry.PUBLIC_BODY: 0.005,
    },
    unit="probability",
    spread=2.0,
    source="judgement: property sales and forms that make leads; all others PRIOR_GENERIC",
)
PRIOR_BY_TERMS = Table(
    cells={Terms.SILENT: 0.5, Terms.NORMAL: 1.0, Terms.BROAD: 2.5, Terms.UNKNOWN: 1.0},
    unit="factor",
    spread=2.0,
    source="judgement",
)
PRIOR_LIMIT = _share(0.5, 0.3, 0.7)
_SETTINGS = "judgement: worlds differ more than firms do; measured on simulated worlds"
PRIOR_SCALE = Table(
    cells={0.5: 0.25, 1.0: 0.35, 2.5: 0.25, 6.0: 0.15},
    unit="factor of all prior odds: its share",
    spread=1.5,
    source=_SETTINGS,
)
CALLERS = Table(
    cells={(1.0, 1.5): 0.25, (1.5, 4.0): 0.5, (0.8, 9.0): 0.25},
    unit="(Gamma shape, mean callers per record): its share",
    spread=1.5,
    source=_SETTINGS,
)
PRIOR_MOST = _share(0.9, 0.5, 0.95, _SETTINGS)
DECLARED_PRIOR = Table(
    cells={
        PartnerKind.JOINT_USE: 0.9,
        PartnerKind.GROUP: 0.9,
        PartnerKind.PROCESSOR: 0.9,
        PartnerKind.THIRD_PARTY: 0.7,
        PartnerKind.BROKER: 0.5,
        PartnerKind.UNKNOWN: 0.5,
    },
    unit="probability",
    spread=1.5,
    source="judgement: a declared flow is mostly used",
)
DECLARED_SHAPE = Figure(value=1.5, unit="Gamma shape", low=1.0, high=3.0, source="judgement")
CONSENTED_CALLERS = Figure(value=4.0, unit="callers per record", low=2, high=8, source="judgement")
CONSENTED_PRIOR = _share(0.3, 0.1, 0.6, "judgement: consent to partners who were not named")
CONSENTED_SHARE = _share(0.3, 0.1, 0.6, "judgement: a caller is one of the partners not named")
CALLERS_ABROAD = Figure(
    value=200,
    unit="organisations",
    low=50,
    high=1000,
    source="judgement: how many could have called instead of the one declared partner",
)
BREACH_FEEDS_LISTS = Table(
    cells={
        BreachKind.INSIDER: 0.8,
        BreachKind.LOST: 0.05,
        BreachKind.INTRUSION: 0.03,
        BreachKind.MISSENT: 0.001,
        BreachKind.UNKNOWN: 0.05,
    },
    unit="probability",
    spread=2.0,
    source="judgement; published shares of causes count clumsiness, not resale",
)
BREACH_SHARE = _share(0.3, 0.05, 1.0)

MODEL_WRONG = _share(0.02, 0.0, 0.05, _SETTINGS)
"""The share of firms about which the model is wrong; then there is only the prior."""

# Callers that no record of ours explains.
OUTSIDE = (Outside.RANDOM, Outside.PUBLIC, Outside.OLD_LIST, Outside.FORGOTTEN)
OUTSIDE_SHAPE = Figure(value=1.2, unit="Gamma shape", low=0.8, high=2.0, source="judgement")
OUTSIDE_YEARLY = Table(
    cells={
        Outside.RANDOM: 1.8,
        Outside.PUBLIC: 0.7,
        Outside.OLD_LIST: 2.0,
        Outside.FORGOTTEN: 1.2,
    },
    unit="callers per year",
    spread=3.0,
    source="CAA survey 2015 (n=2,000), Kokusen 2006",
)
LOGGED_SHARE = _share(0.6, 0.3, 1.0)

# Which identifier the caller used.
OTHER_LINE = _share(0.04, 0.02, 0.15)
LINE_NOT_NOTED = _share(0.4, 0.1, 0.6, "judgement: handovers are written down incompletely")
OLDEST_LINE = _share(0.9, 0.7, 0.98)
REACH = Table(
    cells={
        (Outside.RANDOM, IdentifierKind.PHONE): 1.0,
        (Outside.RANDOM, IdentifierKind.EMAIL): 0.02,
        (Outside.RANDOM, IdentifierKind.ADDRESS): 0.3,
        (Outside.RANDOM, IdentifierKind.HANDLE): 0.1,
        (Outside.RANDOM, IdentifierKind.NAME): 0.3,
        (Outside.PUBLIC, IdentifierKind.PHONE): 1.0,
        (Outside.PUBLIC, IdentifierKind.EMAIL): 0.05,
        (Outside.PUBLIC, IdentifierKind.ADDRESS): 1.0,
        (Outside.PUBLIC, IdentifierKind.HANDLE): 0.3,
        (Outside.PUBLIC, IdentifierKind.NAME): 1.0,
        (Outside.OLD_LIST, IdentifierKind.PHONE): 1.0,
        (Outside.OLD_LIST, IdentifierKind.EMAIL): 0.5,
        (Outside.OLD_LIST, IdentifierKind.ADDRESS): 1.0,
        (Outside.OLD_LIST, IdentifierKind.HANDLE): 0.1,
        (Outside.OLD_LIST, IdentifierKind.NAME): 1.0,
        (Outside.FORGOTTEN, IdentifierKind.PHONE): 1.0,
        (Outside.FORGOTTEN, IdentifierKind.EMAIL): 1.0,
        (Outside.FORGOTTEN, IdentifierKind.ADDRESS): 1.0,
        (Outside.FORGOTTEN, IdentifierKind.HANDLE): 1.0,
        (Outside.FORGOTTEN, IdentifierKind.NAME): 1.0,
    },
    unit="relative share of callers",
    spread=2.0,
    source="judgement: nobody dials mail addresses at random",
)

# Which of its tagged forms.
_TAGS = "judgement, anchored on Benesse 2014 (building names) and alias services"
TAG_KEPT = Table(
    cells={
        IdentifierKind.EMAIL: 0.9,
        IdentifierKind.HANDLE: 0.95,
        IdentifierKind.NAME: 0.85,
        IdentifierKind.ADDRESS: 0.45,
        IdentifierKind.PHONE: 0.95,
    },
    unit="probability",
    spread=1.3,
    source=_TAGS,
)
STRIPPABLE_KEPT = _share(0.7, 0.4, 0.9, _TAGS)
CLEANED = Table(
    cells={
        IdentifierKind.EMAIL: 0.8,
        IdentifierKind.HANDLE: 0.8,
        IdentifierKind.NAME: 0.94,
        IdentifierKind.ADDRESS: 0.94,
        IdentifierKind.PHONE: 0.8,
    },
    unit="probability, given that the tag was not kept",
    spread=1.1,
    source=_TAGS,
)
BY_CHANCE = Table(
    cells={
        IdentifierKind.EMAIL: 0.015,
        IdentifierKind.HANDLE: 0.015,
        IdentifierKind.NAME: 0.015,
        IdentifierKind.ADDRESS: 0.06,
        IdentifierKind.PHONE: 0.015,
    },
    unit="probability of any altered form",
    spread=2.5,
    source=_TAGS,
)
FORMS = Table(
    cells={
        IdentifierKind.EMAIL: 20.0,
        IdentifierKind.HANDLE: 20.0,
        IdentifierKind.NAME: 4.0,
        IdentifierKind.ADDRESS: 6.0,
        IdentifierKind.PHONE: 20.0,
    },
    unit="altered forms that could turn up by chance, at least",
    spread=2.0,
    source="judgement",
)
WRONG_RECORD = _share(0.001, 0.0003, 0.003, "judgement: floor of every tag likelihood")
_MERGING = "judgement: list brokers merge records"
MERGED = _share(0.03, 0.0, 0.2, _MERGING)
MERGED_LINE = _share(0.1, 0.0, 0.3, f"{_MERGING}, handovers are written down incompletely")
RECORDS_ABROAD = Figure(
    value=24,
    unit="records of the person that a list broker may hold, at least",
    low=10,
    high=50,
    source="judgement",
)

# Which facts the caller knew.
KNOWN_IF_GIVEN = _share(0.6, 0.4, 0.8)
KNOWN_OTHERWISE = _share(0.085, 0.03, 0.12)
UNWRITTEN = _share(0.05, 0.02, 0.15, "judgement: an item given to a firm, not written down")
_NOTED = "judgement; how a log is kept is learned from the log itself"
NOTED_IF_KNOWN = Table(
    cells={1.0: 0.5, 0.5: 0.15, 0.25: 0.1},
    unit="factor of the shares above, where only what a caller knew is noted: its share",
    spread=1.3,
    source=_NOTED,
)
NOTED_EITHER_WAY = Table(
    cells={0.9: 0.05, 0.6: 0.05, 0.3: 0.1, 0.1: 0.05},
    unit="share of items noted, where both known and unknown ones are: its share",
    spread=1.3,
    source=_NOTED,
)
INFORMED_OUTSIDE = Table(
    cells={1.0: 0.7, 0.2: 0.3},
    unit="factor of the odds that a caller from outside knows a fact: its share",
    spread=2.0,
    source=_NOTED,
)
NOTED_AT_ALL = (0.4, 0.7, 0.97)
"""Shares of callers of whom anything is noted."""
NOTED_UNKNOWN = _share(0.02, 0.005, 0.05, _NOTED)
KNOWN_MOST = _share(0.97, 0.9, 0.99, _NOTED)
_FORGOTTEN: dict[StrEnum, float] = {
    IdentifierKind.NAME: 0.55,
    IdentifierKind.PHONE: 0.3,
    IdentifierKind.EMAIL: 0.25,
    IdentifierKind.ADDRESS: 0.25,
    IdentifierKind.HANDLE: 0.1,
    Fact.BIRTH_DATE: 0.2,
    Fact.GENDER: 0.3,
    Fact.HOUSEHOLD: 0.15,
    Fact.INCOME: 0.08,
    Fact.EMPLOYER: 0.12,
    Fact.OCCUPATION: 0.15,
    Fact.RESIDENCE_TYPE: 0.15,
    Fact.PROPERTY_INTEREST: 0.12,
    Fact.BUDGET: 0.08,
    Fact.VISIT: 0.06,
    Fact.LOAN: 0.06,
    Fact.PURCHASE: 0.1,
    Fact.MEMBER_ID: 0.03,
}
_OLD_LIST: dict[StrEnum, float] = {
    IdentifierKind.NAME: 0.9,
    IdentifierKind.PHONE: 0.5,
    IdentifierKind.EMAIL: 0.1,
    IdentifierKind.ADDRESS: 0.6,
    IdentifierKind.HANDLE: 0.02,
    Fact.BIRTH_DATE: 0.35,
    Fact.GENDER: 0.5,
    Fact.HOUSEHOLD: 0.1,
    Fact.INCOME: 0.03,
    Fact.EMPLOYER: 0.3,
    Fact.OCCUPATION: 0.2,
    Fact.RESIDENCE_TYPE: 0.05,
    Fact.PROPERTY_INTEREST: 0.005,
    Fact.BUDGET: 0.005,
    Fact.VISIT: 0.005,
    Fact.LOAN: 0.01,
    Fact.PURCHASE: 0.02,
    Fact.MEMBER_ID: 0.005,
}
_PUBLIC: dict[StrEnum, float] = {
    IdentifierKind.NAME: 0.8,
    IdentifierKind.PHONE: 0.5,
    IdentifierKind.EMAIL: 0.05,
    IdentifierKind.ADDRESS: 0.7,
    IdentifierKind.HANDLE: 0.1,
    Fact.GENDER: 0.3,
    Fact.HOUSEHOLD: 0.05,
    Fact.RESIDENCE_TYPE: 0.3,
}
_RANDOM: dict[StrEnum, float] = {
    IdentifierKind.NAME: 0.03,
    IdentifierKind.PHONE: 0.03,
    IdentifierKind.ADDRESS: 0.05,
    Fact.GENDER: 0.05,
    Fact.RESIDENCE_TYPE: 0.03,
}
KNOWN_OUTSIDE: dict[Outside, Table[str]] = {
    outside: Table(
        cells={str(item): share for item, share in cells.items()},
        unit="probability",
        spread=2.0,
        source="judgement",
    )
    for outside, cells in zip(OUTSIDE, (_RANDOM, _PUBLIC, _OLD_LIST, _FORGOTTEN), strict=True)
}
KNOWN_RARELY = _share(0.005, 0.002, 0.02, "judgement: a fact no outside source is known to hold")

MISLEADING = _share(0.05, 0.0, 0.15, _SETTINGS)
"""The share of callers whose marks, tags aside, fit no source as they should."""

# What the caller said of the source.
_SAID = "judgement; PPC interviews of list brokers"
NAMES_SOURCE = _share(0.12, 0.05, 0.2, _SAID)
NAMES_WRONG = _share(0.01, 0.003, 0.03, _SAID)
COULD_BE_NAMED = Figure(value=20, unit="firms", low=10, high=50, source="judgement")
SAID_BY_HOLDER = Table(
    cells={
        SaidSourceKind.LIST_BROKER: 0.25,
        SaidSourceKind.RANDOM: 0.05,
        SaidSourceKind.PUBLIC_DIRECTORY: 0.04,
    },
    unit="probability",
    spread=2.0,
    source=_SAID,
)
SAID_OUTSIDE: dict[Outside, Table[SaidSourceKind]] = {
    Outside.RANDOM: Table(
        cells={
            SaidSourceKind.LIST_BROKER: 0.10,
            SaidSourceKind.RANDOM: 0.35,
            SaidSourceKind.PUBLIC_DIRECTORY: 0.05,
        },
        unit="probability",
        spread=2.0,
        source=_SAID,
    ),
    Outside.PUBLIC: Table(
        cells={
            SaidSourceKind.LIST_BROKER: 0.10,
            SaidSourceKind.RANDOM: 0.15,
            SaidSourceKind.PUBLIC_DIRECTORY: 0.25,
        },
        unit="probability",
        spread=2.0,
        source=_SAID,
    ),
    Outside.OLD_LIST: Table(
        cells={
            SaidSourceKind.LIST_BROKER: 0.30,
            SaidSourceKind.RANDOM: 0.05,
            SaidSourceKind.PUBLIC_DIRECTORY: 0.10,
        },
        unit="probability",
        spread=2.0,
        source=_SAID,
    ),
    Outside.FORGOTTEN: SAID_BY_HOLDER,
}

# The caller's trade, by the trade of the firm whose record it had.
CALLER_TRADES = (
    "investment",
    "condo",
    "agent",
    "renovation",
    "moving",
    "loan",
    "other",
    "telecom",
)
_TRADES = "judgement; Kokusen 2006 on condominium calls"
AFFINITY: dict[str, Table[str]] = {
    row: Table(
        cells=dict(zip(CALLER_TRADES, shares, strict=True)),
        unit="share of callers",
        spread=1.5,
        source=_TRADES,
    )
    for row, shares in {
        "condo": (0.30, 0.22, 0.14, 0.08, 0.10, 0.10, 0.04, 0.02),
        "broker": (0.22, 0.18, 0.18, 0.12, 0.14, 0.08, 0.05, 0.03),
        "portal": (0.20, 0.22, 0.25, 0.08, 0.10, 0.08, 0.05, 0.02),
        "lender": (0.25, 0.05, 0.10, 0.05, 0.05, 0.35, 0.12, 0.03),
        "exhibition": (0.12, 0.10, 0.10, 0.28, 0.15, 0.10, 0.10, 0.05),
        "outside": (0.20, 0.05, 0.08, 0.12, 0.08, 0.10, 0.15, 0.22),
    }.items()
}
AFFINITY_WEIGHT = _share(0.6, 0.4, 0.8)
OWN_TRADE = _share(0.2, 0.1, 0.4, "judgement: added to the outside row for firms without a row")

# The person's own word, and what letters brought.
TIE_SURE = Figure(value=20, unit="dB", low=10, high=30, source="judgement, capped")
TIE_UNSURE = Figure(value=10, unit="dB", low=3, high=15, source="judgement")
DECIDED = Figure(value=30, unit="dB", low=10, high=30, source="judgement: strong, never final")
REPLY_NAMES = Figure(value=20, unit="dB", low=10, high=25, source="judgement: a caller's answer")
REPLY_ADMITS = Figure(value=17, unit="dB", low=10, high=25, source="judgement")
REPLY_DENIES = Figure(
    value=-1.2,
    unit="dB",
    low=-3,
    high=0,
    source="judgement: no record is kept of theft or joint use",
)
