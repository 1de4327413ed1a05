"""What checking an evidence bundle has found."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from leaktrace.domain.bundles import Verified
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, column
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.wording.bundles import finding_sentence


class FindingsDialog(QDialog):
    """Says that a bundle is as it was exported, or names every file that differs."""

    def __init__(
        self, name: str, verified: Verified, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check a bundle"))
        self.setModal(True)
        found = [finding_sentence(words.language, item) for item in verified.findings]
        self.verdict = label(self._verdict(len(found)), "alert" if found else "section", wrap=True)
        files = self.tr("{0}, number {1}, {2} files").format(name, verified.id, verified.files)
        self.list = QPlainTextEdit("\n".join(found))
        self.list.setReadOnly(True)
        self.list.setAccessibleName(self.tr("What differs"))
        self.list.setVisible(bool(found))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        parts = (self.verdict, label(files, "muted", wrap=True), self.list, buttons)
        self.setLayout(column(*parts, spacing=BETWEEN, margin=AROUND))
        self.setMinimumWidth(480)

    def _verdict(self, count: int) -> str:
        if not count:
            return self.tr("Every file is as it was exported, and the record chain holds.")
        return self.tr("The bundle is not as it was exported: {0} differences.").format(count)
