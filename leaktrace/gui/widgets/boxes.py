"""Boxes with air: cards, sections, hairlines, rows and columns on the 4-pixel grid."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from leaktrace.gui.widgets.text import label

WITHIN = 8
BETWEEN = 16
AROUND = 24
PANE = 12
"""Distances in logical pixels: within a group, between groups, around a page, in a pane."""

Part = QWidget | QLayout | int | None
"""A widget, a layout, a fixed distance, or None for a stretch."""


def column(*parts: Part, spacing: int = WITHIN, margin: int = 0) -> QVBoxLayout:
    """A layout from top to bottom."""
    made = QVBoxLayout()
    _fill(made, parts, spacing, margin)
    return made


def row(*parts: Part, spacing: int = WITHIN, margin: int = 0) -> QHBoxLayout:
    """A layout from left to right."""
    made = QHBoxLayout()
    _fill(made, parts, spacing, margin)
    return made


def box(layout: QLayout, role: str = "") -> QFrame:
    """A frame around a layout, in a role of the style sheet: card, detail, pane, flag, banner."""
    made = QFrame()
    made.setProperty("role", role)
    made.setLayout(layout)
    return made


def card(*parts: Part, spacing: int = WITHIN, margin: int = PANE) -> QFrame:
    """A white box with a hairline around it."""
    return box(column(*parts, spacing=spacing, margin=margin), "card")


def section(title: str, *parts: Part, note: str = "") -> QWidget:
    """A bold heading, a muted note beside it, and what belongs under it."""
    heading = row(label(title, "section"), label(note, "muted"), None)
    return widget(column(heading, *parts))


def hairline() -> QFrame:
    """A line of one pixel from left to right."""
    made = QFrame()
    made.setProperty("role", "hairline")
    made.setFixedHeight(1)
    return made


def widget(layout: QLayout) -> QWidget:
    """A bare widget that holds a layout."""
    made = QWidget()
    made.setLayout(layout)
    return made


def scrolling(content: QWidget) -> QScrollArea:
    """Content that scrolls when there is no room for it."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(content)
    return made


def fit_height(window: QWidget, width: int) -> None:
    """Make a window as high as its wrapped texts need at this width (logical pixels)."""
    layout = window.layout()
    assert layout is not None
    layout.activate()
    height = layout.totalHeightForWidth(width)
    window.setMinimumHeight(height)
    window.resize(width, height)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout; the widgets in it go for good."""
    while (item := layout.takeAt(0)) is not None:
        inner, held = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        if held is not None:
            held.hide()
            held.deleteLater()


def _fill(layout: QBoxLayout, parts: tuple[Part, ...], spacing: int, margin: int) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
