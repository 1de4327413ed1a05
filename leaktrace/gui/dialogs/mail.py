"""Shows a kept mail as plain text, with its headers."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QTabWidget, QWidget

from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, column
from leaktrace.gui.widgets.text import label
from leaktrace.services.mails import ShownMail

_SHOWN = ("From", "To", "Subject", "Date")


class MailDialog(QDialog):
    """The text first, as a reader sees it; then every header, as servers and senders wrote it."""

    def __init__(self, mail: ShownMail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Mail"))
        self.text = _reader("\n\n".join(part for part in (_head(mail), mail.text) if part))
        self.headers = _reader("\n".join(f"{name}: {value}" for name, value in mail.headers))
        tabs = QTabWidget()
        tabs.addTab(self.text, self.tr("Text"))
        tabs.addTab(self.headers, self.tr("All headers"))
        hint = self.tr("Plain text only: no picture or link in the mail is opened.")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        parts = (label(hint, "muted", wrap=True), tabs, buttons)
        self.setLayout(column(*parts, spacing=BETWEEN, margin=AROUND))
        self.resize(720, 640)
        self.text.setAccessibleName(self.tr("Text"))
        self.headers.setAccessibleName(self.tr("All headers"))


def _head(mail: ShownMail) -> str:
    named = {name: value for name, value in reversed(mail.headers) if name in _SHOWN}
    return "\n".join(f"{name}: {named[name]}" for name in _SHOWN if name in named)


def _reader(text: str) -> QPlainTextEdit:
    made = QPlainTextEdit(text)
    made.setReadOnly(True)
    return made
