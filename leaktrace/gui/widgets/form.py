"""Forms: rows of a label and a field, choices of an enum, and the frame of every dialog."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from leaktrace.domain.errors import Refused
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, WITHIN, column
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words

Member = TypeVar("Member", bound=StrEnum)


def form_layout() -> QFormLayout:
    """An empty form with the program's distances."""
    made = QFormLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setHorizontalSpacing(BETWEEN)
    made.setVerticalSpacing(WITHIN)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return made


def add_row(form: QFormLayout, name: str, field: QWidget) -> None:
    """A row whose field is spoken by its label's name."""
    held = label(name, "label")
    held.setBuddy(field)
    field.setAccessibleName(name)
    form.addRow(held, field)


def line(text: str = "", hint: str = "") -> QLineEdit:
    """A field of one line."""
    made = QLineEdit(text)
    made.setPlaceholderText(hint)
    made.setCursorPosition(0)
    return made


class Choice(QComboBox):
    """A choice among texts that stand for values."""

    def __init__(self, options: Iterable[tuple[str, object]], chosen: object = None) -> None:
        super().__init__()
        self.offer(options)
        self.choose(chosen)

    def offer(self, options: Iterable[tuple[str, object]]) -> None:
        """Offer these in place of what was offered."""
        self.clear()
        for text, value in options:
            self.addItem(text, _Held(value))

    def choose(self, value: object) -> None:
        """Choose the option with this value; the first where there is none."""
        values = [_value(self.itemData(place)) for place in range(self.count())]
        self.setCurrentIndex(values.index(value) if value in values else 0)

    def chosen(self) -> object:
        """The value that is chosen."""
        return _value(self.currentData())


@dataclass(frozen=True, slots=True)
class _Held:
    """A value as it is: Qt would turn an enum's member into its text."""

    value: object


def _value(data: object) -> object:
    return data.value if isinstance(data, _Held) else data


class EnumChoice(QComboBox):
    """A choice among the members of an enum, in the person's words; `blank` offers none of them."""

    def __init__(
        self, words: Words, enum: type[StrEnum], chosen: StrEnum | None, *, blank: str | None = None
    ) -> None:
        super().__init__()
        self._members: list[StrEnum | None] = [] if blank is None else [None]
        self._members += list(enum)
        for member in self._members:
            self.addItem(words.word(member) if member else blank or "")
        if chosen in self._members:
            self.setCurrentIndex(self._members.index(chosen))

    def chosen(self, enum: type[Member]) -> Member | None:
        """The member that is chosen, None for the blank."""
        member = self._members[self.currentIndex()]
        return enum(member) if member else None


class FormDialog(QDialog):
    """A dialog of a sentence and its parts; Save answers it, Esc leaves everything as it was."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Save | buttons.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.problem = label("", "doubt", wrap=True)
        self.problem.hide()

    def lay_out(self, *parts: QWidget | QFormLayout | int | None) -> None:
        """Put the parts above the line for problems and the buttons."""
        self.setLayout(column(*parts, self.problem, self.buttons, spacing=BETWEEN, margin=AROUND))

    @Slot(str)
    def complain(self, sentence: str) -> None:
        """Say what does not fit yet."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))


class EditDialog(FormDialog):
    """A dialog that reads its fields when it is saved, and stays open while they do not fit."""

    def __init__(self, title: str, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._words = words

    def read(self) -> None:
        """Take over what the fields say; raises Refused where something does not fit."""

    @Slot()
    def accept(self) -> None:
        """Close if everything fits; otherwise say what does not."""
        try:
            self.read()
        except Refused as error:
            self.complain(self._words.explain(error))
        else:
            super().accept()
