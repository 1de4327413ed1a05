"""Actions and menus: each action is named once, with its shortcut."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

Keys = str | QKeySequence.StandardKey


class Actions(QObject):
    """Fills a menu bar; `keys` collects what the sheet of keys shows."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self.keys: list[tuple[str, str]] = []

    def menu(self, title: str) -> QMenu:
        """A menu of the bar."""
        return self._bar.addMenu(title)

    def add(self, menu: QMenu, text: str, slot: Callable[[], object], keys: Keys = "") -> QAction:
        """An action with its shortcut."""
        action = QAction(text, menu)
        action.triggered.connect(slot)
        self.add_own(menu, action, keys)
        return action

    def add_own(self, menu: QMenu, action: QAction, keys: Keys = "") -> None:
        """An action that is made elsewhere, such as undo."""
        if keys:
            action.setShortcut(QKeySequence(keys))
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self.keys.append((shown, action.text().replace("&", "")))
        menu.addAction(action)

    def add_choices(
        self,
        menu: QMenu,
        options: Sequence[tuple[str, Any, Keys]],
        chosen: object,
        slot: Callable[[QAction], object],
    ) -> None:
        """Actions of which one is ticked; the slot gets the action, its data says which value."""
        group = QActionGroup(menu)
        for text, value, keys in options:
            action = QAction(text, group)
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            self.add_own(menu, action, keys)
        group.triggered.connect(slot)
