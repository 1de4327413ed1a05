"""Edits the text of a letter that was not sent yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.form import FormDialog
from leaktrace.gui.widgets.text import label


class LetterTextDialog(FormDialog):
    """Takes a letter's text and gives it back; `template_asked` asks to keep it as a template."""

    template_asked = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Text of the letter"))
        self._text = QPlainTextEdit(text)
        self._text.setAccessibleName(self.tr("Text of the letter"))
        hint = self.tr("The marks at the left of lines say where each line stands on the page.")
        keep = button(self.tr("Keep as an own template…"), self.template_asked.emit)
        self.buttons.addButton(keep, QDialogButtonBox.ButtonRole.ResetRole)
        self.lay_out(label(hint, "muted", wrap=True), self._text)
        self.resize(720, 640)

    def text(self) -> str:
        """The text."""
        return self._text.toPlainText()
