"""What each mark weighs: the defaults of the model in decibans."""

from typing import Any

import numpy as np
import pytest

from leaktrace.domain.case import Case
from leaktrace.domain.clues import ClueKind, Outside
from leaktrace.domain.firms import Industry
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.solicitations import Caller, Channel, SaidSource, SaidSourceKind, Tie
from leaktrace.inference.gather import gather
from leaktrace.inference.likelihoods import OUTSIDE
from leaktrace.inference.marks import DECIBAN
from tests.build import firm, handover, phone
from tests.inference.cases import AS_OF, aliases, contact, mail, two_firms, written
from tests.numbers import IP


def weight(case: Case, kind: ClueKind, other: Outside | int = 1) -> float:
    """The decibans of one kind for the first firm against another maker, for the first caller."""
    row = gather(case, AS_OF).logs[kind].of(0)
    place = other if isinstance(other, int) else len(row) - 4 + OUTSIDE.index(other)
    return float(row[0] - row[place]) / DECIBAN


def test_ones_own_line_of_two() -> None:
    case = two_firms(
        identifiers=(phone("p1"), phone("p2", IP[0])),
        handovers=(handover("h1", "f1"), handover("h2", "f2", given=("p2",))),
        solicitations=(contact("s1", reached="p1"),),
    )
    assert weight(case, ClueKind.IDENTIFIER) == pytest.approx(11, abs=3)


def test_a_line_that_all_firms_were_given_tells_nothing() -> None:
    case = two_firms(solicitations=(contact("s1", reached="p1"),))
    assert weight(case, ClueKind.IDENTIFIER) == 0.0


def test_nobody_guesses_mail_addresses() -> None:
    case = aliases(solicitations=(written("s1", "mail"),))
    assert weight(case, ClueKind.IDENTIFIER, Outside.RANDOM) > 10


def test_directories_and_old_lists_hold_the_oldest_line() -> None:
    lines = (phone("p1"), phone("p2", IP[0]))
    new = two_firms(identifiers=lines, solicitations=(contact("s1", reached="p2"),))
    old = two_firms(identifiers=lines, solicitations=(contact("s1", reached="p1"),))
    row_new, row_old = (gather(case, AS_OF).logs[ClueKind.IDENTIFIER].of(0) for case in (new, old))
    place = OUTSIDE.index(Outside.OLD_LIST) - 4
    assert row_old[place] - row_new[place] > 1.5


def test_ones_own_alias() -> None:
    case = aliases(solicitations=(written("s1", "one"),))
    assert weight(case, ClueKind.TAG) > 22
    assert weight(case, ClueKind.TAG, Outside.FORGOTTEN) > 22


def test_a_plus_address_that_was_cut_off_tells_less_than_an_alias() -> None:
    plus = (phone(), mail("mail"), mail("one", variant_of="mail", strippable=True))
    hard = (phone(), mail("mail"), mail("one", variant_of="mail"))
    given = (handover("h1", "f1", given=("one",)), handover("h2", "f2", given=("mail",)))
    weights = [
        weight(
            aliases(identifiers=ids, handovers=given, solicitations=(written("s1", "mail"),)),
            ClueKind.TAG,
        )
        for ids in (plus, hard)
    ]
    assert weights[1] < weights[0] < 0


def written_case(kind: IdentifierKind) -> Case:
    """The first firm has an altered form of a name or address, and post comes in it."""
    plain = Identifier(id="plain", kind=kind, value="みほん")
    own = Identifier(id="own", kind=kind, value="みほむ", variant_of="plain")
    return two_firms(
        identifiers=(phone(), plain, own),
        handovers=(handover("h1", "f1", given=("own",)), handover("h2", "f2", given=("plain",))),
        solicitations=(contact("s1", channel=Channel.POST, reached=None, knew=("own",)),),
    )


@pytest.mark.parametrize(
    ("kind", "decibans"), [(IdentifierKind.NAME, 21), (IdentifierKind.ADDRESS, 16)]
)
def test_ones_own_name_or_address(kind: IdentifierKind, decibans: float) -> None:
    assert weight(written_case(kind), ClueKind.TAG) == pytest.approx(decibans, abs=2)


def known(other_facts: tuple[str, ...] = (), **more: Any) -> Case:
    """The first firm was told of a visit."""
    given = (
        handover("h1", "f1", facts=("visit",)),
        handover("h2", "f2", facts=other_facts),
    )
    return two_firms(handovers=given, solicitations=(contact("s1", **more),))


