"""Choosing files to take in, with a look at what would come of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from leaktrace.domain.chats import ChatLook
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.intakes import FileIntake, Passed
from leaktrace.domain.tables import TableLook
from leaktrace.gui.dialogs.intake_words import IntakeWords
from leaktrace.gui.pasting import forget, pasted
from leaktrace.gui.widgets.boxes import WITHIN, card, clear, column, scrolling, widget
from leaktrace.gui.widgets.chat_step import ChatStep
from leaktrace.gui.widgets.drop import DropArea
from leaktrace.gui.widgets.elided import cell
from leaktrace.gui.widgets.fields import Fields
from leaktrace.gui.widgets.form import Choice, FormDialog, add_row, form_layout
from leaktrace.gui.widgets.table_step import TableStep
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words

ROOM = 196
"""The height that is kept for what a file would bring, in logical pixels."""

MOST_LINES = 5
"""Lines of problems in view."""

WIDE = QSize(760, 680)
"""The least size with a table or a chat in view, in logical pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrder:
    """Which files to take in; `line` is the id of the person's number that they are about.

    `tables` says of tables, by their key, what their columns mean, `chats` of chats whose messages
    to take; `doubtful_is_same` takes calls that perhaps are here already to be here.
    """

    paths: tuple[Path, ...] = ()
    line: str | None = None
    tables: Mapping[str, str] = field(default_factory=dict)
    chats: Mapping[str, str] = field(default_factory=dict)
    doubtful_is_same: bool = False


