"""After an entry the verdict follows at once, marked as rough, and close to the very one."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Flow, Verdict
from leaktrace.domain.solicitations import Caller, Status
from leaktrace.inference import trace
from leaktrace.inference.warm import Basis, after
from tests.benchmarks.bench_trace import world
from tests.build import call
from tests.inference.cases import AS_OF, aliases, contact, of_call, of_firm, written

USUAL = world(20, 60)
WORLD_DAY = date(2026, 11, 1)
HERE = aliases(solicitations=(contact("s1"), written("s2", "one", 4)))


def settled(case: Case, as_of: date = AS_OF) -> Basis:
    """What a verdict after the next entries starts from."""
    *_, answer = trace.refined(case, as_of)
    return answer.basis(answer.verdict(fully=True))


def followed(basis: Basis, case: Case) -> Basis:
    found = after(basis, case)
    assert found is not None
    return found


def with_more(case: Case, *items: Any) -> Case:
    return replace(case, solicitations=(*case.solicitations, *items))


def probabilities(verdict: Verdict) -> dict[str, float]:
    return {item.firm: item.probability for item in verdict.firms}


def test_a_call_more_brings_nearly_what_a_trace_from_nothing_says() -> None:
    basis, told = settled(USUAL, WORLD_DAY), USUAL.handovers[3].facts
    fresh = call(
        "new",
        datetime(2026, 10, 20, 9, tzinfo=UTC),
        reached="p1",
        caller=Caller(number="caller new"),
        knew=told,
    )
    case = with_more(USUAL, fresh)
    at_once, finally_ = followed(basis, case).verdict, trace.trace(case, WORLD_DAY)
    assert at_once.is_rough
    former, rough, fine = map(probabilities, (basis.verdict, at_once, finally_))
    moved = max(abs(fine[firm] - former[firm]) for firm in fine)
    assert moved > 0.05
    assert max(abs(rough[firm] - fine[firm]) for firm in fine) < 0.1
    assert of_call(at_once, "new").sources[0].firm == of_call(finally_, "new").sources[0].firm


def test_the_parts_still_add_up() -> None:
    verdict = followed(settled(HERE), with_more(HERE, written("s3", "one", 5))).verdict
    for item in verdict.firms:
        assert sum(clue.decibans for clue in item.clues) == pytest.approx(item.weight, abs=1e-6)
    for told in verdict.solicitations:
        assert sum(source.probability for source in told.sources) == pytest.approx(1.0)
    assert [item.id for item in verdict.solicitations] == ["s1", "s2", "s3"]


def test_another_caller_on_a_tag_makes_its_firm_surer() -> None:
    basis = settled(HERE)
    once = followed(basis, with_more(HERE, written("s3", "one", 5)))
    assert of_firm(once.verdict).probability > of_firm(basis.verdict).probability
    twice = followed(once, with_more(once.known.case, written("s4", "one", 6)))
    assert of_firm(twice.verdict).probability > of_firm(once.verdict).probability


def test_what_is_taken_back_hardly_leaves_a_trace() -> None:
    basis = settled(HERE)
    there = followed(basis, with_more(HERE, written("s3", "one", 5)))
    back = followed(there, HERE).verdict
    assert probabilities(back) == pytest.approx(probabilities(basis.verdict), abs=0.05)
    assert [item.id for item in back.solicitations] == ["s1", "s2"]


@pytest.mark.parametrize("status", [Status.NOT_ONE, Status.CANDIDATE])
def test_what_turns_out_to_be_none_is_left_out(status: Status) -> None:
    first, second = HERE.solicitations
    case = replace(HERE, solicitations=(first, replace(second, status=status)))
    basis = settled(HERE)
    verdict = followed(basis, case).verdict
    assert [item.id for item in verdict.solicitations] == ["s1"]
    assert of_firm(verdict).probability < of_firm(basis.verdict).probability


def test_a_second_call_of_the_same_caller_counts_once() -> None:
    basis, same = settled(HERE), HERE.solicitations[1].caller
    again = followed(basis, with_more(HERE, written("s3", "one", 5, caller=same))).verdict
    assert of_firm(again).probability == pytest.approx(of_firm(basis.verdict).probability, abs=0.03)


def test_a_call_by_the_firm_itself_is_its_own() -> None:
    own = contact("s3", 5, caller=Caller(firm="f1"))
    verdict = followed(settled(HERE), with_more(HERE, own)).verdict
    assert of_call(verdict, "s3").sources[0].flow is Flow.OWN


def test_anything_else_that_changed_is_traced_from_nothing() -> None:
    basis = settled(HERE)
    assert after(basis, replace(HERE, handovers=HERE.handovers[:1])) is None
    many = [written(f"s{number}", "one", 5) for number in range(3, 13)]
    assert after(basis, with_more(HERE, *many)) is None
