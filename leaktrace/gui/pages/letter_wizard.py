"""Writes a letter by wish: five steps at the left, of which the preview shows the result."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaktrace.domain.case import Case
from leaktrace.domain.excuses import Answered
from leaktrace.domain.firms import Firm
from leaktrace.domain.letters import LetterKind, LetterOptions, LetterWarning, Wish
from leaktrace.gui.letter_words import provisions
from leaktrace.gui.pages.letter_kind import KindStep, WishStep
from leaktrace.gui.pages.letter_steps import FactsStep, FirmStep, FormStep
from leaktrace.gui.widgets.boxes import AROUND, PANE, clear, column, row, scrolling, widget
from leaktrace.gui.widgets.buttons import button, link
from leaktrace.gui.widgets.elided import ElidedLabel
from leaktrace.gui.widgets.numbered import numbered
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.services.correspondence import nameable
from leaktrace.services.letter_choice import fitting
from leaktrace.services.own_letters import own_letters
from leaktrace.services.today import confirmed

_BY_CALLERS = frozenset({Wish.CALLS, Wish.MAIL})
"""What one wishes of those who solicited; all else of any firm."""

PAUSE = 250
"""Milliseconds without a choice after which the letter is written anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What letter the person wants: of a kind, or by an own template ("own:NAME")."""

    kind: str
    firm: str
    language: str
    options: LetterOptions


class LetterWizard(QWidget):
    """`ordered` asks for the letter anew, `kept` to keep it, `edited` to keep it and edit it."""

    ordered = Signal()
    kept = Signal()
    edited = Signal()
    left = Signal()
    own_asked = Signal()

    def __init__(self, words: Words, kinds: Sequence[LetterKind]) -> None:
        super().__init__()
        self._words = words
        self._kinds = {item.id: item for item in kinds}
        self._case = Case()
        self._said = ""
        self._shown = ("", "")
        self._answered: tuple[str, Answered] | None = None
        self._wish = WishStep(words)
        self._firm = FirmStep()
        self._kind = KindStep(words)
        self._facts = FactsStep(words)
        self._form = FormStep(words)
        self._title = ElidedLabel("", "title")
        self._warnings = QVBoxLayout()
        self._basis = label("", "muted", wrap=True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.ordered)
        self._lay_out()
        self._wish.chosen.connect(self._take_wish)
        self._firm.chosen.connect(self._take_firm)
        self._kind.chosen.connect(self._take_kind)
        self._kind.own_asked.connect(self.own_asked)
        for step in (self._facts, self._form):
            step.chosen.connect(self._pause.start)

    def offer(self, found: Case) -> None:
        """Offer what the logbook holds now; what was chosen stays chosen."""
        self._case = found
        self._form.offer_replies(found.identifiers)
        self._shown = ("", "")
        self._take_wish()

    def start(self, wish: Wish, firm: str = "", kind: str = "") -> None:
        """Begin a letter for a wish to a firm, of a kind if one is named."""
        self._answered = None
        self._wish.choose(wish)
        self._take_wish()
        if firm:
            self._firm.choose(firm)
        if kind:
            self.choose_wording(kind)
        self.setFocus()

    def start_kind(self, kind: str, firm: str, answered: Answered | None = None) -> None:
        """Begin a letter of a kind to a firm; it answers the excuse in a reply if one is named."""
        self.start(self._kinds[kind].wishes[0], firm, kind)
        self._answered = (firm, answered) if answered else None
        self._pause.start()

    def choose_wording(self, wording: str) -> None:
        """Choose a kind that serves the wish, or an own template of one."""
        self._kind.choose(wording)

    def wish(self) -> Wish:
        """The wish that the letter is for."""
        return self._wish.wish()

    def order(self) -> Order | None:
        """The letter that is wanted; None until a firm is chosen and a kind serves the wish."""
        firm, kind = self._firm.firm(), self._kind.kind()
        if firm is None or kind is None:
            return None
        options = self._form.options(self._facts.ticked(), self._kind.told())
        if self._answered and self._answered[0] == firm.id:
            options = replace(options, answered=self._answered[1])
        language = self._kind.language()
        wording = self._kind.wording()
        return Order(kind=wording, firm=firm.id, language=language, options=options)

    def others(self) -> tuple[Firm, ...]:
        """The firms to which the same letter may go."""
        kind = self._kind.kind()
        if kind is None:
            return ()
        firms = self._firms(self._wish.wish())
        return tuple(firm for firm in firms if firm.country in ("", *kind.countries))

    def show_warnings(self, warnings: Sequence[LetterWarning]) -> None:
        """Say what to check before the letter is sent, or what it lacks."""
        self._say([self._words.word(item) for item in warnings])
        self._allow(is_written=True)

    def show_problem(self, sentence: str) -> None:
        """Say why there is no such letter."""
        self._say([sentence])
        self._allow(is_written=False)

    def said(self) -> str:
        """The warnings or the problem in view."""
        return self._said

    def _lay_out(self) -> None:
        self._keep = button(self.tr("Keep the draft"), self.kept.emit, "step")
        self._keep.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
        self._edit = button(self.tr("Edit the text…"), self.edited.emit)
        crumb = row(link(self.tr("Letters"), self.left.emit), label("›", "muted"), self._title)
        crumb.setStretch(2, 1)
        wish = numbered(1, self.tr("I want"), self._wish)
        firm = numbered(2, self.tr("Addressee"), self._firm)
        kind = numbered(3, self.tr("Letter"), self._kind)
        facts = numbered(4, self.tr("Facts to state"), self._facts, note=self._facts.note)
        actions = row(None, self._edit, self._keep)
        form = numbered(5, self.tr("Sender and form"), self._form)
        self._warnings.setSpacing(4)
        hanging = column(self._warnings, self._basis, actions, spacing=PANE)
        hanging.setContentsMargins(34, 0, 0, 0)
        body = column(wish, firm, kind, facts, form, hanging, None, spacing=PANE)
        body.setContentsMargins(AROUND, 0, AROUND - 8, AROUND)
        head = widget(crumb)
        head.setContentsMargins(AROUND, AROUND - 8, AROUND, 0)
        self.setLayout(column(head, scrolling(widget(body)), spacing=PANE))
        self.setFocusProxy(self._wish)

    def _say(self, sentences: Sequence[str]) -> None:
        self._said = "\n".join(sentences)
        clear(self._warnings)
        for sentence in sentences:
            self._warnings.addWidget(label(sentence, "doubt-line", wrap=True))

    def _allow(self, *, is_written: bool) -> None:
        self._keep.setEnabled(is_written)
        self._edit.setEnabled(is_written)

    @Slot()
    def _take_wish(self) -> None:
        self._kind.offer(())
        self._firm.offer(self._firms(self._wish.wish()))
        self._take_firm()

    @Slot()
    def _take_firm(self) -> None:
        firm = self._firm.firm()
        country = (firm.country if firm else "") or self._case.household.country
        own = own_letters(self._case.household)
        self._kind.offer(fitting(self._wish.wish(), country), own)
        self._take_kind()

    @Slot()
    def _take_kind(self) -> None:
        firm, kind = self._firm.firm(), self._kind.kind()
        self._title.setText(kind.title[self._words.language] if kind else "")
        self._title.setToolTip(self._title.text())
        self._form.show_for(kind.choices if kind else ())
        self._basis.setText(self._basis_of(kind) if kind else "")
        key = (firm.id if firm else "", kind.id if kind else "")
        if key != self._shown:
            self._facts.offer(nameable(self._case, firm.id, kind) if firm and kind else ())
            self._shown = key
        self._allow(is_written=False)
        self._say(())
        self._pause.start()

    def _firms(self, wish: Wish) -> tuple[Firm, ...]:
        """Those who solicited where the wish is about that, all others too for the rest."""
        if wish not in _BY_CALLERS:
            return self._case.firms
        callers = {item.caller.firm for item in confirmed(self._case)}
        return tuple(firm for firm in self._case.firms if firm.id in callers)

    def _basis_of(self, kind: LetterKind) -> str:
        never = self.tr("Never in it: inferred sources, other firms' names, penalties, prices.")
        basis = self.tr("Basis: {0}. Checked on {1}. Not legal advice.")
        return never + "\n" + basis.format(provisions(kind), self._words.day(kind.checked))
