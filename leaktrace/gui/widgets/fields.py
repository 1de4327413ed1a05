"""Rows of a muted label and its value, as the detail panes show them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from leaktrace.gui.widgets.boxes import clear
from leaktrace.gui.widgets.text import label, value_label


class Fields(QWidget):
    """A grid of labels and values; rows without a value are left out."""

    def __init__(self, label_width: int = 80) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, label_width)
        self._grid.setColumnStretch(1, 1)

    def show_rows(self, rows: tuple[tuple[str, str], ...]) -> None:
        """Show these pairs of label and value."""
        clear(self._grid)
        shown = [(name, value) for name, value in rows if value]
        for number, (name, value) in enumerate(shown):
            self._grid.addWidget(label(name, "label"), number, 0, Qt.AlignmentFlag.AlignTop)
            held = value_label(value)
            held.setAccessibleName(f"{name} {value}")
            self._grid.addWidget(held, number, 1)
