"""A white box of even rows with hairlines between them, for short lists that are no tables."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from leaktrace.gui.widgets.boxes import PANE, box, column, hairline, row, widget

HEIGHT = 32
"""The height of a row, in logical pixels."""


def list_row(*cells: QWidget, name: str = "") -> QWidget:
    """Cells from left to right; a screen reader speaks them as `name`."""
    parts = row(*cells)
    parts.setContentsMargins(PANE, 0, PANE, 0)
    for cell in cells:
        parts.setAlignment(cell, Qt.AlignmentFlag.AlignVCenter)
    made = widget(parts)
    made.setFixedHeight(HEIGHT)
    made.setAccessibleName(name)
    return made


def list_card(rows: Sequence[QWidget]) -> QFrame:
    """The rows in their box."""
    parts: list[QWidget] = []
    for number, item in enumerate(rows):
        parts += [hairline(), item] if number else [item]
    return box(column(*parts, spacing=0, margin=1), "card")
