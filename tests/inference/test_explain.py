"""Clues add up, and rest on the calls that they speak of."""

import math
from itertools import pairwise

import pytest

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Clue, ClueKind
from leaktrace.domain.firms import Decision, DecisionVerdict
from leaktrace.domain.solicitations import SaidSource, SaidSourceKind, Tie
from tests.build import firm, handover
from tests.inference.cases import aliases, contact, of_call, of_firm, two_firms, verdict, written


def rich() -> Case:
    """A case with clues of many kinds."""
    named = SaidSource(kind=SaidSourceKind.NAMED, firm="f1")
    return aliases(
        handovers=(
            handover("h1", "f1", given=("p1", "one"), facts=("visit",)),
            handover("h2", "f2", given=("p1", "two")),
        ),
        solicitations=(
            written("s1", "one", 3),
            contact("s2", 4, reached="p1", knew=("visit",), said_source=named),
            contact("s3", 5, tied_to=Tie(firm="f2")),
            contact("s4", 6, did_not_know=("visit",)),
        ),
    )


def clue(clues: tuple[Clue, ...], kind: ClueKind) -> Clue:
    """The clue of a kind."""
    return next(item for item in clues if item.kind is kind)


@pytest.mark.parametrize("firm", ["f1", "f2"])
def test_a_firms_clues_add_up_to_its_weight(firm: str) -> None:
    found = of_firm(verdict(rich()), firm)
    assert sum(item.decibans for item in found.clues) == pytest.approx(found.weight, abs=1e-9)


@pytest.mark.parametrize("firm", ["f1", "f2"])
def test_the_weight_is_what_moved_the_odds(firm: str) -> None:
    found = of_firm(verdict(rich()), firm)
    odds = [math.log10(p / (1 - p)) for p in (found.probability, found.prior)]
    assert found.weight == pytest.approx(10 * (odds[0] - odds[1]), abs=1e-9)


def test_each_kind_counts_once_and_the_weightiest_comes_first() -> None:
    clues = of_firm(verdict(rich())).clues
    assert len({item.kind for item in clues}) == len(clues)
    assert all(abs(one.decibans) >= abs(other.decibans) for one, other in pairwise(clues))


def test_a_clue_for_a_firm_rests_on_the_calls_that_show_it() -> None:
    clues = of_firm(verdict(rich())).clues
    assert clue(clues, ClueKind.TAG).solicitations == ("s1",)
    assert clue(clues, ClueKind.TAG).details == ("one",)
    assert clue(clues, ClueKind.STATEMENT).solicitations == ("s2",)
    assert clue(clues, ClueKind.STATEMENT).details == ("named",)
    assert clue(clues, ClueKind.ITEMS).details == ("visit",)
    assert clue(clues, ClueKind.SILENCE).decibans < 0


def test_a_clue_against_a_firm_rests_on_the_calls_that_fit_others() -> None:
    found = clue(of_firm(verdict(rich()), "f2").clues, ClueKind.TAG)
    assert found.decibans < 0
    assert found.solicitations == ("s1",)


@pytest.mark.parametrize("id", ["s1", "s2", "s3", "s4"])
def test_a_calls_clues_add_up_to_the_odds_of_its_two_best_sources(id: str) -> None:
    found = of_call(verdict(rich()), id)
    assert found.rival == found.sources[1]
    odds = found.sources[0].probability / found.sources[1].probability
    total = sum(item.decibans for item in found.clues)
    assert total == pytest.approx(10 * math.log10(odds), abs=1e-6)


def test_the_clues_between_two_firms_are_their_likelihood_ratios() -> None:
    confirmed = Decision(verdict=DecisionVerdict.CONFIRMED)
    given = (
        handover("h1", "f1", facts=("visit", "loan")),
        handover("h2", "f2", facts=("loan",)),
    )
    case = two_firms(
        firms=(firm("f1", decision=confirmed), firm("f2", "別会社", decision=confirmed)),
        handovers=given,
        solicitations=(contact("s1", knew=("visit", "loan")),),
    )
    found = of_call(verdict(case))
    assert [item.firm for item in found.sources[:2]] == ["f1", "f2"]
    assert clue(found.clues, ClueKind.ITEMS).decibans == pytest.approx(10 * math.log10(0.6 / 0.085))
