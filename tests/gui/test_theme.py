"""The colours can be read on every ground that they meet, and follow the person's choice."""

import pytest
from PySide6.QtGui import QColor, QTextLayout
from PySide6.QtWidgets import QApplication

from leaktrace.gui import theme
from leaktrace.settings import Theme

INKS = ("ink", "muted", "accent", "alert", "good", "doubt")
GROUNDS = ("window", "surface", "navigation", "selection", "doubt_ground")


def luminance(name: str) -> float:
    """The relative luminance of a colour (WCAG 2.2)."""
    colour = QColor(name)
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_text_can_be_read_on_every_ground(colours: theme.Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_numbers_can_be_read_on_filled_grounds(colours: theme.Colours) -> None:
    pairs = [*zip(colours.on_heat, colours.heat, strict=True), (colours.on_accent, colours.accent)]
    assert min(contrast(ink, ground) for ink, ground in pairs) >= 4.5


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_fields_have_an_edge_that_can_be_seen(colours: theme.Colours) -> None:
    assert contrast(colours.input_edge, colours.surface) >= 3.0


def test_the_choice_of_the_person_wins_over_the_desktop() -> None:
    assert theme.wanted(Theme.DARK) is theme.DARK
    assert theme.wanted(Theme.LIGHT) is theme.LIGHT


def test_a_widget_finds_its_colours_by_its_palette(qapp: QApplication) -> None:
    theme.apply(theme.DARK)
    assert theme.colours() is theme.DARK
    assert theme.colours(theme.palette_of(theme.LIGHT)) is theme.LIGHT


def test_the_style_sheet_has_no_hole_left() -> None:
    assert "$" not in theme.style_sheet(theme.LIGHT)


def test_the_type_is_the_shipped_one(qapp: QApplication) -> None:
    assert qapp.font().family() == theme.FAMILY
    assert qapp.font().exactMatch()


def test_letters_that_the_first_font_lacks_are_drawn_with_the_second(qapp: QApplication) -> None:
    layout = QTextLayout("漢Łź", qapp.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    drawn = {run.rawFont().familyName(): len(run.glyphIndexes()) for run in layout.glyphRuns()}
    assert drawn == {theme.FAMILY: 1, theme.WIDER_FAMILY: 2}
