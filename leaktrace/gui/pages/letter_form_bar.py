"""In what form a letter is seen and written, and the other ways out: copy, mail, many firms."""

from collections.abc import Iterator

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from leaktrace.domain.letters import Grid, Layout, LetterForm, Window
from leaktrace.gui.widgets.boxes import BETWEEN, PANE, WITHIN, row
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.form import Choice
from leaktrace.gui.words import Words


class LetterFormBar(QWidget):
    """`chosen` says that the letter is wanted in another form; the others what their names say."""

    chosen = Signal()
    copy_asked = Signal()
    mail_asked = Signal()
    many_asked = Signal()
    read_asked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.forms = Choice(self._options())
        self.forms.setAccessibleName(self.tr("Form"))
        self.forms.setToolTip(self.tr("Form"))
        self._copy = link(self.tr("Copy"), self.copy_asked.emit)
        self._mail = link(self.tr("E-mail…"), self.mail_asked.emit)
        self.many = link(self.tr("Several firms…"), self.many_asked.emit)
        self.read = link(self.tr("Translation…"), self.read_asked.emit)
        self.read.hide()
        links = (self._copy, self._mail, self.many, self.read)
        line = row(self.forms, None, *links, spacing=PANE)
        line.setContentsMargins(BETWEEN, WITHIN, BETWEEN, WITHIN)
        self.setLayout(line)
        self.forms.currentIndexChanged.connect(self._tell)

    def layout_chosen(self) -> Layout:
        """How the letter is to be set."""
        found = self.forms.chosen()
        assert isinstance(found, Layout)
        return found

    def show_layout(self, layout: Layout) -> None:
        """Say how the letter in view is set, as if it had been chosen before."""
        self.forms.blockSignals(True)
        self.forms.choose(layout)
        self.forms.blockSignals(False)

    def allow(self, *, is_written: bool) -> None:
        """Offer to copy and mail only what is in view."""
        self._copy.setEnabled(is_written)
        self._mail.setEnabled(is_written)
        self.read.setEnabled(is_written)

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit()

    def _options(self) -> Iterator[tuple[str, Layout]]:
        word, language = self._words.word, self._words.language
        letter, naiyo = word(LetterForm.LETTER), word(LetterForm.NAIYO)
        yield self.tr("{0}, A4").format(letter), Layout(language=language)
        yield self.tr("{0}, US Letter").format(letter), Layout(paper="letter", language=language)
        for window in (Window.NAGA3, Window.DIN):
            yield f"{letter}\u3000{word(window)}", Layout(window=window, language=language)
        for grid in Grid:
            layout = Layout(form=LetterForm.NAIYO, grid=grid, language=language)
            yield f"{naiyo}\u3000{word(grid)}", layout
        electronic = Layout(form=LetterForm.E_NAIYO, language=language)
        yield self.tr("{0}, a guide").format(word(LetterForm.E_NAIYO)), electronic
