"""How a record may have got out: four families of causes, all of them open questions."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from leaktrace.domain.advice import Cause
from leaktrace.domain.case import Case
from leaktrace.domain.firms import Firm
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, card, column, row, scrolling, widget
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.wording.causes import cause_sentences, letter_of, on_record

SIZE = QSize(680, 700)


class CausesDialog(QDialog):
    """Says of a firm's record what would tell the causes apart; `wanted` asks for a letter."""

    wanted = Signal()

    def __init__(
        self, firm: Firm, found: Case, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How it may have got out"))
        self.resize(SIZE)
        self._words = words
        title = self.tr("How the record given to {0} may have got out").format(firm.name)
        caveat = self.tr(
            "The calls tell which record it was, hardly ever how it got out. None of this is "
            "established; ask before you conclude."
        )
        parts = column(
            label(title, "title", wrap=True),
            label(caveat, "muted", wrap=True),
            *(self._cause(cause, firm, found) for cause in Cause),
            None,
            spacing=BETWEEN,
            margin=AROUND,
        )
        ask = button(self.tr("Write a letter"), self._ask, "step")
        foot = row(None, ask, button(self.tr("Close"), self.reject))
        foot.setContentsMargins(AROUND, 12, AROUND, 12)
        self.setLayout(column(scrolling(widget(parts)), foot, spacing=0))

    def _cause(self, cause: Cause, firm: Firm, found: Case) -> QWidget:
        language = self._words.language
        what, tells, asks = cause_sentences(language, cause)
        known = on_record(language, cause, firm, found)
        letter = letter_of(language, cause, firm, found)
        asked = f"{asks}\n{letter}" if letter else asks
        return card(
            label(self._words.word(cause), "section"),
            label(what, wrap=True),
            *(label(text, "doubt", wrap=True) for text in known),
            self._named(self.tr("Would speak for it"), tells),
            self._named(self.tr("What to ask"), asked),
            spacing=6,
        )

    def _named(self, name: str, text: str) -> QWidget:
        return widget(column(label(name, "label"), label(text, wrap=True), spacing=0))

    @Slot()
    def _ask(self) -> None:
        self.accept()
        self.wanted.emit()
