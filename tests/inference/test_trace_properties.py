"""What holds of every verdict, on cases that nobody would think of."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from leaktrace.domain.case import Case
from leaktrace.domain.firms import (
    DatePrecision,
    Fact,
    Firm,
    Handover,
    Hub,
    Industry,
    Partner,
    PartnerKind,
    Terms,
)
from leaktrace.domain.identifiers import Household
from leaktrace.domain.solicitations import (
    Caller,
    CallerGroup,
    Channel,
    SaidSource,
    SaidSourceKind,
    Solicitation,
    Tie,
)
from tests.build import firm
from tests.inference.cases import ALIASES, AS_OF, aliases, probability, verdict, written

START = date(2025, 6, 1)
IDS = some.sampled_from(["p1", "mail", "one", "two", "gone"])
FIRMS = some.sampled_from(["f0", "f1", "f2", "gone"])
CODES = some.sampled_from([*Fact, "mail", "one", "other:犬"]).map(str)
DAYS = some.integers(0, 600).map(lambda days: START + timedelta(days=days))
MOMENTS = DAYS.map(lambda day: datetime(day.year, day.month, day.day, 9, tzinfo=UTC))
PARTNERS = some.builds(Partner, firm=FIRMS, kind=some.sampled_from(PartnerKind))


def firms() -> some.SearchStrategy[tuple[Firm, ...]]:
    """Three firms of any trade."""
    one = some.tuples(
        some.sampled_from(Industry), some.sampled_from(Terms), some.lists(PARTNERS, max_size=1)
    )
    return some.lists(one, min_size=3, max_size=3).map(
        lambda found: tuple(
            firm(f"f{i}", f"会社{i}号", industry=industry, terms=terms, partners=tuple(partners))
            for i, (industry, terms, partners) in enumerate(found)
        )
    )


def handovers() -> some.SearchStrategy[tuple[Handover, ...]]:
    """Handovers of anything to anybody, on days known and unknown."""
    one = some.builds(
        Handover,
        id=some.just(""),
        firm=FIRMS,
        on=some.none() | DAYS,
        on_precision=some.sampled_from(DatePrecision),
        given=some.lists(IDS, max_size=3).map(tuple),
        facts=some.lists(CODES, max_size=3).map(tuple),
    )
    return some.lists(one, max_size=5).map(
        lambda found: tuple(replace(item, id=f"h{i}") for i, item in enumerate(found))
    )


def solicitations() -> some.SearchStrategy[tuple[Solicitation, ...]]:
    """Contacts of any kind by a few callers."""
    caller = some.builds(
        Caller,
        firm=some.none() | FIRMS,
        number=some.none() | some.sampled_from(["1", "2", "3"]),
        industry=some.sampled_from(["", "moving", "?"]),
    )
    said = some.builds(SaidSource, kind=some.sampled_from(SaidSourceKind), firm=some.none() | FIRMS)
    one = some.builds(
        Solicitation,
        id=some.just(""),
        at=MOMENTS,
        channel=some.sampled_from(Channel),
        reached=some.none() | IDS,
        caller=caller,
        knew=some.lists(CODES, max_size=2).map(tuple),
        did_not_know=some.lists(CODES, max_size=2).map(tuple),
        said_source=some.none() | said,
        tied_to=some.none() | some.builds(Tie, firm=FIRMS, sure=some.booleans()),
    )
    return some.lists(one, max_size=6).map(
        lambda found: tuple(replace(item, id=f"s{i}") for i, item in enumerate(found))
    )


CASES = some.builds(
    Case,
    household=some.builds(
        Household,
        logging_since=some.none() | DAYS,
        logged_share=some.none() | some.floats(0, 1),
    ),
    identifiers=some.just(ALIASES),
    firms=firms(),
    hubs=some.just(()) | some.just((Hub(id="hub", members=("f0", "f1", "gone")),)),
    handovers=handovers(),
    solicitations=solicitations(),
    caller_groups=some.just(())
    | some.builds(
        lambda same: (CallerGroup(id="g", solicitations=("s0", "s1"), same=same),), some.booleans()
    ),
)


@settings(max_examples=60, deadline=None)
@given(CASES)
def test_probabilities_are_probabilities_and_clues_add_up(case: Case) -> None:
    found = verdict(case)
    for item in found.firms:
        assert 0.0 < item.prior < 1.0
        assert 0.0 < item.probability < 1.0
        assert sum(clue.decibans for clue in item.clues) == pytest.approx(item.weight, abs=1e-9)
    for call in found.solicitations:
        assert all(0.0 <= source.probability <= 1.0 for source in call.sources)
        assert sum(source.probability for source in call.sources) == pytest.approx(1.0, abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(CASES)
def test_every_firm_and_every_solicitation_has_its_verdict(case: Case) -> None:
    found = verdict(case)
    known = {item.id for item in case.firms}
    assert {item.firm for item in found.firms} == {item.firm for item in case.handovers} & known
    logged = {item.id for item in case.solicitations if item.at.date() <= AS_OF}
    assert {item.id for item in found.solicitations} == logged


@settings(max_examples=60, deadline=None)
@given(CASES, some.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(case: Case, dice: random.Random) -> None:
    first, second = verdict(case), verdict(shuffled(case, dice))
    for one, other in zip(first.firms, second.firms, strict=True):
        assert one.firm == other.firm
        assert one.probability == pytest.approx(other.probability, abs=1e-9)
        assert [clue.kind for clue in one.clues] == [clue.kind for clue in other.clues]


def shuffled(case: Case, dice: random.Random) -> Case:
    """The same records in another order."""
    parts: dict[str, Any] = {
        name: tuple(dice.sample(getattr(case, name), len(getattr(case, name))))
        for name in ("identifiers", "firms", "handovers", "solicitations", "caller_groups")
    }
    return replace(case, **parts)


@settings(max_examples=30, deadline=None)
@given(CASES)
def test_the_same_case_gives_the_same_verdict(case: Case) -> None:
    assert verdict(case) == verdict(case)


@settings(max_examples=30, deadline=None)
@given(CASES)
def test_a_firm_that_was_given_nothing_changes_nothing(case: Case) -> None:
    more = replace(case, firms=(*case.firms, firm("f9", "無関係")))
    assert [item.probability for item in verdict(more).firms] == pytest.approx(
        [item.probability for item in verdict(case).firms], abs=1e-9
    )


@settings(max_examples=20, deadline=None)
@given(some.integers(3, 9))
def test_another_caller_on_a_firms_tag_never_speaks_for_it_less(month: int) -> None:
    one = aliases(solicitations=(written("s1", "one"),))
    two = replace(one, solicitations=(*one.solicitations, written("s2", "one", month)))
    assert probability(two) > probability(one)
