"""The call sheet on the screen: questions by what they would settle, one key an answer."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from leaktrace.gui import theme
from leaktrace.gui.call_sheet import Answer, Offer, Question, Sheet
from leaktrace.gui.widgets.boxes import column, hairline, row, widget
from leaktrace.gui.widgets.key_chip import KeyChip
from leaktrace.gui.widgets.text import label

IN_A_ROW = 6
"""So many answers stand beside each other."""

MARK = 10
"""The side of one of the three marks of weight, in logical pixels."""


class SheetPanel(QFrame):
    """Takes keys while it has the focus, and the mouse always; `changed` says so.

    `aside` stands beside a question's title.
    """

    changed = Signal()
    saved = Signal()

    def __init__(
        self,
        titles: Mapping[Question, tuple[str, str]],
        words: Mapping[str, str],
        offer: Offer | None = None,
        aside: Mapping[Question, QWidget] | None = None,
    ) -> None:
        super().__init__()
        self.sheet = Sheet()
        self._aside = aside or {}
        self._offer = offer or Offer()
        self.setProperty("role", "pane")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(" ".join(title for title, _ in titles.values()))
        self._chips = {item.key: self._chip(item, words) for item in self._offer.answers}
        groups = [self._group(question, *titles[question]) for question in Question]
        self.setLayout(column(*groups, spacing=0))

    def press(self, answer: Answer) -> None:
        """Take an answer's key once."""
        self.sheet = self.sheet.press(answer)
        for item in self._offer.answers:
            self._chips[item.key].show_state(self.sheet.answers.get(item.key))
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that stands for an answer; pass on every other."""
        found = [item for item in self._offer.answers if item.key == event.text().upper()]
        if found and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.press(found[0])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys are taken."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys are no longer taken."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and a mark at the left while keys are taken."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            accent = theme.colours(self.palette()).colour("accent")
            painter.fillRect(0, 0, 3, self.height(), accent)
            painter.end()

    def _chip(self, answer: Answer, words: Mapping[str, str]) -> KeyChip:
        chip = KeyChip(answer.key, words[answer.value], words.get(f"no {answer.value}", ""))
        chip.setProperty("answer", answer.key)
        chip.clicked.connect(self._click)
        return chip

    def _group(self, question: Question, title: str, note: str) -> QWidget:
        chips = [self._chips[item.key] for item in self._offer.answers if item.question is question]
        head = row(
            label(title, "section"),
            label(note, "muted"),
            self._aside.get(question),
            None,
            Weight(self._offer.weights[question]),
        )
        lines = [chips[start : start + IN_A_ROW] for start in range(0, len(chips), IN_A_ROW)]
        rows = [row(*line, None, spacing=4) for line in lines]
        inner = column(head, *rows, spacing=6, margin=10)
        inner.setContentsMargins(16, 8, 16, 8)
        return widget(column(widget(inner), hairline(), spacing=0))

    @Slot()
    def _click(self) -> None:
        sender = self.sender()
        key = sender.property("answer") if sender else None
        for item in self._offer.answers:
            if item.key == key:
                self.press(item)


class Weight(QWidget):
    """How much an answer helps, as filled marks of three."""

    def __init__(self, filled: int) -> None:
        super().__init__()
        self._filled = filled
        self.setAccessibleName(f"{filled}/3")
        self.setToolTip(f"{filled}/3")
        self.setFixedSize(3 * (MARK + 2), MARK + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks."""
        painter, colours = QPainter(self), theme.colours(self.palette())
        for number in range(3):
            left = number * (MARK + 2)
            is_filled = number < self._filled
            painter.setPen(colours.colour("accent" if is_filled else "control_edge"))
            if is_filled:
                painter.fillRect(left, 0, MARK, MARK, colours.colour("accent"))
            else:
                painter.drawRect(left, 0, MARK - 1, MARK - 1)
        painter.end()
