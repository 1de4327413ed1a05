"""Every number that the model assumes, with its unit, range and source, in this one file.

"Judgement" is ours; names are public measurements; § is a section of docs/model.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from leaktrace.domain.clues import Outside
from leaktrace.domain.firms import BreachKind, Industry, Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One assumed number: its default, unit, the range in which it may lie, and where it is from."""

    value: float
    unit: str
    low: float
    high: float
    source: str


_P = "probability"
_ROWS = (
    # priors (§ 2)
    ("prior", 0.015, _P, 0.006, 0.02, "CanaryTrap 1.2 %, Tripwire 0.8 %, 0 of 150 services"),
    ("prior_property", 0.06, _P, 0.02, 0.15, "judgement: sales offices, lead forms"),
    ("prior_declared", 0.7, _P, 0.5, 0.9, "judgement: a named partner uses the data"),
    ("prior_consented", 0.3, _P, 0.1, 0.6, "judgement: consent to unnamed partners"),
    ("consented_share", 0.15, _P, 0.05, 0.4, "judgement: an unnamed caller is one of them"),
    ("partner_by_chance", 0.05, _P, 0.01, 0.2, "judgement: a named partner got it elsewhere"),
    ("hub_factor", 2.5, "times the prior", 1.0, 5.0, "judgement"),
    ("largest_prior", 0.5, _P, 0.3, 0.7, "judgement"),
    # rates (§ 2)
    ("callers_shape", 1.5, "shape", 1.0, 3.0, "judgement: lists are resold"),
    ("callers_mean", 4.0, "callers a record", 2.0, 8.0, "judgement"),
    ("background_shape", 1.2, "shape", 0.8, 2.0, "judgement"),
    ("random_rate", 2.0, "callers a year", 0.5, 6.0, "Consumer Affairs Agency 2015, n = 2,000"),
    ("public_rate", 0.7, "callers a year", 0.2, 2.0, "Consumer Affairs Agency 2015, n = 2,000"),
    ("old_list_rate", 2.2, "callers a year", 0.5, 6.0, "Consumer Affairs Agency 2015, n = 2,000"),
    ("forgotten_rate", 0.8, "callers a year", 0.2, 3.0, "judgement"),
    ("logged_share", 0.6, _P, 0.3, 1.0, "judgement; the person's own word goes first"),
    # delay from handover to a caller's first contact (§ 3)
    ("delay_early_median", 45.0, "days", 20.0, 90.0, "Benesse 2014: sale to contact a month"),
    ("delay_early_spread", 0.9, "log", 0.6, 1.2, "judgement"),
    ("delay_late_median", 420.0, "days", 200.0, 800.0, "NTT West group 2023: years"),
    ("delay_late_spread", 0.8, "log", 0.5, 1.2, "judgement"),
    ("delay_early_share", 0.5, _P, 0.3, 0.7, "judgement"),
    # the contact that was reached (§ 4)
    ("stray_identifier", 0.03, _P, 0.01, 0.06, "judgement: a contact not given was used"),
    ("oldest_line", 0.7, _P, 0.4, 0.9, "judgement: lists hold the oldest line"),
    ("random_written", 0.05, _P, 0.01, 0.2, "judgement: random sources seldom write"),
    # tags (§ 5)
    ("alias_survival", 0.95, _P, 0.88, 0.99, "judgement: catch-all or sub-domain"),
    ("plus_survival", 0.7, _P, 0.5, 0.9, "judgement: plus-tags are stripped"),
    ("name_survival", 0.85, _P, 0.7, 0.95, "judgement: kanji variants"),
    ("address_survival", 0.45, _P, 0.2, 0.7, "judgement: address cleansing"),
    ("alias_accident", 0.015, _P, 0.005, 0.04, "judgement"),
    ("name_accident", 0.015, _P, 0.005, 0.04, "judgement"),
    ("address_accident", 0.06, _P, 0.02, 0.12, "judgement"),
    ("stripped_alias", 0.8, _P, 0.6, 0.95, "judgement: a lost alias ends as the base form"),
    ("stripped_written", 0.94, _P, 0.8, 0.98, "judgement: a lost variant likewise"),
    ("record_floor", 1e-3, _P, 1e-4, 1e-2, "the person's own record is wrong: 30 dB at most"),
    # facts known (§ 6)
    ("knows_given", 0.6, _P, 0.4, 0.8, "judgement"),
    ("knows_stray", 0.06, _P, 0.03, 0.12, "judgement"),
    ("knows_random", 0.02, _P, 0.005, 0.05, "judgement"),
    ("knows_forgotten", 0.2, _P, 0.05, 0.4, "judgement"),
    # statements (§ 7)
    ("names_itself", 0.12, _P, 0.05, 0.2, "judgement: names its true source"),
    ("names_wrong", 0.01, _P, 0.003, 0.03, "judgement: names another firm"),
    # trade (§ 8)
    ("trade_weight", 0.6, _P, 0.4, 0.8, "judgement: share explained by the source's trade"),
    # the person's own word, and replies (§ 9)
    ("tie_sure", 20.0, "dB", 10.0, 30.0, "judgement"),
    ("tie_unsure", 10.0, "dB", 3.0, 15.0, "judgement"),
    ("decision", 20.0, "dB", 10.0, 30.0, "judgement: evidence, not truth"),
    ("reply_names", 15.0, "dB", 6.0, 24.0, "judgement: a caller's reply names a firm"),
    ("reply_admits", 17.0, "dB", 10.0, 24.0, "judgement: .25 if so, .005 if not"),
    ("reply_denies", -1.2, "dB", -3.0, 0.0, "judgement: likelihood ratio .75"),
)
TABLE: Mapping[str, Value] = MappingProxyType(
    {
        name: Value(value=default, unit=unit, low=low, high=high, source=source)
        for name, default, unit, low, high, source in _ROWS
    }
)


