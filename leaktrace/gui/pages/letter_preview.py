"""The right half of the page Letters: the state of a letter, what can be done, the very page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from leaktrace.domain.clocks import Awaited
from leaktrace.domain.correspondence import Advised, Letter, LetterState, NextStep
from leaktrace.gui.letter_words import AwaitedWords
from leaktrace.gui.pages.letter_form_bar import LetterFormBar
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, WITHIN, column, row, widget
from leaktrace.gui.widgets.buttons import button, link
from leaktrace.gui.widgets.pdf_preview import PdfPreview
from leaktrace.gui.widgets.state_strip import StateStrip
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words


class LetterPreview(QWidget):
    """Shows a letter as it will be printed; the strip above it says whether it was sent."""

    print_asked = Signal()
    save_asked = Signal()
    sent_asked = Signal()
    back_asked = Signal()
    next_asked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._awaited = AwaitedWords(words)
        self._print = button(self.tr("Print…"), self.print_asked.emit)
        self._save = button(self.tr("Save…"), self.save_asked.emit)
        self._sent = button(self.tr("Mark as sent…"), self.sent_asked.emit, "step")
        self._back = button(self.tr("What came back…"), self.back_asked.emit, "step")
        self.strip = StateStrip(self._print, self._save, self._sent, self._back)
        self._next = label("", wrap=True)
        self.way = link(self.tr("Write that letter"), self.next_asked.emit)
        self._until = label("", "muted", wrap=True)
        line = row(self._next, self.way)
        line.setStretch(0, 1)
        lines = column(widget(line), self._until, spacing=4)
        lines.setContentsMargins(BETWEEN, WITHIN, BETWEEN, WITHIN)
        self._line = widget(lines)
        self.page = PdfPreview(self.tr("The letter as it will be printed"))
        self._empty = label("", "muted", wrap=True)
        empty = column(self._empty, None)
        empty.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self._stack = QStackedWidget()
        self._stack.addWidget(widget(empty))
        self._stack.addWidget(self.page)
        self.bar = LetterFormBar(words)
        self.setLayout(column(self.strip, self._line, self.bar, self._stack, spacing=0))
        self.setMinimumWidth(420)
        self.show_nothing(self.tr("Choose a letter, or write one."))

    def show_nothing(self, sentence: str) -> None:
        """Show no letter, and say why."""
        self.page.show_pdf(b"")
        self._empty.setText(sentence)
        self._stack.setCurrentIndex(0)
        self.strip.hide()
        self.bar.allow(is_written=False)
        self._line.hide()

    def show_draft(self, pdf: bytes) -> None:
        """Show a letter that nobody has been sent."""
        self._show(pdf)
        word, sentence = (
            self._words.word(LetterState.DRAFT),
            self.tr("Nobody has been sent it yet."),
        )
        self.strip.show_state(word, sentence, is_sent=False)
        self._sent.show()
        self._back.hide()
        self._line.hide()

    def show_next(self, advised: Advised, awaited: Awaited, law: str = "") -> None:
        """Say what to do next about the letter in view, and until when an answer is awaited.

        `law` is what the law says to the reason that the last reply gives.
        """
        self._next.setText(self._words.word(advised.step))
        answered = (NextStep.DONE, NextStep.ANSWER_EXCUSE)
        until = "" if advised.step in answered else self._awaited.told(awaited)
        until = "\n".join(part for part in (law, until) if part)
        self._until.setText(until)
        self._until.setVisible(bool(until))
        self.way.setVisible(bool(advised.kind))
        self._line.show()

    def show_sent(self, letter: Letter, state: LetterState, pdf: bytes) -> None:
        """Show a letter as it was sent; without its text, say so in the page's place."""
        if pdf:
            self._show(pdf)
        else:
            self.show_nothing(self.tr("The text of this letter was not kept."))
        self.strip.show()
        self.strip.show_state(self._words.word(state), self._when(letter), is_sent=True)
        for action in (self._print, self._save):
            action.setEnabled(bool(pdf))
        self._sent.hide()
        self._back.show()

    def _show(self, pdf: bytes) -> None:
        self.page.show_pdf(pdf)
        self._stack.setCurrentIndex(1)
        self.strip.show()
        self.bar.allow(is_written=True)
        for action in (self._print, self._save):
            action.setEnabled(True)

    def _when(self, letter: Letter) -> str:
        """When and how it was sent, and by when an answer is wished for."""
        sent = letter.sent
        parts = [self._words.day(sent.on)] if sent and sent.on else []
        parts += [part for part in (sent.by, sent.number) if part] if sent else []
        if letter.due:
            parts.append(self.tr("answer wished by {0}").format(self._words.short_day(letter.due)))
        return self._words.listed(tuple(parts))
