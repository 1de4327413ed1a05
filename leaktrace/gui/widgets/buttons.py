"""Buttons, links and chips in the roles that the style sheet knows."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

Role = Literal["", "primary", "step", "link", "chip"]


def button(
    text: str, on_click: Callable[[], object] | None = None, role: Role = "", *, small: bool = False
) -> QPushButton:
    """A push button that calls a slot; `step` is the one that a page wants taken."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setProperty("size", "small" if small else "")
    made.setAutoDefault(False)
    made.setAccessibleName(text)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    if on_click is not None:
        made.clicked.connect(on_click)
    return made


def link(text: str, on_click: Callable[[], object] | None = None) -> QPushButton:
    """A button that looks like a link in running text."""
    made = button(text, on_click, "link")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def menu_button(text: str, menu: QMenu, role: Role = "") -> QPushButton:
    """A button that opens a menu."""
    made = button(text, None, role)
    made.setProperty("menu", "true")
    made.setMenu(menu)
    return made


def set_chip(chip: QPushButton, text: str, *, is_set: bool) -> None:
    """Say on a chip which filter is set, in words and by its edge."""
    chip.setText(text)
    chip.setAccessibleName(text)
    chip.setProperty("set", "true" if is_set else "false")
    restyle(chip)


def restyle(widget: QWidget) -> None:
    """Draw a widget anew after one of the properties that the style sheet reads has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
