"""A filled button with its shortcut at the right, as the navigation and quick entry have it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from leaktrace.gui import theme

HEIGHT = 36
SIDE = 12
"""Height and padding, in logical pixels."""


class PrimaryButton(QPushButton):
    """The one thing to do here; the shortcut is shown, and set by whoever owns the action."""

    def __init__(self, title: str, shortcut: str) -> None:
        super().__init__()
        self._title = title
        self._shortcut = shortcut
        self.setProperty("role", "big")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)
        self.setToolTip(f"{title} ({shortcut})")
        self.setFixedHeight(HEIGHT)

    def sizeHint(self) -> QSize:
        """Room for the title and the shortcut."""
        bold = self.fontMetrics().horizontalAdvance(self._title + self._shortcut)
        return QSize(bold + 4 * SIDE, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, title and shortcut."""
        colours, painter = theme.colours(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("accent"))
        painter.drawRoundedRect(self.rect(), 4, 4)
        painter.setPen(colours.colour("on_accent"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -3, -3), 3, 3)
        inside = self.rect().adjusted(SIDE, 0, -SIDE, 0)
        painter.setFont(theme.font(bold=True))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, self._title)
        painter.setFont(theme.font(theme.SMALL))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inside, right, self._shortcut)
        painter.end()
