"""The ranking of the page Sources: word, bar with ticks, number, expected solicitations."""

from collections.abc import Sequence
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

from leaktrace.gui import theme
from leaktrace.gui.models.paged import ROW_ROLE, PagedModel
from leaktrace.gui.models.ranking import Rank
from leaktrace.gui.widgets.strength_bar import fill_of_strength, paint_bar, percent
from leaktrace.gui.widgets.table import Table

_ROW = 25
_NAME, _WORD, _BAR, _PERCENT, _EXPECTED = range(5)
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_NUMBERS = (_PERCENT, _EXPECTED)

Index = QModelIndex | QPersistentModelIndex


class Ranking(QObject):
    """The table of records; `chosen` carries the id of the row that was chosen."""

    chosen = Signal(str)

    def __init__(self, about: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._about = about
        self._rows: dict[str, Rank] = {}
        headers = (
            self.tr("Record given to"),
            self.tr("Strength"),
            "",
            "",
            self.tr("Calls"),
        )
        self._model = PagedModel(headers, self._fetch, self._cell, self)
        self.table = Table(self._model, (0, 132, 118, 56, 48), self.tr("Ranking"), row=_ROW)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.paint_columns({_BAR: self._paint, _WORD: self._paint_word})
        self.table.selectionModel().selectionChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[Rank], keep: str) -> None:
        """Show these rows and choose one again, the first where it is gone."""
        self._rows = {item.id: item for item in rows}
        self._model.show_ids(tuple(self._rows))
        place = self._model.row_of(keep)
        if rows:
            self.table.selectRow(place if place is not None else 0)

    def _fetch(self, ids: Sequence[str]) -> list[Rank]:
        return [self._rows[id] for id in ids]

    def _cell(self, row: Rank, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in _NUMBERS else _LEFT
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hint(row, column)
        return None

    def _hint(self, row: Rank, column: int) -> str:
        if column == _EXPECTED:
            return self.tr("Expected number of logged solicitations that stem from here")
        return row.word if column == _WORD else row.name

    def _text(self, row: Rank, column: int) -> str:
        if column == _PERCENT:
            return "" if row.probability is None else self._about + percent(row.probability)
        texts = {_NAME: row.name, _WORD: row.word, _EXPECTED: f"{row.expected:.1f}"}
        return texts.get(column, "")

    def _paint_word(self, painter: QPainter, area: QRect, index: Index, selected: bool) -> None:
        """The word; below the records, what the row is made of, over the columns beside it."""
        row: Rank = index.data(ROW_ROLE)
        colours = theme.colours(self.table.palette())
        weak = row.probability is None or row.probability < 0.3
        painter.setFont(
            theme.font(theme.SMALL if row.probability is None else theme.BODY, bold=not weak)
        )
        painter.setPen(colours.colour("muted" if weak else "ink"))
        wide = area.adjusted(0, 0, 176 if row.probability is None else 0, 0)
        text = painter.fontMetrics().elidedText(row.word, Qt.TextElideMode.ElideRight, wide.width())
        painter.setClipping(False)
        painter.drawText(wide, _LEFT, text)

    def _paint(self, painter: QPainter, area: QRect, index: Index, selected: bool) -> None:
        row: Rank = index.data(ROW_ROLE)
        if row.probability is None or row.strength is None:
            return
        track = QRectF(area.left(), area.top(), 104, area.height())
        fill, colours = fill_of_strength(row.strength), theme.colours(self.table.palette())
        paint_bar(painter, track, row.probability, fill, colours, ticks=True)

    @Slot()
    def _tell(self) -> None:
        rows = self.table.selected_rows()
        if rows:
            self.chosen.emit(self._model.id_at(rows[0]))
