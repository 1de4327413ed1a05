"""How the post office counts: its own three examples, and lines that never overflow."""

from hypothesis import given
from hypothesis import strategies as st

from leaktrace.letters.naiyo_cells import break_cells, counts, length, to_cells

SIGNS = st.text(
    alphabet="あっー漢字、。（）「」()0123456789 \u3000-ABCがか\u3099", min_size=0, max_size=120
)


def test_the_post_offices_own_examples_count_as_it_says() -> None:
    lines = ("1行20字（記号は、1個を1字とします。以下", "同じとします。）以内、1枚26行以内で作成。")
    assert counts(lines) == (22, 21)
    assert counts(["英字（固有名詞に限ります。）"]) == (13,)


def test_units_of_two_letters_count_two_and_a_percent_sign_one() -> None:
    assert counts(["%", "m2", "kg"]) == (1, 2, 2)


def test_a_bracket_that_closes_nothing_counts() -> None:
    assert counts(["1）", "（（1）"]) == (2, 3)


def test_spaces_do_not_count() -> None:
    assert counts(["見本\u3000花子 様"]) == (5,)


def test_numbers_of_two_digits_share_a_cell_in_vertical_writing_only() -> None:
    down = [cell.text for cell in to_cells("令和8年11月20日(3)", vertical=True)]
    assert down == ["令", "和", "8", "年", "11", "月", "20", "日", "(3)"]
    assert all(len(cell.text) == 1 for cell in to_cells("11月", vertical=False))


def test_longer_numbers_and_parts_of_telephone_numbers_stay_apart() -> None:
    for text in ("176号", "03-3200-0000", "12.5"):
        assert all(len(cell.text) == 1 for cell in to_cells(text, vertical=True))


def test_a_full_line_may_be_followed_by_a_mark() -> None:
    lines = break_cells(to_cells("あいうえお。", vertical=False), 5)
    assert ["".join(cell.text for cell in line) for line in lines] == ["あいうえお", "。"]


@given(text=SIGNS, vertical=st.booleans(), room=st.integers(4, 26))
def test_no_line_overflows_and_nothing_is_lost(text: str, vertical: bool, room: int) -> None:
    lines = break_cells(to_cells(text, vertical=vertical), room)
    assert all(length(line) <= room for line in lines)
    assert "".join(cell.text for line in lines for cell in line) == text
