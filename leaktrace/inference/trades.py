"""Which row and which column of the affinity table a trade belongs to."""

from leaktrace.domain.firms import Industry
from leaktrace.inference.likelihoods import AFFINITY, AFFINITY_WEIGHT, CALLER_TRADES, OWN_TRADE

_ROWS = {
    Industry.CONDO_DEVELOPER: "condo",
    Industry.CONDO_SALES_AGENCY: "condo",
    Industry.REAL_ESTATE_AGENCY: "broker",
    Industry.INVESTMENT_PROPERTY: "broker",
    Industry.PROPERTY_PORTAL: "portal",
    Industry.MORTGAGE_LENDER: "lender",
    Industry.BANK: "lender",
    Industry.SECURITIES: "lender",
    Industry.INSURANCE: "lender",
    Industry.HOUSE_BUILDER: "exhibition",
    Industry.RENOVATION: "exhibition",
}
_COLUMNS = {
    Industry.INVESTMENT_PROPERTY: "investment",
    Industry.CONDO_DEVELOPER: "condo",
    Industry.CONDO_SALES_AGENCY: "condo",
    Industry.REAL_ESTATE_AGENCY: "agent",
    Industry.PROPERTY_PORTAL: "agent",
    Industry.HOUSE_BUILDER: "agent",
    Industry.RENOVATION: "renovation",
    Industry.SOLAR: "renovation",
    Industry.MOVING: "moving",
    Industry.MORTGAGE_LENDER: "loan",
    Industry.BANK: "loan",
    Industry.INSURANCE: "loan",
    Industry.SECURITIES: "loan",
    Industry.TELECOM: "telecom",
    Industry.BROADBAND: "telecom",
    Industry.UTILITY: "telecom",
}


def column_of(caller: Industry) -> str | None:
    """The caller's column; None where its trade is not known."""
    return None if caller is Industry.OTHER else _COLUMNS.get(caller, "other")


def outside_share(column: str) -> float:
    """The share of a trade among callers that no record of the person explains."""
    return AFFINITY["outside"][column]


def firm_share(firm: Industry, column: str) -> float:
    """The share of a trade among the callers that stem from a firm's record."""
    weight = AFFINITY_WEIGHT.value
    return weight * _affinity(firm, column) + (1.0 - weight) * outside_share(column)


def _affinity(firm: Industry, column: str) -> float:
    row = _ROWS.get(firm)
    if row is not None:
        return AFFINITY[row][column]
    own = OWN_TRADE.value if column == column_of(firm) else 0.0
    total = 1.0 + (OWN_TRADE.value if column_of(firm) in CALLER_TRADES else 0.0)
    return (outside_share(column) + own) / total
