"""Whose tag: one letter tells firms apart, width and kana do not, likeness is said to be likeness."""

from datetime import date

import pytest

from leaktrace.domain.case import Case
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.tagging import Closeness, TagMatch
from leaktrace.inference.whose import loosely, whose
from tests.build import case, firm, handover, phone
from tests.inference.cases import mail
from tests.numbers import IP


def written(kind: IdentifierKind, id: str, value: str, **more: object) -> Identifier:
    return Identifier(id=id, kind=kind, value=value, **more)  # type: ignore[arg-type]


NAME, ADDRESS = IdentifierKind.NAME, IdentifierKind.ADDRESS
PEOPLE = (
    written(NAME, "name", "見本 花子", kana="みほん はなこ"),
    written(NAME, "hana", "見本 華子", kana="みほん はなこ", variant_of="name"),
    written(ADDRESS, "home", "東京都例示区架空町四丁目5番6号 みほんハイツ405"),
    written(
        ADDRESS, "ichi", "東京都例示区架空町四丁目5番6号 みほんハイツ壱号館405", variant_of="home"
    ),
    written(
        ADDRESS, "room", "東京都例示区架空町四丁目5番6号 みほんハイツ405号室", variant_of="home"
    ),
    mail("mail", "hanako@mihon.example"),
    mail("plus", "hanako+moegi@mihon.example", variant_of="mail", strippable=True),
    mail("own", "k7q2@mihon.example", variant_of="mail"),
    phone("a"),
    phone("b", IP[0]),
)
GIVEN = ("hana", "ichi", "room", "plus", "own", "b")
BOOK = case(
    identifiers=PEOPLE,
    firms=tuple(firm(f"f-{id}", f"会社{id}") for id in (*GIVEN, "plain")),
    handovers=(
        handover("h0", "f-plain", given=("name", "home", "mail", "a")),
        *(handover(f"h-{id}", f"f-{id}", given=(id,)) for id in GIVEN),
    ),
)


def best(text: str, found: Case = BOOK) -> TagMatch:
    return whose(found, text)[0]


@pytest.mark.parametrize(
    ("text", "identifier", "closeness"),
    [
        ("見本華子様", "hana", Closeness.SAME),
        ("〒100-0000\n見本　花子 様", "name", Closeness.SAME),
        ("例示区架空町四丁目5番6号\nみほんハイツ壱号館405", "ichi", Closeness.NEAR),
        ("東京都例示区架空町四丁目５番６号　みほんハイツ４０５号室", "room", Closeness.SAME),
        ("東京都例示区架空町4-5-6 ミホンハイツ壱号館405", "ichi", Closeness.WRITTEN_OTHERWISE),
        ("To: <Hanako+Moegi@mihon.example>", "plus", Closeness.SAME),
        ("Return-Path: <news-hanako+moegi=mihon.example@list.example>", "plus", Closeness.SAME),
        ("hanako%2Bmoegi@mihon.example", "plus", Closeness.SAME),
        ("k7q3@mihon.example", "own", Closeness.NEAR),
        ("ｋ７ｑ２＠ｍｉｈｏｎ.example", "own", Closeness.SAME),
        ("発信先 050-3136-4127", "b", Closeness.SAME),
        ("０５０ー３１３６ー４１２７", "b", Closeness.SAME),
        (
            "ﾐﾎﾝﾊｲﾂ壱号館405 東京都例示区架空町四丁目5番6号 ﾐﾎﾝﾊｲﾂ壱号館405",
            "ichi",
            Closeness.WRITTEN_OTHERWISE,
        ),
    ],
)
def test_what_is_shown_leads_to_the_form(text: str, identifier: str, closeness: Closeness) -> None:
    found = best(text)
    assert (found.identifier, found.closeness) == (identifier, closeness)


def test_the_firms_that_hold_it_are_named_with_the_day() -> None:
    (holder,) = best("見本華子").holders
    assert (holder.firm, holder.on) == ("f-hana", date(2026, 1, 10))


def test_the_plain_form_is_said_to_tell_least_and_may_have_been_cut() -> None:
    found = {item.identifier: item for item in whose(BOOK, "hanako@mihon.example")}
    assert found["mail"].shared
    assert found["mail"].holders[0].firm == "f-plain"
    assert found["plus"].closeness is Closeness.CUT
    assert "own" not in found


def test_a_reading_alone_leaves_both_spellings_open() -> None:
    found = whose(BOOK, "ミホン ハナコ様")
    assert {item.identifier for item in found} == {"name", "hana"}
    assert {item.closeness for item in found} == {Closeness.WRITTEN_OTHERWISE}


def test_a_misspelt_name_is_near_and_not_the_same() -> None:
    found = whose(BOOK, "見本 葉子")
    assert {item.closeness for item in found} == {Closeness.NEAR}
    assert all(0.7 <= item.score < 1.0 for item in found)


@pytest.mark.parametrize(
    "text", ["", " ", "405", "お客様各位", "+", "@", "=@x.y", "someone@else.example", "0" * 5000]
)
def test_what_is_like_nothing_finds_nothing(text: str) -> None:
    assert whose(BOOK, text) == ()


def test_an_empty_case_finds_nothing() -> None:
    assert whose(Case(), "見本華子") == ()


def test_blocks_are_read_alike_up_to_ninety_nine() -> None:
    assert loosely("架空町二十三丁目4番5号") == loosely("架空町23-4-5") == "架空町23-4-5"
    assert loosely("架空町十丁目") == "架空町10"
