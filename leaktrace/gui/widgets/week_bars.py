"""Solicitations per week as bars, with a tick for each day on which data was handed over."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaktrace.gui import theme
from leaktrace.gui.widgets.strength_bar import hatch
from leaktrace.services.rhythm import Week, monday

LEFT, TOP, BARS = 26, 10, 112
MONTHS = 18
TICKS = 18
"""The scale's width, the room above, the bars' height, the rows of months and of ticks, in px."""

MOST_LINES = 5
HATCH = 4.5

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class WeekBars(QWidget):
    """Calls are solid, what came otherwise is hatched on top of them.

    `months` names the months from January on, `caption` says what the ticks mean, `name` is what
    a screen reader speaks.
    """

    def __init__(
        self,
        weeks: Sequence[Week],
        handed_over: Sequence[date],
        months: Sequence[str],
        caption: str,
        name: str,
    ) -> None:
        super().__init__()
        self._weeks = tuple(weeks)
        self._handed_over = tuple(handed_over)
        self._months = tuple(months)
        self._caption = caption
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room, with all rows."""
        return QSize(460, TOP + BARS + MONTHS + TICKS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale, the bars, the months and the ticks."""
        painter = QPainter(self)
        painter.setFont(theme.font(theme.SMALL))
        self._paint_scale(painter)
        self._paint_bars(painter)
        self._paint_months(painter)
        self._paint_ticks(painter)
        painter.end()

    def _colours(self) -> theme.Colours:
        return theme.colours(self.palette())

    def _top(self) -> int:
        """The highest count on the scale."""
        return max(3, *(week.calls + week.others for week in self._weeks))

    def _step(self) -> float:
        """The width of one week."""
        return (self.width() - LEFT) / len(self._weeks)

    def _height(self, count: int) -> float:
        return BARS * count / self._top()

    def _paint_scale(self, painter: QPainter) -> None:
        colours, ground = self._colours(), TOP + BARS
        for count in range(0, self._top() + 1, -(-self._top() // MOST_LINES)):
            y = round(ground - self._height(count))
            painter.fillRect(LEFT, y, self.width() - LEFT, 1, colours.colour("hairline"))
            if count:
                painter.setPen(colours.colour("muted"))
                area = QRectF(0, y - 10, LEFT - 8, 20)
                painter.drawText(area, _MIDDLE | Qt.AlignmentFlag.AlignRight, str(count))
        painter.fillRect(LEFT, ground, self.width() - LEFT, 1, colours.colour("control_edge"))

    def _paint_bars(self, painter: QPainter) -> None:
        accent, step, ground = self._colours().colour("accent"), self._step(), TOP + BARS
        width = min(max(3.0, step - 3), 12.0)
        for number, week in enumerate(self._weeks):
            left = round(LEFT + number * step + (step - width) / 2)
            calls = self._height(week.calls)
            painter.fillRect(QRectF(left, ground - calls, width, calls), accent)
            if week.others:
                height = self._height(week.others)
                area = QRectF(left + 0.5, ground - calls - height + 0.5, width - 1, height - 1)
                hatch(painter, area, HATCH, QPen(accent, 1.2))
                painter.setPen(accent)
                painter.drawRect(area)

    def _paint_months(self, painter: QPainter) -> None:
        colours, step, top = self._colours(), self._step(), TOP + BARS
        free = 0.0
        for number, week in enumerate(self._weeks):
            x = LEFT + number * step
            text = self._months[week.start.month - 1]
            if week.start.day > 7:
                continue
            painter.fillRect(QRectF(round(x), top, 1, 4), colours.colour("control_edge"))
            width = painter.fontMetrics().horizontalAdvance(text)
            if x >= free and x + width <= self.width():
                painter.setPen(colours.colour("muted"))
                painter.drawText(QRectF(x, top + 3, width + 2, MONTHS), _MIDDLE, text)
                free = x + width + 6

    def _paint_ticks(self, painter: QPainter) -> None:
        colours, top = self._colours(), TOP + BARS + MONTHS
        end = float(LEFT)
        painter.setPen(QPen(colours.colour("ink"), 2))
        for day in self._handed_over:
            x = self._place(day)
            if x is not None:
                painter.drawLine(QPointF(x, top + 4), QPointF(x, top + 14))
                end = max(end, x)
        painter.setPen(colours.colour("muted"))
        painter.drawText(self._caption_area(painter, end, top), _MIDDLE, self._caption)

    def _caption_area(self, painter: QPainter, end: float, top: int) -> QRectF:
        """Right of the last tick; under the right edge where there is no room for it."""
        width = painter.fontMetrics().horizontalAdvance(self._caption) + 2
        left = min(end + 10, max(0, self.width() - width))
        return QRectF(left, top, width, TICKS)

    def _place(self, day: date) -> float | None:
        """Where a day stands on the axis; None before its first week."""
        weeks = (monday(day) - self._weeks[0].start).days / 7
        if not 0 <= weeks < len(self._weeks):
            return None
        return LEFT + (weeks + day.weekday() / 7) * self._step()
