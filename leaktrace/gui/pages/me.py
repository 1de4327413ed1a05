"""The page Me: identifiers and their variants, the household, known people, calls before."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.identifiers import Identifier, IdentifierKind, KnownPerson
from leaktrace.domain.ids import new_id
from leaktrace.gui.dialogs.household import HouseholdDialog, KnownPersonDialog
from leaktrace.gui.dialogs.identifier import IdentifierDialog
from leaktrace.gui.names import names_of
from leaktrace.gui.pages.base import Page
from leaktrace.gui.pages.me_stamping import StampingSection
from leaktrace.gui.widgets.boxes import (
    AROUND,
    BETWEEN,
    card,
    clear,
    column,
    row,
    scrolling,
    section,
)
from leaktrace.gui.widgets.buttons import button, link
from leaktrace.gui.widgets.elided import cell
from leaktrace.gui.widgets.fields import Fields
from leaktrace.gui.widgets.rows import list_card, list_row
from leaktrace.gui.widgets.text import label
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import amend, remove
from leaktrace.services.register import case
from leaktrace.services.tracing import today

KIND, VALUE = 112, 400
"""Widths of the columns, in logical pixels."""


class MePage(Page):
    """By what I can be reached, in which forms, and who has which."""

    AREAS: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.HOUSEHOLD, Kind.MEMBER, Kind.IDENTIFIER, Kind.HANDOVER, Kind.FIRM, Kind.KNOWN_PERSON}
    )

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._found = Case()
        self._body = QVBoxLayout()
        self._body.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self._body.setSpacing(BETWEEN)
        content = QWidget()
        content.setLayout(self._body)
        self.setLayout(column(scrolling(content)))

    def refresh(self) -> None:
        """Show everything as it is."""
        self._found = case(self.workspace.book)
        clear(self._body)
        add = button(self.tr("Add an identifier…"), self._add, "step")
        self._body.addLayout(row(label(self.tr("Me"), "title"), None, add))
        self._body.addWidget(self._identifiers())
        self._body.addWidget(self._household())
        self._body.addWidget(self._known_people())
        self._body.addWidget(StampingSection(self.workspace))
        self._body.addStretch(1)

    def status_texts(self) -> tuple[str, ...]:
        """How many identifiers there are, and how many of them are variants."""
        variants = [item for item in self._found.identifiers if item.variant_of]
        return (
            self.tr("%n identifiers", "", len(self._found.identifiers)),
            self.tr("%n of them variants", "", len(variants)),
        )

    def _identifiers(self) -> QWidget:
        note = self.tr("variants are indented; beside them, who was given this very form")
        rows = [self._row(item) for item in _ordered(self._found.identifiers)]
        empty = self.tr("Enter your name first: letters need it. Then your numbers and addresses.")
        shown: QWidget = list_card(rows) if rows else card(label(empty, wrap=True))
        return section(self.tr("Name, numbers, addresses"), shown, note=note)

    def _row(self, item: Identifier) -> QWidget:
        from leaktrace.domain.phones import shown  # loads the numbering plans

        names = names_of(self._found.firms)
        holders = [one.firm for one in self._found.handovers if item.id in one.given]
        given = self.workspace.words.listed(tuple(names.short(id) for id in dict.fromkeys(holders)))
        value = shown(item.value) if item.kind is IdentifierKind.PHONE else item.value
        kind = "" if item.variant_of else self.workspace.words.word(item.kind)
        indent = "    ↳ " if item.variant_of else ""
        amend_ = link(self.tr("Amend…"))
        amend_.clicked.connect(partial(self._edit, item, self.tr("Amend an identifier")))
        delete = link(self.tr("Delete"))
        delete.clicked.connect(partial(self._remove, Kind.IDENTIFIER, item.id))
        name = f"{self.workspace.words.word(item.kind)} {value}"
        cells = (cell(kind, KIND, "muted"), cell(indent + value, VALUE), cell(given, role="muted"))
        return _row(cells, (amend_, delete), name)

    def _household(self) -> QWidget:
        home, words = self._found.household, self.workspace.words
        before = home.calls_before
        told = ""
        if before is not None:
            told = self.tr("{0} callers in {1} months").format(
                f"{before.callers:g}", f"{before.months:g}"
            )
        fields = Fields(190)
        since, listed = home.logging_since, home.do_not_call_since
        share = f"{100 * home.logged_share:.0f} %" if home.logged_share else ""
        fields.show_rows(
            (
                (self.tr("Everything is logged since"), words.day(since) if since else "—"),
                (self.tr("Share that I log"), share or "—"),
                (self.tr("Before anything was given"), told or "—"),
                (self.tr("Country, region"), words.listed((home.country, home.region))),
                (self.tr("Time zone"), home.time_zone),
                (self.tr("On a do-not-call list since"), words.day(listed) if listed else ""),
            )
        )
        change = button(self.tr("Amend…"), self._edit_household)
        note = self.tr("these few answers make the trace much better")
        return section(self.tr("About this logbook"), card(fields, row(change, None)), note=note)

    def _known_people(self) -> QWidget:
        rows = [self._person(item) for item in self._found.known_people]
        add = button(self.tr("Add a known person…"), self._add_person)
        note = self.tr("their calls are no solicitations; never part of a bundle")
        shown = [list_card(rows)] if rows else []
        return section(self.tr("Known people"), *shown, add, note=note)

    def _person(self, item: KnownPerson) -> QWidget:
        from leaktrace.domain.phones import shown  # loads the numbering plans

        numbers = self.workspace.words.listed(tuple(shown(text) for text in item.phones))
        amend_ = link(self.tr("Amend…"))
        amend_.clicked.connect(partial(self._edit_person, item))
        delete = link(self.tr("Delete"))
        delete.clicked.connect(partial(self._remove, Kind.KNOWN_PERSON, item.id))
        cells = (cell(item.name, KIND), cell(numbers, VALUE), label(""))
        return _row(cells, (amend_, delete), item.name)

    @Slot()
    def _add(self) -> None:
        has_name = any(item.kind is IdentifierKind.NAME for item in self._found.identifiers)
        kind = IdentifierKind.PHONE if has_name else IdentifierKind.NAME
        self._edit(Identifier(id=new_id(), kind=kind, value=""), self.tr("Add an identifier"))

    def _edit(self, item: Identifier, title: str, *_: object) -> None:
        found = self._found
        dialog = IdentifierDialog(
            item,
            found.identifiers,
            found.members,
            self.workspace.words,
            today(self._found.household),
            self,
        )
        if dialog.exec():
            self.workspace.do(title, partial(amend, self.workspace.book, dialog.value()))

    @Slot()
    def _edit_household(self) -> None:
        dialog = HouseholdDialog(
            self._found.household, self.workspace.words, today(self._found.household), self
        )
        if dialog.exec():
            work = partial(amend, self.workspace.book, dialog.value())
            self.workspace.do(self.tr("Amend what holds for the logbook"), work)

    @Slot()
    def _add_person(self) -> None:
        self._edit_person(KnownPerson(id=new_id()))

    def _edit_person(self, item: KnownPerson, *_: object) -> None:
        dialog = KnownPersonDialog(item, self)
        if dialog.exec():
            work = partial(amend, self.workspace.book, dialog.value())
            self.workspace.do(self.tr("Write down a known person"), work)

    def _remove(self, kind: Kind, id: str, *_: object) -> None:
        work = partial(remove, self.workspace.book, (kind, id))
        text = self.tr("Moved to the trash")
        self.workspace.do(self.tr("Delete"), work, announce=text)


def _row(cells: tuple[QWidget, ...], actions: tuple[QWidget, ...], name: str) -> QWidget:
    """A row whose last cell takes what is left, so that the columns stand under one another."""
    last = cells[-1]
    last.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    made = list_row(*cells, *actions, name=name)
    layout = made.layout()
    assert isinstance(layout, QBoxLayout)
    layout.setStretchFactor(last, 1)
    layout.setAlignment(last, Qt.AlignmentFlag.AlignVCenter)
    return made


def _ordered(items: Sequence[Identifier]) -> list[Identifier]:
    """Identifiers by kind, each followed by its variants."""
    kinds = list(IdentifierKind)
    known = {item.id for item in items}
    roots = [item for item in items if item.variant_of not in known]
    ordered = []
    for root in sorted(roots, key=lambda item: kinds.index(item.kind)):
        ordered += [root, *(item for item in items if item.variant_of == root.id)]
    return ordered