def value(name: str) -> float:
    """The default of an assumed number."""
    return TABLE[name].value


TERMS = MappingProxyType(
    {Terms.SILENT: 0.5, Terms.NORMAL: 1.0, Terms.UNKNOWN: 1.0, Terms.BROAD: 2.5}
)
"""Times the prior, by how widely the terms allow passing on; judgement, range 0.3 to 4."""

BREACHES = MappingProxyType(
    {
        BreachKind.INSIDER: 0.8,
        BreachKind.LOST: 0.05,
        BreachKind.INTRUSION: 0.03,
        BreachKind.MISSENT: 0.001,
        BreachKind.UNKNOWN: 0.05,
    }
)
"""Probability that an incident of this kind feeds sales lists; judgement, within a factor of 3."""

PROPERTY = frozenset(
    {
        Industry.CONDO_DEVELOPER,
        Industry.CONDO_SALES_AGENCY,
        Industry.REAL_ESTATE_AGENCY,
        Industry.PROPERTY_PORTAL,
        Industry.INVESTMENT_PROPERTY,
        Industry.HOUSE_BUILDER,
        Industry.MORTGAGE_LENDER,
        Industry.SWEEPSTAKES,
        Industry.SURVEY,
        Industry.LIST_BROKER,
    }
)
"""Trades with the higher prior: property sales, and forms made to collect leads."""

KNOWS: Mapping[Outside, Mapping[str, float]] = MappingProxyType(
    {
        Outside.OLD_LIST: MappingProxyType(
            {
                "name": 0.9,
                "address": 0.6,
                "birth_date": 0.35,
                "employer": 0.3,
                "income": 0.03,
                "visit": 0.005,
            }
        ),
        Outside.PUBLIC: MappingProxyType({"name": 0.6, "address": 0.6}),
        Outside.RANDOM: MappingProxyType({}),
    }
)
"""Probability that a source outside the register knows a fact; judgement, else `knows_random`."""