class ImportDialog(FormDialog):
    """`asked` wants a look at what an order would bring; `show_files` answers it."""

    asked = Signal(object)

    def __init__(
        self,
        identifiers: Iterable[Identifier],
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Import"))
        self._paths: tuple[Path, ...] = ()
        self._words = words
        self._texts = IntakeWords(words)
        self._drop = DropArea(
            self.tr("Drop files here: call logs, messages, mails, passwords, cases")
        )
        self._drop.dropped.connect(self.choose)
        self._line = Choice(self._lines(identifiers))
        self._line.currentIndexChanged.connect(self._ask)
        self._steps = QVBoxLayout()
        self._tables: dict[str, TableStep] = {}
        self._told: dict[str, str] = {}
        self._chats: dict[str, ChatStep] = {}
        self._picked: dict[str, str] = {}
        self._same = QCheckBox(self.tr("Leave out the calls that are perhaps here already"))
        self._same.toggled.connect(self._ask)
        self._same.hide()
        self._found = QVBoxLayout()
        self._problems = QPlainTextEdit()
        self._problems.setReadOnly(True)
        self._problems.setAccessibleName(self.tr("Problems"))
        self._problems.hide()
        self._take = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._take.setText(self.tr("Take in"))
        self._take.setEnabled(False)
        self._lay_out()

    def choose(self, paths: tuple[Path, ...]) -> None:
        """Take these files in place of those chosen before, and look into them."""
        self._show_steps((), ())
        forget(tuple(set(self._paths) - set(paths)))
        self._paths = paths
        self._ask()

    def choose_line(self, id: str) -> None:
        """Say which of the person's numbers the files are about."""
        self._line.choose(id)

    def order(self) -> ImportOrder:
        """What the person chose."""
        line = self._line.chosen()
        named = line if isinstance(line, str) else None
        return ImportOrder(
            paths=self._paths,
            line=named,
            tables=self._told.copy(),
            chats=self._picked.copy(),
            doubtful_is_same=self._same.isChecked(),
        )

    def show_steps(self, tables: tuple[TableLook, ...], chats: tuple[ChatLook, ...]) -> bool:
        """Ask what the columns of tables say and whose messages to take; False while not plain."""
        self._show_steps(tables, chats)
        return all(look.is_settled for look in tables)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what lies on the clipboard."""
        if not event.matches(QKeySequence.StandardKey.Paste):
            super().keyPressEvent(event)
        elif files := pasted(self.tr("Pasted text")):
            self.choose(files)

    def table_steps(self) -> tuple[TableStep, ...]:
        """The tables that are asked about."""
        return tuple(self._tables.values())

    def chat_steps(self) -> tuple[ChatStep, ...]:
        """The chats that are asked about."""
        return tuple(self._chats.values())

    def show_files(self, files: tuple[FileIntake, ...]) -> None:
        """Show what would come of each file."""
        self.complain("")
        clear(self._found)
        for file in files:
            fields = Fields(label_width=96)
            fields.show_rows(self._texts.rows(file))
            examples = [cell(text, role="small") for text in self._texts.examples(file)]
            doubts = [cell(text, role="doubt-line") for text in self._texts.doubts(file)]
            self._found.addWidget(card(label(file.name, "strong"), fields, *examples, *doubts))
        self._same.setVisible(self._same.isChecked() or any(file.doubts for file in files))
        problems = self._texts.problems(files)
        self._problems.setPlainText("\n".join(problems))
        lines = min(len(problems) + 1, MOST_LINES)
        self._problems.setFixedHeight(lines * self._problems.fontMetrics().lineSpacing() + WITHIN)
        self._problems.setVisible(bool(problems))
        self._take.setEnabled(any(map(_brings, files)))

    def show_problem(self, sentence: str) -> None:
        """Say why a file cannot be taken in."""
        clear(self._found)
        self._problems.hide()
        self._take.setEnabled(False)
        self.complain(sentence)

    def leave_out_doubtful(self, *, wanted: bool = True) -> None:
        """Take calls that perhaps are here already to be here, as if the person said so."""
        self._same.setChecked(wanted)

    def asks_for_doubtful(self) -> bool:
        """Whether the person is asked what to do with them."""
        return self._same.isVisibleTo(self)

    def is_ready(self) -> bool:
        """Whether there is something new to take in."""
        return self._take.isEnabled()

    def _show_steps(self, tables: tuple[TableLook, ...], chats: tuple[ChatLook, ...]) -> None:
        """Keep the steps that are there, since one of them may be in use."""
        shown = [*self._tables, *self._chats]
        if shown == [*(look.key for look in tables), *(look.key for look in chats)]:
            for look in tables:
                self._tables[look.key].show_look(look)
            return
        clear(self._steps)
        self._tables = {look.key: TableStep(look, self._words) for look in tables}
        self._chats = {look.key: ChatStep(look) for look in chats}
        if tables or chats:
            self.resize(self.size().expandedTo(WIDE))
        for table in self._tables.values():
            table.told.connect(self._tell_columns)
            self._steps.addWidget(table)
        for chat in self._chats.values():
            chat.told.connect(self._tell_senders)
            self._steps.addWidget(chat)

    @Slot(str, str)
    def _tell_columns(self, key: str, columns: str) -> None:
        self._told[key] = columns
        self._ask()

    @Slot(str, str)
    def _tell_senders(self, key: str, senders: str) -> None:
        self._picked[key] = senders
        self._ask()

    def _lay_out(self) -> None:
        form = form_layout()
        add_row(form, self.tr("My number"), self._line)
        hint = self.tr(
            "Nothing leaves this computer. Calls of your own and of people you know are passed "
            "over; all that is taken in can be undone."
        )
        self._found.setContentsMargins(0, 0, 0, 0)
        self._steps.setContentsMargins(0, 0, 0, 0)
        found = scrolling(widget(column(self._steps, self._found, None)))
        found.setMinimumHeight(ROOM)
        hint_label = label(hint, "muted", wrap=True)
        self.lay_out(hint_label, self._drop, form, found, self._same, self._problems)
        self.setMinimumSize(560, 580)

    def _lines(self, identifiers: Iterable[Identifier]) -> list[tuple[str, object]]:
        from leaktrace.domain.phones import shown

        phones = [item for item in identifiers if item.kind is IdentifierKind.PHONE]
        named = [(shown(item.value), item.id) for item in phones]
        return [(self.tr("as the file says, or my only one"), None), *named]

    @Slot()
    def _ask(self) -> None:
        if self._paths:
            self.show_problem(self.tr("Looking into the files…"))
            self.asked.emit(self.order())


def _brings(file: FileIntake) -> bool:
    """Whether taking a file in would change anything."""
    learnt = (Passed.COMPLETED, Passed.INCIDENTS)
    return bool(sum(file.added.values()) or any(file.passed.get(item) for item in learnt))
