"""The lineage that is walked through: arrow keys go from mark to mark, Enter opens its entry."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip

from leaktrace.gui.lineage_plan import Plan
from leaktrace.gui.widgets.lineage import Lineage, Texts

_REACH = 14
"""So near to a mark, in pixels, the pointer means it."""

_RING = 11.0
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class WalkedLineage(Lineage):
    """`opened` gives the id of a caller's first entry, by Enter or a double click on its mark.

    Its spoken name is that of the mark at which the person is.
    """

    opened = Signal(str)

    def __init__(
        self, plan: Plan, chosen: str, texts: Texts, months: Sequence[str], name: str
    ) -> None:
        super().__init__(plan, chosen, texts, months, name)
        self._name_of_all = name
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or the last mark in time, to the first or the latest, or open one."""
        key, last = Qt.Key(event.key()), len(self._plan.dots) - 1
        if key in _STEPS and last >= 0:
            self._go(min(max(self._at + _STEPS[key], 0), last))
        elif key == Qt.Key.Key_Home and last >= 0:
            self._go(0)
        elif key == Qt.Key.Key_End and last >= 0:
            self._go(last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at >= 0:
            self.opened.emit(self._plan.dots[self._at].entry)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the mark under the pointer."""
        found = self._under(event.position())
        if found >= 0:
            self._go(found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the entry of the mark under the pointer."""
        found = self._under(event.position())
        if found >= 0:
            self.opened.emit(self._plan.dots[found].entry)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand at a mark as soon as the keys are here."""
        super().focusInEvent(event)
        if self._at < 0 and self._plan.dots and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring is there only while the keys are."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring around the mark at which the person is."""
        super().paintEvent(event)
        if self._at < 0 or not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colours.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(self._place(self._at), _RING, _RING)
        painter.end()

    def _go(self, at: int) -> None:
        self._at = at
        told = self._told(self._plan.dots[at])
        self.setAccessibleName(f"{self._name_of_all}: {told}")
        spoken = QAccessibleEvent(self, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(spoken)
        beside = self._place(at).toPoint() + QPoint(_REACH, _REACH)
        QToolTip.showText(self.mapToGlobal(beside), told, self)
        self.update()

    def _place(self, at: int) -> QPointF:
        wanted = self._plan.dots[at]
        return next(place for dot, place in self._places() if dot is wanted)

    def _under(self, pointer: QPointF) -> int:
        """The number of the mark under the pointer; -1 where there is none."""
        for dot, place in self._places():
            if (place - pointer).manhattanLength() < _REACH:
                return next(i for i, item in enumerate(self._plan.dots) if item is dot)
        return -1
