"""Where a firm passes data on by its own word: partners, and an upstream shared with others."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from leaktrace.domain.case import Case, Record
from leaktrace.domain.firms import Firm, Hub, Partner, PartnerKind
from leaktrace.domain.ids import new_id
from leaktrace.gui.widgets.boxes import widget
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.form import EnumChoice, FormDialog, add_row, form_layout, line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words

_WIDTH = 620


class FlowsDialog(FormDialog):
    """Takes a firm and gives back what changes: the firm, firms named anew, hubs."""

    def __init__(
        self, firm: Firm, found: Case, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Where {0} passes data on").format(firm.name))
        self.setMinimumWidth(_WIDTH)
        self._firm, self._found, self._words = firm, found, words
        self._rows: list[tuple[QComboBox, EnumChoice, QLineEdit, Partner]] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        for column, name in enumerate((self.tr("To whom"), self.tr("As"), self.tr("Since"))):
            self._grid.addWidget(label(name, "label"), 0, column)
        for partner in firm.partners:
            self._add(partner)
        self._add(Partner(firm="", kind=PartnerKind.JOINT_USE))
        self._hub = _names([hub.name for hub in found.hubs], _name_of(_hub_of(firm, found)))
        form = form_layout()
        add_row(form, self.tr("Shared upstream"), self._hub)
        hint = self.tr(
            "What the firm's notice names: joint users, group companies, contractors. A call from "
            "them then does not count against the firm. A shared upstream is a portal or a sales "
            "agent through which several firms' records pass."
        )
        more = button(self.tr("One more"), self._add_blank, small=True)
        self.lay_out(label(hint, "muted", wrap=True), widget(self._grid), more, form)

    @Slot()
    def accept(self) -> None:
        """A day is written as year, month and day, or left out; no firm is its own partner."""
        for name, _, since, _ in self._rows:
            if since.text().strip() and _day(since.text()) is None:
                self.complain(self.tr("Please write the day as 2026-04-01, or leave it out."))
                since.setFocus()
                return
            if name.currentText().strip() == self._firm.name:
                self.complain(self.tr("A firm is not its own partner."))
                name.setFocus()
                return
        super().accept()

    def changed(self) -> tuple[Record, ...]:
        """The records to write; firms come before what names them."""
        fresh: dict[str, Firm] = {}
        partners = []
        for name, kind, since, before in self._rows:
            typed = name.currentText().strip()
            if typed:
                partners.append(
                    replace(
                        before,
                        firm=self._known(typed) or _fresh(fresh, typed).id,
                        kind=kind.chosen(PartnerKind) or PartnerKind.UNKNOWN,
                        since=_day(since.text()),
                    )
                )
        amended = replace(self._firm, partners=tuple(partners))
        firms = (*fresh.values(), *([amended] if amended != self._firm else []))
        return (*firms, *self._hubs())

    def _known(self, typed: str) -> str | None:
        return next((item.id for item in self._found.firms if item.name == typed), None)

    def _hubs(self) -> tuple[Hub, ...]:
        """The hubs that the firm leaves and joins."""
        before, typed = _hub_of(self._firm, self._found), self._hub.currentText().strip()
        if typed == _name_of(before):
            return ()
        left = [_without(before, self._firm.id)] if before else []
        if not typed:
            return tuple(left)
        joined = next((hub for hub in self._found.hubs if hub.name == typed), None)
        joined = joined or Hub(id=new_id(), name=typed)
        return (*left, replace(joined, members=(*joined.members, self._firm.id)))

    @Slot()
    def _add_blank(self) -> None:
        self._add(Partner(firm="", kind=PartnerKind.JOINT_USE))

    def _add(self, partner: Partner) -> None:
        names = {item.id: item.name for item in self._found.firms}
        others = sorted(name for id, name in names.items() if id != self._firm.id)
        name = _names(others, names.get(partner.firm, ""))
        kind = EnumChoice(self._words, PartnerKind, partner.kind)
        since = line(partner.since.isoformat() if partner.since else "", "2026-04-01")
        place = self._grid.rowCount()
        for column, (field, spoken) in enumerate(
            ((name, self.tr("To whom")), (kind, self.tr("As")), (since, self.tr("Since")))
        ):
            field.setAccessibleName(spoken)
            self._grid.addWidget(field, place, column)
        self._rows.append((name, kind, since, partner))


def _names(offered: list[str], chosen: str) -> QComboBox:
    """A name to choose or to type."""
    made = QComboBox()
    made.setEditable(True)
    made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    made.addItems(["", *offered])
    made.setCurrentText(chosen)
    return made


def _fresh(fresh: dict[str, Firm], name: str) -> Firm:
    return fresh.setdefault(name, Firm(id=new_id(), name=name))


def _hub_of(firm: Firm, found: Case) -> Hub | None:
    return next((hub for hub in found.hubs if firm.id in hub.members), None)


def _name_of(hub: Hub | None) -> str:
    return hub.name if hub else ""


def _without(hub: Hub, firm: str) -> Hub:
    return replace(hub, members=tuple(id for id in hub.members if id != firm))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
