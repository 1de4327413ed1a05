"""Entries are flagged by what they record, never by what they leave open."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from leaktrace.domain.firms import Industry
from leaktrace.domain.rules import Rule, RuleFlag, Untold, case_flags, is_broker, rule_flags
from leaktrace.domain.solicitations import (
    Caller,
    Channel,
    Outcome,
    Refusal,
    RefusalScope,
    Solicitation,
    Status,
    TimePrecision,
    ToldFirst,
)
from leaktrace.wording.rules import rule_sentence
from tests import build

JAPAN = timezone(timedelta(hours=9))
DAY = datetime(2026, 3, 20, 10, 42, tzinfo=JAPAN)
NO = Refusal(scope=RefusalScope.EVERYTHING, words="お断りします")


def call(id: str = "s1", days: int = 0, **more: Any) -> Solicitation:
    values: dict[str, Any] = {"outcome": Outcome.ANSWERED} | more
    return build.call(id, DAY + timedelta(days=days), **values)


def rules(*items: Solicitation) -> list[Rule]:
    return [flag.rule for flag in rule_flags(items, JAPAN)]


def test_what_was_not_told_first_is_named() -> None:
    told = ToldFirst(firm=True, person=False, purpose=False)
    (flag,) = rule_flags([call(told_first=told)], JAPAN)
    assert flag.untold == (Untold.PERSON, Untold.PURPOSE)


def test_what_nobody_noted_is_no_reason() -> None:
    assert rules(call(), call("s2", told_first=ToldFirst(firm=True))) == []


def test_a_call_after_a_refusal_names_the_refusal() -> None:
    (flag,) = rule_flags([call("s2", 3), call("s1", refusal=NO)], JAPAN)
    assert (flag.rule, flag.solicitation, flag.refusal) == (Rule.AFTER_REFUSAL, "s2", "s1")
    assert (flag.scope, flag.refused_at) == (RefusalScope.EVERYTHING, DAY)


def test_the_widest_refusal_counts() -> None:
    narrow = replace(NO, scope=RefusalScope.THIS_OFFER)
    flags = rule_flags([call("a", refusal=NO), call("b", 1, refusal=narrow), call("c", 2)], JAPAN)
    assert [flag.refusal for flag in flags] == ["a", "a"]


def test_the_refused_call_itself_is_not_flagged() -> None:
    assert rules(call(refusal=NO)) == []


@pytest.mark.parametrize("outcome", [Outcome.MISSED, Outcome.REJECTED])
def test_a_call_that_nobody_answered_solicits_nothing(outcome: Outcome) -> None:
    late = call("s2", 1, outcome=outcome, told_first=ToldFirst(firm=False))
    assert rules(call("s1", refusal=NO), late) == []


@pytest.mark.parametrize(
    ("hour", "minute", "flagged"),
    [(20, 59, False), (21, 0, True), (0, 30, True), (7, 59, True), (8, 0, False)],
)
def test_calls_from_nine_to_eight_are_flagged(hour: int, minute: int, flagged: bool) -> None:
    at = DAY.replace(hour=hour, minute=minute)
    assert rules(build.call("s1", at)) == [Rule.HOUR] * flagged


def test_the_hour_is_that_of_the_person() -> None:
    at = datetime(2026, 3, 20, 12, 30, tzinfo=UTC)
    assert rules(build.call("s1", at)) == [Rule.HOUR]
    assert rule_flags([build.call("s1", at)]) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"at_precision": TimePrecision.DAY},
        {"channel": Channel.EMAIL},
        {"status": Status.CANDIDATE},
        {"status": Status.NOT_ONE},
    ],
)
def test_only_dated_calls_and_visits_that_are_solicitations_have_an_hour(
    change: dict[str, Any],
) -> None:
    assert rules(replace(build.call("s1", DAY.replace(hour=23)), **change)) == []


def test_only_brokers_are_flagged() -> None:
    late = build.call("s1", DAY.replace(hour=23), caller=Caller(firm="f1"))
    insurer = build.firm(industry=Industry.INSURANCE)
    licensed = replace(insurer, licence="東京都知事(2)第98765号")
    found = build.case(firms=(insurer,), solicitations=(late,))
    assert case_flags(found, JAPAN) == ()
    assert case_flags(replace(found, firms=(licensed,)), JAPAN)[0].rule is Rule.HOUR


def test_a_licence_that_fits_none_makes_no_broker() -> None:
    assert not is_broker(build.firm(licence="第1号"))


FLAG = RuleFlag(
    rule=Rule.AFTER_REFUSAL,
    solicitation="s2",
    at=DAY + timedelta(days=2),
    refusal="s1",
    refused_at=datetime(2026, 3, 20, 16, 0, tzinfo=UTC),
    scope=RefusalScope.EVERYTHING,
)


def test_a_flag_says_may_and_because_by_the_day_of_the_person() -> None:
    text = rule_sentence("ja", FLAG, "規則ニ", JAPAN)
    assert text.startswith("2026年3月21日に断った（範囲：すべて）後の勧誘")
    assert text.endswith("規則ニに当たる可能性があります。")


def test_a_flag_needs_no_citation() -> None:
    late = replace(FLAG, rule=Rule.HOUR, at=DAY.replace(hour=21, minute=5))
    assert "21:05" in rule_sentence("en", late, zone=JAPAN)
