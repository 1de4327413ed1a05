"""The call sheet's answers become what the solicitation says."""

from datetime import UTC, datetime

import pytest

from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.solicitations import (
    RefusalScope,
    SaidSource,
    SaidSourceKind,
    Solicitation,
    ToldFirst,
)
from leaktrace.gui.call_sheet import ANSWERS, Sheet, applied
from tests import build

NOW = datetime(2026, 11, 20, 19, 12, tzinfo=UTC)
ME = (
    Identifier(id="n2", kind=IdentifierKind.NAME, value="見本 華子", variant_of="n1"),
    Identifier(id="n1", kind=IdentifierKind.NAME, value="見本 花子"),
)


def after(*keys: str, refused: bool = False) -> Solicitation:
    """A call after these keys."""
    sheet = Sheet(refused=refused)
    by_key = {answer.key: answer for answer in ANSWERS}
    for key in keys:
        sheet = sheet.press(by_key[key])
    return applied(sheet, build.call(), ME, "お断りします", NOW)


def test_every_answer_has_a_key_of_its_own() -> None:
    assert len({answer.key for answer in ANSWERS}) == len(ANSWERS)


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
