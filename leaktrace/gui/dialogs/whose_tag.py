"""Whose tag is this: paste what a label or a header shows, see which firm was given it."""

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from leaktrace.domain.case import Case
from leaktrace.domain.tagging import Closeness, Holder, TagMatch
from leaktrace.gui.names import names_of
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, card, clear, column, row, scrolling, widget
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.text import Role, label, value_label
from leaktrace.gui.words import Words
from leaktrace.services.advising import whose_tag
from leaktrace.wording.advice import shown_value

SIZE = QSize(560, 520)
PAUSE = 150
"""Milliseconds without a key after which it is looked up."""

MOST = 12
"""So many forms are shown."""


class WhoseTagDialog(QDialog):
    """Takes a case and looks up while one types; `wanted` names the firm that was clicked."""

    wanted = Signal(str)

    def __init__(self, found: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Whose tag is this?"))
        self.resize(SIZE)
        self._found = found
        self._words = words
        self._names = names_of(found.firms)
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(110)
        self._text.setPlaceholderText(
            self.tr("For example a label, the lines To and Delivered-To of a mail, or a number")
        )
        self._text.setAccessibleName(self.tr("What it shows"))
        self._answers = QVBoxLayout()
        self._answers.setContentsMargins(0, 0, 0, 0)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look_up)
        self._text.textChanged.connect(self._pause.start)
        self._lay_out()
        self.look_up()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        hint = self.tr("Paste or type what a label, a header or a caller shows, as it stands.")
        answers = scrolling(widget(self._answers))
        parts = column(
            label(hint, "muted", wrap=True), self._text, answers, buttons, spacing=BETWEEN
        )
        parts.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(parts)

    @Slot()
    def look_up(self) -> None:
        """Show the forms on record that the text shows."""
        text = self._text.toPlainText()
        matches = whose_tag(self._found, text) if text.strip() else ()
        clear(self._answers)
        for match in matches[:MOST]:
            self._answers.addWidget(self._answer(match))
        if text.strip() and not matches:
            self._answers.addWidget(label(self.tr("No form on record is like this."), "strong"))
        self._answers.addStretch(1)

    def _answer(self, match: TagMatch) -> QWidget:
        item = next(it for it in self._found.identifiers if it.id == match.identifier)
        role: Role = "good" if match.closeness is Closeness.SAME and not match.shared else "muted"
        head = row(
            label(self._words.word(item.kind), "label"),
            None,
            label(self._words.word(match.closeness), role),
        )
        firms = [self._firm(holder) for holder in match.holders]
        nobody = [label(self.tr("Given to nobody on record."), "muted")]
        notes = [label(self.tr("The plain form: it tells the least."), "muted")]
        return card(
            head,
            value_label(shown_value(item, self._found), "strong"),
            *(firms or nobody),
            *(notes if match.shared else []),
            spacing=4,
        )

    def _firm(self, holder: Holder) -> QWidget:
        go = link(self._names.full(holder.firm))
        go.setProperty("firm", holder.firm)
        go.clicked.connect(self._want)
        when = self._words.day(holder.on) if holder.on else self.tr("day not known")
        return widget(row(go, label(when, "muted"), None))

    @Slot()
    def _want(self) -> None:
        sender = self.sender()
        id = sender.property("firm") if sender else None
        if isinstance(id, str):
            self.accept()
            self.wanted.emit(id)
