"""The list of firms: two lines each, with the strength of the record where one was handed over."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter

from leaktrace.domain.clues import Strength
from leaktrace.gui import theme
from leaktrace.gui.models.paged import ROW_ROLE, PagedModel
from leaktrace.gui.widgets.strength_bar import fill_of_strength, paint_bar
from leaktrace.gui.widgets.table import Table

ROW = 52
BAR = 42
"""The height of a row and the width of its bar, in logical pixels."""

_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmRow:
    """One row: the firm's short name, what stands under it, and the strength of its record."""

    id: str
    name: str
    under: str
    probability: float | None = None
    strength: Strength | None = None


class FirmList(QObject):
    """The table; `chosen` carries the id of the firm that was chosen."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: dict[str, FirmRow] = {}
        self._model = PagedModel(("",), self._fetch, self._cell, self)
        self.table = Table(self._model, (0,), name, row=ROW)
        self.table.horizontalHeader().hide()
        self.table.paint_columns({0: self._paint})
        self.table.selectionModel().selectionChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[FirmRow], keep: str) -> None:
        """Show these rows and choose one again, the first where it is gone."""
        self._rows = {item.id: item for item in rows}
        self._model.show_ids(tuple(self._rows))
        place = self._model.row_of(keep)
        if rows:
            self.table.selectRow(place if place is not None else 0)

    def choose(self, id: str) -> None:
        """Choose a firm."""
        place = self._model.row_of(id)
        if place is not None:
            self.table.selectRow(place)

    def _fetch(self, ids: Sequence[str]) -> list[FirmRow]:
        return [self._rows[id] for id in ids]

    def _cell(self, row: FirmRow, column: int, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.name} {row.under}"
        return row.name if role == Qt.ItemDataRole.ToolTipRole else None

    def _paint(self, painter: QPainter, area: QRect, index: Index, selected: bool) -> None:
        row: FirmRow = index.data(ROW_ROLE)
        colours = theme.colours(self.table.palette())
        room = area.adjusted(8, 7, -BAR - 10 if row.strength else -4, 0)
        for number, (text, size, role) in enumerate(
            ((row.name, theme.BODY, "ink"), (row.under, theme.SMALL, "muted"))
        ):
            painter.setFont(theme.font(size, bold=selected and number == 0))
            painter.setPen(colours.colour(role))
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room.adjusted(0, 19 * number, 0, 0), _TOP, shown)
        if row.strength is not None and row.probability is not None:
            track = QRectF(area.right() - BAR - 2, area.top() + 8, BAR, 18)
            paint_bar(painter, track, row.probability, fill_of_strength(row.strength), colours)

    @Slot()
    def _tell(self) -> None:
        rows = self.table.selected_rows()
        if rows:
            self.chosen.emit(self._model.id_at(rows[0]))
