"""The editors of what holds for the whole logbook, and of people whose calls are welcome."""

from dataclasses import replace
from datetime import date
from zoneinfo import available_timezones

from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from leaktrace.domain.dates import read_day
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.identifiers import CallsBefore, Household, KnownPerson
from leaktrace.gui.dialogs.firm import listed
from leaktrace.gui.widgets.form import EditDialog, FormDialog, add_row, form_layout, line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words


class HouseholdDialog(EditDialog):
    """Takes the household and gives it back amended."""

    def __init__(
        self, item: Household, words: Words, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__("", words, parent)
        self.setWindowTitle(self.tr("About this logbook"))
        self.setMinimumWidth(480)
        self._item, self._today = item, today
        self._value = item
        self._since = line(item.logging_since.isoformat() if item.logging_since else "")
        before = item.calls_before or CallsBefore(months=0, callers=0)
        self._months = _number(before.months)
        self._callers = _number(before.callers)
        self._share = _number(round(100 * (item.logged_share or 0), 2))
        self._share.setMaximum(100)
        self._share.setSuffix(" %")
        self._share.setSpecialValueText(self.tr("not estimated"))
        self._country = line(item.country)
        self._region = line(item.region)
        self._zone = line(item.time_zone)
        self._registered = line(
            item.do_not_call_since.isoformat() if item.do_not_call_since else ""
        )
        self._lay_out_fields()

    def value(self) -> Household:
        """The household as it was saved."""
        return self._value

    def read(self) -> None:
        """Take over what the fields say."""
        self._value = self._read()

    def _read(self) -> Household:
        months, callers = self._months.value(), self._callers.value()
        return replace(
            self._item,
            logging_since=self._day(self._since.text()),
            calls_before=CallsBefore(months=months, callers=callers) if months else None,
            logged_share=self._share.value() / 100 or None,
            country=self._read_country(),
            region=self._region.text().strip(),
            time_zone=self._read_zone(),
            do_not_call_since=self._day(self._registered.text()),
        )

    def _read_country(self) -> str:
        text = self._country.text().strip().upper()
        if text != self._item.country and not (len(text) == 2 and text.isalpha()):
            raise Refused(Reason.BAD_VALUE, text=text[:40], wanted="JP")
        return text

    def _read_zone(self) -> str:
        text = self._zone.text().strip()
        if text != self._item.time_zone and text not in available_timezones():
            raise Refused(Reason.BAD_VALUE, text=text[:40], wanted="Asia/Tokyo")
        return text

    def _day(self, text: str) -> date | None:
        return read_day(text, self._today) if text.strip() else None

    def _lay_out_fields(self) -> None:
        form = form_layout()
        add_row(form, self.tr("Everything is logged since"), self._since)
        add_row(form, self.tr("Share that I log"), self._share)
        add_row(form, self.tr("Before anything was given: months"), self._months)
        add_row(form, self.tr("… and callers in them"), self._callers)
        add_row(form, self.tr("Country"), self._country)
        add_row(form, self.tr("Prefecture, state"), self._region)
        add_row(form, self.tr("Time zone"), self._zone)
        add_row(form, self.tr("On a do-not-call list since"), self._registered)
        hint = self.tr("From that day on, days without a call count as evidence too.")
        self.lay_out(form, label(hint, "muted", wrap=True))


class KnownPersonDialog(FormDialog):
    """Takes a person whose calls are no solicitations, and gives them back amended."""

    def __init__(self, item: KnownPerson, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Known person"))
        self.setMinimumWidth(420)
        self._item = item
        self._name = line(item.name)
        self._phones = line(", ".join(item.phones), self.tr("numbers, with commas"))
        self._emails = line(", ".join(item.emails), self.tr("addresses, with commas"))
        form = form_layout()
        add_row(form, self.tr("Name"), self._name)
        add_row(form, self.tr("Numbers"), self._phones)
        add_row(form, self.tr("E-mail"), self._emails)
        hint = self.tr("Their calls are no solicitations. They never enter a bundle of evidence.")
        self.lay_out(label(hint, "muted", wrap=True), form)

    def value(self) -> KnownPerson:
        """The person as the fields say."""
        from leaktrace.domain.phones import stored  # loads the numbering plans

        return replace(
            self._item,
            name=self._name.text().strip(),
            phones=tuple(stored(text) for text in listed(self._phones.text())),
            emails=listed(self._emails.text()),
        )


def _number(value: float) -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setRange(0, 999)
    made.setDecimals(0 if value == round(value) else 2)
    made.setValue(value)
    return made
