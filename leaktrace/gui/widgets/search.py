"""The search field: it asks once the person stops typing, and Esc empties it."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit

PAUSE = 150
"""Milliseconds without a key after which the search is asked for."""


class SearchField(QLineEdit):
    """A field whose text is searched for; `sought` carries it."""

    sought = Signal(str)

    def __init__(self, hint: str, icon: QIcon) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._wait)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field; Enter asks at once."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _wait(self) -> None:
        self._pause.start()

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        self.sought.emit(self.text().strip())
