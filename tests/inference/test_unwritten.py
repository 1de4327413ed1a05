"""What a record's callers all know may have been given though nobody wrote it down."""

import pytest

from leaktrace.domain.case import Case
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.gather import gather
from leaktrace.inference.trace import trace
from tests.build import handover
from tests.inference.cases import AS_OF, contact, two_firms

FIRST, SECOND = ("visit", "budget"), ("visit", "budget", "loan")


def known(*callers: tuple[str, ...]) -> Case:
    """Two firms, the second given one fact more, and what callers a month later knew."""
    return two_firms(
        handovers=(handover("h1", "f1", facts=FIRST), handover("h2", "f2", facts=SECOND)),
        solicitations=tuple(
            contact(f"s{day}", 3, day, knew=knew) for day, knew in enumerate(callers, start=1)
        ),
    )


def gathered(*callers: tuple[str, ...]) -> Evidence:
    return gather(known(*callers), AS_OF)


def test_what_two_callers_know_may_have_been_given() -> None:
    evidence = gathered(("loan",), ("loan", "visit"))
    problem = evidence.problem(evidence.kinds)
    assert list(evidence.more) == [(0, "loan")]
    assert problem.variants[0] == pytest.approx([0.95, 0.05])
    assert problem.variants[1] == pytest.approx([1.0, 0.0])
    assert (problem.marks[0, 1] > 2 * problem.marks[0, 0]).all()


def test_with_the_item_two_firms_are_alike() -> None:
    marks = gathered(("loan",), ("loan", "visit")).problem(gathered(("loan",)).kinds).marks
    assert marks[0, 1] == pytest.approx(marks[1, 0])


def test_one_caller_alone_opens_nothing() -> None:
    assert not gathered(("loan",), ("visit",)).more


def test_other_clues_are_asked_without_it() -> None:
    assert gathered(("loan",), ("loan",)).problem(()).variants.shape == (2, 1)


def test_a_cluster_with_one_item_more_is_not_held_against_the_twin_for_certain() -> None:
    verdict = {item.firm: item for item in trace(known(*[SECOND] * 6), AS_OF).firms}
    assert verdict["f2"].probability > verdict["f1"].probability > 0.08
