"""A label of one line that ends in an ellipsis where there is no room; the tooltip has it all."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from leaktrace.gui.widgets.text import Role


class ElidedLabel(QLabel):
    """Plain text that gives way to what stands beside it; `width` fixes its column."""

    def __init__(self, text: str, role: Role = "", *, width: int = 0) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setToolTip(text)
        if width:
            self.setFixedWidth(width)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """It can shrink to nothing."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what there is room for."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        elide = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), elide, self.width())
        painter.drawText(self.contentsRect(), self.alignment(), text)
        painter.end()


def cell(text: str, width: int = 0, role: Role = "") -> QWidget:
    """A cell of a list row."""
    return ElidedLabel(text, role, width=width)
