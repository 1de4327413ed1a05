"""What checking an evidence bundle has found."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from leaktrace.domain.bundles import Shape, Verified
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, column
from leaktrace.gui.widgets.text import Role, label
from leaktrace.gui.words import Words
from leaktrace.wording.bundles import finding_sentence, shown_paragraph, stamp_sentences

WIDE = 600
"""Logical pixels: a hash of 64 digits stands on one line."""


class FindingsDialog(QDialog):
    """Says that a bundle is as it was exported, or names every file that differs."""

    def __init__(
        self, name: str, verified: Verified, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check a bundle"))
        self.setModal(True)
        found = [finding_sentence(words.language, item) for item in verified.findings]
        role: Role = "alert" if found else "section"
        self.verdict = label(self._verdict(verified), role, wrap=True)
        self.shown = label(self._shown(verified, words.language), "muted", wrap=True)
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        files = self.tr("{0}, number {1}, {2} files").format(name, verified.id, verified.files)
        self.list = QPlainTextEdit("\n".join(found))
        self.list.setReadOnly(True)
        self.list.setAccessibleName(self.tr("What differs"))
        self.list.setVisible(bool(found))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        parts = (self.verdict, label(files, "muted", wrap=True), self.list, self.shown, buttons)
        self.setLayout(column(*parts, spacing=BETWEEN, margin=AROUND))
        self.setMinimumWidth(WIDE)

    def _shown(self, verified: Verified, language: str) -> str:
        stamps = stamp_sentences(language, verified)
        return "\n\n".join((*stamps, shown_paragraph(language, verified)))

    def _verdict(self, verified: Verified) -> str:
        count = len(verified.findings)
        if not count and verified.shape is Shape.OTHER:
            return self.tr("This is no bundle of LeakTrace, but every file in it is as listed.")
        if not count:
            return self.tr("Every file is as it was exported, and the record chain holds.")
        return self.tr("The bundle is not as it was exported: {0} differences.").format(count)
