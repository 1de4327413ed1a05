"""Which firm held what, and how its callers spread over time."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from leaktrace.domain.case import Case
from leaktrace.inference import delay
from leaktrace.inference.delay import PROFILES
from leaktrace.inference.ledger import ledger, token_of_line
from leaktrace.inference.window import window
from tests.build import firm, handover
from tests.inference.cases import AS_OF, aliases, logged, two_firms

START = float(date(2026, 1, 10).toordinal())


def held(case: Case, day: float, token: str) -> list[bool]:
    """Which firms held a thing on a day."""
    book = ledger(case, AS_OF)
    [(_, state)] = book.states([day])
    return [bool(item) for item in state[:, book.columns[token]]]


def test_a_firm_holds_what_it_was_given_from_the_day_on() -> None:
    later = handover("h3", "f1", on=date(2026, 2, 1), given=("two",))
    case = replace(aliases(), handovers=(*aliases().handovers, later))
    day = date(2026, 2, 1).toordinal()
    assert held(case, day, "two") == [False, True]
    assert held(case, day + 0.5, "two") == [True, True]


def test_what_was_given_first_is_held_from_the_beginning() -> None:
    assert held(aliases(), START - 100, "one") == [True, False]


def test_holding_a_form_is_holding_the_line() -> None:
    assert held(aliases(), START + 9, token_of_line("mail")) == [True, True]


def test_a_second_handover_adds_to_the_first() -> None:
    later = handover("h2", on=date(2026, 2, 1), facts=("visit",))
    case = logged(handovers=(handover(facts=("income",)), later))
    assert held(case, START + 5, "visit") == [False]
    assert held(case, START + 50, "visit") == held(case, START + 50, "income") == [True]


def test_the_density_is_that_of_the_delay() -> None:
    book = ledger(logged(), AS_OF)
    days, broad = np.array([START + 60.0]), PROFILES[0]
    assert book.densities(days, broad) == pytest.approx(delay.density(np.array([[60.0]])))


def test_two_handovers_share_a_records_callers() -> None:
    case = logged(handovers=(handover(), handover("h2", on=date(2026, 2, 9))))
    expected = delay.density(np.array([60.0, 30.0])).mean()
    found = ledger(case, AS_OF).densities(np.array([START + 60.0]), PROFILES[0])
    assert found == pytest.approx(np.array([[expected]]))


def test_exposure_is_what_the_window_would_have_shown() -> None:
    case = logged()
    days = AS_OF.toordinal() + 1 - START
    [found] = ledger(case, AS_OF).exposure(window(case, AS_OF), PROFILES[0])
    assert found == pytest.approx(0.6 * delay.reached(days))


def test_callers_before_logging_are_not_missed() -> None:
    case = logged(handovers=(handover(on=date(2025, 1, 1)),))
    seen = window(case, AS_OF)
    since = date(2025, 1, 1).toordinal()
    expected = delay.reached(seen.end - since) - delay.reached(seen.start - since)
    assert ledger(case, AS_OF).exposure(seen, PROFILES[0]) == pytest.approx([0.6 * expected])


def test_a_firm_that_is_yet_to_be_given_something_has_no_callers() -> None:
    book = ledger(two_firms(handovers=(handover(on=date(2027, 1, 1)),)), AS_OF)
    assert [item.id for item in book.firms] == ["f1"]
    assert not book.densities(np.array([START + 999.0]), PROFILES[0]).any()
    assert np.isinf(book.first).all()


def test_handovers_to_firms_that_are_gone_are_left_out() -> None:
    book = ledger(logged(handovers=(handover(firm="gone"),)), AS_OF)
    assert book.firms == ()


def test_things_that_are_gone_were_never_given() -> None:
    book = ledger(logged(handovers=(handover(given=("gone", "p1")),)), AS_OF)
    assert "gone" not in book.columns
    assert "p1" in book.columns


def test_the_order_of_records_does_not_matter() -> None:
    case = two_firms(firms=(firm("f2", "別会社"), firm("f1")))
    assert [item.id for item in ledger(case, AS_OF).firms] == ["f1", "f2"]
