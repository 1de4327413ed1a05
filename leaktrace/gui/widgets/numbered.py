"""One step of a wizard: its number in a circle, its title, and what is to be chosen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from leaktrace.gui import theme
from leaktrace.gui.widgets.boxes import PANE, Part, card, row, widget
from leaktrace.gui.widgets.text import label

SIDE = 22
"""The diameter of the circle, in logical pixels."""


def numbered(number: int, title: str, *parts: Part, note: QLabel | None = None) -> QWidget:
    """A card beside its number."""
    heading = row(label(title, "section"), None, *((note,) if note else ()))
    body = card(heading, *parts, spacing=6)
    circle = _Circle(number)
    line = row(circle, body, spacing=PANE)
    line.setAlignment(circle, Qt.AlignmentFlag.AlignTop)
    line.setStretch(1, 1)
    return widget(line)


class _Circle(QWidget):
    """A number in a circle."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setFixedSize(SIDE, SIDE + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours(self.palette())
        area = QRectF(0.5, 8.5, SIDE - 1, SIDE - 1)
        painter.setPen(colours.colour("input_edge"))
        painter.drawEllipse(area)
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(colours.colour("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
