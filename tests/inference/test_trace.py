"""What the verdict says, on cases of which a person can judge the answer."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from leaktrace.domain.clues import ClueKind, Flow, Strength
from leaktrace.domain.firms import (
    DatePrecision,
    Decision,
    DecisionVerdict,
    Firm,
    Hub,
    Partner,
    PartnerKind,
)
from leaktrace.domain.identifiers import CallsBefore, Household
from leaktrace.domain.solicitations import Caller, CallerGroup, Status, Tie
from leaktrace.inference import MODEL
from tests.build import case, firm, handover
from tests.inference.cases import (
    AS_OF,
    aliases,
    contact,
    logged,
    of_call,
    of_firm,
    probability,
    share,
    two_firms,
    verdict,
    written,
)


def test_an_empty_case_has_an_empty_verdict() -> None:
    found = verdict(case(identifiers=(), firms=(), handovers=(), solicitations=()))
    assert (found.model, found.as_of, found.error) == (MODEL, AS_OF, 0.0)
    assert not found.firms
    assert not found.solicitations


def test_calls_without_firms_come_from_outside() -> None:
    found = verdict(logged(firms=(), handovers=()))
    assert found.firms == ()
    assert sum(item.probability for item in of_call(found).sources) == pytest.approx(1.0, abs=1e-9)
    assert all(item.outside for item in of_call(found).sources)


def test_without_calls_or_a_log_the_prior_stands() -> None:
    found = of_firm(verdict(case(solicitations=())))
    assert found.probability == pytest.approx(found.prior)
    assert found.weight == pytest.approx(0.0, abs=1e-9)


def test_silence_is_evidence() -> None:
    found = of_firm(verdict(logged(solicitations=())))
    assert found.probability < 0.6 * found.prior
    assert [clue.kind for clue in found.clues] == [ClueKind.SILENCE]


def test_the_longer_the_silence_the_better() -> None:
    quiet = logged(solicitations=())
    days = [date(2026, 2, 1), date(2026, 5, 1), AS_OF]
    found = [probability(quiet, as_of=day) for day in days]
    assert found == sorted(found, reverse=True)


def test_nothing_stems_from_a_record_before_its_handover() -> None:
    before = logged(solicitations=(contact("s1", 1, 5),))
    assert share(verdict(before), firm="f1") == 0.0
    assert probability(before) == pytest.approx(probability(logged(solicitations=())))


def test_three_callers_on_a_tag_settle_it() -> None:
    calls = tuple(written(f"s{i}", "one", 2 + i) for i in (1, 2, 3))
    found = verdict(aliases(solicitations=calls))
    assert of_firm(found, "f1").strength is Strength.VERY_LIKELY
    assert of_firm(found, "f2").strength is Strength.UNLIKELY
    assert share(found, "s2", firm="f1", flow=Flow.UNDECLARED) > 0.98


def test_one_caller_that_calls_often_is_one_caller() -> None:
    same = Caller(number="+")
    once = aliases(solicitations=(written("s1", "one", caller=same),))
    often = tuple(written(f"s{i}", "one", i, caller=same) for i in (3, 4, 5, 6))
    repeated = verdict(aliases(solicitations=often))
    assert of_firm(repeated).probability == pytest.approx(probability(once))
    assert of_firm(repeated).solicitations == pytest.approx(4 * share(repeated, "s3", firm="f1"))


def test_held_apart_they_are_four() -> None:
    same = Caller(number="+")
    often = tuple(written(f"s{i}", "one", i, caller=same) for i in (3, 4, 5, 6))
    group = CallerGroup(id="g", solicitations=("s3", "s4", "s5", "s6"), same=False)
    together = aliases(solicitations=often)
    assert probability(replace(together, caller_groups=(group,))) > probability(together)


def test_two_tags_at_once_point_to_what_the_firms_share() -> None:
    calls = tuple(written(f"s{i}", ("one", "two")[i % 2], 2 + i) for i in (1, 2, 3, 4))
    alone = aliases(solicitations=calls)
    shared = replace(alone, hubs=(Hub(id="hub", members=("f1", "f2")),))
    assert probability(alone) > 0.9
    assert probability(shared) < probability(alone) - 0.2
    assert share(verdict(shared), "s1", hub="hub") > 0.5


def test_the_firm_itself_may_call() -> None:
    own = logged(solicitations=(contact("s1", caller=Caller(firm="f1")),))
    found = verdict(own)
    assert share(found, firm="f1", flow=Flow.OWN) == 1.0
    assert of_firm(found).probability == pytest.approx(probability(logged(solicitations=())))


def test_the_firm_itself_on_anothers_tag_had_it_from_there() -> None:
    own = aliases(solicitations=(written("s1", "two", caller=Caller(firm="f1")),))
    found = verdict(own)
    assert share(found, firm="f2") > 0.4
    assert share(found, firm="f1") == 0.0


def test_the_firm_itself_before_the_handover_is_a_caller_like_others() -> None:
    early = logged(solicitations=(contact("s1", 1, 5, caller=Caller(firm="f1")),))
    assert share(verdict(early), firm="f1") == 0.0


def partnered(**more: Any) -> tuple[Firm, ...]:
    """Firms of which the first named a partner."""
    partner = Partner(firm="f3", kind=PartnerKind.JOINT_USE, **more)
    return (firm(partners=(partner,)), firm("f3", "共同"))


def test_a_declared_partner_does_not_count_against_the_firm() -> None:
    calls = (contact("s1", caller=Caller(firm="f3")),)
    found = verdict(logged(firms=partnered(), solicitations=calls))
    assert share(found, firm="f1", flow=Flow.DECLARED) > 0.95
    assert share(found, firm="f1", flow=Flow.UNDECLARED) == 0.0
    quiet = logged(firms=partnered(), solicitations=())
    assert of_firm(found).probability == pytest.approx(probability(quiet))


def test_a_partner_that_became_one_later_is_a_caller_like_others() -> None:
    calls = (contact("s1", caller=Caller(firm="f3")),)
    later = logged(firms=partnered(since=date(2026, 6, 1)), solicitations=calls)
    assert share(verdict(later), flow=Flow.DECLARED) == 0.0


@pytest.mark.parametrize("status", [Status.CANDIDATE, Status.NOT_ONE])
def test_only_solicitations_count(status: Status) -> None:
    found = verdict(logged(solicitations=(contact("s1", status=status),)))
    assert found.solicitations == ()


def test_nothing_after_the_day_counts() -> None:
    calls = (written("s1", "one", 3), written("s2", "one", 8))
    found = verdict(aliases(solicitations=calls), date(2026, 5, 1))
    assert [item.id for item in found.solicitations] == ["s1"]


def test_ties_and_decisions_are_evidence() -> None:
    tied = (contact("s1", tied_to=Tie(firm="f1", sure=True)),)
    plain, by_tie = two_firms(solicitations=(contact("s1"),)), two_firms(solicitations=tied)
    assert probability(by_tie) > 10 * probability(plain)
    assert share(verdict(by_tie), firm="f2") < share(verdict(plain), firm="f2")


def test_a_decision_moves_a_firm_either_way() -> None:
    odds = []
    for found in DecisionVerdict:
        decided = (firm(decision=Decision(verdict=found)), firm("f2", "別会社"))
        odds.append(probability(two_firms(firms=decided)))
    assert odds[0] > 0.5 > 0.001 > odds[1]


def test_a_caller_may_know_what_one_firm_was_told() -> None:
    given = (handover("h1", "f1", facts=("visit", "loan")), handover("h2", "f2"))
    knows = (contact("s1", knew=("visit", "loan")),)
    found = verdict(two_firms(handovers=given, solicitations=knows))
    assert of_firm(found, "f1").probability > 8 * of_firm(found, "f2").probability


def test_who_was_called_much_before_is_called_much_anyway() -> None:
    calls = tuple(contact(f"s{i}", 2 + i) for i in range(1, 6))
    often = Household(
        logging_since=date(2026, 1, 1), calls_before=CallsBefore(months=12, callers=40)
    )
    never = replace(often, calls_before=CallsBefore(months=12, callers=0))
    loud, quiet = (logged(household=home, solicitations=calls) for home in (often, never))
    assert probability(quiet) > 3 * probability(loud)


@pytest.mark.parametrize(
    "given",
    [
        {"on_precision": DatePrecision.MONTH},
        {"on_precision": DatePrecision.YEAR},
        {"on": None},
        {"on": None, "not_after": date(2026, 1, 31)},
    ],
)
def test_a_handover_of_no_exact_day_can_be_a_source(given: dict[str, Any]) -> None:
    found = verdict(logged(handovers=(handover(**given),)))
    assert 0.0 < share(found, firm="f1") < 0.5


def test_a_firm_that_is_yet_to_be_given_something_keeps_its_prior() -> None:
    found = of_firm(verdict(logged(handovers=(handover(on=date(2027, 1, 1)),))))
    assert found.probability == pytest.approx(found.prior)


def test_firms_come_most_probable_first_and_calls_by_time() -> None:
    calls = (written("s2", "two", 4), written("s1", "one", 3), written("s3", "two", 5))
    found = verdict(aliases(solicitations=calls))
    assert [item.firm for item in found.firms] == ["f2", "f1"]
    assert [item.id for item in found.solicitations] == ["s1", "s2", "s3"]
