"""The editor of a handover: what was given, when, how, in which form."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum
from unicodedata import east_asian_width

from PySide6.QtWidgets import QCheckBox, QFormLayout, QGridLayout, QWidget

from leaktrace.domain.dates import read_day
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Consent, DatePrecision, Fact, Handover, Via
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.ids import new_id
from leaktrace.gui.widgets.boxes import AROUND, column, row, section, widget
from leaktrace.gui.widgets.form import Choice, EditDialog, EnumChoice, add_row, form_layout, line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words

WIDTH = 780
"""The dialog's width, in logical pixels."""

_LONGEST = 50
"""The most columns of an identifier that a line of the form shows; a wide sign takes two."""


class Known(Enum):
    """How exactly the day of a handover is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    BEFORE = "before"
    UNKNOWN = "unknown"


class HandoverDialog(EditDialog):
    """Takes a handover and gives it back amended, with the new forms of identifiers it names."""

    def __init__(
        self,
        item: Handover,
        firm: str,
        identifiers: Sequence[Identifier],
        words: Words,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", words, parent)
        self.setWindowTitle(self.tr("Given to {0}").format(firm))
        self.setMinimumWidth(WIDTH)
        self._item, self._today = item, today
        self._identifiers = tuple(identifiers)
        self._value = item
        self._added: tuple[Identifier, ...] = ()
        shown = item.on or item.not_after
        self._day = line(
            shown.isoformat() if shown else "", self.tr("7/12, 2026-07, 令和8年7月12日")
        )
        self._known = Choice(self._known_options(), known_of(item))
        self._via = EnumChoice(words, Via, item.via, blank=self.tr("not noted"))
        self._consent = EnumChoice(words, Consent, item.consent)
        self._note = line(item.note)
        self._given = {one.id: self._box(one, item) for one in self._identifiers}
        self._facts = {fact.value: QCheckBox(words.word(fact)) for fact in Fact}
        for code, field in self._facts.items():
            field.setChecked(code in item.facts)
        self._tag = line("", self.tr("for example name+firm@example.jp"))
        self._tag_of = Choice(self._roots(), None)
        self._lay_out_fields()

    def value(self) -> Handover:
        """The handover as it was saved."""
        return self._value

    def added(self) -> tuple[Identifier, ...]:
        """The new form of an identifier, where one was entered."""
        return self._added

    def read(self) -> None:
        """Take over what the fields say."""
        self._value = self._read()

    def _read(self) -> Handover:
        self._added = self._new_form()
        return replace(
            self._dated(),
            via=self._via.chosen(Via),
            consent=self._consent.chosen(Consent) or Consent.UNKNOWN,
            given=(*_ticked(self._given, self._item.given), *(one.id for one in self._added)),
            facts=_ticked(self._facts, self._item.facts),
            note=self._note.text().strip(),
        )

    def _dated(self) -> Handover:
        """The handover with its day, as exactly as it is known."""
        text, known = self._day.text().strip(), self._known.chosen()
        if known is Known.UNKNOWN or not text:
            return replace(self._item, on=None, not_after=None, on_precision=DatePrecision.DAY)
        day = read_day(text, self._today)
        if known is Known.BEFORE:
            return replace(self._item, on=None, not_after=day, on_precision=DatePrecision.DAY)
        assert isinstance(known, Known)
        return replace(self._item, on=day, not_after=None, on_precision=DatePrecision(known.value))

    def _new_form(self) -> tuple[Identifier, ...]:
        from leaktrace.domain.phones import stored  # loads the numbering plans

        text, root = self._tag.text().strip(), self._tag_of.chosen()
        base = next((one for one in self._identifiers if one.id == root), None)
        if not text:
            return ()
        if base is None:
            raise Refused(Reason.BAD_VALUE, text=text[:40], wanted=self.tr("Form of"))
        plus = base.kind is IdentifierKind.EMAIL and "+" in text.partition("@")[0]
        value = stored(text) if base.kind is IdentifierKind.PHONE else text
        made = Identifier(
            id=new_id(), kind=base.kind, value=value, variant_of=base.id, strippable=plus
        )
        return (made,)

    def _known_options(self) -> tuple[tuple[str, object], ...]:
        return (
            (self.tr("on this day"), Known.DAY),
            (self.tr("in this month"), Known.MONTH),
            (self.tr("in this year"), Known.YEAR),
            (self.tr("before this day"), Known.BEFORE),
            (self.tr("day not known"), Known.UNKNOWN),
        )

    def _roots(self) -> list[tuple[str, object]]:
        """The identifiers of which a tagged form can be made."""
        roots = [one for one in self._identifiers if one.variant_of is None]
        return [(self.tr("none"), None), *((one.value, one.id) for one in roots)]

    def _box(self, one: Identifier, item: Handover) -> QCheckBox:
        from leaktrace.domain.phones import shown  # loads the numbering plans

        text = shown(one.value) if one.kind is IdentifierKind.PHONE else one.value
        name = f"{self._words.word(one.kind)}  {text}"
        made = QCheckBox(_end_shown(name).replace("&", "&&"))
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setChecked(one.id in item.given)
        return made

    def _lay_out_fields(self) -> None:
        when = form_layout()
        add_row(when, self.tr("Day"), self._day)
        add_row(when, self.tr("Known"), self._known)
        add_row(when, self.tr("How"), self._via)
        add_row(when, self.tr("Consent"), self._consent)
        add_row(when, self.tr("Note"), self._note)
        tag = form_layout()
        add_row(tag, self.tr("Form"), self._tag)
        add_row(tag, self.tr("Form of"), self._tag_of)
        warning = self.tr("Never use an altered name on contracts, loans or identity papers.")
        left = column(
            section(self.tr("When and how"), widget(when)),
            section(self.tr("A new tagged form"), _whole(tag)),
            label(warning, "muted", wrap=True),
            None,
            spacing=AROUND,
        )
        right = column(
            section(self.tr("Given, in the very form given"), *self._given.values()),
            section(self.tr("Facts told"), self._facts_grid()),
            None,
            spacing=AROUND,
        )
        both = row(left, right, spacing=AROUND)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.lay_out(widget(both))

    def _facts_grid(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        for number, field in enumerate(self._facts.values()):
            grid.addWidget(field, number // 2, number % 2)
        made = QWidget()
        made.setLayout(grid)
        return made


def _whole(form: QFormLayout) -> QWidget:
    """A form that is never squeezed, whatever wraps beside it."""
    made = widget(form)
    made.setMinimumHeight(made.sizeHint().height())
    return made


def _end_shown(text: str) -> str:
    """A long text without its middle: variants differ at their ends."""
    wide = sum(east_asian_width(sign) in "WF" for sign in text)
    if len(text) + wide <= _LONGEST:
        return text
    half = _LONGEST // 2 * len(text) // (len(text) + wide) - 2
    return f"{text[:half]} … {text[-half:]}"


def _ticked(fields: Mapping[str, QCheckBox], before: Sequence[str]) -> tuple[str, ...]:
    """What is ticked, in the order it had; what the form does not show stays as it was."""
    kept = [code for code in before if code not in fields or fields[code].isChecked()]
    new = [code for code, field in fields.items() if field.isChecked() and code not in kept]
    return (*kept, *new)


def known_of(item: Handover) -> Known:
    """How exactly a handover's day is known; a new one is thought to have a day."""
    if item.on is not None:
        return Known(item.on_precision.value)
    if item.not_after is not None:
        return Known.BEFORE
    return Known.DAY if not item.given else Known.UNKNOWN
