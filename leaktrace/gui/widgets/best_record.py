"""The record that fits a solicitation best, against its rival, clue by clue."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from leaktrace.gui import theme
from leaktrace.gui.widgets.boxes import column, hairline, row, widget
from leaktrace.gui.widgets.elided import ElidedLabel
from leaktrace.gui.widgets.strength_bar import hatch
from leaktrace.gui.widgets.text import label

BAR = 104
"""The width in which a clue's bar is drawn, in logical pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClueLine:
    """One clue: its kind, the values behind it, its weight in decibans."""

    kind: str
    values: str
    decibans: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BestView:
    """What the section says: the record, the word and number, the sentence, the clues."""

    title: str
    name: str
    word: str
    number: str
    sentence: str
    clues: tuple[ClueLine, ...]
    total: str
    caution: str


def best_record(view: BestView) -> QWidget:
    """The section: title, sentence, a line per clue, their sum, and what it does not say."""
    name = ElidedLabel(view.name, "section")
    head = row(label(view.title, "section"), name)
    head.setStretchFactor(name, 1)
    said = (label(view.word), label(view.number, "muted"))
    strength = row(*(said if view.word else said[1:]), None)
    parts = [widget(head), widget(strength), label(view.sentence, wrap=True)]
    if view.clues:
        parts.append(_table(view))
    parts.append(label(view.caution, "muted", wrap=True))
    return widget(column(*parts, spacing=4))


def signed(decibans: float) -> str:
    """+8.4, or −0.9 with a real minus."""
    return f"{decibans:+.1f}".replace("-", "−")


def _table(view: BestView) -> QWidget:
    total = sum(line.decibans for line in view.clues)
    scale = max(abs(total), *(abs(line.decibans) for line in view.clues), 10.0)
    lines = [_line(line, scale) for line in view.clues]
    last = ClueLine(kind=view.total, values="", decibans=total)
    return widget(column(*lines, hairline(), _line(last, scale, strong=True), spacing=2))


def _line(line: ClueLine, scale: float, *, strong: bool = False) -> QWidget:
    values = ElidedLabel(line.values, "muted")
    weight = label(signed(line.decibans), "strong" if strong else "")
    weight.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    weight.setMinimumWidth(44)
    bar = ClueBar(line.decibans / scale, f"{line.kind} {weight.text()}")
    parts = row(label(line.kind, "strong" if strong else ""), values, bar, weight)
    parts.setStretchFactor(values, 1)
    return widget(parts)


class ClueBar(QWidget):
    """A clue's weight as a bar from the middle line: for to the right, against hatched leftward."""

    def __init__(self, share: float, name: str) -> None:
        super().__init__()
        self._share = share
        self.setAccessibleName(name)
        self.setFixedSize(BAR, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        painter, colours = QPainter(self), theme.colours(self.palette())
        zero = BAR * 0.3
        width = abs(self._share) * BAR * (0.7 if self._share >= 0 else 0.3)
        if self._share >= 0:
            bar = QRectF(zero, 4, max(width, 1), 8)
            painter.fillRect(bar, colours.colour("accent"))
        else:
            bar = QRectF(zero - max(width, 2), 4.5, max(width, 2), 7)
            hatch(painter, bar, 3.5, QPen(colours.colour("muted"), 1))
            painter.setPen(colours.colour("muted"))
            painter.drawRect(bar)
        painter.end()


def lines_of(clues: Sequence[ClueLine]) -> tuple[ClueLine, ...]:
    """The clues with those for it first, the heaviest at the ends."""
    return tuple(sorted(clues, key=_weight, reverse=True))


def _weight(line: ClueLine) -> float:
    return line.decibans
