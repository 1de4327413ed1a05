"""Every number of the model has its unit, range and source, and the tables are what they say."""

import pytest

from leaktrace.domain.clues import Outside
from leaktrace.domain.firms import BreachKind, Industry, PartnerKind, Terms
from leaktrace.inference import likelihoods
from leaktrace.inference.likelihoods import AFFINITY, REACH, Figure, Table
from leaktrace.inference.trades import column_of, firm_share, outside_share

FIGURES = {name: item for name, item in vars(likelihoods).items() if isinstance(item, Figure)}
TABLES = {name: item for name, item in vars(likelihoods).items() if isinstance(item, Table)}


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_lies_in_its_range_and_says_where_it_is_from(name: str) -> None:
    figure = FIGURES[name]
    assert figure.low <= figure.value <= figure.high
    assert figure.unit
    assert figure.source


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_its_unit_and_where_it_is_from(name: str) -> None:
    table = TABLES[name]
    assert table.cells
    assert table.spread > 1.0
    assert table.unit
    assert table.source


@pytest.mark.parametrize("row", AFFINITY)
def test_the_trades_of_a_row_are_all_callers(row: str) -> None:
    assert sum(AFFINITY[row].cells.values()) == pytest.approx(1.0)


@pytest.mark.parametrize("industry", Industry)
def test_every_trade_splits_its_callers_wholly(industry: Industry) -> None:
    total = sum(firm_share(industry, column) for column in likelihoods.CALLER_TRADES)
    assert total == pytest.approx(1.0)


def test_a_firm_draws_callers_of_its_own_trade() -> None:
    assert firm_share(Industry.TELECOM, "telecom") > outside_share("telecom")
    assert firm_share(Industry.CONDO_DEVELOPER, "condo") > 3 * outside_share("condo")


def test_a_caller_of_unknown_trade_has_no_column() -> None:
    assert column_of(Industry.OTHER) is None
    assert column_of(Industry.SHOP) == "other"


def test_the_tables_by_enum_are_complete() -> None:
    assert set(likelihoods.PRIOR_BY_TERMS.cells) == set(Terms)
    assert set(likelihoods.BREACH_FEEDS_LISTS.cells) == set(BreachKind)
    assert set(likelihoods.DECLARED_PRIOR.cells) == set(PartnerKind)
    assert {outside for outside, _ in REACH.cells} == set(Outside)
