"""What the list of letters shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush

from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.gui import theme
from leaktrace.gui.letter_words import LetterWords
from leaktrace.gui.names import Names
from leaktrace.gui.words import Words
from leaktrace.services.today import state_on

ItemRole = Qt.ItemDataRole

ORDER = (
    LetterState.OVERDUE,
    LetterState.DRAFT,
    LetterState.SENT,
    LetterState.ARRIVED,
    LetterState.REFUSED,
    LetterState.ANSWERED,
    LetterState.CLOSED,
)
"""The states in which the list stands: what wants something of the person first."""


_COLOURS = {LetterState.OVERDUE: "alert", LetterState.DRAFT: "doubt"}


class LetterColumn(IntEnum):
    """The columns of the list, from left to right."""

    STATE = 0
    FIRM = 1
    KIND = 2
    DAY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRow:
    """One letter as the list shows it."""

    letter: Letter
    state: LetterState
    cells: tuple[str, str, str, str]


class LetterTexts(QObject):
    """The texts of the list, in one language."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._letters = LetterWords(words)

    def headers(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.tr("State"), self.tr("Firm"), self.tr("Letter"), self.tr("Sent")

    def title(self, kind: str) -> str:
        """The title of a kind of letter."""
        return self._letters.title(kind)

    def row(self, letter: Letter, names: Names, today: date) -> LetterRow:
        """What the list shows of a letter."""
        state = state_on(letter, today)
        sent = letter.sent.on if letter.sent else None
        day = self._words.short_day(sent) if sent else ""
        title = self._letters.title(letter.kind)
        cells = (self._words.word(state), names.short(letter.firm), title, day)
        return LetterRow(letter=letter, state=state, cells=cells)

    def cell(self, row: LetterRow, column: int, role: int) -> Any:
        """What a cell shows, speaks and tells when hovered; what wants something has a colour."""
        if role == ItemRole.ForegroundRole and column == LetterColumn.STATE:
            colour = _COLOURS.get(row.state)
            return QBrush(theme.colours().colour(colour)) if colour else None
        if role not in (ItemRole.DisplayRole, ItemRole.ToolTipRole, ItemRole.AccessibleTextRole):
            return None
        return row.cells[LetterColumn(column)]


def listed(
    letters: tuple[Letter, ...], texts: LetterTexts, names: Names, today: date
) -> Mapping[str, LetterRow]:
    """The rows by their ids: overdue, drafts, sent, answered; the latest first within each."""
    rows = [texts.row(letter, names, today) for letter in reversed(letters)]
    ordered = sorted(rows, key=_place)
    return {row.letter.id: row for row in ordered}


def _place(row: LetterRow) -> int:
    return ORDER.index(row.state)
