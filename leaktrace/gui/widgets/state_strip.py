"""The strip above a letter's preview that says, unmistakably, whether it was sent."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from leaktrace.gui import theme
from leaktrace.gui.widgets.boxes import BETWEEN, column, row, widget
from leaktrace.gui.widgets.buttons import restyle
from leaktrace.gui.widgets.elided import ElidedLabel
from leaktrace.gui.widgets.strength_bar import hatch
from leaktrace.gui.widgets.text import label

HATCHED = 8
"""The height of the hatched edge, in logical pixels."""


class StateStrip(QFrame):
    """A word in the largest size, a sentence, and what can be done; hatched while not sent."""

    def __init__(self, *actions: QWidget) -> None:
        super().__init__()
        self._edge = _Hatch()
        self._word = label("", "title")
        self._sentence = ElidedLabel("")
        line = row(self._word, self._sentence, *actions, spacing=8)
        line.setStretch(1, 1)
        line.setContentsMargins(BETWEEN, 12, BETWEEN, 12)
        self.setLayout(column(self._edge, widget(line), spacing=0))

    def show_state(self, word: str, sentence: str, *, is_sent: bool) -> None:
        """Say whether the letter was sent, and since when or that nobody has it yet."""
        self._word.setText(word)
        self._sentence.setText(sentence)
        self._sentence.setToolTip(sentence)
        self._edge.setVisible(not is_sent)
        self.setAccessibleName(f"{word} {sentence}")
        self.setProperty("role", "sent" if is_sent else "unsent")
        restyle(self)
        for part in (self._word, self._sentence):
            part.setProperty("role", _role(part is self._word, is_sent=is_sent))
            restyle(part)

    def word(self) -> str:
        """The word in view."""
        return self._word.text()


class _Hatch(QWidget):
    """A hatched edge in the colour of doubt."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HATCHED)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hatch."""
        painter = QPainter(self)
        colours, area = theme.colours(self.palette()), QRectF(self.rect())
        painter.fillRect(area, colours.colour("doubt_ground"))
        hatch(painter, area, 11.0, QPen(colours.colour("doubt"), 5.0))
        painter.end()


def _role(is_word: bool, *, is_sent: bool) -> str:
    if is_sent:
        return "title" if is_word else "muted"
    return "unsent-word" if is_word else "unsent-sentence"
