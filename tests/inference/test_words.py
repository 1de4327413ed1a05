"""What is said of a record itself."""

from datetime import date
from typing import Any

import pytest

from leaktrace.domain.case import Case
from leaktrace.domain.clues import ClueKind
from leaktrace.domain.correspondence import Letter, Reply
from leaktrace.domain.firms import Breach, BreachKind, Decision, DecisionVerdict
from leaktrace.domain.solicitations import Caller
from leaktrace.inference.gather import gather
from tests.build import firm, handover
from tests.inference.cases import (
    AS_OF,
    contact,
    logged,
    probability,
    share,
    two_firms,
)
from tests.inference.cases import verdict as verdict_of


def factor(case: Case, kind: ClueKind) -> float:
    """The factor of the first firm's prior odds."""
    return float(gather(case, AS_OF).words[kind][0])


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [(DecisionVerdict.CONFIRMED, 1000.0), (DecisionVerdict.RULED_OUT, 0.001)],
)
def test_a_decision_is_strong_but_never_final(verdict: DecisionVerdict, expected: float) -> None:
    decided = logged(firms=(firm(decision=Decision(verdict=verdict)),))
    assert factor(decided, ClueKind.DECISION) == pytest.approx(expected)
    assert 0.0 < probability(decided) < 1.0


def incident(**more: Any) -> Case:
    """The firm had an incident after the handover."""
    given: dict[str, Any] = {
        "since": date(2026, 2, 1),
        "kind": BreachKind.INSIDER,
        "share": 0.5,
    } | more
    return logged(firms=(firm(breaches=(Breach(**given),)),))


def test_a_breach_raises_the_prior() -> None:
    prior, after = 0.02, 1 - (1 - 0.02) * (1 - 0.5 * 0.8)
    expected = after / (1 - after) / (prior / (1 - prior))
    assert factor(incident(), ClueKind.BREACH) == pytest.approx(expected)


@pytest.mark.parametrize(
    "more",
    [
        {"since": date(2025, 1, 1), "until": date(2025, 2, 1)},
        {"since": date(2026, 12, 1)},
        {"items": ("income",)},
        {"share": 0.0},
    ],
)
def test_a_breach_that_cannot_have_touched_the_record_tells_nothing(more: dict[str, Any]) -> None:
    assert factor(incident(**more), ClueKind.BREACH) == 1.0


def test_a_breach_of_what_was_given_counts() -> None:
    assert factor(incident(items=("phone",)), ClueKind.BREACH) > 10


def replied(firm_id: str = "f1", **reply: Any) -> Case:
    """A firm answered a letter."""
    letter = Letter(id="l1", kind="jp.appi.combined", firm=firm_id, replies=(Reply(**reply),))
    return two_firms(
        firms=(firm("f1"), firm("f2", "別会社"), firm("f3", "架空エステート")),
        letters=(letter,),
        solicitations=(contact("s1", caller=Caller(firm="f3")),),
    )


@pytest.mark.parametrize("kind", ["admitted", "provided"])
def test_an_admission_is_strong(kind: str) -> None:
    assert factor(replied(kind=kind), ClueKind.REPLY) == pytest.approx(10**1.7)


def test_a_denial_is_weak() -> None:
    assert factor(replied(kind="nothing_held"), ClueKind.REPLY) == pytest.approx(10**-0.12)


def test_a_reply_that_is_yet_to_come_tells_nothing() -> None:
    assert factor(replied(kind="admitted", on=date(2027, 1, 1)), ClueKind.REPLY) == 1.0


@pytest.mark.parametrize("named", ["f2", "別会社", "株式会社別会社"])
def test_a_caller_that_names_its_source_points_there(named: str) -> None:
    silent, telling = replied("f3"), replied("f3", names_source=named)
    assert probability(telling, "f2") > 10 * probability(silent, "f2")
    shares = [share(verdict_of(case), firm="f1") for case in (silent, telling)]
    assert shares[1] < shares[0]


def test_a_handover_that_was_given_twice_counts_once_for_a_breach() -> None:
    once = incident(items=("phone",))
    twice = logged(firms=once.firms, handovers=(handover(), handover("h2")))
    assert factor(twice, ClueKind.BREACH) == pytest.approx(factor(once, ClueKind.BREACH))
