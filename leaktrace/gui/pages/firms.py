"""The page Firms: who holds my data, and each firm's whole thread."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from leaktrace.domain.case import Case, Kind, Record
from leaktrace.domain.clues import FirmVerdict, Verdict
from leaktrace.domain.firms import Firm, Handover
from leaktrace.domain.ids import new_id
from leaktrace.gui.dialogs.firm import FirmDialog
from leaktrace.gui.dialogs.flows import FlowsDialog
from leaktrace.gui.dialogs.handover import HandoverDialog
from leaktrace.gui.names import Names, names_of
from leaktrace.gui.pages.base import Page
from leaktrace.gui.pages.firm_facts import FirmFacts
from leaktrace.gui.pages.firms_list import FirmList, FirmRow
from leaktrace.gui.pages.firms_thread import Thread
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, card, clear, column, row, scrolling, widget
from leaktrace.gui.widgets.buttons import button, link
from leaktrace.gui.widgets.strength_bar import StrengthBar, fill_of_strength, percent
from leaktrace.gui.widgets.text import label
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import amend, remove
from leaktrace.services.register import case
from leaktrace.services.tracing import today

WIDTHS = (236, 580, 288)
"""Widths of the list, the thread and the facts, in logical pixels."""


class FirmsPage(Page):
    """The list at the left, the chosen firm's thread in the middle, its facts at the right."""

    AREAS: ClassVar[frozenset[Kind]] = frozenset(Kind)
    TRACED: ClassVar[bool] = True

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._chosen = ""
        self._found = Case()
        self._list = FirmList(self.tr("Firms"), self)
        self._list.chosen.connect(self._choose)
        self._thread = Thread(workspace, self._amend_handover)
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self._middle.setSpacing(BETWEEN)
        content = QWidget()
        content.setLayout(self._middle)
        self._facts = FirmFacts(self.tr("Choose a firm in the list."), self.tr("The firm"))
        self._lay_out(content)
        self._add_keys()

    def refresh(self) -> None:
        """Show the firms as they are."""
        self._found = case(self.workspace.book)
        names = names_of(self._found.firms, self._found.hubs)
        self._list.show_rows(self._rows(names), self._chosen)
        if not self._found.firms:
            self._chosen = ""
            self._show_nothing()

    def show_record(self, id: str) -> None:
        """Choose a firm."""
        self._list.choose(id)

    def shown_record(self) -> str:
        """The chosen firm."""
        return self._chosen

    def status_texts(self) -> tuple[str, ...]:
        """How many firms there are, and how many were given data."""
        holders = {item.firm for item in self._found.handovers}
        return (
            self.tr("%n firms", "", len(self._found.firms)),
            self.tr("%n were given data", "", len(holders)),
        )

    def _lay_out(self, content: QWidget) -> None:
        add = button(self.tr("Add a firm…"), self._add_firm, "step")
        add.setShortcut(QKeySequence("Ctrl+Shift+F"))
        head = row(label(self.tr("Firms"), "title"), None, add)
        head.setContentsMargins(16, 16, 12, 8)
        left = widget(column(head, self._list.table, spacing=0))
        self._split = QSplitter(Qt.Orientation.Horizontal)
        for part in (left, scrolling(content), self._facts):
            self._split.addWidget(part)
        self._split.setSizes(list(WIDTHS))
        self._split.setStretchFactor(1, 1)
        self._split.setChildrenCollapsible(False)
        self.setLayout(column(self._split))

    def _add_keys(self) -> None:
        for text, slot, keys in (
            (self.tr("Amend…"), self._amend_firm, "Return"),
            (self.tr("Add a handover…"), self._add_handover, "Ctrl+H"),
            (self.tr("Partners…"), self._amend_flows, "Ctrl+Shift+P"),
            (self.tr("Delete"), self._remove, "Del"),
        ):
            action = QAction(text, self._list.table)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            self._list.table.addAction(action)
        self._list.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _rows(self, names: Names) -> list[FirmRow]:
        """First the firms that were given data, the strongest record first; then the others."""
        verdicts = {item.firm: item for item in _verdicts(self.workspace.verdict)}
        order = {id: place for place, id in enumerate(verdicts)}
        given: dict[str, Handover] = {}
        for item in self._found.handovers:
            given.setdefault(item.firm, item)
        firms = sorted(
            self._found.firms,
            key=lambda firm: (firm.id not in given, order.get(firm.id, len(order)), firm.name),
        )
        return [self._row(firm, given.get(firm.id), verdicts.get(firm.id), names) for firm in firms]

    def _row(
        self, firm: Firm, given: Handover | None, verdict: FirmVerdict | None, names: Names
    ) -> FirmRow:
        under = self.workspace.words.word(firm.industry)
        if given is not None:
            under = self.tr("given {0}").format(self._thread.day_of(given))
        return FirmRow(
            id=firm.id,
            name=names.short(firm.id),
            under=under,
            probability=verdict.probability if verdict else None,
            strength=verdict.strength if verdict else None,
        )

    def _show_nothing(self) -> None:
        clear(self._middle)
        hint = self.tr(
            "Begin with the firms you gave your number to: model rooms, portals, brokers. A "
            "Bitwarden export can be imported too (Ctrl+I)."
        )
        self._middle.addWidget(label(self.tr("Who has your data?"), "title"))
        self._middle.addWidget(label(hint, wrap=True))
        self._middle.addWidget(button(self.tr("Add a firm…"), self._add_firm, "step"))
        self._middle.addStretch(1)
        self._facts.show_nothing()

    @Slot(str)
    def _choose(self, id: str) -> None:
        self._chosen = id
        firm = self._firm()
        if firm is None:
            return
        names = names_of(self._found.firms, self._found.hubs)
        clear(self._middle)
        self._middle.addWidget(self._head(firm))
        verdict = next((v for v in _verdicts(self.workspace.verdict) if v.firm == id), None)
        if verdict is not None:
            self._middle.addWidget(self._strength(verdict))
        self._middle.addWidget(self._thread.build(firm, self._found, self.workspace.verdict, names))
        self._middle.addStretch(1)
        amend_ = button(self.tr("Amend"), self._amend_firm, small=True)
        flows = button(self.tr("Partners…"), self._amend_flows, small=True)
        self._facts.show_firm(firm, self._found, names, self.workspace.words, (flows, amend_))

    def _head(self, firm: Firm) -> QWidget:
        title = label(firm.name, "title", wrap=True)
        add = button(self.tr("Add a handover…"), self._add_handover)
        layout = row(column(title, label(firm.note, "muted", wrap=True), spacing=2), add)
        layout.setStretch(0, 1)
        return widget(layout)

    def _strength(self, verdict: FirmVerdict) -> QWidget:
        word = self.workspace.words.word(verdict.strength)
        shown = percent(verdict.probability)
        fill = fill_of_strength(verdict.strength)
        see = link(self.tr("See why"))
        see.clicked.connect(partial(self.workspace.go, "sources", verdict.firm))
        parts = (
            label(self.tr("The record given to it:")),
            label(word, "strong"),
            StrengthBar(verdict.probability, fill, f"{word} {shown}", width=124),
            label(shown, "muted"),
        )
        return card(row(*parts, None, see))

    def _firm(self) -> Firm | None:
        return next((firm for firm in self._found.firms if firm.id == self._chosen), None)

    @Slot()
    def _add_firm(self) -> None:
        self._edit(Firm(id=new_id(), name="", country="JP"), self.tr("Add a firm"))

    @Slot()
    def _amend_firm(self) -> None:
        firm = self._firm()
        if firm is not None:
            self._edit(firm, self.tr("Amend a firm"))

    @Slot()
    def _amend_flows(self) -> None:
        """Say to whom the firm passes data on by its own word."""
        firm = self._firm()
        if firm is None:
            return
        dialog = FlowsDialog(firm, self._found, self.workspace.words, self)
        changed = dialog.changed() if dialog.exec() else ()
        if changed:
            work = partial(amend, self.workspace.book, *changed)
            self.workspace.do(self.tr("Amend partners"), work)

    def _edit(self, firm: Firm, title: str) -> None:
        dialog = FirmDialog(firm, self.workspace.words, self)
        if dialog.exec():
            self._chosen = firm.id
            self.workspace.do(title, partial(amend, self.workspace.book, dialog.value()))

    @Slot()
    def _add_handover(self) -> None:
        if self._chosen:
            self._edit_handover(Handover(id=new_id(), firm=self._chosen))

    def _amend_handover(self, id: str, *_: object) -> None:
        found = next((item for item in self._found.handovers if item.id == id), None)
        if found is not None:
            self._edit_handover(found)

    def _edit_handover(self, item: Handover) -> None:
        firm = self._firm()
        if firm is None:
            return
        dialog = HandoverDialog(
            item,
            firm.name,
            self._found.identifiers,
            self.workspace.words,
            today(self._found.household),
            self,
        )
        if dialog.exec():
            records: tuple[Record, ...] = (*dialog.added(), dialog.value())
            work = partial(amend, self.workspace.book, *records)
            self.workspace.do(self.tr("Write down a handover"), work)

    @Slot()
    def _remove(self) -> None:
        firm = self._firm()
        if firm is None:
            return
        work = partial(remove, self.workspace.book, (Kind.FIRM, firm.id))
        text = self.tr("{0} moved to the trash").format(firm.name)
        self.workspace.do(self.tr("Delete"), work, announce=text)


def _verdicts(verdict: Verdict | None) -> tuple[FirmVerdict, ...]:
    return verdict.firms if verdict else ()
