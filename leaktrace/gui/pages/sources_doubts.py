"""What would change the verdict on the chosen record: single callers, and other assumptions."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Verdict, strength_of
from leaktrace.domain.doubts import Doubts, Otherwise, Without
from leaktrace.domain.solicitations import Solicitation
from leaktrace.gui.names import Names
from leaktrace.gui.tasks import Task
from leaktrace.gui.widgets.boxes import card, column, row, widget
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.strength_bar import percent
from leaktrace.gui.widgets.text import label
from leaktrace.gui.workspace import Workspace
from leaktrace.services.tracing import doubts

_ROWS = 4


class Doubted(QWidget):
    """Worked out in the background, shown when it is there."""

    def __init__(
        self, workspace: Workspace, verdict: Verdict, found: Case, names: Names, firm: str
    ) -> None:
        super().__init__()
        self._workspace, self._names = workspace, names
        self._items = {item.id: item for item in found.solicitations}
        self._body = QVBoxLayout()
        title = label(self.tr("What would change this"), "section")
        self._wait = label(self.tr("Working it out…"), "muted")
        self._body.addWidget(self._wait)
        self.setLayout(column(title, card(self._body)))
        self._task = Task(self, self._show, workspace.fail)
        self._task.start(partial(doubts, found, verdict, firm))

    def _show(self, found: Doubts) -> None:
        self._wait.hide()
        if found.without:
            note = self.tr("if one caller were not there; these do not add up")
            self._body.addWidget(label(note, "muted", wrap=True))
            self._body.addWidget(_held(self._singles(found)))
        self._body.addWidget(label(self._turning(found), wrap=True))
        self._body.addWidget(label(self._range(found), wrap=True))

    def _singles(self, found: Doubts) -> QGridLayout:
        """One row for each caller that matters most: when, who, and what would be left."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(3, 1)
        for number, item in enumerate(found.without[:_ROWS]):
            first = self._items[item.solicitations[0]]
            open_ = link(self._workspace.words.moment(first.at, first.at_precision))
            open_.clicked.connect(partial(self._workspace.go, "log", first.id))
            grid.addWidget(open_, number, 0)
            grid.addWidget(label(self._caller(first)), number, 1)
            grid.addWidget(label(self._figure(item)), number, 2)
        return grid

    def _caller(self, item: Solicitation) -> str:
        return self._names.caller(item.caller) or item.caller.number or self.tr("(no name)")

    def _figure(self, item: Without) -> str:
        word = self._workspace.words.word(strength_of(item.probability))
        return self.tr("then {0}, {1}").format(word, percent(item.probability))

    def _turning(self, found: Doubts) -> str:
        words = self._workspace.words
        if found.turning is None:
            return self.tr("The word stays the same, even if a few of the callers were not there.")
        ids = found.turning.solicitations
        callers = dict.fromkeys(self._caller(self._items[id]) for id in ids)
        return self.tr("Without {0} it would be {1} ({2}).").format(
            words.listed(tuple(callers)),
            words.quoted(words.word(strength_of(found.turning.probability))),
            percent(found.turning.probability),
        )

    def _range(self, found: Doubts) -> str:
        words = self._workspace.words
        if not found.otherwise:
            return ""
        least = min(found.otherwise, key=_probability)
        most = max(found.otherwise, key=_probability)
        if percent(least.probability) == percent(most.probability):
            return self.tr("Other assumptions leave it as it is.")
        return self.tr("Under other assumptions between {0} ({1}) and {2} ({3}).").format(
            percent(least.probability),
            words.word(least.assumption),
            percent(most.probability),
            words.word(most.assumption),
        )


def _probability(item: Otherwise) -> float:
    return item.probability


def _held(layout: QLayout) -> QWidget:
    return widget(row(layout, None))
