"""The parts of the solicitation editor; each takes a value and gives one."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from leaktrace.domain.dates import read_moment
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Industry
from leaktrace.domain.solicitations import (
    Caller,
    Channel,
    Outcome,
    Refusal,
    RefusalScope,
    SaidSource,
    SaidSourceKind,
    Solicitation,
    ToldFirst,
)
from leaktrace.gui.choices import Choices
from leaktrace.gui.dialogs.parts import FirmChoice, NumberHint, YesNo
from leaktrace.gui.widgets.form import Choice, EnumChoice, add_row, form_layout, line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words


class CallerFields(QWidget):
    """Who it was: number, names, firm, trade."""

    def __init__(self, caller: Caller, choices: Choices, words: Words) -> None:
        super().__init__()
        from leaktrace.domain.phones import shown  # loads the numbering plans

        self._before = caller
        self._region = choices.region
        self._hints = NumberHint(words, choices.region)
        self._number = line(shown(caller.number, choices.region) if caller.number else "")
        self._hint = label("", "muted")
        self._withheld = QCheckBox(self.tr("withheld"))
        self._withheld.setChecked(caller.withheld)
        self._address = line(caller.address or "")
        self._name = line(caller.stated_name)
        self._person = line(caller.person)
        self._firm = FirmChoice(choices.firms, caller.firm, self.tr("not in the logbook"))
        self._trade = EnumChoice(words, Industry, _industry(caller.industry), blank="")
        self._number.textChanged.connect(self._show_hint)
        self._lay_out()
        self._show_hint()

    def value(self) -> Caller:
        """Who it was, as the fields say; numbers as E.164, what is none as it was typed."""
        from leaktrace.domain.phones import stored

        number = self._number.text().strip()
        trade = self._trade.chosen(Industry)
        return replace(
            self._before,
            number=stored(number, self._region) if number else None,
            withheld=self._withheld.isChecked(),
            address=self._address.text().strip() or None,
            stated_name=self._name.text().strip(),
            person=self._person.text().strip(),
            firm=self._firm.firm(),
            industry=trade.value if trade else self._kept_trade(),
        )

    def _kept_trade(self) -> str:
        """A trade that this program has no word for stays as it came."""
        return "" if _industry(self._before.industry) else self._before.industry

    def _lay_out(self) -> None:
        form = form_layout()
        add_row(form, self.tr("Number"), self._number)
        form.addRow("", self._hint)
        form.addRow("", self._withheld)
        add_row(form, self.tr("Name given"), self._name)
        add_row(form, self.tr("Person"), self._person)
        add_row(form, self.tr("Firm in the logbook"), self._firm)
        add_row(form, self.tr("Trade"), self._trade)
        add_row(form, self.tr("Sender's address"), self._address)
        self.setLayout(form)

    @Slot()
    def _show_hint(self) -> None:
        text = self._hints.of(self._number.text())
        self._hint.setText(text)
        self._hint.setVisible(bool(text))


class ContactFields(QWidget):
    """When, how, to whom, and what came of it."""

    def __init__(self, item: Solicitation, choices: Choices, words: Words, now: datetime) -> None:
        super().__init__()
        from leaktrace.domain.phones import shown  # loads the numbering plans

        self._before = item
        self._now = now
        self._shown_moment = words.moment(item.at, item.at_precision)
        self._moment = line(self._shown_moment)
        self._channel = EnumChoice(words, Channel, item.channel)
        self._outcome = EnumChoice(words, Outcome, item.outcome)
        self._duration = line(_minutes(item.duration_s), self.tr("minutes:seconds"))
        people = [(person.name, person.id) for person in choices.members]
        self._member = Choice([(self.tr("not noted"), None), *people], item.member)
        reached = [(shown(other.value, choices.region), other.id) for other in choices.identifiers]
        self._reached = Choice([(self.tr("not noted"), None), *reached], item.reached)
        self._subject = line(item.subject)
        self._lay_out()

    def value(self) -> Solicitation:
        """The solicitation with these fields as they now say.

        Raises:
            Refused: where the moment or the duration is none.
        """
        at, precision = self._before.at, self._before.at_precision
        if self._moment.text() != self._shown_moment:
            at, precision = read_moment(self._moment.text(), self._now)
        return replace(
            self._before,
            at=at,
            at_precision=precision,
            channel=self._channel.chosen(Channel) or self._before.channel,
            outcome=self._outcome.chosen(Outcome) or Outcome.UNKNOWN,
            duration_s=_seconds(self._duration.text().strip()),
            member=_id(self._member),
            reached=_id(self._reached),
            subject=self._subject.text().strip(),
        )

    def _lay_out(self) -> None:
        form = form_layout()
        add_row(form, self.tr("When"), self._moment)
        add_row(form, self.tr("Channel"), self._channel)
        add_row(form, self.tr("Outcome"), self._outcome)
        add_row(form, self.tr("Duration"), self._duration)
        add_row(form, self.tr("Person of the household"), self._member)
        add_row(form, self.tr("Reached"), self._reached)
        add_row(form, self.tr("About"), self._subject)
        self.setLayout(form)


class SaidFields(QWidget):
    """What the caller said: names and purpose first, and where the data came from."""

    def __init__(self, item: Solicitation, choices: Choices, words: Words) -> None:
        super().__init__()
        told, said = item.told_first or ToldFirst(), item.said_source or SaidSource()
        self._firm = YesNo(told.firm)
        self._person = YesNo(told.person)
        self._purpose = YesNo(told.purpose)
        self._kind = EnumChoice(words, SaidSourceKind, said.kind, blank=self.tr("not noted"))
        self._source = FirmChoice(choices.firms, said.firm, self.tr("none of the logbook"))
        self._text = line(said.text)
        self._threat = QCheckBox(self.tr("There was a threat"))
        self._threat.setChecked(item.threat)
        self._lay_out()

    def apply(self, item: Solicitation) -> Solicitation:
        """The solicitation with what these fields say."""
        told = ToldFirst(
            firm=self._firm.answer(),
            person=self._person.answer(),
            purpose=self._purpose.answer(),
        )
        said = SaidSource(
            kind=self._kind.chosen(SaidSourceKind),
            firm=self._source.firm(),
            text=self._text.text().strip(),
        )
        return replace(
            item,
            told_first=None if told == ToldFirst() else told,
            said_source=None if said == SaidSource() else said,
            threat=self._threat.isChecked(),
        )

    def _lay_out(self) -> None:
        form = form_layout()
        add_row(form, self.tr("Firm named first"), self._firm)
        add_row(form, self.tr("Person named first"), self._person)
        add_row(form, self.tr("Purpose told first"), self._purpose)
        add_row(form, self.tr("Said of the source"), self._kind)
        add_row(form, self.tr("Source they named"), self._source)
        add_row(form, self.tr("In their words"), self._text)
        form.addRow("", self._threat)
        self.setLayout(form)


class RefusalFields(QWidget):
    """Whether the person refused, how far the refusal reaches, and a note."""

    def __init__(self, item: Solicitation, words: Words, now: datetime) -> None:
        super().__init__()
        self._before = item.refusal
        self._words = words
        self._now = now
        refusal = item.refusal
        scope = refusal.scope if refusal else None
        self._scope = EnumChoice(words, RefusalScope, scope, blank=self.tr("not refused"))
        self._said = line(refusal.words if refusal else "")
        self._shown_at = words.moment(refusal.at) if refusal and refusal.at else ""
        self._at = line(self._shown_at, self.tr("as the entry"))
        self._note = QPlainTextEdit(item.note)
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(72)
        form = form_layout()
        add_row(form, self.tr("Refusal"), self._scope)
        add_row(form, self.tr("Your words"), self._said)
        add_row(form, self.tr("Refused at"), self._at)
        add_row(form, self.tr("Note"), self._note)
        self.setLayout(form)

    def apply(self, item: Solicitation) -> Solicitation:
        """The solicitation with this refusal and note.

        Raises:
            Refused: where the moment of the refusal is none.
        """
        return replace(item, refusal=self._refusal(), note=self._note.toPlainText().strip())

    def _refusal(self) -> Refusal | None:
        scope, said = self._scope.chosen(RefusalScope), self._said.text().strip()
        if scope is None and not said:
            return None
        return Refusal(scope=scope or RefusalScope.UNCLEAR, words=said, at=self._moment())

    def _moment(self) -> datetime | None:
        text = self._at.text().strip()
        if text == self._shown_at:
            return self._before.at if self._before else None
        return read_moment(text, self._now)[0] if text else None


def _industry(code: str) -> Industry | None:
    return Industry(code) if code in list(Industry) else None


def _id(field: Choice) -> str | None:
    value = field.chosen()
    return value if isinstance(value, str) else None


def _minutes(seconds: int | None) -> str:
    return "" if seconds is None else f"{seconds // 60}:{seconds % 60:02}"


def _seconds(text: str) -> int | None:
    """Seconds out of "4:12", or "4" for minutes."""
    if not text:
        return None
    minutes, _, seconds = text.partition(":")
    if not (minutes.isdecimal() and (seconds or "0").isdecimal()):
        raise Refused(Reason.BAD_VALUE, text=text, wanted="4:12")
    return int(minutes) * 60 + int(seconds or 0)
