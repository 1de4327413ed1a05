"""Notes that a letter was sent: when, by which way, with which number."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from leaktrace.domain.correspondence import Sent
from leaktrace.domain.dates import read_day
from leaktrace.domain.errors import Refused
from leaktrace.gui.widgets.form import FormDialog, add_row, form_layout, line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words


class MarkSentDialog(FormDialog):
    """Gives the day, the way and the number; the day can be typed in any usual form."""

    def __init__(self, today: date, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Mark as sent"))
        self._today = today
        self._words = words
        self._on = line(self._shown(today))
        self._by = QComboBox()
        self._by.setEditable(True)
        self._by.addItems(self.ways())
        self._number = line(hint=self.tr("for example 000-00-00000-0"))
        form = form_layout()
        add_row(form, self.tr("Sent on"), self._on)
        add_row(form, self.tr("By"), self._by)
        add_row(form, self.tr("Tracking number"), self._number)
        hint = self.tr("The text is kept word for word as it was sent and cannot be edited then.")
        self.lay_out(label(hint, "muted", wrap=True), form)
        self.setMinimumWidth(440)

    def ways(self) -> list[str]:
        """The usual ways to send a letter; others can be typed."""
        return [
            self.tr("Simple registered mail"),
            self.tr("Tracked mail"),
            self.tr("Certified content, proof of delivery"),
            self.tr("Ordinary mail"),
            self.tr("E-mail"),
            self.tr("The firm's web form"),
            self.tr("Handed over"),
        ]

    def type_day(self, text: str) -> None:
        """Put a text into the field of the day."""
        self._on.setText(text)

    def sent(self) -> Sent:
        """What the fields say.

        Raises:
            Refused: where the day is no date.
        """
        day = read_day(self._on.text(), self._today)
        by, number = self._by.currentText().strip(), self._number.text().strip()
        return Sent(on=day, by=by, number=number)

    @Slot()
    def accept(self) -> None:
        """Close unless the day cannot be read or is still to come."""
        try:
            day = self.sent().on
        except Refused as error:
            self.complain(self._words.explain(error))
            return
        if day and day > self._today:
            self.complain(self.tr("That day is still to come."))
            return
        super().accept()

    def _shown(self, day: date) -> str:
        return f"{day.year}/{day.month}/{day.day}"
