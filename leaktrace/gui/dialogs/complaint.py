"""A complaint that was made, or what came back on one: when, where, its number, what is next."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QPlainTextEdit, QWidget

from leaktrace.domain.correspondence import Complaint, ComplaintState, Reply
from leaktrace.domain.dates import read_day
from leaktrace.domain.errors import Reason, Refused
from leaktrace.gui.widgets.boxes import row, widget
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.elided import ElidedLabel
from leaktrace.gui.widgets.form import EditDialog, EnumChoice, add_row, form_layout, line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.services.complaint_log import Noted, next_of, state_of, where_of

_WIDTH, _TEXT = 520, 88


class ComplaintDialog(EditDialog):
    """Notes a new complaint, or, where there is one, what came back on it."""

    def __init__(
        self,
        authority: str,
        offices: Sequence[str],
        today: date,
        words: Words,
        complaint: Complaint | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", words, parent)
        is_new = complaint is None
        self.setWindowTitle(
            self.tr("Note a complaint") if is_new else self.tr("What came of the complaint")
        )
        self.setMinimumWidth(_WIDTH)
        self._today, self._is_new = today, is_new
        self.noted = Noted()
        told = complaint or Complaint(id="", profile="", on=today)
        next_step, next_on = next_of(told)
        self._on = line(_shown(told.on))
        self._where = QComboBox()
        self._where.setEditable(True)
        self._where.addItems(list(dict.fromkeys([where_of(told), *offices])))
        self._reference = line(told.reference)
        self._state = EnumChoice(words, ComplaintState, state_of(told) or ComplaintState.SENT)
        self._answered = line("", self.tr("when an answer came"))
        self._text = QPlainTextEdit()
        self._text.setFixedHeight(_TEXT)
        self._text.setTabChangesFocus(True)
        self._paths: tuple[Path, ...] = ()
        self._files = ElidedLabel("", "muted")
        self._next = line(next_step, self.tr("for example: call again"))
        self._next_on = line(_shown(next_on))
        self._lay_out(authority)

    def _lay_out(self, authority: str) -> None:
        form = form_layout()
        add_row(form, self.tr("Told on"), self._on)
        add_row(form, self.tr("Where"), self._where)
        add_row(form, self.tr("Reference number"), self._reference)
        if not self._is_new:
            add_row(form, self.tr("State"), self._state)
            add_row(form, self.tr("Answer of"), self._answered)
            add_row(form, self.tr("In their words"), self._text)
            choose = button(self.tr("Add files…"), self._choose_files, small=True)
            add_row(form, self.tr("Files"), widget(row(choose, self._files)))
        add_row(form, self.tr("Next step"), self._next)
        add_row(form, self.tr("Next step by"), self._next_on)
        self.lay_out(label(authority, "muted", wrap=True), form)
        self._reference.setFocus()

    def read(self) -> None:
        """Take over the fields; raises Refused where a day cannot be read or is still to come."""
        text, answered = self._text.toPlainText().strip(), self._past(self._answered.text())
        replied = bool(text or answered or self._paths)
        reply = Reply(on=answered or self._today, text=text) if replied else None
        state = None if self._is_new else self._state.chosen(ComplaintState)
        if reply and state is ComplaintState.SENT:
            state = ComplaintState.ANSWERED
        self.noted = Noted(
            on=self._past(self._on.text()) or self._today,
            where=self._where.currentText().strip(),
            reference=self._reference.text().strip(),
            state=state,
            reply=reply,
            paths=self._paths,
            next=self._next.text().strip(),
            next_on=self._day(self._next_on.text()),
        )

    def add_files(self, paths: Sequence[Path]) -> None:
        """Name files that belong to the answer."""
        self._paths = tuple(dict.fromkeys([*self._paths, *paths]))
        self._files.setText(", ".join(path.name for path in self._paths))

    @Slot()
    def _choose_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Files of the answer"))
        self.add_files([Path(name) for name in chosen])

    def _day(self, text: str) -> date | None:
        return read_day(text, self._today) if text.strip() else None

    def _past(self, text: str) -> date | None:
        day = self._day(text)
        if day and day > self._today:
            raise Refused(Reason.DATE_TO_COME)
        return day


def _shown(day: date | None) -> str:
    return f"{day.year}/{day.month}/{day.day}" if day else ""
