"""The editor of an identifier: a number, an address, a name, and whose form it is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from leaktrace.domain.dates import read_day
from leaktrace.domain.identifiers import Identifier, IdentifierKind, Member
from leaktrace.gui.dialogs.postal import PostalFields
from leaktrace.gui.widgets.boxes import section
from leaktrace.gui.widgets.form import Choice, EditDialog, EnumChoice, add_row, form_layout, line
from leaktrace.gui.words import Words


class IdentifierDialog(EditDialog):
    """Takes an identifier and gives it back amended."""

    def __init__(
        self,
        item: Identifier,
        others: Sequence[Identifier],
        members: Sequence[Member],
        words: Words,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", words, parent)
        self.setWindowTitle(self.tr("Identifier"))
        self.setMinimumWidth(460)
        self._item, self._today = item, today
        self._value = item
        self._kind = EnumChoice(words, IdentifierKind, item.kind)
        self._text = line(item.value)
        self._kana = line(item.kana)
        roots = [(one.value, one.id) for one in others if one.id != item.id and not one.variant_of]
        self._variant_of = _choice(self.tr("its own, no variant"), roots, item.variant_of)
        self._strippable = QCheckBox(self.tr("a machine can cut the tag off"))
        self._strippable.setChecked(item.strippable)
        people = [(one.name, one.id) for one in members]
        self._member = _choice(self.tr("everybody, or me"), people, item.member)
        self._since = line(item.since.isoformat() if item.since else "")
        self._until = line(item.until.isoformat() if item.until else "")
        self._note = line(item.note)
        self._postal = PostalFields(item.postal, with_department=False)
        self._address = section(self.tr("Postal address"), self._postal)
        self._lay_out_fields()
        self._kind.currentIndexChanged.connect(self._show_address)
        self._show_address()
        self._text.setFocus()

    def value(self) -> Identifier:
        """The identifier as it was saved."""
        return self._value

    @Slot()
    def accept(self) -> None:
        """An identifier needs a value."""
        if not self._text.text().strip():
            self.complain(self.tr("Please enter the number, address or name itself."))
            return
        super().accept()

    def read(self) -> None:
        """Take over what the fields say."""
        self._value = self._read()

    def _read(self) -> Identifier:
        from leaktrace.domain.phones import stored  # loads the numbering plans

        kind = self._kind.chosen(IdentifierKind) or IdentifierKind.NAME
        text = self._text.text().strip()
        variant_of, member = self._variant_of.chosen(), self._member.chosen()
        return replace(
            self._item,
            kind=kind,
            value=stored(text) if kind is IdentifierKind.PHONE else text,
            kana=self._kana.text().strip(),
            postal=self._postal.value("JP") if kind is IdentifierKind.ADDRESS else None,
            variant_of=str(variant_of) if variant_of else None,
            strippable=self._strippable.isChecked(),
            member=str(member) if member else None,
            since=self._day(self._since.text()),
            until=self._day(self._until.text()),
            note=self._note.text().strip(),
        )

    def _day(self, text: str) -> date | None:
        return read_day(text, self._today) if text.strip() else None

    def _lay_out_fields(self) -> None:
        form = form_layout()
        add_row(form, self.tr("Kind"), self._kind)
        add_row(form, self.tr("Number, address, name"), self._text)
        add_row(form, self.tr("Kana"), self._kana)
        add_row(form, self.tr("Variant of"), self._variant_of)
        form.addRow("", self._strippable)
        add_row(form, self.tr("Whose"), self._member)
        add_row(form, self.tr("Since"), self._since)
        add_row(form, self.tr("Until"), self._until)
        add_row(form, self.tr("Note"), self._note)
        self.lay_out(form, self._address)

    @Slot()
    def _show_address(self) -> None:
        self._address.setVisible(self._kind.chosen(IdentifierKind) is IdentifierKind.ADDRESS)


def _choice(blank: str, options: Sequence[tuple[str, str]], present: str | None) -> Choice:
    """A choice that offers what is chosen now, by its id, even where it is none of the options."""
    known = {id for _, id in options}
    gone = [(present, present)] if present is not None and present not in known else []
    return Choice([(blank, None), *options, *gone], present)
