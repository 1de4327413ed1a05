"""Weekday by hour: how many solicitations came when, as numbers on four steps of one colour."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaktrace.gui import theme
from leaktrace.services.rhythm import Hours

LEFT, RIGHT, ROW, HEAD, FOOT = 26, 40, 21, 22, 24
"""Widths of the weekdays and of the sums, heights of a row, the hours and the caption, in px."""

EARLIEST, LATEST = 8, 21
"""The hours that are always shown; others only where something came."""

QUIET_FROM, QUIET_UNTIL = 21, 8
"""Guidance on 宅建業法施行規則第16条の11第1号ホ: no solicitation from 21 to 8 o'clock."""

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True, kw_only=True)
class HourWords:
    """The words on the map: seven weekdays from Monday on, a pattern for the clock ("{0}:00"),
    the heading of the sums, what the line means, and what a screen reader speaks."""

    weekdays: tuple[str, ...]
    hour: str
    total: str
    caption: str
    name: str


class HourMap(QWidget):
    """The number in each cell, the sum of each day, and a line where the quiet hours begin."""

    def __init__(self, counts: Hours, words: HourWords) -> None:
        super().__init__()
        self._counts = counts
        self._words = words
        self._hours = shown_hours(counts)
        self.setAccessibleName(words.name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room, seven rows high."""
        return QSize(460, HEAD + 7 * ROW + FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hours, the cells, the sums and the line."""
        painter = QPainter(self)
        painter.setFont(theme.font(theme.SMALL))
        self._paint_hours(painter)
        for day in range(7):
            self._paint_day(painter, day)
        self._paint_quiet(painter)
        painter.end()

    def _colours(self) -> theme.Colours:
        return theme.colours(self.palette())

    def _left_of(self, hour: int) -> int:
        step = (self.width() - LEFT - RIGHT) / len(self._hours)
        return round(LEFT + (hour - self._hours.start) * step)

    def _paint_hours(self, painter: QPainter) -> None:
        painter.setPen(self._colours().colour("muted"))
        for hour in self._hours:
            if hour % 2 == 0:
                left = self._left_of(hour)
                painter.drawText(QRect(left, 0, 60, HEAD), _LEFT, self._words.hour.format(hour))
        painter.drawText(QRect(0, 0, self.width(), HEAD), _RIGHT, self._words.total)

    def _paint_day(self, painter: QPainter, day: int) -> None:
        colours, top, row = self._colours(), HEAD + day * ROW, self._counts[day]
        is_most = sum(row) > 0 and sum(row) == max(map(sum, self._counts))
        painter.setFont(theme.font(theme.SMALL, bold=is_most))
        painter.setPen(colours.colour("ink" if is_most else "muted"))
        painter.drawText(QRect(0, top, LEFT, ROW), _LEFT, self._words.weekdays[day])
        painter.drawText(QRect(0, top, self.width(), ROW), _RIGHT, str(sum(row)))
        painter.setFont(theme.font(theme.SMALL))
        for hour in self._hours:
            left = self._left_of(hour)
            cell = QRect(left, top, self._left_of(hour + 1) - left - 2, ROW - 2)
            self._paint_cell(painter, cell, row[hour])

    def _paint_cell(self, painter: QPainter, cell: QRect, count: int) -> None:
        colours = self._colours()
        if not count:
            painter.fillRect(cell, colours.colour("navigation"))
            return
        step = min(count, 4) - 1
        painter.fillRect(cell, QColor(colours.heat[step]))
        painter.setPen(QColor(colours.on_heat[step]))
        painter.drawText(cell, _CENTRE, str(count))

    def _paint_quiet(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._colours().colour("doubt"), 1.5, Qt.PenStyle.DashLine))
        bottom = HEAD + 7 * ROW
        for hour in (QUIET_FROM, QUIET_UNTIL):
            if self._hours.start < hour < self._hours.stop:
                x = self._left_of(hour) - 1
                painter.drawLine(QLineF(x, HEAD - 4, x, bottom + 2))
        painter.setPen(self._colours().colour("doubt"))
        area = QRect(0, bottom, self.width() - RIGHT, FOOT)
        painter.drawText(area, _RIGHT, self._words.caption)


def shown_hours(counts: Hours) -> range:
    """The hours from the earliest to the latest in which something came, 8 to 21 at least."""
    busy = [hour for row in counts for hour, count in enumerate(row) if count]
    return range(min([EARLIEST, *busy]), max([LATEST, *busy]) + 1)