def test_a_fact_given_to_one_firm_only() -> None:
    assert weight(known(knew=("visit",)), ClueKind.ITEMS) == pytest.approx(8.5, abs=0.5)
    assert weight(known(knew=("visit",)), ClueKind.ITEMS, Outside.OLD_LIST) > 20


def test_a_fact_given_to_both_tells_nothing_between_them() -> None:
    assert weight(known(("visit",), knew=("visit",)), ClueKind.ITEMS) == 0.0


def test_a_fact_that_the_caller_did_not_know() -> None:
    assert weight(known(did_not_know=("visit",)), ClueKind.ITEMS) == pytest.approx(-2.6, abs=0.6)


def test_a_fact_that_nobody_asked_for_tells_nothing() -> None:
    assert not gather(known(), AS_OF).logs[ClueKind.ITEMS].tells()


def said(kind: SaidSourceKind, of: str | None = None, **more: Any) -> Case:
    """A caller that said where it had the number from."""
    statement = SaidSource(kind=kind, firm=of)
    return two_firms(solicitations=(contact("s1", said_source=statement),), **more)


def test_a_caller_that_names_the_firm() -> None:
    case = said(SaidSourceKind.NAMED, "f1")
    assert weight(case, ClueKind.STATEMENT) == pytest.approx(23.8, abs=0.1)


@pytest.mark.parametrize(
    ("kind", "outside", "decibans"),
    [
        (SaidSourceKind.RANDOM, Outside.RANDOM, -8.5),
        (SaidSourceKind.LIST_BROKER, Outside.OLD_LIST, -0.8),
        (SaidSourceKind.LIST_BROKER, Outside.RANDOM, 4.0),
        (SaidSourceKind.PUBLIC_DIRECTORY, Outside.PUBLIC, -8.0),
    ],
)
def test_what_a_caller_says(kind: SaidSourceKind, outside: Outside, decibans: float) -> None:
    assert weight(said(kind), ClueKind.STATEMENT, outside) == pytest.approx(decibans, abs=0.1)


def test_naming_a_list_broker_is_saying_list_broker() -> None:
    broker = firm("b", "名簿屋", industry=Industry.LIST_BROKER)
    firms = (firm("f1"), firm("f2", "別会社"), broker)
    named = gather(said(SaidSourceKind.NAMED, "b", firms=firms), AS_OF)
    plain = gather(said(SaidSourceKind.LIST_BROKER, firms=firms), AS_OF)
    first, second = (case.logs[ClueKind.STATEMENT].rows for case in (named, plain))
    assert np.array_equal(first, second)


def test_naming_a_firm_that_was_given_nothing_points_to_a_forgotten_one() -> None:
    case = said(SaidSourceKind.NAMED, "f9")
    assert weight(case, ClueKind.STATEMENT, Outside.FORGOTTEN) < -20


@pytest.mark.parametrize(
    ("caller", "decibans"), [("condo_sales_agency", 4.9), ("investment_property", 1.1)]
)
def test_a_condominium_developers_callers(caller: str, decibans: float) -> None:
    case = two_firms(
        firms=(firm("f1", industry=Industry.CONDO_DEVELOPER), firm("f2", "別会社")),
        solicitations=(contact("s1", caller=Caller(industry=caller)),),
    )
    assert weight(case, ClueKind.TRADE, Outside.RANDOM) == pytest.approx(decibans, abs=0.3)


@pytest.mark.parametrize(("sure", "decibans"), [(True, 20), (False, 10)])
def test_the_persons_tie(sure: bool, decibans: float) -> None:
    tied = contact("s1", tied_to=Tie(firm="f1", sure=sure))
    case = two_firms(solicitations=(tied,))
    assert weight(case, ClueKind.TIE) == pytest.approx(decibans)


def test_a_tie_to_a_firm_that_was_given_nothing_is_no_clue() -> None:
    case = two_firms(solicitations=(contact("s1", tied_to=Tie(firm="f9", sure=True)),))
    assert not gather(case, AS_OF).logs[ClueKind.TIE].tells()


def test_no_single_mark_weighs_more_than_thirty_decibans() -> None:
    for case in (aliases(solicitations=(written("s1", "one"),)), known(knew=("visit",))):
        for found in gather(case, AS_OF).logs.values():
            assert np.ptp(found.rows, axis=1).max() <= 30 * DECIBAN