_BY_FIRM = MappingProxyType({"list_broker": 0.25, "random": 0.05, "public_directory": 0.04})
STATEMENTS: Mapping[Outside | None, Mapping[str, float]] = MappingProxyType(
    {
        None: _BY_FIRM,
        Outside.RANDOM: MappingProxyType(
            {"random": 0.35, "list_broker": 0.10, "public_directory": 0.05}
        ),
        Outside.PUBLIC: MappingProxyType(
            {"public_directory": 0.25, "list_broker": 0.10, "random": 0.10}
        ),
        Outside.OLD_LIST: MappingProxyType(
            {"list_broker": 0.30, "random": 0.05, "public_directory": 0.05}
        ),
        Outside.FORGOTTEN: _BY_FIRM,
    }
)
"""What callers say of their source, by the true one (None: a firm's record); judgement."""

TRADES = ("investment", "condo", "agent", "renovation", "moving", "loan", "other", "telecom")
_OTHER = "other"
_TRADE_OF = MappingProxyType(
    {
        Industry.INVESTMENT_PROPERTY: "investment",
        Industry.CONDO_DEVELOPER: "condo",
        Industry.CONDO_SALES_AGENCY: "condo",
        Industry.HOUSE_BUILDER: "condo",
        Industry.REAL_ESTATE_AGENCY: "agent",
        Industry.PROPERTY_PORTAL: "agent",
        Industry.RENOVATION: "renovation",
        Industry.SOLAR: "renovation",
        Industry.FURNITURE: "moving",
        Industry.MOVING: "moving",
        Industry.MORTGAGE_LENDER: "loan",
        Industry.BANK: "loan",
        Industry.SECURITIES: "investment",
        Industry.BROADBAND: "telecom",
        Industry.TELECOM: "telecom",
        Industry.UTILITY: "telecom",
    }
)
BACKGROUND_TRADES = (0.20, 0.05, 0.08, 0.12, 0.08, 0.10, 0.15, 0.22)
"""Share of callers by trade whatever the source; judgement."""

_SALES = (0.30, 0.22, 0.14, 0.08, 0.10, 0.10, 0.04, 0.02)
_BROKER = (0.22, 0.18, 0.18, 0.12, 0.14, 0.08, 0.05, 0.03)
_PORTAL = (0.20, 0.22, 0.25, 0.08, 0.10, 0.08, 0.05, 0.02)
_LENDER = (0.25, 0.05, 0.10, 0.05, 0.05, 0.35, 0.12, 0.03)
_EXHIBITION = (0.12, 0.10, 0.10, 0.28, 0.15, 0.10, 0.10, 0.05)
AFFINITY = MappingProxyType(
    {
        Industry.CONDO_DEVELOPER: _SALES,
        Industry.CONDO_SALES_AGENCY: _SALES,
        Industry.INVESTMENT_PROPERTY: _SALES,
        Industry.REAL_ESTATE_AGENCY: _BROKER,
        Industry.PROPERTY_PORTAL: _PORTAL,
        Industry.MORTGAGE_LENDER: _LENDER,
        Industry.BANK: _LENDER,
        Industry.HOUSE_BUILDER: _EXHIBITION,
        Industry.RENOVATION: _EXHIBITION,
    }
)
"""Share of callers by trade to which a record of this firm leads; judgement.

A trade without a row has none measured: it gets the background's with its own trade raised.
"""


def trade_of(industry: str) -> str | None:
    """The trade under which a caller's industry is counted; None where it is not known."""
    if not industry:
        return None
    try:
        return _TRADE_OF.get(Industry(industry), _OTHER)
    except ValueError:
        return _OTHER


def trade_row(industry: Industry) -> tuple[float, ...]:
    """The share of callers by trade for a source of this industry, mixed with the background's."""
    row = AFFINITY.get(industry)
    if row is None:
        own = TRADES.index(_TRADE_OF.get(industry, _OTHER))
        row = tuple(
            0.75 * share + (0.25 if index == own else 0.0)
            for index, share in enumerate(BACKGROUND_TRADES)
        )
    weight = value("trade_weight")
    return tuple(
        weight * share + (1 - weight) * usual
        for share, usual in zip(row, BACKGROUND_TRADES, strict=True)
    )
