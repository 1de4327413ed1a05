"""A table whose ids are all in memory and whose rows are read by page when they come into view."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole

PAGE = 256
PAGES_KEPT = 16
"""Rows of a page, and how many pages are held."""

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Under this role every cell answers the whole row's value, for delegates."""


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Rows of one type; `fetch` reads those with the given ids, in their order.

    `cell` answers what a row shows in a column for a role (text, tooltip, spoken text, alignment),
    None where it shows nothing.
    """

    def __init__(
        self,
        headers: Sequence[str],
        fetch: Callable[[Sequence[str]], Sequence[Row]],
        cell: Callable[[Row, int, int], Any],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self._fetch = fetch
        self._cell = cell
        self._ids: tuple[str, ...] = ()
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()

    def show_ids(self, ids: tuple[str, ...]) -> None:
        """Show these records; their rows are read anew."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def redraw(self) -> None:
        """Tell the views that cells may look different while the records are the same."""
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self._headers) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def id_at(self, row: int) -> str:
        """The id of the record in a row."""
        return self._ids[row]

    def row_of(self, id: str) -> int | None:
        """The row of a record; None where it is not shown."""
        return self._ids.index(id) if id in self._ids else None

    def value(self, row: int) -> Row:
        """The value of a row, its page read if need be."""
        number, offset = divmod(row, PAGE)
        if number not in self._pages:
            wanted = self._ids[number * PAGE : (number + 1) * PAGE]
            self._pages[number] = self._fetch(wanted)
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number][offset]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many records are shown."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        """What a cell shows; the row's value under `ROW_ROLE`."""
        if not index.isValid():
            return None
        row = self.value(index.row())
        return row if role == ROW_ROLE else self._cell(row, index.column(), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == ItemRole.DisplayRole:
            return self._headers[section]
        return None
