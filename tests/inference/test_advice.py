"""Advice: bits that follow the formula, requests to those who can answer, nobody asked twice."""

import math
from datetime import date

import numpy as np
import pytest

from leaktrace.domain.advice import Advice, Reaction, Step, StepKind, bars
from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.domain.firms import Decision, DecisionVerdict, Fact, Industry
from leaktrace.domain.solicitations import Caller, SaidSource, SaidSourceKind
from leaktrace.inference import answers
from leaktrace.inference.advice import advise
from leaktrace.inference.origins import information, origins
from tests.build import case, firm, handover
from tests.inference.cases import AS_OF, contact, two_firms, verdict


def advice(found: Case) -> Advice:
    return advise(found, verdict(found))


def of_kind(steps: tuple[Step, ...], kind: StepKind) -> list[Step]:
    return [step for step in steps if step.kind is kind]


CALLER = firm("x1", "架空エステート")
BROKER = firm("b1", "架空名簿", industry=Industry.LIST_BROKER)


def known_caller(**more: object) -> Case:
    """Two firms with different facts, and one caller whom one can write to."""
    parts = {
        "firms": (firm("f1"), firm("f2", "別会社"), CALLER, BROKER),
        "handovers": (
            handover("h1", "f1", facts=(Fact.VISIT.value,)),
            handover("h2", "f2", on=date(2026, 1, 12), facts=(Fact.INCOME.value,)),
        ),
        "solicitations": (contact("s1", caller=Caller(firm="x1")),),
    }
    return two_firms(**(parts | more))


def test_a_certain_source_leaves_nothing_to_learn_and_a_toss_up_one_bit() -> None:
    telling = np.array([[1.0, 0.0], [0.0, 1.0]])
    assert information(np.array([0.5, 0.5]), telling) == pytest.approx(1.0)
    assert information(np.array([1.0, 0.0]), telling) == pytest.approx(0.0)
    assert information(np.array([0.5, 0.5]), np.full((2, 2), 0.5)) == pytest.approx(0.0)


def test_the_design_s_figure_for_asking_a_firm() -> None:
    """33(5) to the firm nearest one half: 0.09 bits and more; by hand here at P = .5."""
    _, likely = answers.of_own_record()

    def entropy(p: float) -> float:
        return -p * math.log2(p) - (1 - p) * math.log2(1 - p)

    by_hand = entropy(0.1275) - 0.5 * entropy(0.25) - 0.5 * entropy(0.005)
    assert information(np.array([0.5, 0.5]), likely) == pytest.approx(by_hand)
    assert by_hand > 0.09


@pytest.mark.parametrize("model", [answers.spoken, answers.written, answers.from_broker])
@pytest.mark.parametrize("firms", [0, 1, 30])
def test_what_can_be_answered_sums_to_one(model: object, firms: int) -> None:
    replies, likely = model(firms)  # type: ignore[operator]
    assert likely.shape == (len(replies), firms + 4)
    assert likely.sum(axis=0) == pytest.approx(1.0)
    assert (likely >= 0.0).all()


def test_a_fact_given_to_one_firm_only_is_the_question() -> None:
    leaky = Decision(verdict=DecisionVerdict.CONFIRMED)
    firms = (firm("f1", decision=leaky), firm("f2", "別会社", decision=leaky))
    asked = of_kind(advice(known_caller(firms=firms)).questions, StepKind.ASK_ITEM)
    assert {asked[0].items[0], asked[1].items[0]} == {Fact.VISIT.value, Fact.INCOME.value}
    knows = next(it for it in asked[0].outcomes if it.reaction is Reaction.KNOWS)
    assert knows.firm == ("f1" if asked[0].items[0] == Fact.VISIT.value else "f2")


def test_listening_tells_more_than_any_one_question() -> None:
    found = advice(known_caller()).questions
    assert found[0].kind is StepKind.LISTEN
    assert len(found[0].items) == 5


def test_a_caller_is_written_to_once_and_only_where_it_is_known() -> None:
    (step,) = of_kind(advice(known_caller()).requests, StepKind.WRITE_CALLER)
    assert (step.firm, step.solicitations) == ("x1", ("s1",))
    nameless = known_caller(solicitations=(contact("s1"),))
    assert not of_kind(advice(nameless).requests, StepKind.WRITE_CALLER)


def test_who_was_asked_is_not_asked_again_but_a_refusal_is_no_question() -> None:
    sent = Letter(id="l1", kind="combined", firm="x1", state=LetterState.SENT)
    assert not of_kind(advice(known_caller(letters=(sent,))).requests, StepKind.WRITE_CALLER)
    stop = Letter(id="l1", kind="stop_call", firm="x1", state=LetterState.SENT)
    assert of_kind(advice(known_caller(letters=(stop,))).requests, StepKind.WRITE_CALLER)


def test_a_list_broker_that_was_named_is_worth_more_than_the_caller() -> None:
    said = SaidSource(kind=SaidSourceKind.LIST_BROKER, firm="b1")
    found = advice(
        known_caller(solicitations=(contact("s1", caller=Caller(firm="x1"), said_source=said),))
    ).requests
    (broker,) = of_kind(found, StepKind.WRITE_BROKER)
    (caller,) = of_kind(found, StepKind.WRITE_CALLER)
    assert broker.firm == "b1"
    assert broker.bits > caller.bits


def test_every_origin_is_a_distribution_and_the_next_caller_has_one_too() -> None:
    found = origins(known_caller(), verdict(known_caller()))
    for origin in (*found.callers, found.next):
        assert origin.shares.sum() == pytest.approx(1.0)
        assert origin.shares.shape == (2 + 4,)


def test_a_firm_that_itself_calls_is_no_open_caller() -> None:
    own = known_caller(solicitations=(contact("s1", caller=Caller(firm="f1")),))
    assert origins(own, verdict(own)).callers == ()


def test_nothing_logged_asks_for_nothing() -> None:
    empty = Case()
    found = advise(empty, verdict(empty))
    assert (found.requests, found.tags[0].value) == ((), "")


def test_an_outcome_adds_up_to_what_is_believed_now() -> None:
    """Over all answers of a firm, what would be believed is on average what is believed."""
    found = verdict(known_caller())
    step = of_kind(advise(known_caller(), found).requests, StepKind.WRITE_FIRM)[0]
    now = next(item.probability for item in found.firms if item.firm == step.firm)
    assert sum(it.probability * it.share for it in step.outcomes) == pytest.approx(now)


def test_marks_of_three() -> None:
    assert [bars(bits) for bits in (0.0, 0.05, 0.2, 0.8)] == [0, 1, 2, 3]


def test_the_same_case_in_another_order_gets_the_same_advice() -> None:
    found = known_caller()
    turned = case(
        household=found.household,
        identifiers=found.identifiers[::-1],
        firms=found.firms[::-1],
        handovers=found.handovers[::-1],
        solicitations=found.solicitations,
    )
    assert advise(turned, verdict(turned, AS_OF)) == advice(found)
