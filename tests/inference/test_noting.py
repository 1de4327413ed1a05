"""How a log is kept is learned from the log, and decides what a gap in it says."""

from typing import Any

from leaktrace.domain.case import Case
from leaktrace.domain.clues import ClueKind
from leaktrace.domain.firms import Fact
from leaktrace.inference.gather import gather
from leaktrace.inference.marks import DECIBAN
from tests.build import handover
from tests.inference.cases import AS_OF, contact, two_firms

FACTS = ("visit", "budget", "income", "loan")


def kept(calls: int, **noted: Any) -> Case:
    """Many calls noted in one way; the first firm was given all facts, the second one of them."""
    given = (handover("h1", "f1", facts=FACTS), handover("h2", "f2", facts=FACTS[:1]))
    others = tuple(contact(f"s{i}", 3, 1 + i, **noted) for i in range(1, calls))
    return two_firms(handovers=given, solicitations=(contact("s0", 3, 1, knew=("visit",)), *others))


def lead(case: Case) -> float:
    """By how many decibans the first caller's facts favour the first firm over the second."""
    row = gather(case, AS_OF).logs[ClueKind.ITEMS].of(0)
    return float(row[0] - row[1]) / DECIBAN


def test_where_only_what_was_known_is_noted_a_gap_speaks_against_who_holds_more() -> None:
    assert lead(kept(12, knew=("visit", "budget"))) < -3


def test_where_both_are_noted_a_gap_says_nothing() -> None:
    unknown = tuple(fact.value for fact in Fact if fact.value != "visit")
    assert abs(lead(kept(12, knew=("visit",), did_not_know=unknown[:9]))) < 1


def test_a_caller_of_whom_nothing_is_noted_says_little() -> None:
    case = kept(12, knew=("visit", "budget"))
    quiet = contact("s99", 4, 20)
    found = gather(
        two_firms(handovers=case.handovers, solicitations=(*case.solicitations, quiet)), AS_OF
    )
    row = found.logs[ClueKind.ITEMS].of(len(found.arrivals) - 1)
    assert abs(row[0] - row[1]) / DECIBAN < 6


def test_callers_with_the_same_notes_share_a_row() -> None:
    found = gather(kept(12, knew=("visit", "budget")), AS_OF).logs[ClueKind.ITEMS]
    assert len(found.index) == 12
    assert len(found.rows) == 2
