"""The charts of the page Today, with their headings and spoken forms."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from leaktrace.gui import theme
from leaktrace.gui.widgets.boxes import column, row, widget
from leaktrace.gui.widgets.hour_map import HourMap, HourWords
from leaktrace.gui.widgets.strength_bar import hatch
from leaktrace.gui.widgets.text import label
from leaktrace.gui.widgets.week_bars import HATCH, WeekBars
from leaktrace.gui.words import Words
from leaktrace.services.rhythm import busiest
from leaktrace.services.today import TodayView

_A_MONDAY = date(2024, 1, 1)
SIDE = 10
"""The side of a key's sample, in logical pixels."""


class TodayCharts(QObject):
    """Builds the two charts."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def weeks(self, view: TodayView) -> QWidget:
        """Solicitations per week."""
        count = sum(week.calls + week.others for week in view.weeks)
        note = self.tr("{0} in {1} weeks").format(count, len(view.weeks))
        months = tuple(self._words.month(number) for number in range(1, 13))
        days = len(view.handed_over)
        caption = self.tr("ticks: days on which you gave data ({0})").format(days)
        title = self.tr("Solicitations per week")
        spoken = f"{title} {note}"
        chart = WeekBars(view.weeks, view.handed_over, months, caption, spoken)
        keys = (
            _Key(is_solid=True),
            label(self.tr("calls"), "muted"),
            _Key(is_solid=False),
            label(self.tr("others"), "muted"),
        )
        heading = row(label(title, "section"), label(note, "muted"), None, *keys)
        return widget(column(heading, chart))

    def hours(self, view: TodayView) -> QWidget:
        """Solicitations by weekday and hour."""
        title, note = self.tr("Weekday and hour"), self._busiest(view)
        words = HourWords(
            weekdays=_weekdays(self._words),
            hour=self.tr("{0}:00"),
            total=self.tr("sum"),
            caption=self.tr("21:00 to 8:00: to be left alone, by guidance (real estate)"),
            name=f"{title} {note}",
        )
        heading = row(label(title, "section"), label(note, "muted"), None)
        return widget(column(heading, HourMap(view.hours, words)))

    def _busiest(self, view: TodayView) -> str:
        most = busiest(view.hours)
        if most is None:
            return ""
        day = _weekdays(self._words)[most.weekday]
        text = self.tr("{0}, {1}:00 to {2}:59: {3}")
        return text.format(day, most.first, most.last, most.count)


def _weekdays(words: Words) -> tuple[str, ...]:
    """The weekdays' short names, Monday first."""
    return tuple(words.weekday(_A_MONDAY + timedelta(days=day)) for day in range(7))


class _Key(QWidget):
    """A sample of a bar's fill."""

    def __init__(self, *, is_solid: bool) -> None:
        super().__init__()
        self._is_solid = is_solid
        self.setFixedSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        accent = theme.colours(self.palette()).colour("accent")
        area = QRectF(0.5, 0.5, SIDE - 1, SIDE - 1)
        if self._is_solid:
            painter.fillRect(self.rect(), accent)
        else:
            hatch(painter, area, HATCH, QPen(accent, 1.2))
            painter.setPen(accent)
            painter.drawRect(area)
        painter.end()
