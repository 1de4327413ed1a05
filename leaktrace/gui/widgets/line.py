"""A field of one line that tells Enter apart from the Enter that ends a conversion."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit


class Line(QLineEdit):
    """`entered` comes on Enter, never while an input method is composing."""

    entered = Signal()

    def __init__(self, text: str = "", hint: str = "") -> None:
        super().__init__(text)
        self.setPlaceholderText(hint)
        self._is_composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether something is being composed."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for the dialog; during a conversion it does nothing here."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter:
            super().keyPressEvent(event)
            return
        event.accept()
        if not self._is_composing and not _has_modifier(event):
            self.entered.emit()
        elif not self._is_composing:
            event.ignore()


def _has_modifier(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
