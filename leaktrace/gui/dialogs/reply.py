"""What came back on a letter: it arrived, an answer, or another day for it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QPlainTextEdit, QWidget

from leaktrace.domain.claims import Claim, ClaimKind
from leaktrace.domain.correspondence import Letter, Reply, ReplyKind, asked_last
from leaktrace.domain.dates import next_year, read_day
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.excuses import Excuse
from leaktrace.domain.firms import Firm
from leaktrace.gui.letter_words import LetterWords
from leaktrace.gui.widgets.boxes import row, widget
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.elided import ElidedLabel
from leaktrace.gui.widgets.form import EditDialog, EnumChoice, add_row, form_layout, line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.services.threads import CameBack, told_of

_WIDTH, _TEXT, _DAY = 560, 72, 136


class ReplyDialog(EditDialog):
    """Gives what came back; files are named here and read when it is kept."""

    def __init__(
        self,
        letter: Letter,
        firms: Sequence[Firm],
        today: date,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", words, parent)
        self.setWindowTitle(self.tr("What came back"))
        self.setMinimumWidth(_WIDTH)
        self._letter, self._today, self._words = letter, today, words
        self._letters = LetterWords(words)
        self._arrived = line(_shown(letter.arrived_on), self.tr("when the letter arrived"))
        self._kind = EnumChoice(words, ReplyKind, None, blank=self.tr("no answer yet"))
        self._on = line(_shown(today))
        self._source = QComboBox()
        self._source.setEditable(True)
        self._source.addItems(["", *sorted(firm.name for firm in firms if firm.id != letter.firm)])
        self._excuse = EnumChoice(words, Excuse, None, blank=self.tr("none"))
        self._law = label("", "muted", wrap=True)
        self._law.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._law.hide()
        self._excuse.currentIndexChanged.connect(self._tell_law)
        self._claim = EnumChoice(words, ClaimKind, None, blank=self.tr("none"))
        self._claimed_on = line(hint=self.tr("the day they name"))
        self._text = QPlainTextEdit()
        self._text.setFixedHeight(_TEXT)
        self._text.setTabChangesFocus(True)
        self._paths: tuple[Path, ...] = ()
        self._files = ElidedLabel("", "muted")
        self._due = line(_shown(letter.due))
        self._due_before = self._due.text()
        self.back = CameBack()
        self._why = line(hint=self.tr("for example: they asked for two more weeks"))
        self._closed = QCheckBox(self.tr("Nothing more is awaited"))
        self._met = line(hint=self.tr("the day on which they got it"))
        self._lay_out(words)
        self._kind.setFocus()

    def read(self) -> None:
        """Take over the fields; raises Refused where a day cannot be read or is still to come."""
        kind = self._kind.chosen(ReplyKind)
        reply = None
        excuse = self._excuse.chosen(Excuse)
        claims = self._claims()
        if kind is None and (excuse or claims):
            kind = ReplyKind.OTHER
        if kind:
            reply = Reply(
                on=_past(self._on.text(), self._today),
                kind=kind.value,
                names_source=self._source.currentText().strip() or None,
                text=self._text.toPlainText().strip(),
                excuse=excuse.value if excuse else "",
                claims=claims,
            )
        due = None
        if self._due.text() != self._due_before:
            due = _coming(self._due.text(), self._today)
        self.back = CameBack(
            arrived=_past(self._arrived.text(), self._today),
            met=_past(self._met.text(), self._today),
            reply=reply,
            paths=self._paths if reply else (),
            due=due,
            due_why=self._why.text().strip(),
            closed=self._closed.isChecked(),
        )

    def add_files(self, paths: Sequence[Path]) -> None:
        """Name files that belong to the reply."""
        self._paths = tuple(dict.fromkeys([*self._paths, *paths]))
        self._files.setText(", ".join(path.name for path in self._paths))

    def _lay_out(self, words: Words) -> None:
        form = form_layout()
        add_row(form, self.tr("Arrived on"), self._arrived)
        asked = asked_last(self._letter)
        if asked:
            wanted = label(words.word(ReplyKind(asked.kind)), "muted", wrap=True)
            add_row(form, self.tr("They asked"), wanted)
            add_row(form, self.tr("You met that on"), self._met)
        add_row(form, self.tr("Answer"), self._kind)
        add_row(form, self.tr("Received on"), self._on)
        add_row(form, self.tr("Source they name"), self._source)
        add_row(form, self.tr("Reason they give"), self._excuse)
        form.addRow("", self._law)
        self._claim.setAccessibleName(self.tr("They claim"))
        self._claimed_on.setAccessibleName(self.tr("Day they name"))
        claimed = row(self._claim, self._claimed_on)
        claimed.setStretch(0, 1)
        self._claimed_on.setFixedWidth(_DAY)
        add_row(form, self.tr("They claim"), widget(claimed))
        add_row(form, self.tr("In their words"), self._text)
        choose = button(self.tr("Add files…"), self._choose_files, small=True)
        add_row(form, self.tr("Files"), widget(row(choose, self._files)))
        add_row(form, self.tr("Answer awaited by"), self._due)
        add_row(form, self.tr("Why then"), self._why)
        form.addRow("", self._closed)
        hint = self.tr(
            "A source that a reply names counts as evidence for the trace. Keep letters and "
            "mails as they came; they are copied into the logbook."
        )
        self.lay_out(label(hint, "muted", wrap=True), form)

    def _claims(self) -> tuple[Claim, ...]:
        """What they claim, with the day that they name."""
        claimed = self._claim.chosen(ClaimKind)
        if claimed is None:
            return ()
        return (Claim(kind=claimed.value, on=_past(self._claimed_on.text(), self._today)),)

    @Slot()
    def _tell_law(self) -> None:
        """Say at once what the law says to the reason, and which letter answers it."""
        excuse = self._excuse.chosen(Excuse)
        self._law.setVisible(excuse is not None)
        if excuse is None:
            return
        told = told_of(excuse, self._letter.kind, self._words.language)
        lines = [told.law]
        if told.kind:
            lines.append(self.tr("Answered by: {0}").format(self._letters.title(told.kind)))
        self._law.setText("\n".join(lines))
        high = self._law.heightForWidth(self._excuse.width())
        self._law.setMinimumHeight(high + self._law.fontMetrics().lineSpacing())
        self.adjustSize()

    @Slot()
    def _choose_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Files of the reply"))
        self.add_files([Path(name) for name in chosen])


def _day(text: str, today: date) -> date | None:
    return read_day(text, today) if text.strip() else None


def _coming(text: str, today: date) -> date | None:
    """A day ahead: without a year, the next such day."""
    day = _day(text, today)
    if day and day < today and str(day.year) not in text:
        return next_year(day)
    return day


def _past(text: str, today: date) -> date | None:
    """A day that has come.

    Raises:
        Refused: where it is none, or still to come.
    """
    day = _day(text, today)
    if day and day > today:
        raise Refused(Reason.DATE_TO_COME)
    return day


def _shown(day: date | None) -> str:
    return f"{day.year}/{day.month}/{day.day}" if day else ""
