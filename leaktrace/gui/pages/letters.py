"""The page Letters: every letter by its state, the wizard that writes one, and the very page."""

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget

from leaktrace.domain.case import Kind
from leaktrace.domain.correspondence import LetterState
from leaktrace.domain.excuses import Answered
from leaktrace.domain.letters import Draft, Wish
from leaktrace.gui.models.letter_rows import LetterTexts, listed
from leaktrace.gui.names import names_of
from leaktrace.gui.pages.base import Page
from leaktrace.gui.pages.letter_actions import LetterActions
from leaktrace.gui.pages.letter_keeping import LetterKeeping
from leaktrace.gui.pages.letter_list import LetterList
from leaktrace.gui.pages.letter_next import LetterNext
from leaktrace.gui.pages.letter_outs import LetterOuts
from leaktrace.gui.pages.letter_preview import LetterPreview
from leaktrace.gui.pages.letter_view import LetterView, Written
from leaktrace.gui.pages.letter_way import LetterWay
from leaktrace.gui.pages.letter_wizard import LetterWizard
from leaktrace.gui.widgets.boxes import column
from leaktrace.gui.workspace import Workspace
from leaktrace.services import correspondence
from leaktrace.services.letter_forms import layout_of
from leaktrace.services.register import case
from leaktrace.services.tracing import today

WISHES = {"ask": Wish.SOURCE, "stop": Wish.CALLS}
"""How other pages ask for a new letter: "ask:<firm id>", or a wish or a kind in place of "ask"."""

WAY = "way"
"""How other pages ask for the way after a leak: "way:<firm id>"."""

LEFT = 468
"""The width that the left half starts with, in logical pixels."""


