"""A chip: a button that opens the choices of one filter and says which is set."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from leaktrace.gui.widgets.buttons import set_chip


class Chip(QPushButton):
    """One filter; `chosen` carries the value that a person chose, None for "any"."""

    chosen = Signal(object)

    def __init__(self, title: str, any_text: str) -> None:
        super().__init__()
        self._title = title
        self._any = any_text
        self._value: object = None
        self._values: tuple[object, ...] = ()
        self.setProperty("role", "chip")
        self.setProperty("menu", "true")
        self.setAutoDefault(False)
        self._choices = QMenu(self)
        self.setMenu(self._choices)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._choose)
        set_chip(self, title, is_set=False)

    @property
    def value(self) -> object:
        """The value that is set; None where the filter is open."""
        return self._value

    def offer(self, options: Iterable[tuple[str, object]]) -> None:
        """Offer these choices, and "any" before them; what is set stays set."""
        for action in self._group.actions():
            self._group.removeAction(action)
            self._choices.removeAction(action)
            action.deleteLater()
        offered = ((self._any, None), *options)
        self._values = tuple(value for _, value in offered)
        for place, (text, value) in enumerate(offered):
            action = QAction(text, self)
            action.setData(place)
            action.setCheckable(True)
            action.setChecked(value == self._value)
            self._group.addAction(action)
            self._choices.addAction(action)

    def set_value(self, value: object) -> None:
        """Set the filter without a person's doing."""
        for action in self._group.actions():
            if self._values[action.data()] == value:
                self._show(action)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self._show(action)
        self.chosen.emit(self._value)

    def _show(self, action: QAction) -> None:
        self._value = self._values[action.data()]
        action.setChecked(True)
        is_set = self._value is not None
        set_chip(self, action.text() if is_set else self._title, is_set=is_set)
