"""Which solicitations may stem from the chosen record, and what else would explain them."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Flow, SolicitationVerdict, Source, Verdict, strength_of
from leaktrace.gui.names import Names
from leaktrace.gui.widgets.boxes import card, column
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.strength_bar import StrengthBar, fill_of_strength, percent
from leaktrace.gui.widgets.text import label
from leaktrace.gui.workspace import Workspace

LEAST = 0.02
MOST = 40
"""Solicitations below this probability are left out; so many rows are shown at most."""


class Shares(QWidget):
    """A row per solicitation: when and who, how probably from this record, the next explanation."""

    def __init__(
        self, workspace: Workspace, verdict: Verdict, found: Case, names: Names, firm: str
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._names = names
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(5, 1)
        by_id = {item.id: item for item in found.solicitations}
        rows = [(share_of(item, firm), item) for item in verdict.solicitations]
        shown = [pair for pair in rows if pair[0] >= LEAST]
        for number, (share, traced) in enumerate(shown[-MOST:]):
            item = by_id[traced.id]
            words = workspace.words
            caller = names.caller(item.caller) or item.caller.number or self.tr("(no name)")
            open_ = link(words.moment(item.at, item.at_precision))
            open_.clicked.connect(partial(workspace.go, "log", item.id))
            grid.addWidget(open_, number, 0)
            grid.addWidget(label(caller), number, 1)
            name = f"{words.word(strength_of(share))} {percent(share)}"
            grid.addWidget(
                StrengthBar(share, fill_of_strength(strength_of(share)), name), number, 2
            )
            grid.addWidget(label(percent(share), "muted"), number, 3)
            grid.addWidget(label(self._rival(traced, firm), "muted"), number, 4)
        title = label(self.tr("Solicitations that may stem from it"), "section")
        note = label(self.tr("with the likeliest other explanation"), "muted")
        empty = [] if shown else [label(self.tr("none so far"), "muted")]
        self.setLayout(column(title, note, card(*empty, *([] if empty else [_held(grid)]))))

    def _rival(self, traced: SolicitationVerdict, firm: str) -> str:
        """What else would explain it, as a word and a number."""
        others = [item for item in traced.sources if not _is_of(item, firm)]
        if not others:
            return ""
        best = max(others, key=_probability)
        return self.tr("else {0}, {1}").format(self._name(best), percent(best.probability))

    def _name(self, source: Source) -> str:
        words = self._workspace.words
        if source.outside is not None:
            return words.word(source.outside)
        if source.hub is not None:
            return self._names.hub(source.hub)
        name = self._names.short(source.firm or "")
        declared = source.flow is not None and source.flow is not Flow.UNDECLARED
        return words.listed((name, words.word(source.flow))) if declared and source.flow else name


def share_of(traced: SolicitationVerdict, firm: str) -> float:
    """How probably a solicitation stems from the record given to a firm, undeclared."""
    return sum(item.probability for item in traced.sources if _is_of(item, firm))


def _is_of(source: Source, firm: str) -> bool:
    return source.firm == firm and source.flow is Flow.UNDECLARED


def _probability(source: Source) -> float:
    return source.probability


def _held(grid: QGridLayout) -> QWidget:
    held = QWidget()
    held.setLayout(grid)
    return held
