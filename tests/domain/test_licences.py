"""A licence names the authority that gave it, or is flagged as fitting none."""

import pytest

from leaktrace.domain.licences import Licence, read_licence


@pytest.mark.parametrize(
    ("text", "authority", "prefecture", "renewals", "number", "office"),
    [
        ("国土交通大臣(3)第1234号", "国土交通大臣", "", 3, "1234", ""),
        ("東京都知事(2)第98765号", "東京都知事", "東京都", 2, "98765", ""),
        ("国土交通大臣（１２）第９９号", "国土交通大臣", "", 12, "99", ""),
        ("京都府知事免許 (1) 第 99 号", "京都府知事", "京都府", 1, "99", ""),
        ("北海道知事石狩(4)第99号", "北海道知事", "北海道", 4, "99", "石狩"),
        ("北海道知事 オホーツク (2) 第99号", "北海道知事", "北海道", 2, "99", "オホーツク"),
    ],
)
def test_a_licence_is_read(
    text: str, authority: str, prefecture: str, renewals: int, number: str, office: str
) -> None:
    assert read_licence(text) == Licence(
        authority=authority, prefecture=prefecture, renewals=renewals, number=number, office=office
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "第1234号",
        "東京市知事(2)第98765号",
        "東京都知事(0)第98765号",
        "東京都知事(2)第0号",
        "東京都知事石狩(2)第98765号",
        "北海道知事札幌(2)第98765号",
        "国土交通大臣石狩(2)第98765号",
        "経済産業大臣(3)第1234号",
        "国土交通大臣(3)第1234号ほか",
    ],
)
def test_a_licence_that_fits_no_authority_is_none(text: str) -> None:
    assert read_licence(text) is None


def test_the_minister_licenses_firms_of_several_prefectures() -> None:
    minister = read_licence("国土交通大臣(3)第1234号")
    governor = read_licence("沖縄県知事(3)第1234号")
    assert minister
    assert minister.by_minister
    assert governor
    assert not governor.by_minister