class LettersPage(Page):
    """A list or the wizard at the left; at the right what it looks like and whether it was sent."""

    AREAS: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.LETTER, Kind.FIRM, Kind.SOLICITATION, Kind.IDENTIFIER, Kind.HANDOVER, Kind.HOUSEHOLD}
    )

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        words = workspace.words
        self._view = LetterView(self, workspace)
        self._texts = LetterTexts(words)
        self.list = LetterList(words, self._texts)
        self.wizard = LetterWizard(words, correspondence.kinds())
        self.way = LetterWay(words)
        self.preview = LetterPreview(words)
        self.actions_here = LetterActions(self, workspace)
        self.outs = LetterOuts(
            self, workspace, self.actions_here, self._view, self.preview, self.wizard, self._texts
        )
        self._keeping = LetterKeeping(
            self.actions_here, self._view, self.list, self.wizard, self.preview
        )
        self._next = LetterNext(self, workspace, self.preview)
        self._left = QStackedWidget()
        self._left.addWidget(self.list)
        self._left.addWidget(self.wizard)
        self._left.addWidget(self.way)
        panes = QSplitter()
        panes.setChildrenCollapsible(False)
        panes.addWidget(self._left)
        panes.addWidget(self.preview)
        panes.setSizes([LEFT, 636])
        panes.setStretchFactor(1, 1)
        self.setLayout(column(panes))
        self._connect()

    def refresh(self) -> None:
        """Read the letters anew, and write anew what the wizard is at."""
        found = case(self.workspace.book)
        rows = listed(found.letters, self._texts, names_of(found.firms), today(found.household))
        self.list.show_rows(rows)
        self.wizard.offer(found)
        self.way.offer(found)

    def show_record(self, id: str) -> None:
        """Choose a letter, or begin: "ask:<firm id>", "jp.reminder:<firm id>", "way:<firm id>"."""
        what, _, firm = id.partition(":")
        if what in WISHES or what in set(Wish):
            self.write_letter()
            self.wizard.start(WISHES.get(what) or Wish(what), firm)
        elif firm and what in {item.id for item in correspondence.kinds()}:
            self.write_letter()
            self.wizard.start_kind(what, firm)
        elif what == WAY:
            self.show_way()
            self.way.start(firm)
        else:
            self._left.setCurrentWidget(self.list)
            self.list.choose(id)

    def shown_record(self) -> str:
        """The chosen letter, or the one that the wizard is at."""
        order = self.wizard.order()
        if self._is_writing():
            names = {wish: name for name, wish in WISHES.items()}
            wish = names.get(self.wizard.wish(), self.wizard.wish().value)
            return f"{wish}:{order.firm if order else ''}"
        if self._left.currentWidget() is self.way:
            return f"{WAY}:{self.way.firm()}"
        return self.list.chosen_id()

    def shown(self) -> Written | None:
        """The letter in view with its PDF."""
        return self._view.shown

    def status_texts(self) -> tuple[str, ...]:
        """How many pages the letter in view has."""
        pages = self.preview.page.page_count()
        if not pages:
            return ()
        return (self.tr("1 page") if pages == 1 else self.tr("{0} pages").format(pages),)

    def start_search(self) -> None:
        """Put the caret into the search field."""
        self._left.setCurrentWidget(self.list)
        self.list.search.setFocus()

    @Slot()
    def write_letter(self) -> None:
        """Open the wizard; the letter that was in view goes."""
        self._left.setCurrentWidget(self.wizard)
        self._show_nothing(self.tr("Choose a firm; the letter then appears here."))
        self.wizard.setFocus()
        self.write_anew()

    @Slot()
    def show_way(self) -> None:
        """Open the way after a leak; the letter that was in view goes."""
        self._left.setCurrentWidget(self.way)
        self._show_nothing(self.tr("Choose a step; its letter then appears here."))
        self.way.setFocus()

    @Slot()
    def show_list(self) -> None:
        """Go back to the list."""
        self._left.setCurrentWidget(self.list)
        self._show_chosen()

    @Slot()
    def write_anew(self) -> None:
        """Write the letter that the wizard asks for, in the background."""
        if not self._is_writing() or not self.workspace.is_open:
            return
        order = self.wizard.order()
        if order is None:
            self._show_nothing(self.tr("Choose a firm; the letter then appears here."))
        else:
            self._view.write(order, self.preview.bar.layout_chosen())

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_chosen)
        self.list.write_asked.connect(self.write_letter)
        self.list.way_asked.connect(self.show_way)
        self.wizard.ordered.connect(self.write_anew)
        self.wizard.left.connect(self.show_list)
        self.way.left.connect(self.show_list)
        self.way.opened.connect(self.show_record)
        self.way.written.connect(self._write_kind)
        self.way.complained.connect(self._complain_about)
        self.wizard.own_asked.connect(self.actions_here.own_letters)
        bar = self.preview.bar
        bar.many.hide()
        self._left.currentChanged.connect(self._offer_many)
        bar.chosen.connect(self._set_anew)
        self._keeping.kept.connect(self.show_record)
        self._next.asked.connect(self._write_next)
        self._view.made.connect(self._show)
        self._view.refused.connect(self._complain)

    def _is_writing(self) -> bool:
        return self._left.currentWidget() is self.wizard

    @Slot()
    def _show_chosen(self) -> None:
        if self._left.currentWidget() is not self.list:
            return
        row = self.list.row()
        if row is None:
            self._show_nothing(self.tr("Write the letter to see it here."))
        elif row.letter.text:
            bar, language = self.preview.bar, self.workspace.words.language
            bar.show_layout(layout_of(row.letter, language))
            self._view.print(row.letter, bar.layout_chosen())
        else:
            self._view.forget()
            self.preview.show_sent(row.letter, row.state, b"")
            self._next.show(row.letter)

    def _show_nothing(self, sentence: str) -> None:
        self._view.forget()
        self.preview.show_nothing(sentence)

    @Slot()
    def _show(self) -> None:
        if self._view.shown is None:
            return
        letter, pdf = self._view.shown
        self.preview.bar.read.setVisible(self.actions_here.can_read(letter))
        if isinstance(letter, Draft):
            self.wizard.show_warnings(letter.warnings)
            self.preview.show_draft(pdf)
        elif letter.state is LetterState.DRAFT:
            self.preview.show_draft(pdf)
        else:
            row = self.list.row()
            self.preview.show_sent(letter, row.state if row else letter.state, pdf)
            self._next.show(letter)

    @Slot(str)
    def _complain(self, sentence: str) -> None:
        self.preview.show_nothing(sentence)
        self.wizard.show_problem(sentence)

    @Slot()
    def _write_next(self) -> None:
        """Begin the letter that comes next."""
        wanted = self._next.wanted()
        if wanted:
            self._write_kind(*wanted)

    @Slot(str, str, object)
    def _write_kind(self, kind: str, firm: str, answered: Answered | None) -> None:
        self.write_letter()
        self.wizard.start_kind(kind, firm, answered)

    @Slot(str)
    def _complain_about(self, firm: str) -> None:
        self.workspace.go("complaints", firm)

    @Slot()
    def _offer_many(self) -> None:
        self.preview.bar.many.setVisible(self._is_writing())

    @Slot()
    def _set_anew(self) -> None:
        row = self.list.row()
        if self._is_writing():
            self.write_anew()
        elif self._left.currentWidget() is self.list and row and row.letter.text:
            self._view.print(row.letter, self.preview.bar.layout_chosen())
