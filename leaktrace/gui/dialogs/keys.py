"""The sheet that Ctrl+/ shows: every key and what it does."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QWidget

from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, column
from leaktrace.gui.widgets.text import label


class KeysDialog(QDialog):
    """Pairs of a key and what it does, in two columns; any of Esc, Enter closes it."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN)
        half = (len(keys) + 1) // 2
        for number, (key, action) in enumerate(keys):
            side, line = divmod(number, half)
            grid.addWidget(label(key, "strong"), line, side * 2, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(action), line, side * 2 + 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.setLayout(column(grid, buttons, spacing=BETWEEN, margin=AROUND))
