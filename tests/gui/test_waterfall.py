"""The waterfall adds clues up, draws them, and says them row by row."""

import pytest
from pytestqt.qtbot import QtBot

from leaktrace.gui import theme
from leaktrace.gui.widgets.waterfall import Fall, FallRow, Waterfall, as_text, signed


def fall(*decibans: float, start: float = -10.0) -> Fall:
    rows = [
        FallRow(name=f"clue {number}", values=f"value {number}", decibans=weight, word="some")
        for number, weight in enumerate(decibans)
    ]
    ends = {"start_name": "at first", "start_word": "no", "end_name": "now", "end_word": "yes"}
    return Fall(start=start, rows=rows, unit="dB", **ends)


def colours(qtbot: QtBot, shown: Fall) -> set[str]:
    made = Waterfall(shown, "clues")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    image = made.grab().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(46, image.height() - 26, 2))
    return {image.pixelColor(x, y).name() for x, y in places}


def test_the_end_is_the_start_and_all_steps() -> None:
    assert fall(3.0, -1.5, 12.0).end == pytest.approx(3.5)
    assert fall().end == -10.0


@pytest.mark.parametrize(("weight", "text"), [(3.04, "+3.0"), (-12.34, "−12.3"), (0.0, "+0.0")])
def test_a_weight_is_written_with_its_sign(weight: float, text: str) -> None:
    assert signed(weight) == text


def test_it_is_spoken_row_by_row() -> None:
    assert as_text(fall(3.0, -1.5)).splitlines() == [
        "at first no −10.0",
        "clue 0 value 0 +3.0 dB some",
        "clue 1 value 1 −1.5 dB some",
        "now yes −8.5",
    ]


def test_the_widget_speaks_its_text(qtbot: QtBot) -> None:
    made = Waterfall(fall(3.0), "clues")
    qtbot.addWidget(made)
    assert made.accessibleName() == "clues"
    assert made.accessibleDescription() == as_text(fall(3.0))


def test_each_step_has_a_row(qtbot: QtBot) -> None:
    heights = [Waterfall(fall(*[1.0] * count), "").sizeHint().height() for count in (0, 1, 2)]
    assert heights[2] - heights[1] == heights[1] - heights[0] > 0


def test_what_speaks_for_is_solid_and_what_speaks_against_is_not(qtbot: QtBot) -> None:
    accent = theme.LIGHT.accent.lower()
    assert accent in colours(qtbot, fall(15.0))
    assert accent not in colours(qtbot, fall(-15.0))


@pytest.mark.parametrize("weights", [(), (90.0, -200.0), (1e-9,)])
def test_every_weight_can_be_drawn(qtbot: QtBot, weights: tuple[float, ...]) -> None:
    made = Waterfall(fall(*weights), "clues")
    qtbot.addWidget(made)
    assert not made.grab().isNull()
    assert made.accessibleDescription().count("\n") == len(weights) + 1
