"""The editor of a solicitation with all its fields."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QTabWidget, QWidget

from leaktrace.domain.solicitations import Solicitation
from leaktrace.gui.choices import Choices
from leaktrace.gui.dialogs.parts import KnownFields
from leaktrace.gui.dialogs.solicitation_parts import (
    CallerFields,
    ContactFields,
    RefusalFields,
    SaidFields,
)
from leaktrace.gui.widgets.boxes import AROUND, PANE, column, row, section, widget
from leaktrace.gui.widgets.form import EditDialog
from leaktrace.gui.words import Words

WIDTH = 760
"""The dialog's width, in logical pixels."""


class SolicitationDialog(EditDialog):
    """Takes a solicitation and gives it back amended; what it does not show stays as it is."""

    def __init__(
        self, item: Solicitation, choices: Choices, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__("", words, parent)
        self.setWindowTitle(self.tr("Solicitation"))
        self.setMinimumWidth(WIDTH)
        now = datetime.now(UTC).astimezone(ZoneInfo(choices.zone))
        self._value = item
        self._contact = ContactFields(item, choices, words, now)
        self._caller = CallerFields(item.caller, choices, words)
        self._said = SaidFields(item, choices, words)
        self._refusal = RefusalFields(item, words, now)
        self._known = KnownFields(words, choices.identifiers, item.knew, item.did_not_know)
        self.lay_out(self._tabs())

    def value(self) -> Solicitation:
        """The solicitation as it was saved."""
        return self._value

    def read(self) -> None:
        """Take over what the fields say."""
        self._value = self._read()

    def _read(self) -> Solicitation:
        item = replace(self._contact.value(), caller=self._caller.value())
        item = self._refusal.apply(self._said.apply(item))
        return replace(item, knew=self._known.knew(), did_not_know=self._known.did_not_know())

    def _tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        contact = section(self.tr("Contact"), self._contact, None)
        caller = section(self.tr("Caller"), self._caller, None)
        first = row(contact, caller, spacing=AROUND, margin=PANE)
        said = section(self.tr("What they said"), self._said, None)
        refused = section(self.tr("What you said"), self._refusal, None)
        second = row(said, refused, spacing=AROUND, margin=PANE)
        tabs.addTab(widget(first), self.tr("Contact"))
        tabs.addTab(widget(second), self.tr("The talk"))
        tabs.addTab(widget(column(self._known, None, margin=PANE)), self.tr("What they knew"))
        return tabs
