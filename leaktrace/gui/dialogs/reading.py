"""A letter beside its translation, which is for reading and never sent."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QSplitter, QWidget

from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, PANE, column, row
from leaktrace.gui.widgets.pdf_preview import PdfPreview
from leaktrace.gui.widgets.text import label


class ReadingDialog(QDialog):
    """The letter at the left, its translation at the right; stays open beside the window."""

    def __init__(
        self, letter: bytes, translation: bytes, *, is_exact: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Letter and translation"))
        self.letter = PdfPreview(self.tr("The letter as it will be printed"))
        self.translation = PdfPreview(self.tr("Translation for your own reading"))
        self.letter.show_pdf(letter)
        self.translation.show_pdf(translation)
        panes = QSplitter()
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.letter)
        panes.addWidget(self.translation)
        panes.setSizes([1, 1])
        self.note = label(self._note(is_exact=is_exact), "muted", wrap=True)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        foot = row(self.note, close, spacing=BETWEEN)
        foot.setStretch(0, 1)
        foot.setContentsMargins(AROUND, 0, AROUND, BETWEEN)
        layout = column(panes, foot, spacing=PANE)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.resize(1120, 780)

    def _note(self, *, is_exact: bool) -> str:
        mark = self.tr("The translation is for your own reading and is not sent.")
        if is_exact:
            return mark
        usual = self.tr("The letter has words of its own; the translation is of the usual text.")
        return f"{mark} {usual}"
