"""What 内容証明 may not hold, and what stands for it."""

import pytest

from leaktrace.letters.kinds import kinds
from leaktrace.letters.naiyo_signs import OMIT, faults, latin_words, outside_jis
from tests.letters.facts import STOP, call, refused, text


@pytest.mark.parametrize(
    ("sign", "instead"),
    [
        ("①", "(1)"),
        ("⑬", "(13)"),
        ("Ⅳ", "4"),
        ("㈱", "(株)"),
        ("㎡", "平方メートル"),
        ("ｱ", "ア"),
        ("→", "から"),
        ("é", "e"),
        ("㍿", "株式会社"),
        ("“", "「"),
        ("😀", OMIT),
        ("@", "電子メールアドレスは書かない"),
    ],
)
def test_each_has_a_suggestion_that_may_be_used(sign: str, instead: str) -> None:
    assert faults(f"前{sign}後{sign}") == ((sign, instead),)
    assert instead == OMIT or not faults(instead)


def test_what_is_in_general_use_may_be_used() -> None:
    assert not faults("貴社は、「ABC」（第47条の2）を、100%・2kg…〒100－0000※々ゝー髙𠮷。\n　ヴァ")


def test_a_shape_of_a_kanji_is_the_kanji() -> None:
    assert not faults("葛\U000e0100")


def test_the_stop_notice_holds_nothing_else() -> None:
    letter = text(STOP, call(3, 18), refused(4, 9), reply=None)
    plain = [line.lstrip("> ").strip("= ") for line in letter.splitlines()]
    assert not faults("\n".join(plain))


def test_latin_words_are_named_unless_they_are_names_or_units() -> None:
    assert latin_words("Mihon社のSMSは2kg", ["Mihon Estate"]) == ("SMS",)


def test_only_levels_one_and_two_go_through_the_electronic_way() -> None:
    assert outside_jis("髙橋～、見本①𠮷") == (("髙", "高"), ("①", "(1)"), ("𠮷", "吉"))


def test_every_japanese_letter_has_a_title_that_may_be_used() -> None:
    titles = [kind.title["ja"] for kind in kinds() if kind.jurisdiction == "jp"]
    assert titles
    assert not any(faults(title) for title in titles)
