"""Tables as the program shows them: even rows, hairlines, a mark on the selected row."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from leaktrace.gui import theme

ROW_HEIGHT = 26
HEADER_HEIGHT = 26
MARK = 3
"""Heights of rows and header, width of the selection mark, in logical pixels."""

Index = QModelIndex | QPersistentModelIndex
Paint = Callable[[QPainter, QRect, Index, bool], None]
"""Draws a cell's content into a rectangle; the last argument says whether it is selected."""


class Table(QTableView):
    """A table of whole rows; `widths` per column, 0 for the one that takes what is left."""

    def __init__(
        self, model: QAbstractItemModel, widths: Sequence[int], name: str, *, row: int = ROW_HEIGHT
    ) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_rows(row)
        self._set_columns(widths)
        self.setItemDelegate(RowDelegate(self))

    def paint_columns(self, paints: Mapping[int, Paint]) -> None:
        """Have these columns drawn by these functions."""
        for column, paint in paints.items():
            self.setItemDelegateForColumn(column, RowDelegate(self, paint))

    def selected_rows(self) -> tuple[int, ...]:
        """The numbers of the selected rows, from top to bottom."""
        return tuple(sorted(index.row() for index in self.selectionModel().selectedRows()))

    def _set_rows(self, height: int) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)

    def _set_columns(self, widths: Sequence[int]) -> None:
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER_HEIGHT)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(widths):
            if width:
                header.resizeSection(column, width)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)


class RowDelegate(QStyledItemDelegate):
    """Draws a cell: ground, hairline, selection mark, then its text or what `paint` draws."""

    def __init__(self, parent: Table, paint: Paint | None = None) -> None:
        super().__init__(parent)
        self._paint = paint

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._ground(painter, option, index, selected)
        painter.restore()
        if self._paint is None:
            option.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected)
            super().paint(painter, option, index)
            return
        painter.save()
        self._paint(painter, option.rect.adjusted(6, 0, -6, -1), index, selected)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, selected: bool
    ) -> None:
        colours, area = theme.colours(option.palette), option.rect
        if selected:
            painter.fillRect(area, colours.colour("selection"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, colours.colour("hairline"))
        if selected and index.column() == 0:
            painter.fillRect(area.left(), area.top(), MARK, area.height(), colours.colour("accent"))
