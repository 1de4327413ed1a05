"""The bar of a strength: its length is the probability, its pattern repeats the word."""

from enum import StrEnum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaktrace.domain.clues import SHOWN_CAP, Flow, Source, Strength, strength_of
from leaktrace.gui import theme

HEIGHT = 9
"""The height of a bar, in logical pixels."""

TICKS = (0.05, 0.30, 0.70, 0.95)
"""Where one word ends and the next begins."""

THIN, DENSE = 6.0, 3.5
"""Distances between the strokes of the two hatches, in logical pixels."""


class Fill(StrEnum):
    """How a bar is filled."""

    OUTLINE = "outline"
    THIN_HATCH = "thin_hatch"
    DENSE_HATCH = "dense_hatch"
    SOLID = "solid"
    CERTAIN = "certain"
    OUTSIDE = "outside"
    DECLARED = "declared"


_FILLS = {
    Strength.UNLIKELY: Fill.OUTLINE,
    Strength.POSSIBLE: Fill.THIN_HATCH,
    Strength.CANDIDATE: Fill.DENSE_HATCH,
    Strength.LIKELY: Fill.SOLID,
    Strength.VERY_LIKELY: Fill.CERTAIN,
}


def fill_of_strength(strength: Strength) -> Fill:
    """The pattern that repeats a strength's word."""
    return _FILLS[strength]


def fill_of_source(source: Source) -> Fill:
    """The pattern for a solicitation's source: outside, declared, or by its strength."""
    if source.outside is not None:
        return Fill.OUTSIDE
    if source.flow in (Flow.DECLARED, Flow.OWN):
        return Fill.DECLARED
    return fill_of_strength(strength_of(source.probability))


def percent(probability: float) -> str:
    """A probability as it is shown: never surer than the model is."""
    if probability > SHOWN_CAP:
        return f"{round(SHOWN_CAP * 100)} %+"
    return f"{round(probability * 100)} %"


def paint_bar(
    painter: QPainter,
    track: QRectF,
    share: float,
    fill: Fill,
    colours: theme.Colours,
    *,
    ticks: bool = False,
) -> None:
    """Draw a bar into its track, `share` 0 to 1 of its width, with ticks where words end."""
    painter.save()
    if ticks:
        _paint_ticks(painter, track, colours.colour("control_edge"))
    width = max(3.0, track.width() * min(max(share, 0.0), 1.0))
    bar = QRectF(track.left() + 0.5, track.center().y() - HEIGHT / 2, width - 1, HEIGHT)
    _PAINTS[fill](painter, bar, colours)
    painter.restore()


class StrengthBar(QWidget):
    """One bar as a widget; its spoken name is the word and the number."""

    def __init__(self, share: float, fill: Fill, name: str, *, width: int = 104) -> None:
        super().__init__()
        self._share = share
        self._fill = fill
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(width, HEIGHT + 7)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        colours = theme.colours(self.palette())
        paint_bar(painter, QRectF(self.rect()), self._share, self._fill, colours, ticks=True)
        painter.end()


def hatch(painter: QPainter, area: QRectF, distance: float, pen: QPen) -> None:
    """Strokes from lower left to upper right, clipped to an area."""
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    x = area.left() - area.height()
    while x < area.right():
        start = QPointF(x, area.bottom())
        painter.drawLine(QLineF(start, start + QPointF(area.height(), -area.height())))
        x += distance
    painter.restore()


def _paint_ticks(painter: QPainter, track: QRectF, colour: QColor) -> None:
    for tick in TICKS:
        x = round(track.left() + tick * track.width())
        painter.fillRect(QRectF(x, track.center().y() - HEIGHT / 2, 1, HEIGHT), colour)


def _outline(painter: QPainter, bar: QRectF, colour: QColor, style: Qt.PenStyle) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1, style))
    painter.drawRect(bar)


def _paint_outline(painter: QPainter, bar: QRectF, colours: theme.Colours) -> None:
    _outline(painter, bar, colours.colour("accent"), Qt.PenStyle.SolidLine)


def _paint_thin(painter: QPainter, bar: QRectF, colours: theme.Colours) -> None:
    hatch(painter, bar, THIN, QPen(colours.colour("accent"), 1.2))
    _paint_outline(painter, bar, colours)


def _paint_dense(painter: QPainter, bar: QRectF, colours: theme.Colours) -> None:
    hatch(painter, bar, DENSE, QPen(colours.colour("accent"), 1.8))
    _paint_outline(painter, bar, colours)


def _paint_solid(painter: QPainter, bar: QRectF, colours: theme.Colours) -> None:
    painter.fillRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5), colours.colour("accent"))


def _paint_certain(painter: QPainter, bar: QRectF, colours: theme.Colours) -> None:
    _paint_solid(painter, bar, colours)
    mark = QRectF(bar.right() - 3, bar.top() - 2, 3, bar.height() + 4)
    painter.fillRect(mark, colours.colour("ink"))


def _paint_outside(painter: QPainter, bar: QRectF, colours: theme.Colours) -> None:
    hatch(painter, bar, THIN, QPen(colours.colour("muted"), 1.2))
    _outline(painter, bar, colours.colour("muted"), Qt.PenStyle.SolidLine)


def _paint_declared(painter: QPainter, bar: QRectF, colours: theme.Colours) -> None:
    _outline(painter, bar, colours.colour("accent"), Qt.PenStyle.DashLine)


_PAINTS = {
    Fill.OUTLINE: _paint_outline,
    Fill.THIN_HATCH: _paint_thin,
    Fill.DENSE_HATCH: _paint_dense,
    Fill.SOLID: _paint_solid,
    Fill.CERTAIN: _paint_certain,
    Fill.OUTSIDE: _paint_outside,
    Fill.DECLARED: _paint_declared,
}
