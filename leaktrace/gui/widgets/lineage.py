"""The lineage: from the records that were handed over, along time, down to the callers.

A thread leaves a record's lane at a caller's first contact. Callers that fit a record stand above,
the others below, nearer to the lane of everything outside the register. What callers themselves
named as their source is a dotted line with diamonds, never a thread.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from leaktrace.gui import theme
from leaktrace.gui.lineage_plan import Dot, Plan
from leaktrace.gui.widgets.strength_bar import percent

LANE, ROW, AXIS, TOP = 17, 20, 24, 6
LEFT, RIGHT = 150, 20
GAP = 10
"""Heights of a lane, a caller's row, the axis; the margins; the gap between zones, in px."""

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The names of the picture's zones, and of the brokers that callers named, by their ids."""

    fitting: str
    others: str
    outside: str
    named: str
    brokers: Mapping[str, str]


class Lineage(QWidget):
    """Draws the picture; `texts` are the names of its zones, `months` of the months from January.

    Its spoken description says, caller by caller, where each most probably stems from.
    """

    def __init__(
        self, plan: Plan, chosen: str, texts: Texts, months: Sequence[str], name: str
    ) -> None:
        super().__init__()
        self._plan = plan
        self._chosen = chosen
        self._texts = texts
        self._months = months
        self._brokers = tuple(dict.fromkeys(dot.broker for dot in plan.dots if dot.broker))
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.as_text())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(560)

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as its lanes and rows."""
        return QSize(760, int(self._bottom() + AXIS))

    def as_text(self) -> str:
        """The picture as lines of text: its table form."""
        lanes = {lane.firm: lane.name for lane in self._plan.lanes}
        return "\n".join(
            f"{dot.first.isoformat()} {dot.name} ×{dot.times}: "
            f"{lanes.get(dot.lane or '', self._texts.outside)} {percent(dot.fit.probability)}"
            for dot in self._plan.dots
        )

    def event(self, event: QEvent) -> bool:
        """Say under the pointer what a dot stands for."""
        if isinstance(event, QHelpEvent):
            for dot, place in self._places():
                if (place - QPointF(event.pos())).manhattanLength() < 14:
                    QToolTip.showText(event.globalPos(), self._told(dot), self)
                    return True
            QToolTip.hideText()
        return super().event(event)

    def resizeEvent(self, event: QEvent) -> None:
        """Rows depend on the width: labels must not meet."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the months, the lanes, the threads, then dots and names over them."""
        painter = QPainter(self)
        painter.setFont(theme.font(theme.SMALL))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_months(painter)
        places = self._places()
        for dot, place in places:
            self._paint_thread(painter, dot, place)
        self._paint_lanes(painter)
        self._paint_brokers(painter, places)
        for dot, place in places:
            self._paint_dot(painter, dot, place)
        painter.end()

    @property
    def _colours(self) -> theme.Colours:
        return theme.colours(self.palette())

    def _told(self, dot: Dot) -> str:
        return f"{dot.name} ×{dot.times}\n{percent(dot.fit.probability)}"

    def _x(self, day: date) -> float:
        span = max((self._plan.last - self._plan.first).days, 1)
        room = self.width() - LEFT - RIGHT
        return LEFT + room * (day - self._plan.first).days / span

    def _lane_y(self, firm: str | None) -> float:
        """The height of a record's lane; that of the outside for None."""
        for number, lane in enumerate(self._plan.lanes):
            if lane.firm == firm:
                return TOP + LANE * (number + 0.5)
        return self._bottom() - 8

    def _zones(self) -> tuple[list[tuple[Dot, int]], list[tuple[Dot, int]]]:
        """Callers with their rows: those that fit a record, and the others."""
        fitting = [dot for dot in self._plan.dots if dot.lane]
        others = [dot for dot in self._plan.dots if not dot.lane]
        return self._rows(fitting), self._rows(others)

    def _rows(self, dots: Sequence[Dot]) -> list[tuple[Dot, int]]:
        """Each caller in the first row where its name meets no other."""
        ends: list[float] = []
        placed = []
        metrics = self.fontMetrics()
        for dot in dots:
            x = self._x(dot.first)
            width = metrics.horizontalAdvance(dot.name) + 26
            row = next((n for n, end in enumerate(ends) if end < x - 8), len(ends))
            ends[row : row + 1] = [x + width]
            placed.append((dot, row))
        return placed

    def _starts(self) -> tuple[float, float, float]:
        """The heights at which brokers, fitting callers and other callers begin."""
        brokers = TOP + LANE * len(self._plan.lanes) + GAP
        fitting = brokers + (ROW * len(self._brokers) + GAP if self._brokers else 0)
        rows = 1 + max((row for _, row in self._zones()[0]), default=0)
        return brokers, fitting, fitting + ROW * rows + GAP

    def _bottom(self) -> float:
        rows = 1 + max((row for _, row in self._zones()[1]), default=0)
        return self._starts()[2] + ROW * rows + GAP + 12

    def _places(self) -> list[tuple[Dot, QPointF]]:
        _, fitting, others = self._starts()
        zones = zip((fitting, others), self._zones(), strict=True)
        return [
            (dot, QPointF(self._x(dot.first), start + ROW * (row + 0.5)))
            for start, zone in zones
            for dot, row in zone
        ]

    def _paint_months(self, painter: QPainter) -> None:
        colours, bottom = self._colours, self._bottom()
        day = self._plan.first.replace(day=1)
        while day <= self._plan.last:
            x = self._x(day)
            if x >= LEFT - 1:
                painter.fillRect(QRectF(x, TOP, 1, bottom - TOP), colours.colour("hairline"))
                painter.setPen(colours.colour("muted"))
                area = QRectF(x + 3, bottom, 60, AXIS)
                painter.drawText(area, _LEFT, self._months[day.month - 1])
            day = _next_month(day)

    def _paint_lanes(self, painter: QPainter) -> None:
        colours = self._colours
        for lane in self._plan.lanes:
            chosen, y = lane.firm == self._chosen, self._lane_y(lane.firm)
            painter.setFont(theme.font(theme.SMALL, bold=chosen))
            self._name(painter, lane.name, y, "ink" if chosen else "muted")
            tick = QRectF(self._x(lane.since) - 1, y - 6, 3, 12)
            painter.fillRect(tick, colours.colour("accent" if chosen else "ink"))
        painter.setFont(theme.font(theme.SMALL))
        _, fitting, others = self._starts()
        self._name(painter, self._texts.fitting, fitting + ROW / 2, "muted")
        self._name(painter, self._texts.others, others + ROW / 2, "muted")
        y = self._lane_y(None)
        self._name(painter, self._texts.outside, y, "muted")
        painter.fillRect(QRectF(LEFT, y, self.width() - LEFT - RIGHT, 3), colours.colour("thread"))

    def _name(self, painter: QPainter, text: str, y: float, role: str) -> None:
        painter.setPen(self._colours.colour(role))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, LEFT - 12)
        painter.drawText(QRectF(0, y - ROW / 2, LEFT - 8, ROW), _LEFT, shown)

    def _pen(self, dot: Dot) -> QPen:
        """Thick by probability, dashed for a declared flow, in the accent for the chosen record."""
        mine = dot.lane is not None and dot.lane == self._chosen
        pen = QPen(self._colours.colour("accent" if mine else "thread"))
        pen.setWidthF(1 + 2.5 * dot.fit.probability)
        if dot.is_declared:
            pen.setDashPattern([2, 1.5])
        return pen

    def _paint_thread(self, painter: QPainter, dot: Dot, place: QPointF) -> None:
        painter.setPen(self._pen(dot))
        y = self._lane_y(dot.lane)
        if dot.lane is None:
            painter.drawLine(QPointF(place.x(), y), place)
            return
        start = next(lane.since for lane in self._plan.lanes if lane.firm == dot.lane)
        path = QPainterPath(QPointF(self._x(start), y))
        bend = min(8.0, max(place.x() - self._x(start), 0.0))
        path.lineTo(place.x() - bend, y)
        path.quadTo(place.x(), y, place.x(), y + bend)
        path.lineTo(place)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_brokers(self, painter: QPainter, places: Sequence[tuple[Dot, QPointF]]) -> None:
        doubt = self._colours.colour("doubt")
        for number, broker in enumerate(self._brokers):
            y = self._starts()[0] + ROW * (number + 0.5)
            self._name(painter, self._texts.named, y, "doubt")
            xs = sorted(place.x() for dot, place in places if dot.broker == broker)
            painter.setPen(QPen(doubt, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(xs[0], y), QPointF(xs[-1], y))
            for x in xs:
                self._paint_diamond(painter, QPointF(x, y), doubt)
            painter.setPen(doubt)
            area = QRectF(xs[-1] + 10, y - ROW / 2, 240, ROW)
            painter.drawText(area, _LEFT, self._texts.brokers.get(broker, broker))

    def _paint_diamond(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        corners = [QPointF(0, -6), QPointF(6, 0), QPointF(0, 6), QPointF(-6, 0)]
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(self._colours.colour("surface"))
        painter.drawPolygon([at + corner for corner in corners])

    def _paint_dot(self, painter: QPainter, dot: Dot, place: QPointF) -> None:
        colours = self._colours
        mine = dot.lane is not None and dot.lane == self._chosen and not dot.is_declared
        radius = min(3.5 + dot.times * 0.6, 7.0)
        painter.setPen(QPen(colours.colour("accent" if mine else "ink"), 1.4))
        painter.setBrush(colours.colour("accent" if mine else "surface"))
        painter.drawEllipse(place, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_label(painter, dot, place, radius)

    def _paint_label(self, painter: QPainter, dot: Dot, place: QPointF, radius: float) -> None:
        """The name beside the dot, on a ground of its own so that threads do not cross it."""
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(dot.name)
        left = place.x() + radius + 4
        if left + width > self.width() - 2:
            left = place.x() - radius - 4 - width
        ground = QRectF(left - 1, place.y() - 8, width + 2, 16)
        painter.fillRect(ground, self._colours.colour("surface"))
        painter.setPen(self._colours.colour("ink" if dot.lane == self._chosen else "muted"))
        painter.drawText(ground.adjusted(1, -4, 8, 4), _LEFT, dot.name)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
