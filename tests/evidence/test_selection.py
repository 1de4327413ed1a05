"""A bundle holds what concerns the firm, and nothing else of the logbook."""

from dataclasses import replace
from datetime import date

import pytest

from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.firms import Decision, DecisionVerdict, Industry, Partner
from leaktrace.domain.identifiers import Identifier, IdentifierKind, KnownPerson, Member
from leaktrace.domain.solicitations import Caller, Status
from leaktrace.evidence.profiles import profile
from leaktrace.evidence.selection import Span, selected
from tests import build
from tests.evidence.sheets import ZONE, broker, call, case

TAKKEN = profile("jp.takken")
ALL = Span(zone=ZONE)
INSURER = build.firm("f2", "見本保険", industry=Industry.INSURANCE)
OTHERS = call("s3", 1, caller=Caller(firm="f2"))


def test_without_a_firm_every_broker_is_meant() -> None:
    found = case(call(), OTHERS, firms=(broker(), INSURER))
    assert [item.id for item in selected(found, None, ALL, TAKKEN).solicitations] == ["s1"]


def test_an_unnamed_caller_of_the_trade_is_a_broker_too() -> None:
    unnamed = call("s4", 2, caller=Caller(industry="investment_property"))
    found = case(call(), unnamed)
    assert len(selected(found, None, ALL, TAKKEN).solicitations) == 2
    assert len(selected(found, broker(), ALL, TAKKEN).solicitations) == 1


def test_a_firm_of_another_trade_can_be_asked_for() -> None:
    part = selected(case(call(), OTHERS, firms=(broker(), INSURER)), INSURER, ALL, TAKKEN)
    assert [item.id for item in part.solicitations] == ["s3"]
    assert [item.id for item in part.firms] == ["f2"]


def test_both_days_are_included_as_the_person_has_them() -> None:
    found = case(*(call(f"s{day}", day) for day in range(4)))
    span = Span(zone=ZONE, since=date(2026, 3, 21), until=date(2026, 3, 22))
    assert [item.id for item in selected(found, None, span, TAKKEN).solicitations] == ["s1", "s2"]


@pytest.mark.parametrize("status", [Status.CANDIDATE, Status.NOT_ONE])
def test_only_solicitations_count(status: Status) -> None:
    with pytest.raises(LeakTraceError) as caught:
        selected(case(call(status=status)), None, ALL, TAKKEN)
    assert caught.value.reason is Reason.NOTHING_TO_SHOW


def test_known_people_handovers_and_other_firms_stay_out() -> None:
    found = case(
        call(),
        known_people=(KnownPerson(id="k", name="見本 次郎"),),
        handovers=(build.handover(),),
        firms=(broker(), INSURER),
    )
    part = selected(found, None, ALL, TAKKEN)
    assert (part.known_people, part.handovers) == ((), ())
    assert [item.id for item in part.firms] == ["f1"]


def test_the_persons_own_words_on_a_firm_stay_out() -> None:
    decision = Decision(verdict=DecisionVerdict.CONFIRMED, why="private")
    firm = broker(note="private", decision=decision, partners=(Partner(firm="f2"),))
    (kept,) = selected(case(call(), firms=(firm,)), None, ALL, TAKKEN).firms
    assert kept == broker()


def test_only_names_and_what_was_reached_are_the_persons() -> None:
    mail = Identifier(id="m", kind=IdentifierKind.EMAIL, value="a@b.example")
    tagged = Identifier(id="t", kind=IdentifierKind.NAME, value="見本 華子", variant_of="n1")
    found = case(call())
    found = replace(found, identifiers=(*found.identifiers, mail, tagged))
    assert [item.id for item in selected(found, None, ALL, TAKKEN).identifiers] == ["n1", "p1"]


def test_only_those_members_are_named_whom_an_entry_concerns() -> None:
    members = (Member(id="a", name="見本 花子"), Member(id="b", name="見本 三郎"))
    owned = build.phone(member="a")
    part = selected(case(call(), members=members, identifiers=(owned,)), None, ALL, TAKKEN)
    assert [item.id for item in part.members] == ["a"]


def test_letters_that_were_sent_to_the_firm_belong_to_it() -> None:
    letters = (
        Letter(id="a", kind="jp.stop_call", firm="f1", state=LetterState.SENT),
        Letter(id="b", kind="jp.stop_call", firm="f1"),
        Letter(id="c", kind="jp.stop_call", firm="f2", state=LetterState.SENT),
    )
    part = selected(case(call(), letters=letters), None, ALL, TAKKEN)
    assert [item.id for item in part.letters] == ["a"]
