"""The room “After a leak” of the page Letters: four stages in order, and the letter of each."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter, LetterState, NextStep
from leaktrace.domain.leak_way import StageState, WayStep
from leaktrace.gui.letter_words import LetterWords
from leaktrace.gui.pages.letter_steps import FirmStep
from leaktrace.gui.widgets.boxes import AROUND, PANE, clear, column, row, scrolling, widget
from leaktrace.gui.widgets.buttons import button, link
from leaktrace.gui.widgets.numbered import numbered
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.services.leak_way import leak_way
from leaktrace.services.threads import answered_by
from leaktrace.services.today import state_on
from leaktrace.services.tracing import today
from leaktrace.wording.leak_way import incidents, stage_questions, stage_sentence


class LetterWay(QWidget):
    """`written` asks for a letter of a kind to a firm, which answers an excuse or None.

    `opened` asks for a letter that is there, `complained` for what can be put before an authority.
    """

    written = Signal(str, str, object)
    opened = Signal(str)
    complained = Signal(str)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._letters = LetterWords(words)
        self._case = Case()
        self._firm = FirmStep()
        self._known = label("", "doubt", wrap=True)
        self._stages = QVBoxLayout()
        self._stages.setSpacing(PANE)
        crumb = row(
            link(self.tr("Letters"), self.left.emit),
            label("›", "muted"),
            label(self.tr("After a leak"), "title"),
            None,
        )
        hint = self.tr(
            "You learned that a firm lost your data? Go through it in this order. Each step says "
            "what to ask; a letter asks it for you."
        )
        body = column(
            label(hint, "muted", wrap=True),
            self._firm,
            self._known,
            self._stages,
            None,
            spacing=PANE,
        )
        body.setContentsMargins(AROUND, 0, AROUND - 8, AROUND)
        head = widget(crumb)
        head.setContentsMargins(AROUND, AROUND - 8, AROUND, 0)
        self.setLayout(column(head, scrolling(widget(body)), spacing=PANE))
        self._firm.chosen.connect(self._show)
        self.setFocusProxy(self._firm)

    def offer(self, found: Case) -> None:
        """Offer what the logbook holds now; the chosen firm stays chosen."""
        self._case = found
        self._firm.offer(found.firms)
        self._show()

    def start(self, firm: str) -> None:
        """Begin with a firm, where one is named."""
        if firm:
            self._firm.choose(firm)
        self._show()

    def firm(self) -> str:
        """The id of the chosen firm."""
        chosen = self._firm.firm()
        return chosen.id if chosen else ""

    @Slot()
    def _show(self) -> None:
        clear(self._stages)
        firm, language = self._firm.firm(), self._words.language
        known = incidents(language, firm) if firm else ()
        self._known.setText("\n".join(known))
        self._known.setVisible(bool(known))
        if firm is None:
            return
        steps = leak_way(self._case, firm, today(self._case.household), language)
        for number, step in enumerate(steps, 1):
            self._stages.addWidget(self._stage(number, step, firm.id))

    def _stage(self, number: int, step: WayStep, firm: str) -> QWidget:
        language = self._words.language
        state = self._words.word(step.state)
        if step.is_next:
            state = self._words.listed((state, self._words.sentence("leak.next")))
        asks = "\n".join(f"・{it}" if language == "ja" else f"• {it}" for it in self._asks(step))
        parts: list[QWidget] = [
            label(stage_sentence(language, step.stage), wrap=True),
            label(asks, wrap=True),
            label(step.law, "muted", wrap=True),
            *(self._there(it) for it in step.there),
        ]
        parts += self._ways(step, firm)
        note = label(state, "strong" if step.is_next else "muted")
        return numbered(number, self._words.word(step.stage), *parts, note=note)

    def _asks(self, step: WayStep) -> tuple[str, ...]:
        return stage_questions(self._words.language, step.stage)

    def _there(self, letter: Letter) -> QWidget:
        """A letter of the stage: when it went, how far it has come, and a way to it."""
        state = self._words.word(state_on(letter, today(self._case.household)))
        sent = letter.sent.on if letter.sent else None
        day = (self._words.short_day(sent),) if sent else ()
        title = self._letters.title(letter.kind)
        told = label(self._words.listed((*day, title, state)), "strong", wrap=True)
        see = link(self.tr("Open"), partial(self.opened.emit, letter.id))
        see.setAccessibleName(self.tr("Open: {0}").format(title))
        line = row(told, see)
        line.setStretch(0, 1)
        return widget(line)

    def _ways(self, step: WayStep, firm: str) -> list[QWidget]:
        """The letter to write now, the authority, or what is waited for."""
        ways: list[QWidget] = []
        if step.profile and step.state is not StageState.OPEN:
            complain = link(self.tr("To the authority"), partial(self.complained.emit, firm))
            ways.append(widget(row(None, complain)))
        if step.advised.step in (NextStep.DONE, NextStep.WAIT) or not step.advised.kind:
            return ways
        if any(it.state is LetterState.DRAFT and it.kind == step.advised.kind for it in step.there):
            return ways
        title, last = self._letters.title(step.advised.kind), step.there[-1:]
        answered = answered_by(last[0], step.advised) if last else None
        to = step.advised.firm or firm
        asked = partial(self.written.emit, step.advised.kind, to, answered)
        write = button(self.tr("Write"), asked, "step" if step.is_next else "")
        write.setAccessibleName(self.tr("Write: {0}").format(title))
        line = row(label(title, wrap=True), write)
        line.setStretch(0, 1)
        return [*ways, widget(line)]
