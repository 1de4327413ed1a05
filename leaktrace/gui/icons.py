"""The program's own icons: 16-pixel strokes, drawn in a colour of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from leaktrace.paths import resource

SIDE = 16
"""The side of an icon, in logical pixels."""


@cache
def icon(name: str, colour: str) -> QIcon:
    """An icon in a colour, sharp on screens of up to triple density."""
    made = QIcon()
    for ratio in (1, 2, 3):
        made.addPixmap(pixmap(name, colour, ratio))
    return made


@cache
def pixmap(name: str, colour: str, ratio: float = 1, side: int = SIDE) -> QPixmap:
    """An icon drawn once, `side` logical pixels wide, for a screen with this pixel ratio."""
    made = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    text = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    painter = QPainter(made)
    renderer = QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return made
