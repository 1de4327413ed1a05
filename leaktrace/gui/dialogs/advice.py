"""All advice: what to ask, whom to write to, what to hand over, and what each answer would do."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from leaktrace.domain.advice import Advice, Outcome, Step, TagIdea, bars
from leaktrace.domain.case import Case
from leaktrace.gui.widgets.boxes import (
    AROUND,
    BETWEEN,
    Part,
    card,
    column,
    row,
    scrolling,
    section,
    widget,
)
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.sheet_panel import Weight
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.wording.advice import (
    outcome_sentence,
    step_sentence,
    tag_sentence,
    weight_words,
)

SIZE = QSize(720, 720)


class AdviceDialog(QDialog):
    """Shows advice with its bits; `letter_wanted` names whom to write to, as pages do."""

    letter_wanted = Signal(str)

    def __init__(
        self, advice: Advice, found: Case, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What would help most"))
        self.resize(SIZE)
        self._found = found
        self._words = words
        hint = self.tr(
            "The marks say how much an answer tells on average, by what is logged so far. One bit "
            "settles an even choice between two. The answers' shares are judgement, not measured."
        )
        parts: list[Part] = [label(hint, "muted", wrap=True)]
        parts += self._part(
            self.tr("When the next caller rings"), map(self._step, advice.questions)
        )
        parts += self._part(self.tr("In writing"), map(self._step, advice.requests))
        parts += self._part(self.tr("At the next form"), map(self._tag, advice.tags))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = row(buttons)
        foot.setContentsMargins(AROUND, 12, AROUND, 12)
        body = widget(column(*parts, None, spacing=BETWEEN, margin=AROUND))
        self.setLayout(column(scrolling(body), foot, spacing=0))

    def _part(self, title: str, items: Iterable[QWidget]) -> list[QWidget]:
        shown = tuple(items)
        return [section(title, *shown)] if shown else []

    def _step(self, step: Step) -> QWidget:
        text = step_sentence(self._words.language, step, self._found)
        lines = [label(self._outcome(it), "muted", wrap=True) for it in step.outcomes]
        write = []
        if step.firm is not None:
            go = link(self.tr("Begin the letter"))
            go.setProperty("firm", step.firm)
            go.clicked.connect(self._write)
            write.append(row(go, None))
        return card(self._head(text, step.bits), *lines, *write, spacing=4)

    def _tag(self, tag: TagIdea) -> QWidget:
        region = self._found.household.country or "JP"
        text = tag_sentence(self._words.language, tag, region)
        notes = [label(self._words.word(it), "muted", wrap=True) for it in tag.cautions]
        return card(self._head(text, tag.bits), *notes, spacing=4)

    def _head(self, text: str, bits: float) -> QWidget:
        title = label(text, "strong", wrap=True)
        weight = Weight(bars(bits))
        says = weight_words(self._words.language, bits)
        weight.setToolTip(says)
        weight.setAccessibleName(says)
        layout = row(title, label(f"{bits:.2f}", "muted"), weight, spacing=12)
        layout.setStretch(0, 1)
        return widget(layout)

    def _outcome(self, outcome: Outcome) -> str:
        return outcome_sentence(self._words.language, outcome, self._found)

    @Slot()
    def _write(self) -> None:
        sender = self.sender()
        firm = sender.property("firm") if sender else None
        if isinstance(firm, str):
            self.accept()
            self.letter_wanted.emit(f"ask:{firm}")
