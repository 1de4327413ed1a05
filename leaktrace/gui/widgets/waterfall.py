"""The clues of one record as a waterfall: from the prior, step by step, to where it stands now.

Contributions are in decibans, which add up; the grid behind them is in per cent, which shows the
word that each step reaches. What speaks against is hatched and goes leftward.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaktrace.gui import theme
from leaktrace.gui.widgets.strength_bar import TICKS, hatch

ROW = 22
HEAD = 22
NUMBER, WORD = 52, 122
WIDEST_NAME = 150
BAR = 12
"""Heights of rows and heading, widths of the columns, height of a bar, in logical pixels."""

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_TICK = 24
"""Labels of the grid nearer than this to the one before are left out."""

_LEAST = 24.0
"""The picture shows at least so many decibans to either side of even odds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FallRow:
    """One step: its kind, the values behind it, its weight in decibans, and the word for that."""

    name: str
    values: str
    decibans: float
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """The whole waterfall: odds at the start in decibans, the steps, and the words at both ends."""

    start: float
    rows: Sequence[FallRow]
    start_name: str
    start_word: str
    end_name: str
    end_word: str
    unit: str

    @property
    def end(self) -> float:
        """The odds after the last step, in decibans."""
        return self.start + math.fsum(item.decibans for item in self.rows)


class Waterfall(QWidget):
    """Draws a waterfall; its spoken description says it row by row."""

    def __init__(self, fall: Fall, name: str) -> None:
        super().__init__()
        self._fall = fall
        self.setAccessibleName(name)
        self.setAccessibleDescription(as_text(fall))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(420)

    def sizeHint(self) -> QSize:
        """As wide as there is room, one row for each step and one for each end."""
        return QSize(560, HEAD + ROW * (len(self._fall.rows) + 2) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grid, the ends and the steps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(theme.font(theme.SMALL))
        self._paint_grid(painter)
        self._paint_end(painter, 0, self._fall.start, is_start=True)
        total = self._fall.start
        for number, item in enumerate(self._fall.rows, start=1):
            self._paint_step(painter, number, item, total)
            total += item.decibans
        self._paint_end(painter, len(self._fall.rows) + 1, total, is_start=False)
        painter.end()

    @property
    def _colours(self) -> theme.Colours:
        return theme.colours(self.palette())

    def _plot(self) -> QRectF:
        """Where the bars stand; names and values take what the numbers leave."""
        free = self.width() - self._names() - NUMBER - WORD
        left = self._names() + max(80.0, free * 0.42)
        return QRectF(left, HEAD, self.width() - left - NUMBER - WORD, self.height() - HEAD)

    def _names(self) -> float:
        """The width of the names, as much as the longest needs."""
        metrics = QFontMetrics(theme.font(theme.SMALL, bold=True))
        names = (self._fall.start_name, *(item.name for item in self._fall.rows))
        return min(max(metrics.horizontalAdvance(name) for name in names) + 12, WIDEST_NAME)

    def _x(self, decibans: float) -> float:
        plot = self._plot()
        path = [self._fall.start]
        for item in self._fall.rows:
            path.append(path[-1] + item.decibans)
        low, high = min(-_LEAST, *path), max(_LEAST, *path)
        return plot.left() + plot.width() * (decibans - low) / (high - low)

    def _paint_grid(self, painter: QPainter) -> None:
        colours, plot = self._colours, self._plot()
        painter.setPen(colours.colour("muted"))
        free = -math.inf
        for tick in TICKS:
            x = round(self._x(10 * math.log10(tick / (1 - tick))))
            if x - free > _TICK:
                label = QRectF(x - 20, 0, 40, HEAD - 4)
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, f"{tick * 100:.0f}%")
                free = x
            painter.fillRect(QRectF(x, HEAD, 1, plot.height() - ROW), colours.colour("hairline"))
        number = QRectF(plot.right(), 0, NUMBER - 8, HEAD - 4)
        painter.drawText(number, _RIGHT, self._fall.unit)

    def _paint_step(self, painter: QPainter, number: int, item: FallRow, before: float) -> None:
        colours, top = self._colours, HEAD + ROW * number
        ends = sorted((self._x(before), self._x(before + item.decibans)))
        bar = QRectF(ends[0], top + (ROW - BAR) / 2, max(ends[1] - ends[0], 2.0), BAR)
        if item.decibans >= 0:
            painter.fillRect(bar, colours.colour("accent"))
        else:
            hatch(painter, bar, 4.0, QPen(colours.colour("muted"), 1))
            painter.setPen(colours.colour("muted"))
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        line = self._x(before + item.decibans)
        painter.fillRect(QRectF(line, top + BAR, 1, ROW - BAR + 5), colours.colour("thread"))
        self._paint_words(painter, top, (item.name, item.values), item.decibans, item.word)

    def _paint_end(
        self, painter: QPainter, number: int, decibans: float, *, is_start: bool
    ) -> None:
        colours, fall, top = self._colours, self._fall, HEAD + ROW * number
        if not is_start:
            painter.fillRect(QRectF(0, top, self.width(), 1), colours.colour("control_edge"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.colour("accent"), 1.5))
        painter.setBrush(colours.colour("surface" if is_start else "accent"))
        painter.drawEllipse(QPointF(self._x(decibans), top + ROW / 2), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(theme.font(theme.SMALL, bold=not is_start))
        texts = (fall.start_name, fall.start_word) if is_start else (fall.end_name, fall.end_word)
        self._paint_words(painter, top, texts, decibans, "")
        painter.setFont(theme.font(theme.SMALL))

    def _paint_words(
        self, painter: QPainter, top: int, texts: tuple[str, str], decibans: float, word: str
    ) -> None:
        colours, plot = self._colours, self._plot()
        metrics = painter.fontMetrics()
        painter.setPen(colours.colour("ink"))
        painter.drawText(QRectF(0, top, self._names() - 8, ROW), _LEFT, texts[0])
        painter.setPen(colours.colour("muted"))
        room = plot.left() - self._names() - 8
        values = metrics.elidedText(texts[1], Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(self._names(), top, room, ROW), _LEFT, values)
        painter.setPen(colours.colour("ink"))
        painter.drawText(QRectF(plot.right(), top, NUMBER - 8, ROW), _RIGHT, signed(decibans))
        painter.setPen(colours.colour("muted"))
        painter.drawText(QRectF(self.width() - WORD, top, WORD, ROW), _LEFT, word)


def signed(decibans: float) -> str:
    """A weight with its sign and one decimal, a real minus before it."""
    return f"{decibans:+.1f}".replace("-", "−")


def as_text(fall: Fall) -> str:
    """The waterfall as lines of text: its table form."""
    ends = f"{fall.start_name} {fall.start_word} {signed(fall.start)}"
    steps = [
        f"{item.name} {item.values} {signed(item.decibans)} {fall.unit} {item.word}"
        for item in fall.rows
    ]
    last = f"{fall.end_name} {fall.end_word} {signed(fall.end)}"
    return "\n".join([ends, *steps, last])
