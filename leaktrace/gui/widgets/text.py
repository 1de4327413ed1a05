"""Labels in the roles that the style sheet knows."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

Role = Literal[
    "",
    "title",
    "section",
    "small",
    "muted",
    "label",
    "strong",
    "doubt",
    "doubt-line",
    "alert",
    "good",
]


def label(text: str, role: Role = "", *, wrap: bool = False) -> QLabel:
    """A label; plain text only, since it may hold what others wrote."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def value_label(text: str, role: Role = "") -> QLabel:
    """A label whose text can be marked and copied, and that wraps."""
    made = label(text, role, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made
