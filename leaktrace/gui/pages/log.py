"""The page Log: every solicitation of every channel in one list, and the chosen one beside it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QSplitter

from leaktrace.domain.case import Kind
from leaktrace.domain.solicitations import Solicitation, Status
from leaktrace.gui import icons, milestones, theme
from leaktrace.gui.models.log_rows import SORTS, Column, LogRow, LogWords
from leaktrace.gui.models.paged import PagedModel
from leaktrace.gui.names import Names, names_of
from leaktrace.gui.pages.base import Page
from leaktrace.gui.pages.log_actions import LogActions
from leaktrace.gui.pages.log_detail import LogDetail
from leaktrace.gui.widgets.boxes import AROUND, PANE, column, row, widget
from leaktrace.gui.widgets.candidates import CandidatesBar
from leaktrace.gui.widgets.log_cells import LogCells
from leaktrace.gui.widgets.log_filters import LogFilters
from leaktrace.gui.widgets.search import SearchField
from leaktrace.gui.widgets.table import Table
from leaktrace.gui.widgets.text import label
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import counts, solicitation_ids, solicitations
from leaktrace.services.register import firms, household, hubs

_WIDTHS = {"ja": (118, 32, 0, 128, 60, 162), "en": (134, 32, 0, 124, 68, 162)}
"""The widths of the columns, in logical pixels; the caller takes what is left."""

DETAIL_PAUSE = 60
"""Milliseconds after which the chosen entry is shown: the list comes first."""


class LogPage(Page):
    """One list, a search field, chips, and the detail of the chosen solicitation."""

    AREAS: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.SOLICITATION, Kind.FIRM, Kind.HUB, Kind.CALLER_GROUP, Kind.IDENTIFIER}
    )
    TRACED: ClassVar[bool] = True

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._names = Names()
        self._texts = LogWords(workspace.words, self._names)
        self._model = PagedModel[LogRow](self._texts.headers(), self._fetch, self._cell, self)
        self._table = self._made_table()
        self._filters = LogFilters(workspace.words, datetime.now(UTC).astimezone())
        self._count = label("", "muted")
        colours = theme.colours()
        self._search = SearchField(
            self.tr("Search numbers, names, what was said"), icons.icon("search", colours.muted)
        )
        self._candidates = CandidatesBar()
        self.actions_here = LogActions(self, workspace, self.chosen)
        self._detail = LogDetail(workspace, self.actions_here)
        self._pause = QTimer(self, singleShot=True, interval=DETAIL_PAUSE)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._table)

    def refresh(self) -> None:
        """Read the list and the chosen solicitation anew; what is chosen stays chosen."""
        kept = self.chosen()
        place = household(self.workspace.book)
        self._names = names_of(firms(self.workspace.book), hubs(self.workspace.book))
        self._texts = LogWords(self.workspace.words, self._names, place.country)
        self._filters.offer_callers(self._callers())
        self._read_list()
        self._choose(kept or ())
        self._pause.start()

    def show_record(self, id: str) -> None:
        """Choose a solicitation and bring it into view."""
        if self._model.row_of(id) is None:
            self._filters.clear()
            self._search.clear()
            self._read_list()
        self._choose((id,))

    def shown_record(self) -> str:
        """The id of the chosen solicitation."""
        chosen = self.chosen()
        return chosen[0] if chosen else ""

    def status_texts(self) -> tuple[str, ...]:
        """How many are shown and chosen."""
        shown = self.tr("%n shown", "", self._model.rowCount())
        chosen = len(self.chosen())
        return (shown, self.tr("%n chosen", "", chosen)) if chosen else (shown,)

    def start_search(self) -> None:
        """Put the caret into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen solicitations, from top to bottom."""
        return tuple(self._model.id_at(row) for row in self._table.selected_rows())

    def _made_table(self) -> Table:
        words = self.workspace.words
        table = Table(self._model, _WIDTHS[words.language], self.tr("Solicitations"))
        self._cells = LogCells(words, theme.colours(), self.tr("to confirm"))
        table.paint_columns(
            {
                Column.WHEN: self._cells.when,
                Column.CHANNEL: self._cells.channel,
                Column.CALLER: self._cells.text,
                Column.NUMBER: self._cells.text,
                Column.RULES: self._cells.rules,
                Column.BEST: self._cells.best,
            }
        )
        header = table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(Column.WHEN, Qt.SortOrder.DescendingOrder)
        return table

    def _lay_out(self) -> None:
        title = row(label(self.tr("Log"), "title"), self._count, None)
        left = column(
            title, self._search, self._filters, self._candidates, self._table, spacing=PANE
        )
        left.setContentsMargins(AROUND, AROUND - 8, AROUND - 8, AROUND)
        panes = QSplitter()
        panes.setChildrenCollapsible(False)
        panes.addWidget(widget(left))
        panes.addWidget(self._detail)
        panes.setSizes([704, 400])
        panes.setStretchFactor(0, 1)
        self.setLayout(column(panes))

    def _connect(self) -> None:
        self._search.sought.connect(self._filters.search)
        self._filters.asked.connect(self._take_query)
        self._table.selectionModel().selectionChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._show_detail)
        self._table.doubleClicked.connect(self.actions_here.amend)
        self._table.horizontalHeader().sortIndicatorChanged.connect(self._sort)
        self._candidates.only_asked.connect(self._show_candidates)
        self._candidates.confirmed.connect(self._confirm_all)
        self._candidates.dismissed.connect(self._dismiss_all)
        self.actions_here.add_to(self._table)
        painted = milestones.FirstPaint(self._table.viewport())
        painted.painted.connect(self._tell_listed)

    def _fetch(self, ids: Sequence[str]) -> tuple[LogRow, ...]:
        found = solicitations(self.workspace.book, ids)
        return tuple(self._row(item) for item in found)

    def _row(self, item: Solicitation) -> LogRow:
        words = self.workspace.words
        marks = [words.sentence(f"log.mark_{flag.rule}") for flag in self.workspace.flags(item.id)]
        return self._texts.row(item, self.workspace.traced_solicitation(item.id), "".join(marks))

    def _cell(self, row: LogRow, column: int, role: int) -> object:
        return self._texts.cell(row, column, role)

    def _callers(self) -> list[tuple[str, object]]:
        given = sorted((self._names.short(id), id) for id in self._names.firms)
        return [(name, id) for name, id in given]

    def _read_list(self) -> None:
        book = self.workspace.book
        ids = solicitation_ids(book, self._filters.query())
        self._model.show_ids(ids)
        known = counts(book)
        total = known.solicitations + known.candidates
        self._count.setText(self.tr("{0} of {1}").format(len(ids), total))
        self._candidates.show_count(known.candidates)

    def _choose(self, ids: tuple[str, ...]) -> None:
        rows = [row for id in ids if (row := self._model.row_of(id)) is not None]
        if not rows and self._model.rowCount():
            rows = [0]
        self._table.clearSelection()
        for row in rows:
            self._table.selectRow(row)
        if rows:
            self._table.scrollTo(self._model.index(rows[0], 0))

    @Slot()
    def _show_detail(self) -> None:
        if not self.workspace.is_open:
            return
        chosen = self.chosen()
        if len(chosen) == 1:
            self._detail.show_solicitation(chosen[0], self._names, self._texts)
        else:
            self._detail.show_many(len(chosen))

    @Slot()
    def _take_query(self) -> None:
        self._read_list()
        self._choose(())

    @Slot(int, Qt.SortOrder)
    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        is_descending = order is Qt.SortOrder.DescendingOrder
        if Column(section) in SORTS:
            self._filters.sort(SORTS[Column(section)], descending=is_descending)

    @Slot()
    def _show_candidates(self) -> None:
        self._filters.only(Status.CANDIDATE)
        self._table.selectAll()

    @Slot()
    def _confirm_all(self) -> None:
        self.actions_here.say_all(Status.SOLICITATION)

    @Slot()
    def _dismiss_all(self) -> None:
        self.actions_here.say_all(Status.NOT_ONE)

    @Slot()
    def _tell_listed(self) -> None:
        milestones.reach(milestones.Milestone.LOG_LIST)
