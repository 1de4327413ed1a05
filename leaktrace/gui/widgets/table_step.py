"""The first rows of a table, with a choice over each column of what it says."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from leaktrace.domain.tables import COLUMNS, Says, TableLook, said_of
from leaktrace.gui.widgets.boxes import PANE, column, row, widget
from leaktrace.gui.widgets.elided import ElidedLabel
from leaktrace.gui.widgets.form import Choice
from leaktrace.gui.widgets.text import Role, label
from leaktrace.gui.words import Words

_WIDTH = 140
"""A column's width in logical pixels."""


class TableStep(QFrame):
    """`told` carries the table's key and what its columns say, in the form that is remembered."""

    told = Signal(str, str)

    def __init__(self, look: TableLook, words: Words) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._words = words
        self.look = look
        self._missing = label("", "doubt", wrap=True)
        self._choices = [self._choice(place, what) for place, what in enumerate(look.columns)]
        options = (
            (self.tr("not told"), None),
            (self.tr("the day first: 3 April"), True),
            (self.tr("the month first: March 4"), False),
        )
        self._days = Choice(options, look.day_first)
        self._days.setAccessibleName(self.tr("Days such as 03/04"))
        self._days.activated.connect(self._tell)
        days = row(label(self.tr("Days such as 03/04"), "label"), self._days, None)
        self._asked = widget(days)
        hint = self.tr("What does each column say? It is kept for tables with the same headings.")
        parts = (label(look.name, "strong"), label(hint, "muted", wrap=True))
        self.setLayout(column(*parts, self._rows(), self._asked, self._missing, margin=PANE))
        self.show_look(look)

    def show_look(self, look: TableLook) -> None:
        """Show what is taken of the columns now."""
        self.look = look
        for choice, what in zip(self._choices, look.columns, strict=True):
            choice.choose(what)
        self._days.choose(look.day_first)
        self._asked.setVisible(look.asks_days)
        self._missing.setText(self._wanted(look))
        self._missing.setVisible(not look.is_settled)

    def choose(self, place: int, what: Says | None) -> None:
        """Say what a column says, as if the person chose it."""
        self._choices[place].choose(what)
        self._take(place)

    def choose_days(self, *, day_first: bool) -> None:
        """Say in which order day and month stand, as if the person chose it."""
        self._days.choose(day_first)
        self._tell()

    def _wanted(self, look: TableLook) -> str:
        if Says.TIME not in look.columns or Says.NUMBER not in look.columns:
            return self.tr("Please say which column is the date and which is the number.")
        return self.tr("Please say whether the day or the month stands first.")

    def _rows(self) -> QScrollArea:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        for place, choice in enumerate(self._choices):
            grid.addWidget(choice, 0, place)
        for number, cells in enumerate(self.look.rows, 1):
            role: Role = "label" if number == 1 and self.look.has_header else "small"
            for place, text in enumerate(cells):
                grid.addWidget(ElidedLabel(text, role, width=_WIDTH), number, place)
        grid.setColumnStretch(len(self._choices), 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        held: QWidget = widget(grid)
        area.setWidget(held)
        bar = area.horizontalScrollBar().sizeHint().height()
        area.setFixedHeight(held.sizeHint().height() + bar)
        return area

    def _choice(self, place: int, what: Says | None) -> Choice:
        options = [(self.tr("(ignore)"), None), *((self._words.word(x), x) for x in COLUMNS)]
        made = Choice(options, what)
        made.view().setMinimumWidth(made.sizeHint().width())
        made.setFixedWidth(_WIDTH)
        made.setAccessibleName(self.tr("Column {0}").format(place + 1))
        made.activated.connect(partial(self._take, place))
        return made

    def _take(self, place: int, _index: int = 0) -> None:
        """What one column says, no other says any more."""
        what = self._choices[place].chosen()
        for other, choice in enumerate(self._choices):
            if what is not None and other != place and choice.chosen() is what:
                choice.choose(None)
        self._tell()

    def _tell(self, _index: int = 0) -> None:
        said = [x if isinstance(x, Says) else None for x in (c.chosen() for c in self._choices)]
        days = self._days.chosen()
        day_first = days if isinstance(days, bool) and self.look.asks_days else None
        self.told.emit(self.look.key, said_of(said, day_first))
