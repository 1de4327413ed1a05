"""Line breaking: what may not start or end a line, what stays whole, and that nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaktrace.typeset.kinsoku import SPACES, break_lines, clusters

SIGNS = "あいう漢字「」（）、。！？ーゃッ…―12A,.-( )\u3000’@０１𠮷"


def columns(text: str) -> float:
    """One for a wide character, half for a narrow one."""
    return sum(0.5 if ord(sign) < 0x100 else 1.0 for sign in text)


def broken(text: str, width: float = 20) -> tuple[str, ...]:
    return break_lines(text, columns, width)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("あ" * 19 + "「かぎ」", "「かぎ」"),
        ("あ" * 20 + "！？次", "あ！？次"),
        ("あ" * 19 + "ー、」次", "あー、」次"),
        ("あ" * 14 + "LeakTrace application", "application"),
        ("あ" * 16 + "090-1234-5678です", "090-1234-5678です"),
        ("あ" * 19 + "……次", "あ……次"),
        ("あ" * 19 + "１２３円", "１２３円"),
        ("あ" * 19 + "don’t", "don’t"),
        ("あ" * 18 + "（ア）い", "（ア）い"),
    ],
)
def test_the_second_line_starts_where_the_rules_allow_it(text: str, second: str) -> None:
    assert broken(text)[1] == second


def test_a_wide_space_that_indents_stays() -> None:
    assert broken("\u3000字下げ。次\u3000空白\u3000\u3000終")[0].startswith("\u3000字下げ")


def test_a_space_at_the_end_hangs_beyond_the_line() -> None:
    assert broken("あ" * 20 + " い") == ("あ" * 20 + " ", "い")


def test_a_word_longer_than_a_line_is_cut() -> None:
    lines = broken("https://" + "x" * 60)
    assert all(columns(line) <= 20 for line in lines)
    assert len(lines) == 2


def test_a_word_with_an_accent_stays_whole() -> None:
    assert list(clusters("des données réglées")) == ["des ", "données ", "réglées"]


def test_the_first_line_may_be_longer() -> None:
    assert break_lines("あ" * 12, columns, 5, 7) == ("あ" * 7, "あ" * 5)


def test_an_empty_text_is_one_empty_line() -> None:
    assert broken("") == ("",)


@given(st.text(alphabet=SIGNS), st.integers(min_value=1, max_value=30))
def test_no_character_is_lost(text: str, width: int) -> None:
    assert "".join(broken(text, width)) == text


@given(st.text(alphabet=SIGNS), st.integers(min_value=1, max_value=30))
def test_no_line_is_over_width(text: str, width: int) -> None:
    assert all(columns(line.rstrip(SPACES)) <= width for line in broken(text, width))


@given(st.text(alphabet=SIGNS))
def test_no_cluster_starts_with_a_closing_mark_or_ends_with_an_opening_one(text: str) -> None:
    found = list(clusters(text))
    assert not any(piece[0] in "、。）」！？ーゃッ" for piece in found[1:])
    assert not any(piece[-1] in "「（" for piece in found[:-1])
