"""Quick entry: a number and Enter, or the call sheet while the caller still talks."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCompleter, QDialog, QGridLayout, QWidget

from leaktrace.domain.advice import Advice
from leaktrace.domain.dates import read_moment
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.ids import new_id
from leaktrace.domain.solicitations import Caller, Channel, Outcome, Solicitation, TimePrecision
from leaktrace.gui.call_sheet import Question, applied, offer
from leaktrace.gui.choices import Choices
from leaktrace.gui.dialogs.keeping import KeepingDialog
from leaktrace.gui.dialogs.quick_words import QuickWords
from leaktrace.gui.widgets.boxes import BETWEEN, PANE, box, column, hairline, row, widget
from leaktrace.gui.widgets.buttons import button, link
from leaktrace.gui.widgets.channels import ChannelField
from leaktrace.gui.widgets.key_chip import KeyChip
from leaktrace.gui.widgets.line import Line
from leaktrace.gui.widgets.primary import PrimaryButton
from leaktrace.gui.widgets.sheet_panel import SheetPanel
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words

SIZE = (520, 676)
"""The dialog's size, in logical pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the logbook knows of a number: whose it is, how often it called, a refusal's moment."""

    firm: str = ""
    count: int = 0
    refused_at: datetime | None = None


class QuickEntry(QDialog):
    """Gives a new solicitation; `look_up` answers what is known of a stored number."""

    def __init__(
        self,
        choices: Choices,
        words: Words,
        now: datetime,
        look_up: Callable[[str], Known],
        parent: QWidget | None = None,
        advice: Advice | None = None,
    ) -> None:
        super().__init__(parent)
        self._offer = offer(advice, choices.identifiers)
        self._choices = choices
        self._words = words
        self._now = now
        self._look_up = look_up
        self._texts = QuickWords(words)
        self._value: Solicitation | None = None
        self.setWindowTitle(self.tr("Quick entry"))
        self.resize(*SIZE)
        self._make_fields()
        self._lay_out()
        self._connect()
        self._number.setFocus()

    def value(self) -> Solicitation | None:
        """The solicitation that was saved; None before."""
        return self._value

    @Slot()
    def save(self) -> None:
        """Save what is there; a number, a name or one answer is enough."""
        try:
            self._value = self._read()
        except Refused as error:
            self._say(self._words.explain(error))
        else:
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space says that the refusal was said; Enter never closes by itself."""
        if event.key() == Qt.Key.Key_Space:
            self._say_refusal()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _make_fields(self) -> None:
        self._number = Line(hint=self.tr("or leave empty if withheld"))
        self._firm = Line()
        names = sorted(
            {name for firm in self._choices.firms for name in (firm.name, *firm.aliases)}
        )
        completer = QCompleter(names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._firm.setCompleter(completer)
        self._shown_now = self._words.moment(self._now)
        self._moment = Line(self._shown_now)
        self._channel = ChannelField(self._words)
        self._hint = label("", "doubt", wrap=True)
        self._hint.setMinimumHeight(20)
        questions = self._texts.questions(self._offer.first)
        self._which = Line(hint=self.tr("which one?"))
        self._which.setAccessibleName(self.tr("which one?"))
        self._which.setCompleter(completer)
        self._which.hide()
        aside = {Question.SOURCE: self._which}
        self._sheet = SheetPanel(questions, self._texts.answers(), self._offer, aside)
        self._refusal = KeyChip("Space", self.tr("Said it"))

    def _lay_out(self) -> None:
        layout = column(
            self._fields(),
            hairline(),
            self._heading(),
            self._sheet,
            self._refusal_part(),
            None,
            hairline(),
            self._footer(),
            spacing=0,
        )
        self.setLayout(layout)
        for before, after in zip(self._order(), self._order()[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _order(self) -> tuple[QWidget, ...]:
        return (self._number, self._firm, self._moment, self._channel, self._sheet, self._which)

    def _fields(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(BETWEEN, PANE, BETWEEN, PANE)
        grid.setHorizontalSpacing(PANE)
        named = (
            (0, 0, self.tr("Number"), self._number),
            (0, 2, self.tr("Time"), self._moment),
            (1, 0, self.tr("Firm"), self._firm),
        )
        for line, side, name, field in named:
            held = label(name, "label")
            held.setBuddy(field)
            field.setAccessibleName(name)
            grid.addWidget(held, line, side)
            grid.addWidget(field, line, side + 1)
        grid.addWidget(self._channel, 1, 2, 1, 2)
        grid.addWidget(self._hint, 2, 1, 1, 3)
        return widget(grid)

    def _heading(self) -> QWidget:
        note = label(self.tr("What settles most comes first. Tell them nothing new."), "muted")
        guide = link(self.tr("What to keep…"), self._show_guide)
        parts = row(label(self.tr("What to ask"), "section"), note, None, guide)
        parts.setContentsMargins(BETWEEN, 8, BETWEEN, 4)
        return box(parts, "pane")

    def _refusal_part(self) -> QWidget:
        title = label(self.tr("Words that refuse"), "section")
        note = label(self.tr("They refuse every further solicitation."), "muted")
        words = label(self._texts.refusal(), "title", wrap=True)
        flag = box(column(words, margin=8), "flag")
        after = label(self.tr("notes the time and that it covers everything"), "muted")
        parts = column(row(title, note, None), flag, row(self._refusal, after, None))
        parts.setContentsMargins(BETWEEN, PANE, BETWEEN, PANE)
        return widget(parts)

    def _footer(self) -> QWidget:
        rest = label(self.tr("The rest can wait: the entry stays to be finished."), "muted")
        close = button(self.tr("Close (Esc)"), self.reject)
        save = PrimaryButton(self.tr("Save"), "Ctrl+Enter")
        save.clicked.connect(self.save)
        parts = row(rest, None, close, save)
        parts.setContentsMargins(BETWEEN, PANE, BETWEEN, PANE)
        return widget(parts)

    def _connect(self) -> None:
        self._number.entered.connect(self.save)
        self._firm.entered.connect(self._sheet.setFocus)
        self._moment.entered.connect(self._sheet.setFocus)
        self._which.entered.connect(self._sheet.setFocus)
        self._sheet.changed.connect(self._ask_which)
        self._number.textChanged.connect(self._recognise)
        self._refusal.clicked.connect(self._say_refusal)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    @Slot()
    def _show_guide(self) -> None:
        KeepingDialog(self._channel.channel(), self._choices.region, self._words, self).open()

    @Slot()
    def _say_refusal(self) -> None:
        self._sheet.sheet = self._sheet.sheet.refuse()
        self._refusal.show_state(True if self._sheet.sheet.refused else None)

    @Slot()
    def _ask_which(self) -> None:
        """Take the name of the firm or list broker, once the caller named one."""
        wanted, shown = self._sheet.sheet.can_name, not self._which.isHidden()
        self._which.setVisible(wanted)
        if wanted and not shown:
            self._which.setFocus()

    @Slot()
    def _recognise(self) -> None:
        """Say what is known of the number, and whose it is where no firm is typed yet."""
        known = self._look_up(self._stored_number() or "")
        if known.firm and not self._firm.text():
            self._firm.setText(known.firm)
        self._say(self._texts.known(known.count, known.refused_at))

    def _say(self, sentence: str) -> None:
        self._hint.setText(sentence)
        self._hint.setAccessibleName(sentence)

    def _stored_number(self) -> str | None:
        from leaktrace.domain.phones import stored  # loads the numbering plans

        text = self._number.text().strip()
        return stored(text, self._choices.region) if text else None

    def _read(self) -> Solicitation:
        number, firm = self._stored_number(), self._firm.text().strip()
        if number is None and not firm and self._sheet.sheet.is_empty:
            raise Refused(Reason.NOTHING_TO_LOG)
        if self._moment.text() == self._shown_now:
            at, precision = self._now.replace(microsecond=0), TimePrecision.MINUTE
        else:
            at, precision = read_moment(self._moment.text(), self._now)
        channel = self._channel.channel()
        item = Solicitation(
            id=new_id(),
            at=at,
            at_precision=precision,
            recorded_at=self._now.replace(microsecond=0),
            channel=channel,
            caller=self._caller(number, firm),
            outcome=Outcome.ANSWERED if channel is Channel.CALL else Outcome.RECEIVED,
            reached=self._reached(channel),
        )
        sheet = replace(self._sheet.sheet, named=self._which.text().strip())
        words, firms = self._texts.refusal_words(), self._choices.firms
        return applied(sheet, item, self._choices.identifiers, words, self._now, firms)

    def _caller(self, number: str | None, firm: str) -> Caller:
        from leaktrace.domain.phones import is_withheld

        named = [item.id for item in self._choices.firms if firm in (item.name, *item.aliases)]
        known = named[0] if firm and len(named) == 1 else None
        is_hidden = bool(number and is_withheld(number))
        return Caller(
            number=None if is_hidden else number,
            withheld=is_hidden,
            firm=known,
            stated_name="" if known else firm,
        )

    def _reached(self, channel: Channel) -> str | None:
        """The person's one number, where a call or a message can have reached no other."""
        phones = [item for item in self._choices.identifiers if item.kind is IdentifierKind.PHONE]
        is_phone = channel in (Channel.CALL, Channel.SMS)
        return phones[0].id if is_phone and len(phones) == 1 else None
