"""The case in numbers, with any kinds of clue left out."""

import numpy as np
import pytest

from leaktrace.domain.clues import ClueKind
from leaktrace.domain.firms import Consent, Decision, DecisionVerdict, Hub
from leaktrace.domain.solicitations import Caller, Tie
from leaktrace.inference import exact
from leaktrace.inference.gather import gather
from tests.build import firm, handover
from tests.inference.cases import AS_OF, aliases, contact, logged, two_firms, written


def test_only_kinds_that_are_there_are_clues() -> None:
    assert gather(logged(), AS_OF).kinds == (ClueKind.TIME, ClueKind.SILENCE)
    tied = logged(solicitations=(contact("s1", tied_to=Tie(firm="f1")),))
    assert ClueKind.TIE in gather(tied, AS_OF).kinds
    assert gather(logged(solicitations=()), AS_OF).kinds == (ClueKind.SILENCE,)


def test_without_any_clue_and_any_call_the_prior_stands() -> None:
    decided = firm(decision=Decision(verdict=DecisionVerdict.CONFIRMED))
    case = logged(firms=(decided,), solicitations=())
    evidence = gather(case, AS_OF)
    problem = evidence.problem(())
    expected = evidence.before(problem.settings)
    assert exact.solve(problem).circulating == pytest.approx(expected)


def test_leaving_silence_out_leaves_what_lies_outside_as_it_is() -> None:
    evidence = gather(logged(), AS_OF)
    whole = evidence.problem(evidence.kinds)
    without = evidence.problem(set(evidence.kinds) - {ClueKind.SILENCE})
    assert whole.exposure[0, 0] > 0.0
    assert not without.exposure.any()
    assert without.ground_exposure == pytest.approx(whole.ground_exposure)


def test_leaving_time_out_keeps_the_order_of_things() -> None:
    early = logged(solicitations=(contact("s1", 1, 5), contact("s2", 5, 5)))
    weights = gather(early, AS_OF).problem(()).weights(0)
    assert not weights[:, 0].any()
    assert weights[:, 1].all()


def test_leaving_a_mark_out_makes_firms_alike() -> None:
    evidence = gather(aliases(solicitations=(written("s1", "one"),)), AS_OF)
    with_tag, without = evidence.problem({ClueKind.TAG}), evidence.problem(())
    assert with_tag.marks[0, 0, 0] > 100 * with_tag.marks[1, 0, 0]
    assert without.marks[0, 0, 0] == pytest.approx(without.marks[1, 0, 0], rel=0.01)


def test_a_hub_weighs_what_its_members_weigh_on_average() -> None:
    case = aliases(solicitations=(written("s1", "one"),), hubs=(Hub(id="h", members=("f1", "f2")),))
    problem = gather(case, AS_OF).problem({ClueKind.TAG, ClueKind.TIME})
    hub, first, second = (problem.profiles @ problem.weights(place)[:, 0] for place in (2, 0, 1))
    assert hub == pytest.approx((first + second) / 2)


def test_consent_opens_a_flow_to_every_caller() -> None:
    case = two_firms(handovers=(handover(consent=Consent.PARTNERS), handover("h2", "f2")))
    marks = gather(case, AS_OF).problem(()).marks
    assert 0.0 < marks[2, 0, 0] < marks[0, 0, 0]


def test_own_calls_are_no_arrivals() -> None:
    calls = (contact("s1", caller=Caller(firm="f1")), contact("s2"))
    evidence = gather(logged(solicitations=calls), AS_OF)
    assert [(item.id, of) for item, of in evidence.own] == [("s1", "f1")]
    assert [item.solicitations[0].id for item in evidence.arrivals] == ["s2"]


def test_weights_of_every_caller_are_scaled() -> None:
    evidence = gather(aliases(solicitations=(written("s1", "one"), contact("s2"))), AS_OF)
    problem = evidence.problem(evidence.kinds)
    marks = np.concatenate([problem.marks[:, 0], problem.outside])
    assert marks.max(axis=0) == pytest.approx(np.ones(2))
