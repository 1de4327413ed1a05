"""The call sheet's answers become what the solicitation says."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from leaktrace.domain.advice import Advice, Step, StepKind
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.solicitations import (
    RefusalScope,
    SaidSource,
    SaidSourceKind,
    Solicitation,
    ToldFirst,
)
from leaktrace.gui.call_sheet import ANSWERS, FURTHER, Offer, Question, Sheet, applied, offer
from tests import build

NOW = datetime(2026, 11, 20, 19, 12, tzinfo=UTC)
ME = (
    Identifier(id="n2", kind=IdentifierKind.NAME, value="見本 華子", variant_of="n1"),
    Identifier(id="n1", kind=IdentifierKind.NAME, value="見本 花子"),
)


def after(*keys: str, refused: bool = False) -> Solicitation:
    """A call after these keys."""
    sheet = Sheet(refused=refused)
    by_key = {answer.key: answer for answer in (*ANSWERS, *FURTHER)}
    for key in keys:
        sheet = sheet.press(by_key[key])
    return applied(sheet, build.call(), ME, "お断りします", NOW)


def test_every_answer_has_a_key_of_its_own() -> None:
    every = (*ANSWERS, *FURTHER)
    assert len({answer.key for answer in every}) == len(every) == len({it.value for it in every})


def test_facts_that_they_knew_are_noted_and_the_name_as_the_plain_one() -> None:
    assert after("1", "2").knew == ("n1", "visit")


def test_a_kind_that_the_person_has_none_of_is_kept_as_a_word() -> None:
    assert after("6").knew == ("other:address",)


def test_a_second_press_says_that_they_did_not_know() -> None:
    item = after("4", "4")
    assert item.knew == ()
    assert item.did_not_know == ("birth_date",)


def test_a_third_press_takes_it_back() -> None:
    item = after("4", "4", "4")
    assert (item.knew, item.did_not_know) == ((), ())


def test_only_one_source_can_be_claimed() -> None:
    assert after("7", "-").said_source == SaidSource(kind=SaidSourceKind.REFUSED)


def test_a_source_pressed_twice_is_none() -> None:
    assert after("7", "7").said_source is None


def test_what_was_told_first_is_kept_apart_from_what_nobody_noted() -> None:
    assert after("S", "F", "F").told_first == ToldFirst(firm=True, purpose=False)


def test_what_it_was_about_is_the_callers_trade() -> None:
    assert after("J").caller.industry == "investment_property"


def test_the_refusal_covers_everything_and_has_its_time() -> None:
    refusal = after(refused=True).refusal
    assert refusal is not None
    assert (refusal.scope, refusal.words, refusal.at) == (
        RefusalScope.EVERYTHING,
        "お断りします",
        NOW,
    )


@pytest.mark.parametrize(("keys", "empty"), [((), True), (("1",), False), (("1", "1", "1"), True)])
def test_a_sheet_knows_whether_it_is_empty(keys: tuple[str, ...], empty: bool) -> None:
    sheet = Sheet()
    by_key = {answer.key: answer for answer in ANSWERS}
    for key in keys:
        sheet = sheet.press(by_key[key])
    assert sheet.is_empty is empty


def advice(*asked: str, listen: float = 0.5, source: float = 0.2) -> Advice:
    """Advice that puts these questions in this order."""
    items = [
        Step(kind=StepKind.ASK_ITEM, bits=0.3 - number / 100, items=(code,))
        for number, code in enumerate(asked)
    ]
    return Advice(
        as_of=NOW.date(),
        tags=(),
        questions=(
            Step(kind=StepKind.LISTEN, bits=listen, items=asked),
            Step(kind=StepKind.ASK_SOURCE, bits=source),
            *items,
        ),
        requests=(),
    )


def test_what_would_settle_much_is_offered_on_the_sheet_and_named_first() -> None:
    found = offer(advice("income", "n1", "loan"), ME)
    assert [item.key for item in found.answers[6:8]] == ["I", "O"]
    assert found.first == "income"
    assert (found.weights[Question.KNEW], found.weights[Question.SOURCE]) == (3, 2)


def test_a_key_means_the_same_on_every_sheet_and_three_more_are_enough() -> None:
    found = offer(advice("gender", "loan", "budget", "income", "visit"), ME)
    assert [item.key for item in found.answers[:9]] == ["1", "2", "3", "4", "5", "6", "G", "O", "B"]


def test_little_to_learn_shows_one_mark_and_no_advice_the_usual_sheet() -> None:
    found = offer(advice(listen=0.0, source=0.0), ME)
    assert set(found.weights.values()) == {1}
    assert offer(None, ME) == Offer()


def test_an_advised_fact_that_they_knew_is_a_mark_for_the_trace() -> None:
    assert after("I", "B", "B").knew == ("income",)
    assert after("I", "B", "B").did_not_know == ("budget",)


FIRMS = (build.firm("f1", "見本不動産"), build.firm("f2", "例示ホーム", aliases=("例示",)))


def named(key: str, name: str) -> SaidSource | None:
    """What was said of the source after this key and this name."""
    by_key = {answer.key: answer for answer in ANSWERS}
    sheet = replace(Sheet().press(by_key[key]), named=name)
    return applied(sheet, build.call(), ME, "", NOW, FIRMS).said_source


def test_the_firm_that_a_caller_named_is_the_firm_of_the_register() -> None:
    assert named("8", "例示") == SaidSource(kind=SaidSourceKind.NAMED, firm="f2")
    assert named("7", "架空名簿") == SaidSource(kind=SaidSourceKind.LIST_BROKER, text="架空名簿")


def test_a_name_left_over_from_another_answer_is_not_noted() -> None:
    assert named("0", "例示") == SaidSource(kind=SaidSourceKind.RANDOM)
