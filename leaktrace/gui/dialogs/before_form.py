"""Before the next form: what to check in a firm's terms, what to leave out, which tag to give."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QCheckBox, QCompleter, QDialog, QWidget

from leaktrace.domain.advice import TagIdea
from leaktrace.domain.case import Case
from leaktrace.gui import theme
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, card, column, row, scrolling, widget
from leaktrace.gui.widgets.buttons import button, link
from leaktrace.gui.widgets.form import line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.wording.advice import tag_sentence, tag_value

SIZE = QSize(640, 720)


class BeforeFormDialog(QDialog):
    """Takes the tags that are advised; once accepted, `given()` went to `firm()`."""

    def __init__(
        self, found: Case, tags: Iterable[TagIdea], words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Before the next form"))
        self.resize(SIZE)
        self._words = words
        self._region = found.household.country or "JP"
        self._boxes = [(self._box(tag), tag) for tag in tags]
        self._firm = line("", self.tr("the firm that asks for your data"))
        completer = QCompleter(sorted(firm.name for firm in found.firms), self)
        self._firm.setCompleter(completer)
        self._firm.setAccessibleName(self.tr("Firm"))
        self._note = button(self.tr("Note that it was handed over"), self.accept, "step")
        self._firm.textChanged.connect(self._enable)
        self._lay_out()
        self._enable()

    def firm(self) -> str:
        """The name of the firm."""
        return self._firm.text().strip()

    def given(self) -> tuple[TagIdea, ...]:
        """The tags that went to it."""
        return tuple(tag for box, tag in self._boxes if box.isChecked())

    def _lay_out(self) -> None:
        parts = column(
            self._step("1", self.tr("Read its terms for"), self._terms()),
            self._step("2", self.tr("Leave out"), self._left_out()),
            self._step("3", self.tr("Hand over"), self._tags()),
            None,
            spacing=BETWEEN,
            margin=AROUND,
        )
        foot = row(self._firm, self._note, button(self.tr("Close"), self.reject))
        foot.setContentsMargins(AROUND, 12, AROUND, 12)
        foot.setStretch(0, 1)
        self.setLayout(column(scrolling(widget(parts)), foot, spacing=0))

    def _step(self, number: str, title: str, parts: list[QWidget]) -> QWidget:
        head = row(label(number, "title"), label(title, "section"), None, spacing=12)
        return widget(column(head, card(*parts, spacing=8)))

    def _terms(self) -> list[QWidget]:
        texts = (
            self.tr("Third parties: does it pass data on, and may you say no? Untick such boxes."),
            self.tr("Joint use: with whom, which items, and who answers for it?"),
            self.tr("Opt-out: does it sell lists unless you object?"),
            self.tr("Purpose: do calls and mail for other goods belong to it?"),
            self.tr("Contact: where can you ask for your records and have them deleted?"),
        )
        return [label(f"・ {text}", wrap=True) for text in texts]

    def _left_out(self) -> list[QWidget]:
        texts = (
            self.tr("Every field that is not required: leave it empty."),
            self.tr("Income, employer, family, birth date: only where a contract needs them."),
            self.tr("Your main number and main address: give a tagged one while you only ask."),
        )
        return [label(f"・ {text}", wrap=True) for text in texts]

    def _tags(self) -> list[QWidget]:
        if not self._boxes:
            return [label(self.tr("The advice comes once the calls are traced."), "muted")]
        parts = [self._tag(box, tag) for box, tag in self._boxes]
        notes = dict.fromkeys(self._words.word(it) for _, tag in self._boxes for it in tag.cautions)
        return [*parts, *(label(note, "doubt", wrap=True) for note in notes)]

    def _box(self, tag: TagIdea) -> QCheckBox:
        box = QCheckBox(tag_sentence(self._words.language, tag, self._region))
        box.setEnabled(bool(tag.value))
        return box

    def _tag(self, box: QCheckBox, tag: TagIdea) -> QWidget:
        copy = link(self.tr("Copy"))
        copy.setProperty("value", tag_value(tag, self._region))
        copy.clicked.connect(self._copy)
        copy.setVisible(bool(tag.value))
        layout = row(box, copy)
        layout.setStretch(0, 1)
        return widget(layout)

    @Slot()
    def _copy(self) -> None:
        sender = self.sender()
        value = sender.property("value") if sender else None
        if isinstance(value, str):
            theme.application().clipboard().setText(value)

    @Slot()
    def _enable(self) -> None:
        self._note.setEnabled(bool(self.firm()))
