"""How the cells of the log's list are drawn: the moment in columns, icons, rule marks, bars."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from leaktrace.domain.clues import Source
from leaktrace.domain.solicitations import Status
from leaktrace.gui import icons, theme
from leaktrace.gui.models.log_rows import LogRow
from leaktrace.gui.models.paged import ROW_ROLE
from leaktrace.gui.widgets.strength_bar import Fill, fill_of_source, paint_bar
from leaktrace.gui.words import Words

BAR = 34
"""The width of a bar's track in a list, in logical pixels."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight

Index = QModelIndex | QPersistentModelIndex


class LogCells:
    """The painting functions of the list, in one language and one set of colours."""

    def __init__(self, words: Words, colours: theme.Colours, unfinished: str) -> None:
        self._words = words
        self._colours = colours
        self._unfinished = unfinished

    def when(self, painter: QPainter, area: QRect, index: Index, _selected: bool) -> None:
        """Day, weekday and clock, each under that of the row above."""
        item = _row(index).solicitation
        weekday = self._words.weekday(item.at.date())
        day = self._words.short_day(item.at.date())
        clock = self._words.clock(item.at, item.at_precision)
        if self._words.language == "ja":
            self._text(painter, _part(area, 0, 40), _RIGHT, day)
            self._text(painter, _part(area, 48, 14), _LEFT, weekday, "muted")
            self._text(painter, _part(area, 62, 44), _RIGHT, clock)
        else:
            self._text(painter, _part(area, 0, 30), _LEFT, weekday, "muted")
            self._text(painter, _part(area, 28, 48), _RIGHT, day)
            self._text(painter, _part(area, 78, 44), _RIGHT, clock)

    def channel(self, painter: QPainter, area: QRect, index: Index, _selected: bool) -> None:
        """The icon of the channel."""
        name = f"channel-{_row(index).solicitation.channel.value}"
        ratio = painter.device().devicePixelRatioF()
        top = area.center().y() - icons.SIDE // 2 + 1
        painter.drawPixmap(area.left(), top, icons.pixmap(name, self._colours.muted, ratio))

    def text(self, painter: QPainter, area: QRect, index: Index, _selected: bool) -> None:
        """The cell's own text."""
        self._text(painter, area, _LEFT, index.data() or "")

    def rules(self, painter: QPainter, area: QRect, index: Index, _selected: bool) -> None:
        """The rule marks, or that the entry is still to be confirmed or finished."""
        row = _row(index)
        if row.solicitation.status is Status.CANDIDATE:
            self._tag(painter, area, self._unfinished)
        else:
            self._text(painter, area, _LEFT, row.rules, "doubt", bold=True)

    def best(self, painter: QPainter, area: QRect, index: Index, _selected: bool) -> None:
        """The bar of the best source and its name."""
        row = _row(index)
        if row.fit is None:
            return
        fit = row.fit
        fill = Fill.OUTLINE
        if fit.is_decided:
            known = Source(probability=fit.probability, firm=fit.firm, flow=fit.flow, hub=fit.hub)
            fill = Fill.OUTSIDE if fit.is_outside else fill_of_source(known)
        track = QRectF(area.left(), area.top(), BAR, area.height())
        share = fit.probability if fit.is_decided else 0.3
        paint_bar(painter, track, share, fill, self._colours)
        is_named = fit.is_decided and fill not in (Fill.OUTSIDE, Fill.DECLARED)
        rest = area.adjusted(BAR + 10, 0, 0, 0)
        self._text(painter, rest, _LEFT, row.best, "ink" if is_named else "muted")

    def _tag(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(theme.font(theme.SMALL))
        width = painter.fontMetrics().horizontalAdvance(text) + 10
        frame = QRect(area.left(), area.center().y() - 8, min(width, area.width()), 18)
        painter.setPen(self._colours.colour("input_edge"))
        painter.drawRect(frame)
        painter.setPen(self._colours.colour("muted"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)

    def _text(
        self,
        painter: QPainter,
        area: QRect,
        where: Qt.AlignmentFlag,
        text: str,
        role: str = "ink",
        *,
        bold: bool = False,
    ) -> None:
        painter.setFont(theme.font(bold=bold))
        painter.setPen(self._colours.colour(role))
        elided = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, area.width() + 1
        )
        painter.drawText(area, where, elided)


def _row(index: Index) -> LogRow:
    row = index.data(ROW_ROLE)
    assert isinstance(row, LogRow)
    return row


def _part(area: QRect, left: int, width: int) -> QRect:
    return QRect(area.left() + left, area.top(), width, area.height())
