"""An answer with its key: unset, given (filled edge, bold) or denied (dashed edge)."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from leaktrace.gui import theme

HEIGHT = 24
CAP = 18
"""The height of a chip and the least width of its key cap, in logical pixels."""


class KeyChip(QAbstractButton):
    """Its `state` is None, True or False; the words for each are given."""

    def __init__(self, key: str, text: str, denied: str = "") -> None:
        super().__init__()
        self._key = key
        self._words = {None: text, True: text, False: denied or text}
        self._state: bool | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(None)

    def show_state(self, state: bool | None) -> None:
        """Show, and let be spoken, how the question was answered."""
        self._state = state
        self.setText(self._words[state])
        self.setCheckable(True)
        self.setChecked(state is True)
        self.setAccessibleName(f"{self._key} {self.text()}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the key cap and the words."""
        self.ensurePolished()
        text = self._metrics_width(self.text(), bold=True)
        return QSize(self._cap_width() + text + 20, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        colours, painter = theme.colours(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_given, is_denied = self._state is True, self._state is False
        edge = colours.colour("accent" if is_given else "control_edge")
        style = Qt.PenStyle.DashLine if is_denied else Qt.PenStyle.SolidLine
        painter.setPen(QPen(edge, 1, style))
        painter.setBrush(colours.colour("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        self._paint_cap(painter, colours)
        role = "accent" if is_given else "muted" if is_denied else "ink"
        painter.setPen(colours.colour(role))
        painter.setFont(theme.font(theme.SMALL, bold=is_given))
        words = self.rect().adjusted(self._cap_width() + 11, 0, -2, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _paint_cap(self, painter: QPainter, colours: theme.Colours) -> None:
        cap = QRect(5, 4, self._cap_width(), HEIGHT - 9)
        painter.setPen(colours.colour("control_edge"))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setPen(colours.colour("muted"))
        painter.setFont(theme.font(theme.SMALL))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _cap_width(self) -> int:
        return max(CAP, self._metrics_width(self._key) + 10)

    def _metrics_width(self, text: str, *, bold: bool = False) -> int:
        return QFontMetrics(theme.font(theme.SMALL, bold=bold)).horizontalAdvance(text)
