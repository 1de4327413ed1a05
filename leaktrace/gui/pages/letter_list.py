"""The left half of the page Letters: every letter by its state, with a search field."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QWidget

from leaktrace.domain.correspondence import LetterState
from leaktrace.gui import icons, theme
from leaktrace.gui.models.letter_rows import LetterRow, LetterTexts
from leaktrace.gui.models.paged import PagedModel
from leaktrace.gui.widgets.boxes import AROUND, PANE, column, row, widget
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.search import SearchField
from leaktrace.gui.widgets.table import Table
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.services.searching import is_found

_WIDTHS = {"ja": (76, 132, 0, 64), "en": (92, 128, 0, 64)}


class LetterList(QWidget):
    """`chosen` says that another letter is; the others ask for what their names say."""

    chosen = Signal()
    write_asked = Signal()
    way_asked = Signal()
    edit_asked = Signal()
    remove_asked = Signal()

    def __init__(self, words: Words, texts: LetterTexts) -> None:
        super().__init__()
        self._rows: Mapping[str, LetterRow] = {}
        self._model = PagedModel[LetterRow](texts.headers(), self._fetch, texts.cell, self)
        self._table = Table(self._model, _WIDTHS[words.language], self.tr("Letters"))
        glass = icons.icon("search", theme.colours().muted)
        self.search = SearchField(self.tr("Search letters"), glass)
        self._hint = label(self._first(), "muted", wrap=True)
        self._edit = button(self.tr("Edit the text…"), self.edit_asked.emit)
        self._remove = button(self.tr("Delete"), self.remove_asked.emit)
        self._lay_out()
        self.search.sought.connect(self._filter)
        self._table.selectionModel().selectionChanged.connect(self._tell)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self._table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_asked)
        self.setFocusProxy(self._table)

    def show_rows(self, rows: Mapping[str, LetterRow]) -> None:
        """Show these letters; the chosen one stays chosen."""
        self._rows, kept = rows, self.chosen_id()
        self._hint.setVisible(not rows)
        self._table.setVisible(bool(rows))
        self._filter()
        self.choose(kept)

    def choose(self, id: str) -> None:
        """Choose a letter; the first where it is not listed."""
        if id and self._model.row_of(id) is None and id in self._rows:
            self.search.clear()
            self._filter()
        self._select(id)

    def chosen_id(self) -> str:
        """The id of the chosen letter."""
        rows = self._table.selected_rows()
        return self._model.id_at(rows[0]) if rows else ""

    def row(self) -> LetterRow | None:
        """The chosen letter."""
        return self._rows.get(self.chosen_id())

    def _first(self) -> str:
        return self.tr(
            "No letter yet. A letter asks a firm what it holds and from where, or tells it to stop."
        )

    def _lay_out(self) -> None:
        write = button(self.tr("Write a letter"), self.write_asked.emit, "step")
        way = button(self.tr("After a leak"), self.way_asked.emit)
        title = row(label(self.tr("Letters"), "title"), None, way, write)
        actions = row(None, self._edit, self._remove)
        left = column(title, self.search, self._hint, self._table, actions, spacing=PANE)
        left.addStretch(0)
        left.setStretchFactor(self._table, 1)
        left.setContentsMargins(AROUND, AROUND - 8, AROUND - 8, AROUND)
        self.setLayout(column(widget(left)))

    def _fetch(self, ids: Sequence[str]) -> tuple[LetterRow, ...]:
        return tuple(self._rows[id] for id in ids)

    def _select(self, id: str) -> None:
        if self._model.rowCount():
            self._table.selectRow(self._model.row_of(id) or 0)
        else:
            self._tell()

    @Slot()
    def _filter(self) -> None:
        wanted = self.search.text()
        found = [id for id, item in self._rows.items() if is_found(wanted, _text(item))]
        kept = self.chosen_id()
        self._model.show_ids(tuple(found))
        self._select(kept)

    @Slot()
    def _tell(self) -> None:
        item = self.row()
        self._edit.setEnabled(item is not None and item.state is LetterState.DRAFT)
        self._remove.setEnabled(item is not None)
        self.chosen.emit()


def _text(item: LetterRow) -> str:
    return " ".join((*item.cells, item.letter.text))
