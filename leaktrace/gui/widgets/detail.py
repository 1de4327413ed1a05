"""The pane at the right that shows one record: title, actions, sub line, then its sections."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from leaktrace.gui.widgets.boxes import BETWEEN, PANE, clear, column, row, widget
from leaktrace.gui.widgets.text import label

WIDTH = 400
"""The width that a detail pane starts with, in logical pixels."""


class DetailPane(QScrollArea):
    """A pane that is filled anew for every record; without one it shows a hint."""

    def __init__(self, hint: str, name: str) -> None:
        super().__init__()
        self._hint = hint
        self._content = QWidget()
        self._content.setProperty("role", "pane")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        self._column.setSpacing(PANE)
        self.setAccessibleName(name)
        self.setProperty("role", "detail")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._content)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show the hint: nothing is chosen."""
        self.show_parts(label(self._hint, "muted", wrap=True))

    def show_record(
        self, title: str, under: str, actions: tuple[QWidget, ...], *sections: QWidget
    ) -> None:
        """Show a record; the sections stand under its title, in their order."""
        heading = label(title, "title", wrap=True)
        heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        top = row(heading, *actions)
        for action in actions:
            top.setAlignment(action, Qt.AlignmentFlag.AlignTop)
        head = widget(column(top, label(under, "muted", wrap=True), spacing=4))
        self.show_parts(head, *sections)

    def show_parts(self, *parts: QWidget) -> None:
        """Show these parts from top to bottom."""
        clear(self._column)
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.verticalScrollBar().setValue(0)
