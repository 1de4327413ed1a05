"""The list of solicitations in a letter: observed facts only."""

from dataclasses import replace
from typing import Any

import pytest

from leaktrace.domain.solicitations import (
    Caller,
    Channel,
    Outcome,
    Refusal,
    RefusalScope,
    TimePrecision,
    ToldFirst,
)
from leaktrace.letters import entries
from tests import numbers
from tests.letters.facts import broker, call, facts, refused


def words(*calls: Any, with_untold: bool = False) -> list[str]:
    return [item.words for item in entries.entries(facts(*calls), with_untold=with_untold)]


def test_a_call_is_told_by_its_topic_and_the_name_that_was_stated() -> None:
    assert words(call(3, 18)) == ["電話（投資用マンション）。「架空エステート」と名乗られた"]


def test_what_the_line_above_says_is_not_said_again() -> None:
    assert words(call(3, 18), call(4, 9))[1] == "同上"


def test_a_refusal_is_told_in_the_words_that_were_used() -> None:
    assert words(call(3, 18), refused(4, 9))[1] == "同上。「お断りします」とお伝えした"


@pytest.mark.parametrize(
    ("scope", "wanted"),
    [
        (RefusalScope.EVERYTHING, "今後一切お断りする旨をお伝えした"),
        (RefusalScope.UNCLEAR, "お断りする旨をお伝えした"),
    ],
)
def test_a_refusal_without_words_is_told_by_its_scope(scope: RefusalScope, wanted: str) -> None:
    assert words(call(3, 18), refused(4, 9, scope=scope, words=""))[1] == f"同上。{wanted}"


def test_a_missed_call_is_called_what_it_was() -> None:
    assert "応答していない着信" in words(call(3, 18, outcome=Outcome.MISSED))[0]


def test_what_was_not_told_first_is_said_only_where_it_was_noted() -> None:
    told = ToldFirst(firm=True, person=False, purpose=None)
    assert words(call(3, 18, told_first=told), with_untold=True)[0].endswith(
        "氏名を先に告げられなかった"
    )
    assert "先に告げられなかった" not in words(call(3, 18), with_untold=True)[0]


def test_numbers_that_differ_stand_on_their_lines() -> None:
    other = Caller(stated_name="架空エステート", number=numbers.FREE[0])
    hidden = Caller(stated_name="架空エステート", withheld=True)
    found = words(call(3, 18), call(4, 9, caller=other), call(4, 10, caller=hidden))
    assert found[1] == "同上。表示 0120-300-118"
    assert found[2] == "同上。非通知"


def test_a_number_that_is_always_the_same_is_said_once() -> None:
    calls = (call(3, 18), call(4, 9))
    assert entries.common_number(calls) == "050-3136-4127"
    assert not any("050" in line for line in words(*calls))


def test_an_email_is_told_by_its_sender_though_calls_showed_one_number() -> None:
    mail = replace(call(3, 18), channel=Channel.EMAIL, caller=Caller(address="a@kakuu.example"))
    found = words(mail, call(4, 9))[0]
    assert found == "電子メール（投資用マンション）。表示 a@kakuu.example"


def test_an_unsure_time_is_marked_so() -> None:
    (entry,) = entries.entries(facts(call(3, 18, at_precision=TimePrecision.HOUR)))
    assert (entry.day, entry.time) == ("令和8年3月18日", "18時頃")


def test_what_came_after_a_refusal_is_counted_once_it_was_heard() -> None:
    calls = (refused(3, 18), call(4, 9), call(4, 10, outcome=Outcome.MISSED), call(5, 1))
    assert entries.after_refusal(facts(*calls)) == (2, 4)


def test_a_refusal_of_one_offer_does_not_reach_the_next() -> None:
    calls = (refused(3, 18, scope=RefusalScope.THIS_OFFER), call(4, 9))
    assert entries.after_refusal(facts(*calls)) == ()


def test_the_days_of_refusal_are_each_named_once() -> None:
    later = call(4, 9).at
    calls = (
        refused(3, 18),
        call(4, 9, refusal=Refusal(at=later)),
        refused(4, 9, id="again"),
    )
    assert entries.refusal_days(facts(*calls)) == ("令和8年3月18日", "令和8年4月9日")


@pytest.mark.parametrize(
    ("numbers", "count", "wanted"),
    [
        ((), 3, ""),
        ((2,), 3, "(2)"),
        ((3, 4, 5), 5, "(3)以降"),
        ((1, 3, 4, 5), 5, "(1)及び(3)以降"),
        ((1, 2, 3), 5, "(1)から(3)まで"),
        ((1, 2, 4), 5, "(1)、(2)及び(4)"),
        ((1,), 1, "(1)"),
    ],
)
def test_lines_are_named_as_a_letter_names_them(
    numbers: tuple[int, ...], count: int, wanted: str
) -> None:
    assert entries.numbers_text(numbers, count) == wanted


@pytest.mark.parametrize("stated", ["架空エステートのサトウ", "（株）架空エステート", "カクウ"])
def test_the_firm_was_named_where_a_caller_said_its_name_or_alias(stated: str) -> None:
    named = facts(call(3, 18, caller=Caller(stated_name=stated)), firm=broker(aliases=("カクウ",)))
    assert entries.was_named(named)


def test_another_name_is_not_the_firms() -> None:
    assert not entries.was_named(facts(call(3, 18, caller=Caller(stated_name="見本住宅"))))
