"""Names that differ by a slip are one; names that differ in what tells firms apart are two."""

import pytest

from leaktrace.inference.spelling import same_spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("見本エステート", "見本エステト"),
        ("架空エステート販売", "架空エステイト販売"),
        ("みほんハウジング", "ミホンハウジング"),
        ("mihonestate", "mihonestates"),
        ("mihonestate", "mihonetsate"),
        ("架空リアルティパートナーズ", "架空リアルテイパトナズ"),
    ],
)
def test_a_slip_is_overlooked(one: str, other: str) -> None:
    assert len(set(same_spelling([one, other]).values())) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("架空第一不動産販売", "架空第二不動産販売"),
        ("架空東不動産販売", "架空西不動産販売"),
        ("架空不動産", "仮空不動産"),
        ("架空家", "架空屋"),
        ("架空会社112号", "架空会社121号"),
        ("mihonestate1", "mihonestate2"),
        ("mihonhomes", "mihonhouse"),
    ],
)
def test_what_tells_firms_apart_is_not(one: str, other: str) -> None:
    assert len(set(same_spelling([one, other]).values())) == 2


def test_slips_do_not_add_up() -> None:
    found = same_spelling(["abcdefgh", "abcdefgi", "abcdefji"])
    assert found["abcdefgi"] == "abcdefgh"
    assert found["abcdefji"] == "abcdefji"
