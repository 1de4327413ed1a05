"""Steps of the letter wizard: the firm, the facts, the sender and the form."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from leaktrace.domain.firms import Firm
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.letters import Calendar, Disclosure, LetterField, LetterOptions, Removal
from leaktrace.domain.solicitations import Solicitation
from leaktrace.gui.dialogs.parts import FirmChoice
from leaktrace.gui.widgets.boxes import clear, column, row, widget
from leaktrace.gui.widgets.elided import cell
from leaktrace.gui.widgets.form import Choice, EnumChoice
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words

FACT = 148
"""The width of a fact's day and time, in logical pixels."""


class FirmStep(QWidget):
    """To whom the letter goes."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._firms: dict[str, Firm] = {}
        self._choice = FirmChoice((), None, "")
        self._choice.setAccessibleName(self.tr("Addressee"))
        self._under = label("", "muted", wrap=True)
        self.setLayout(column(self._choice, self._under, spacing=4))
        self._choice.currentIndexChanged.connect(self._tell)

    def offer(self, firms: Iterable[Firm]) -> None:
        """Offer these firms; the chosen one stays chosen where it is among them."""
        self._firms = {firm.id: firm for firm in firms}
        named = sorted((firm.name, firm.id) for firm in self._firms.values())
        _offer(self._choice, [(self.tr("choose a firm"), None), *named])
        self._show_under()

    def choose(self, id: str) -> None:
        """Choose a firm."""
        self._choice.choose(id)

    def firm(self) -> Firm | None:
        """The chosen firm."""
        return self._firms.get(self._choice.firm() or "")

    @Slot()
    def _tell(self) -> None:
        self._show_under()
        self.chosen.emit()

    def _show_under(self) -> None:
        firm = self.firm()
        licence = firm.licence if firm else ""
        self._under.setText(self.tr("Licence {0}").format(licence) if licence else "")
        self._under.setVisible(bool(licence))


class FactsStep(QWidget):
    """The solicitations that the letter names, each with a box to leave it out."""

    chosen = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.note = label("", "muted")
        self._boxes: dict[str, QCheckBox] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)

    def offer(self, solicitations: Sequence[Solicitation]) -> None:
        """Offer these, all of them ticked."""
        clear(self._lines)
        self._boxes = {}
        refused = False
        for item in solicitations:
            self._lines.addWidget(self._line(item, after=refused))
            refused = refused or item.refusal is not None
        if not solicitations:
            empty = self.tr("No solicitation by this firm is logged.")
            self._lines.addWidget(label(empty, "muted", wrap=True))
        self._count()

    def ticked(self) -> tuple[str, ...]:
        """The ids of those that the letter names."""
        return tuple(id for id, box in self._boxes.items() if box.isChecked())

    def _line(self, item: Solicitation, *, after: bool) -> QWidget:
        when = self._words.moment(item.at, item.at_precision)
        what = self._what(item, after=after)
        box = QCheckBox(when)
        box.setChecked(True)
        box.setFixedWidth(FACT)
        box.setAccessibleName(f"{when} {what}")
        box.toggled.connect(self._tell)
        self._boxes[item.id] = box
        return _line(box, what)

    def _what(self, item: Solicitation, *, after: bool) -> str:
        parts = [item.subject] if item.subject else [self._words.word(item.channel)]
        if item.refusal:
            scope = self._words.word(item.refusal.scope)
            parts.append(self.tr("refused: {0}").format(scope))
        elif after:
            parts.append(self.tr("after the refusal"))
        return self._words.listed(tuple(parts))

    @Slot()
    def _tell(self) -> None:
        self._count()
        self.chosen.emit()

    def _count(self) -> None:
        text = self.tr("{0} of {1}").format(len(self.ticked()), len(self._boxes))
        self.note.setText(text if self._boxes else "")


class FormStep(QWidget):
    """What the letter tells of the sender, and how it is written."""

    chosen = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._address = QCheckBox(self.tr("State my address"))
        self._seal = QCheckBox(self.tr("Mark the place for a seal (㊞)"))
        self._reply = Choice(())
        self._calendar = EnumChoice(words, Calendar, Calendar.ERA)
        self._disclosure = EnumChoice(words, Disclosure, Disclosure.ELECTRONIC)
        self._removal = EnumChoice(words, Removal, Removal.STOP_USE)
        self._optional: dict[str, tuple[QWidget, QWidget]] = {}
        hint = label(self.tr("they may not know it"), "muted")
        grid = self._grid()
        address = widget(row(self._address, hint, None))
        self.setLayout(column(address, self._seal, grid, spacing=6))
        for box in (self._address, self._seal):
            box.toggled.connect(self._tell)
        for field in (self._reply, self._calendar, self._disclosure, self._removal):
            field.currentIndexChanged.connect(self._tell)

    def offer_replies(self, identifiers: Iterable[Identifier]) -> None:
        """Offer the person's mailboxes for the reply."""
        mails = [item for item in identifiers if item.kind is IdentifierKind.EMAIL]
        usual = self.tr("the address they have, else the usual one")
        _offer(self._reply, [(usual, None), *((item.value, item.id) for item in mails)])

    def show_for(self, choices: Sequence[str]) -> None:
        """Show only what changes the letter: "calendar", "disclosure", "removal"."""
        self._seal.setVisible("calendar" in choices)  # letters in Japanese have both
        for choice, parts in self._optional.items():
            for part in parts:
                part.setVisible(choice in choices)

    def options(
        self, solicitations: tuple[str, ...], told: Mapping[LetterField, str]
    ) -> LetterOptions:
        """What the fields say."""
        reply = self._reply.chosen()
        return LetterOptions(
            include_address=self._address.isChecked(),
            seal=self._seal.isChecked() and not self._seal.isHidden(),
            reply_to=reply if isinstance(reply, str) else None,
            calendar=self._calendar.chosen(Calendar) or Calendar.ERA,
            disclosure=self._disclosure.chosen(Disclosure) or Disclosure.ELECTRONIC,
            removal=self._removal.chosen(Removal) or Removal.STOP_USE,
            solicitations=solicitations,
            told=told,
        )

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Reply to"), self._reply, ""),
            (self.tr("Years"), self._calendar, "calendar"),
            (self.tr("Disclosed by"), self._disclosure, "disclosure"),
            (self.tr("Afterwards"), self._removal, "removal"),
        )
        for number, (name, field, choice) in enumerate(rows):
            held = label(name, "label")
            held.setBuddy(field)
            field.setAccessibleName(name)
            grid.addWidget(held, number, 0)
            grid.addWidget(field, number, 1)
            if choice:
                self._optional[choice] = (held, field)
        return grid

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit()


def _offer(choice: Choice, options: Sequence[tuple[str, object]]) -> None:
    """Offer these silently; what is chosen stays chosen where it is among them."""
    kept = choice.chosen()
    choice.blockSignals(True)
    choice.offer(options)
    choice.choose(kept)
    choice.blockSignals(False)


def _line(button: QAbstractButton, text: str) -> QWidget:
    """A button, and beside it, as far as there is room, what it stands for."""
    beside = cell(text, role="muted")
    line = row(button, beside)
    line.setStretch(1, 1)
    return widget(line)
