"""The editor of one own template, and what keeps a letter's text as one."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from leaktrace.domain.correspondence import Letter
from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.own_letters import MOST_NAME, OwnLetter
from leaktrace.gui.dialogs.letter_text import LetterTextDialog
from leaktrace.gui.widgets.form import EditDialog, add_row, form_layout, line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.gui.workspace import Workspace
from leaktrace.services import correspondence, own_letters
from leaktrace.services.register import case


class OwnLetterDialog(EditDialog):
    """Takes an own template and gives it back as it may be kept."""

    def __init__(self, own: OwnLetter, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("", words, parent)
        self.setWindowTitle(self.tr("Own template"))
        self._own = own
        self._value = own
        self._name = line(own.name)
        self._name.setMaxLength(MOST_NAME)
        self._text = QPlainTextEdit(own.text)
        self._text.setAccessibleName(self.tr("Text of the template"))
        self._text.setTabChangesFocus(True)
        form = form_layout()
        add_row(form, self.tr("Name"), self._name)
        hint = self.tr(
            "What stands in {{ }} is filled in anew for each letter. {% if reply %} … {% endif %} "
            "leaves its words out where the field is empty."
        )
        self.lay_out(form, self._text, label(hint, "muted", wrap=True), self._fields())
        self.resize(720, 680)

    def value(self) -> OwnLetter:
        """The template as it was saved."""
        return self._value

    def read(self) -> None:
        """Take over what the fields say."""
        own = replace(self._own, name=self._name.text(), text=self._text.toPlainText())
        self._value = own_letters.checked(own)

    def _fields(self) -> QLabel:
        named = "  ".join(f"{{{{ {name} }}}}" for name in sorted(own_letters.FIELDS))
        return label(self.tr("Fields: {0}").format(named), "muted", wrap=True)


class OwnLetterKeeper(QObject):
    """Keeps the text that is being edited as an own template, with fields in it."""

    def __init__(self, dialog: LetterTextDialog, letter: Letter, workspace: Workspace) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._letter = letter
        self._workspace = workspace

    @Slot()
    def ask(self) -> None:
        """Ask for a name, and keep it."""
        try:
            dialog = OwnLetterDialog(self.template(), self._workspace.words, self._dialog)
        except LeakTraceError as error:
            self._dialog.complain(self._workspace.words.explain(error))
            return
        if dialog.exec():
            work = partial(own_letters.save, self._workspace.book, dialog.value())
            said = self.tr("Kept as the own template “{0}”").format(dialog.value().name)
            self._workspace.do(self.tr("Keep own template"), work, announce=said)

    def template(self) -> OwnLetter:
        """The text with fields in it, under a name that is free."""
        letter = self._letter
        found = case(self._workspace.book)
        language = letter.language or correspondence.kind(letter.kind).languages[0]
        text = own_letters.text_with_fields(found, letter, self._dialog.text())
        name = own_letters.free_name(self.tr("My letter"), own_letters.own_letters(found.household))
        return OwnLetter(name=name, kind=letter.kind, language=language, text=text)
