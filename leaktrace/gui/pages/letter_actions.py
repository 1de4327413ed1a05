"""What one can do with a letter: keep, edit, print, save, mark as sent, remove."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from leaktrace import paths
from leaktrace.domain.case import Kind
from leaktrace.domain.correspondence import Letter
from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.letters import Draft, Layout, LetterForm, LetterOptions
from leaktrace.gui import theme
from leaktrace.gui.dialogs.letter_text import LetterTextDialog
from leaktrace.gui.dialogs.mark_sent import MarkSentDialog
from leaktrace.gui.dialogs.own_letter import OwnLetterKeeper
from leaktrace.gui.dialogs.own_letters import OwnLettersDialog
from leaktrace.gui.dialogs.reading import ReadingDialog
from leaktrace.gui.dialogs.reply import ReplyDialog
from leaktrace.gui.printing import ask_and_print
from leaktrace.gui.workspace import Workspace
from leaktrace.services import batch, correspondence, reading
from leaktrace.services.change import Logbook
from leaktrace.services.logbook import amend, remove
from leaktrace.services.register import case, household
from leaktrace.services.threads import file_back
from leaktrace.services.tracing import today

LONGEST_LINK = 2000
"""How long a mailto link may be: what Windows passes on."""

_USUAL = Layout()
_ENDINGS = {
    LetterForm.LETTER: ("pdf", "docx", "txt"),
    LetterForm.NAIYO: ("pdf", "txt"),
    LetterForm.E_NAIYO: ("docx",),
}


class LetterActions(QObject):
    """Each action can be undone, but for what leaves the program."""

    def __init__(self, page: QWidget, workspace: Workspace) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = workspace

    def keep(self, draft: Draft, layout: Layout) -> str:
        """Keep a draft and how it is set; answers the letter's id, empty where it was refused."""
        try:
            change = correspondence.keep(self._workspace.book, draft, layout=layout)
        except LeakTraceError as error:
            self._workspace.refused(error)
            return ""
        said = self.tr("Kept as a draft")
        self._workspace.record(self.tr("Keep letter"), change, announce=said)
        return change.written[0][1]

    def edit(self, letter: Letter) -> None:
        """Let the person change the text of a draft."""
        dialog = LetterTextDialog(letter.text, self._page)
        keep = OwnLetterKeeper(dialog, letter, self._workspace)
        dialog.template_asked.connect(keep.ask)
        if dialog.exec() and dialog.text() != letter.text:
            changed = replace(letter, text=dialog.text())
            work = partial(amend, self._workspace.book, changed)
            self._workspace.do(self.tr("Edit letter"), work)

    def own_letters(self) -> None:
        """Show the own templates, to change, remove, export or take in some."""
        OwnLettersDialog(self._workspace, self._page).exec()

    def can_read(self, letter: Draft | Letter) -> bool:
        """Whether the letter is in another language than the window, and can be read in that."""
        try:
            offered = reading.languages(letter.kind, letter.language)
        except LeakTraceError:
            return False
        return bool(letter.language) and self._workspace.words.language in offered

    def read(self, letter: Draft | Letter, pdf: bytes, options: LetterOptions | None) -> None:
        """Show a letter beside its translation."""
        done = partial(self._show_reading, pdf)
        reader = self._workspace.words.language
        work = partial(_read, self._workspace.book, letter, reader, options)
        self._workspace.run(self.tr("Translation"), work, done, self._page)

    def _show_reading(self, pdf: bytes, found: tuple[bytes, bool]) -> None:
        translation, is_exact = found
        dialog = ReadingDialog(pdf, translation, is_exact=is_exact, parent=self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def mark_sent(self, letter: Letter) -> None:
        """Ask when and how it was sent, and note it."""
        day = today(household(self._workspace.book))
        dialog = MarkSentDialog(day, self._workspace.words, self._page)
        if dialog.exec():
            work = partial(correspondence.mark_sent, self._workspace.book, letter.id, dialog.sent())
            self._workspace.do(self.tr("Mark as sent"), work)

    def take_back(self, letter: Letter) -> None:
        """Ask what came back on it, and keep that."""
        found = case(self._workspace.book)
        day = today(found.household)
        dialog = ReplyDialog(letter, found.firms, day, self._workspace.words, self._page)
        if dialog.exec():
            work = partial(file_back, self._workspace.book, letter.id, dialog.back)
            self._workspace.do(self.tr("Note what came back"), work)

    def remove(self, letter: Letter) -> None:
        """Move a letter to the trash."""
        work = partial(remove, self._workspace.book, (Kind.LETTER, letter.id))
        said = self.tr("Letter removed")
        self._workspace.do(self.tr("Remove letter"), work, announce=said)

    def print(self, pdf: QPdfDocument, title: str) -> None:
        """Print the pages in view; that does not change the letter's state."""
        try:
            ask_and_print(pdf, title, self._page)
        except LeakTraceError as error:
            self._workspace.refused(error)

    def save(self, letter: Draft | Letter, title: str, layout: Layout) -> None:
        """Ask where to, and write the file in the form that its ending says."""
        endings = _ENDINGS[layout.form]
        start = str(paths.data_dir() / f"{title}.{endings[0]}")
        names = {
            "pdf": self.tr("PDF files (*.pdf)"),
            "docx": self.tr("Files for Word (*.docx)"),
            "txt": self.tr("Plain text (*.txt)"),
        }
        filters = ";;".join(names[ending] for ending in endings)
        name = self.tr("Save the letter")
        chosen, taken = QFileDialog.getSaveFileName(self._page, name, start, filters)
        if chosen:
            path = Path(chosen)
            ending = next((end for end in endings if names[end] == taken), endings[0])
            self.write(letter, path if path.suffix else path.with_suffix(f".{ending}"), layout)

    def write(self, letter: Draft | Letter, path: Path, layout: Layout = _USUAL) -> None:
        """Write the file in the background."""
        done = partial(self._tell_written, path.name)
        work = partial(correspondence.save, letter, path, layout)
        self._workspace.run(self.tr("Save the letter"), work, done, self._page)

    def copy(self, letter: Draft | Letter) -> None:
        """Put the text on the clipboard."""
        theme.application().clipboard().setText(correspondence.plain(letter.text))
        self._workspace.told.emit(self.tr("Copied"))

    def mail(self, letter: Draft | Letter, to: str) -> None:
        """Open a mail in the program for mails; a long text goes by the clipboard."""
        link = correspondence.mail_link(letter, to)
        if len(link) > LONGEST_LINK:
            self.copy(letter)
            self._workspace.told.emit(self.tr("The text is on the clipboard: paste it."))
            link = correspondence.mail_link(replace(letter, text=""), to)
        QDesktopServices.openUrl(QUrl(link))

    def write_many(self, order: batch.Order, folder: Path) -> None:
        """Write a letter to each firm into a folder in the background."""
        work = partial(batch.batch, self._workspace.book, order, folder)
        label = self.tr("The same letter to several firms")
        self._workspace.run(label, work, self._tell_many, self._page)

    def _tell_many(self, found: "batch.Batched") -> None:
        said = self.tr("{0} letters written").format(len(found.drafts))
        explain = self._workspace.words.explain
        why = dict.fromkeys(explain(error) for _, error in found.refused)
        self._workspace.told.emit(said)
        if why:
            self._workspace.failed.emit("\n".join((said, *why)))

    def _tell_written(self, name: str, _result: object) -> None:
        self._workspace.told.emit(self.tr("Written: {0}").format(name))


def _read(
    book: Logbook, letter: Draft | Letter, reader: str, options: LetterOptions | None
) -> tuple[bytes, bool]:
    """A letter's translation as PDF, and whether it is of the letter's very words."""
    found = reading.reading(case(book), letter, reader, options)
    return correspondence.pdf(found.draft), found.is_exact
