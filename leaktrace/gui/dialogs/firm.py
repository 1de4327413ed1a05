"""The editor of a firm."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from leaktrace.domain.firms import Firm, Industry, Procedure, Terms
from leaktrace.domain.licences import read_licence
from leaktrace.gui.dialogs.postal import PostalFields
from leaktrace.gui.widgets.boxes import AROUND, PANE, column, row, section, widget
from leaktrace.gui.widgets.form import EnumChoice, FormDialog, add_row, form_layout, line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words

WIDTH = 760
"""The dialog's width, in logical pixels."""


class FirmDialog(FormDialog):
    """Takes a firm and gives it back amended; what it does not show stays as it is."""

    def __init__(self, item: Firm, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Firm"))
        self.setMinimumWidth(WIDTH)
        self._item = item
        self._words = words
        self._name = line(item.name, self.tr("the full name, as in its register"))
        self._kana = line(item.kana)
        self._aliases = line(", ".join(item.aliases), self.tr("other names, with commas"))
        self._industry = EnumChoice(words, Industry, item.industry)
        self._terms = EnumChoice(words, Terms, item.terms)
        self._country = line(item.country, "JP")
        self._licence = line(item.licence or "", "東京都知事(2)第98765号")
        self._licence_hint: QLabel = label("", "doubt", wrap=True)
        self._licence.textChanged.connect(self._check_licence)
        self._email = line(item.email or "")
        self._numbers = line(", ".join(item.numbers))
        self._domains = line(", ".join(item.domains), "example.jp")
        self._note = line(item.note)
        self._postal = PostalFields(item.postal, with_department=True)
        procedure = item.procedure or Procedure()
        self._own_form = line(procedure.form, self.tr("none, or where it is found"))
        self._fee = line(procedure.fee)
        self._identity = line(procedure.identity)
        self._lay_out_fields()
        self._check_licence(self._licence.text())
        self._name.setFocus()

    def value(self) -> Firm:
        """The firm as the fields say."""
        from leaktrace.domain.phones import stored  # loads the numbering plans

        country = self._country.text().strip().upper()
        industry = self._industry.chosen(Industry) or Industry.OTHER
        return replace(
            self._item,
            name=self._name.text().strip(),
            kana=self._kana.text().strip(),
            aliases=self._other_names(),
            industry=industry,
            terms=self._terms.chosen(Terms) or Terms.UNKNOWN,
            country=country,
            licence=self._licence.text().strip() or None,
            email=self._email.text().strip() or None,
            numbers=tuple(stored(text) for text in listed(self._numbers.text())),
            domains=listed(self._domains.text()),
            note=self._note.text().strip(),
            postal=self._postal.value(country),
            procedure=self._procedure(),
        )

    @Slot()
    def accept(self) -> None:
        """A firm needs a name; its country is two letters, or not known."""
        country = self._country.text().strip()
        if not self._name.text().strip():
            self.complain(self.tr("Please enter the firm's name."))
            self._name.setFocus()
        elif country and not (len(country) == 2 and country.isascii() and country.isalpha()):
            self.complain(self.tr("Please enter the country as two letters, such as JP."))
            self._country.setFocus()
        else:
            super().accept()

    def _lay_out_fields(self) -> None:
        who = form_layout()
        add_row(who, self.tr("Name"), self._name)
        add_row(who, self.tr("Kana"), self._kana)
        add_row(who, self.tr("Also called"), self._aliases)
        add_row(who, self.tr("Trade"), self._industry)
        add_row(who, self.tr("Country"), self._country)
        add_row(who, self.tr("Licence"), self._licence)
        who.addRow("", self._licence_hint)
        add_row(who, self.tr("Terms"), self._terms)
        add_row(who, self.tr("Note"), self._note)
        reach = form_layout()
        add_row(reach, self.tr("E-mail"), self._email)
        add_row(reach, self.tr("Numbers"), self._numbers)
        add_row(reach, self.tr("Domains"), self._domains)
        asked = form_layout()
        add_row(asked, self.tr("Own form"), self._own_form)
        add_row(asked, self.tr("Fee"), self._fee)
        add_row(asked, self.tr("Identity"), self._identity)
        left = section(self.tr("The firm"), widget(who), None)
        right = column(
            section(self.tr("How it is reached"), widget(reach), self._postal),
            section(self.tr("Its procedure for requests"), widget(asked)),
            None,
            spacing=PANE,
        )
        both = row(left, right, spacing=AROUND)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.lay_out(widget(both))

    def _other_names(self) -> tuple[str, ...]:
        """The other names; left alone they stay as they were, even with commas in them."""
        text, before = self._aliases.text(), self._item.aliases
        return before if text == ", ".join(before) else listed(text)

    def _procedure(self) -> Procedure | None:
        before = self._item.procedure or Procedure()
        made = replace(
            before,
            form=self._own_form.text().strip(),
            fee=self._fee.text().strip(),
            identity=self._identity.text().strip(),
        )
        return None if made == Procedure() else made

    @Slot(str)
    def _check_licence(self, text: str) -> None:
        """Say it when a licence fits no licensing authority."""
        odd = bool(text.strip()) and read_licence(text) is None
        hint = self.tr("This fits no real-estate licence, such as 東京都知事(2)第98765号.")
        self._licence_hint.setText(hint if odd else "")
        self._licence_hint.setVisible(odd)


def listed(text: str) -> tuple[str, ...]:
    """The parts of a text with commas between them."""
    parts = (part.strip() for part in text.replace("、", ",").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
