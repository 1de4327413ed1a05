"""The example is complete, fictitious and ends in the week before today."""

from datetime import date

from leaktrace.services.example import LAST_DAY, example


def test_it_has_about_eight_firms_and_thirty_solicitations() -> None:
    case = example(LAST_DAY)
    assert (len(case.handovers), len(case.solicitations)) == (8, 30)


def test_it_moves_by_whole_weeks() -> None:
    case = example(date(2027, 3, 3))
    shift = case.solicitations[0].at - example(LAST_DAY).solicitations[0].at
    assert shift.days % 7 == 0
    last = max(item.at.date() for item in case.solicitations)
    assert 0 <= (date(2027, 3, 3) - last).days <= 7


def test_every_reference_has_its_record() -> None:
    case = example(LAST_DAY)
    firms = {firm.id for firm in case.firms}
    identifiers = {item.id for item in case.identifiers}
    assert {item.firm for item in case.handovers} <= firms
    assert {id for item in case.handovers for id in item.given} <= identifiers
    assert {item.caller.firm for item in case.solicitations} - {None} <= firms
    assert {item.reached for item in case.solicitations} - {None} <= identifiers
