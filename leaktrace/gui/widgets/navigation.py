"""The navigation at the left: the primary button, a row per page with its badge, the keys' hint."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy

from leaktrace.gui import icons, theme
from leaktrace.gui.widgets.boxes import PANE, column, widget
from leaktrace.gui.widgets.primary import PrimaryButton
from leaktrace.gui.widgets.text import label

WIDTH = 176
ROW = 36
MARK = 3
"""Width of the navigation, height of a row, width of the mark, in logical pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """What stands at the right of a row; `is_alert` for what is overdue."""

    text: str = ""
    is_alert: bool = False


class Navigation(QFrame):
    """`chosen` carries the key of the page that a person chose, `log_asked` asks to log."""

    chosen = Signal(str)
    log_asked = Signal()

    def __init__(self, pages: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setProperty("role", "navigation")
        self.setFixedWidth(WIDTH)
        self._rows = {key: NavigationRow(key, title) for key, title in pages}
        self._group = QButtonGroup(self)
        for item in self._rows.values():
            self._group.addButton(item)
            item.clicked.connect(self._choose)
        log = PrimaryButton(self.tr("Log a call"), "Ctrl+N")
        log.clicked.connect(self.log_asked)
        keys = label(self.tr("Ctrl+/ shows the keys"), "muted")
        keys.setContentsMargins(PANE + 4, 0, PANE, PANE)
        held = widget(column(log, margin=PANE))
        self.setLayout(column(held, *self._rows.values(), None, keys, spacing=0))

    def mark(self, key: str) -> None:
        """Show a page as the one in view."""
        self._rows[key].setChecked(True)

    def show_badges(self, badges: Mapping[str, Badge]) -> None:
        """Show what waits on each page."""
        for key, item in self._rows.items():
            item.show_badge(badges.get(key, Badge()))

    @Slot()
    def _choose(self) -> None:
        checked = self._group.checkedButton()
        if isinstance(checked, NavigationRow):
            self.chosen.emit(checked.key)


class NavigationRow(QAbstractButton):
    """One page: icon, title, badge; the one in view has a mark, a ground and bold type."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self.key = key
        self._badge = Badge()
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_badge(self, badge: Badge) -> None:
        """Show, and let be spoken, what waits."""
        self._badge = badge
        self.setAccessibleName(f"{self.text()} {badge.text}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """The whole width, one row high."""
        return QSize(WIDTH, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        self._paint_ground(painter)
        self._paint_texts(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colours, area = theme.colours(self.palette()), self.rect()
        if self.isChecked():
            painter.fillRect(area, colours.colour("surface"))
            painter.fillRect(0, 0, MARK, area.height(), colours.colour("accent"))
        elif self.underMouse():
            painter.fillRect(area, colours.colour("window"))
        if self.hasFocus():
            painter.setPen(colours.colour("accent"))
            painter.drawRect(area.adjusted(MARK, 1, -2, -2))

    def _paint_texts(self, painter: QPainter) -> None:
        colours, area = theme.colours(self.palette()), self.rect()
        image = icons.pixmap(
            f"{self.key}",
            colours.accent if self.isChecked() else colours.muted,
            self.devicePixelRatioF(),
        )
        painter.drawPixmap(16, (ROW - icons.SIDE) // 2, image)
        painter.setFont(theme.font(bold=self.isChecked()))
        painter.setPen(colours.colour("ink"))
        left = QRect(42, 0, area.width() - 54, ROW)
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(theme.font(theme.SMALL, bold=self._badge.is_alert))
        painter.setPen(colours.colour("alert" if self._badge.is_alert else "muted"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(left, right, self._badge.text)
