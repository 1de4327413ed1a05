"""The strip above a page that says what happened, offers one way on, and goes away."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame

from leaktrace.gui import icons, theme
from leaktrace.gui.widgets.boxes import WITHIN, row
from leaktrace.gui.widgets.buttons import button, link, restyle
from leaktrace.gui.widgets.text import label

STAYS = 10_000
"""Milliseconds after which a notice goes away by itself; a refusal stays until it is closed."""


class Banner(QFrame):
    """One sentence with an optional way on; `taken` says that the person took it."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = label("", wrap=True)
        self._way = link("", self.taken.emit)
        close = button("", self.hide)
        close.setIcon(icons.icon("close", theme.colours().muted))
        close.setAccessibleName(self.tr("Close"))
        close.setToolTip(self.tr("Close"))
        parts = row(self._text, self._way, close, margin=WITHIN)
        parts.setStretch(0, 1)
        self.setLayout(parts)
        self._timer = QTimer(self, singleShot=True, interval=STAYS)
        self._timer.timeout.connect(self.hide)
        self.taken.connect(self.hide)
        self.hide()

    @Slot(str)
    def warn(self, sentence: str) -> None:
        """Say what cannot be done."""
        self._show(sentence, "", "banner")
        self._timer.stop()

    def tell(self, sentence: str, way: str) -> None:
        """Say what was done and offer a way on, such as taking it back."""
        self._show(sentence, way, "notice")
        self._timer.start()

    def sentence(self) -> str:
        """What it says."""
        return self._text.text()

    def _show(self, sentence: str, way: str, role: str) -> None:
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self._way.setText(way)
        self._way.setAccessibleName(way)
        self._way.setVisible(bool(way))
        self.setProperty("role", role)
        restyle(self)
        self.show()
