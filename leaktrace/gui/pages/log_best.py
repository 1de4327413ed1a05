"""The sentence, the word and the clues for the record that fits a solicitation best."""

from PySide6.QtCore import QObject

from leaktrace.domain.case import Case
from leaktrace.domain.clues import (
    Clue,
    SolicitationVerdict,
    Source,
    Support,
    strength_of,
    support_of,
)
from leaktrace.gui.fits import Fit, best_fit
from leaktrace.gui.models.log_rows import LogWords
from leaktrace.gui.names import Names
from leaktrace.gui.widgets.best_record import BestView, ClueLine, lines_of
from leaktrace.gui.widgets.strength_bar import percent
from leaktrace.gui.words import Words
from leaktrace.wording.clues import clue_values


class LogBest(QObject):
    """Says in one language which record fits best, compared with what, and how much so."""

    def __init__(self, words: Words, names: Names, texts: LogWords, found: Case) -> None:
        super().__init__()
        self._words = words
        self._names = names
        self._texts = texts
        self._found = found

    def view(self, verdict: SolicitationVerdict) -> BestView:
        """What the section shows of a verdict."""
        fit = best_fit(verdict)
        weight = sum(clue.decibans for clue in verdict.clues)
        return BestView(
            title=self.tr("Best record"),
            name=self._texts.best(fit),
            word=self._words.word(strength_of(fit.probability)) if fit.is_decided else "",
            number=percent(fit.probability),
            sentence=self._sentence(fit, verdict.rival, weight),
            clues=lines_of([self._line(clue) for clue in verdict.clues]),
            total=self.tr("Sum (decibans)"),
            caution=self.tr("This does not say who leaked, or that anyone did."),
        )

    def _line(self, clue: Clue) -> ClueLine:
        values = clue_values(self._words.language, clue, self._found)
        return ClueLine(kind=self._words.word(clue.kind), values=values, decibans=clue.decibans)

    def _sentence(self, fit: Fit, rival: Source | None, weight: float) -> str:
        if not fit.is_decided or rival is None:
            return self.tr("What was noted does not tell the possible sources apart.")
        support = support_of(weight)
        other = self._rival(rival)
        if support is Support.NONE:
            text = self.tr("The clues hardly favour this view over this one: {0}.")
            return text.format(other)
        text = self.tr("The clues give {0} to this view over this one: {1}.")
        return text.format(self._words.word(support), other)

    def _rival(self, rival: Source) -> str:
        if rival.outside is not None:
            return self._words.word(rival.outside)
        if rival.firm is not None:
            return self._names.short(rival.firm)
        return self._names.hub(rival.hub or "")
