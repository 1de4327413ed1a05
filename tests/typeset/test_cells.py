"""Where signs stand in a cell of vertical writing."""

from typing import Any

import pytest

from leaktrace.typeset.blocks import MM
from leaktrace.typeset.cells import CellLine, GridSheet, draw_page

DOWN = GridSheet(cells=20, lines=26, vertical=True, pitch=8 * MM, leading=8 * MM, before=25 * MM)
LEFT, TOP = DOWN.paper[0] - DOWN.before - DOWN.leading, DOWN.paper[1] - DOWN.above


class Recorder:
    """A canvas that keeps how each text was placed."""

    def __init__(self) -> None:
        self.placed: list[tuple[tuple[float, ...], str]] = []
        self._matrix: tuple[float, ...] = ()

    def __getattr__(self, name: str) -> Any:
        return self._nothing

    def _nothing(self, *given: Any) -> Any:
        return self

    def setTextTransform(self, *matrix: float) -> None:
        self._matrix = matrix

    def textOut(self, text: str) -> None:
        self.placed.append((self._matrix, text))


def placed(*cells: str) -> list[tuple[tuple[float, ...], str]]:
    canvas = Recorder()
    draw_page(canvas, [CellLine(cells=cells)], DOWN)
    return canvas.placed


@pytest.mark.parametrize("sign", ["ー", "（", "」", "…", "～", "-"])
def test_long_marks_and_brackets_lie_on_their_side(sign: str) -> None:
    ((matrix, _),) = placed(sign)
    assert matrix[:4] == (0, -1, 1, 0)


def test_kana_and_kanji_stand_upright_in_the_middle_of_their_cells() -> None:
    (first, _), (second, _) = placed("あ", "漢")
    assert first[:4] == (1, 0, 0, 1)
    assert first[4] == pytest.approx(LEFT + (DOWN.leading - DOWN.size) / 2)
    assert first[5] - second[5] == pytest.approx(DOWN.pitch)


@pytest.mark.parametrize(("sign", "least"), [("。", 0.5), ("っ", 0.1)])
def test_points_and_small_kana_stand_at_the_upper_right(sign: str, least: float) -> None:
    (usual, _), _ = placed("あ", "あ")
    (moved, _), _ = placed(sign, "あ")
    assert moved[4] - usual[4] >= least * DOWN.size
    assert moved[5] - usual[5] >= least * DOWN.size


def test_two_digits_stand_side_by_side_within_their_cell() -> None:
    ((matrix, text),) = placed("(8)")
    assert text == "(8)"
    assert LEFT <= matrix[4] < LEFT + DOWN.leading / 4
    assert matrix[0] <= 1


def test_a_line_begins_at_the_right_edge_of_the_sheet() -> None:
    ((matrix, _),) = placed("あ")
    assert matrix[4] > DOWN.paper[0] - DOWN.before - DOWN.leading
    assert TOP - DOWN.pitch < matrix[5] < TOP


def test_a_letter_of_the_wider_font_stands_in_its_cell() -> None:
    ((matrix, text),) = placed("Ł")
    assert text == "Ł"
    assert LEFT <= matrix[4] < LEFT + DOWN.leading
