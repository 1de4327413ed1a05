"""The verdicts on the page Today: those that moved, else the one that leads; the next step."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Clue, FirmVerdict, Verdict
from leaktrace.domain.firms import Firm, Industry
from leaktrace.gui.names import names_of
from leaktrace.gui.pages.today_lists import going
from leaktrace.gui.widgets.boxes import card, column, row, section, widget
from leaktrace.gui.widgets.buttons import button, link
from leaktrace.gui.widgets.elided import cell
from leaktrace.gui.widgets.strength_bar import StrengthBar, fill_of_strength, percent
from leaktrace.gui.widgets.text import Role, label, value_label
from leaktrace.gui.workspace import Workspace
from leaktrace.services.moves import LOOK_BACK, Moved, leading
from leaktrace.wording.clues import clue_sentence

BAR = 122
"""The width of a bar, in logical pixels."""

MOST = 2
"""How many verdicts are shown; the others are on the page Sources."""


class TodayVerdicts(QObject):
    """Builds the sections that rest on the trace."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words

    def section(self, found: Case, verdict: Verdict, moves: tuple[Moved, ...]) -> QWidget | None:
        """What moved; where nothing did, the record that fits best; None where none does."""
        if moves:
            cards = [self._moved(found, item) for item in moves[:MOST]]
            note = self.tr("compared with {0} days ago").format(LOOK_BACK.days)
            return section(self.tr("Verdicts that moved"), *cards, note=note)
        best = leading(verdict)
        if best is None:
            return None
        shown = self._card(found, best, (("", best),))
        return section(self.tr("The record that fits best"), shown)

    def next_step(self, firm: Firm) -> QWidget:
        """The suggestion to ask a firm for its records, with the reason for it."""
        title = self.tr("Ask {0} for its provision records").format(firm.name)
        if firm.industry is Industry.LIST_BROKER:
            why = self.tr("Callers named this list broker. Its records say where it had the data.")
        else:
            why = self.tr("Its record is among those that fit best; ask to whom it was passed.")
        write = button(self.tr("Write the letter"), None, "step")
        write.clicked.connect(going(self._workspace, "letters", f"ask:{firm.id}"))
        texts = (label(title, "strong", wrap=True), label(why, "muted", wrap=True))
        return section(self.tr("Next step"), card(*texts, row(None, write)))

    def _moved(self, found: Case, item: Moved) -> QWidget:
        lines = [(self.tr("today"), item.now)]
        if item.former:
            lines.insert(0, (self.tr("{0} d ago").format(LOOK_BACK.days), item.former))
        return self._card(found, item.now, tuple(lines))

    def _card(
        self, found: Case, verdict: FirmVerdict, lines: tuple[tuple[str, FirmVerdict], ...]
    ) -> QWidget:
        name = names_of(found.firms).short(verdict.firm)
        title = label(self.tr("The record given to {0}").format(name), "strong", wrap=True)
        bars = [self._line(when, item, is_last=item is verdict) for when, item in lines]
        left = widget(column(title, *bars, None))
        right = widget(column(*self._reason(found, verdict), None, spacing=4))
        parts = row(left, right, spacing=16)
        parts.setStretch(0, 1)
        parts.setStretch(1, 1)
        return card(parts)

    def _line(self, when: str, item: FirmVerdict, *, is_last: bool) -> QWidget:
        word, shown = self._words.word(item.strength), percent(item.probability)
        name = f"{when} {word} {shown}".strip()
        bar = StrengthBar(item.probability, fill_of_strength(item.strength), name, width=BAR)
        role: Role = "strong" if is_last else "muted"
        day = [cell(when, 56, role)] if when else []
        return widget(row(*day, bar, label(word, role), None))

    def _reason(self, found: Case, verdict: FirmVerdict) -> tuple[QWidget, ...]:
        see = link(self.tr("See why on the page Sources"))
        see.clicked.connect(going(self._workspace, "sources", verdict.firm))
        way = widget(row(see, None))
        clue = strongest(verdict)
        if clue is None:
            return (way,)
        sentence = clue_sentence(self._words.language, clue, found)
        return label(self.tr("The strongest clue"), "muted"), value_label(sentence), way


def strongest(verdict: FirmVerdict) -> Clue | None:
    """The clue that speaks most for a record."""
    speaking = [clue for clue in verdict.clues if clue.decibans > 0]
    return max(speaking, key=_weight, default=None)


def _weight(clue: Clue) -> float:
    return clue.decibans
