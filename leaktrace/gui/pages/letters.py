"""The page Letters: every letter by its state, the wizard that writes one, and the very page."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget

from leaktrace.domain.case import Kind
from leaktrace.domain.correspondence import Advised, Letter, LetterState
from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.letters import Draft, Layout, LetterForm, Wish
from leaktrace.domain.own_letters import OWN
from leaktrace.gui.dialogs.several_firms import SeveralFirmsDialog
from leaktrace.gui.models.letter_rows import LetterTexts, listed
from leaktrace.gui.names import Names, names_of
from leaktrace.gui.pages.base import Page
from leaktrace.gui.pages.letter_actions import LetterActions
from leaktrace.gui.pages.letter_list import LetterList
from leaktrace.gui.pages.letter_preview import LetterPreview
from leaktrace.gui.pages.letter_wizard import LetterWizard, Order
from leaktrace.gui.tasks import Task
from leaktrace.gui.widgets.boxes import column
from leaktrace.gui.workspace import Workspace
from leaktrace.services import batch, correspondence
from leaktrace.services.change import Logbook
from leaktrace.services.clocks import awaited
from leaktrace.services.register import case
from leaktrace.services.threads import advised, answered_by, excuse_told
from leaktrace.services.tracing import today

WISHES = {"ask": Wish.SOURCE, "stop": Wish.CALLS}
"""How other pages ask for a new letter: "ask:<firm id>", or a wish or a kind in place of "ask"."""

LEFT = 468
"""The width that the left half starts with, in logical pixels."""

Written = tuple[Draft | Letter, bytes]
"""A letter and its PDF."""


class LettersPage(Page):
    """A list or the wizard at the left; at the right what it looks like and whether it was sent."""

    AREAS: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.LETTER, Kind.FIRM, Kind.SOLICITATION, Kind.IDENTIFIER, Kind.HANDOVER, Kind.HOUSEHOLD}
    )

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        words = workspace.words
        self._names = Names()
        self._shown: Written | None = None
        self._asked = 0
        self._advised: Advised | None = None
        self._texts = LetterTexts(words)
        self.list = LetterList(words, self._texts)
        self.wizard = LetterWizard(words, correspondence.kinds())
        self.preview = LetterPreview(words)
        self.actions_here = LetterActions(self, workspace)
        self._left = QStackedWidget()
        self._left.addWidget(self.list)
        self._left.addWidget(self.wizard)
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
        self._names = names_of(found.firms)
        rows = listed(found.letters, self._texts, self._names, today(found.household))
        self.list.show_rows(rows)
        self.wizard.offer(found)

    def show_record(self, id: str) -> None:
        """Choose a letter, or begin one: "ask:<firm id>", "jp.reminder:<firm id>"."""
        what, _, firm = id.partition(":")
        if what in WISHES or what in set(Wish):
            self.write_letter()
            self.wizard.start(WISHES.get(what) or Wish(what), firm)
        elif firm and what in {item.id for item in correspondence.kinds()}:
            self.write_letter()
            self.wizard.start_kind(what, firm)
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
        return self.list.chosen_id()

    def shown(self) -> Written | None:
        """The letter in view with its PDF."""
        return self._shown

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
            self._make(partial(_written, self.workspace.book, order, self._layout()))

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_chosen)
        self.list.write_asked.connect(self.write_letter)
        self.list.edit_asked.connect(self._edit)
        self.list.remove_asked.connect(self._remove)
        self.wizard.ordered.connect(self.write_anew)
        self.wizard.kept.connect(self._keep)
        self.wizard.edited.connect(self._keep_and_edit)
        self.wizard.left.connect(self.show_list)
        self.wizard.own_asked.connect(self.actions_here.own_letters)
        self.preview.print_asked.connect(self._print)
        self.preview.save_asked.connect(self._save)
        self.preview.sent_asked.connect(self._mark_sent)
        bar = self.preview.bar
        bar.many.hide()
        self._left.currentChanged.connect(self._offer_many)
        bar.chosen.connect(self._set_anew)
        bar.copy_asked.connect(self._copy)
        bar.mail_asked.connect(self._mail)
        bar.read_asked.connect(self._read)
        bar.many_asked.connect(self._ask_many)
        self.preview.back_asked.connect(self._take_back)
        self.preview.next_asked.connect(self._write_next)

    def _is_writing(self) -> bool:
        return self._left.currentWidget() is self.wizard

    @Slot()
    def _show_chosen(self) -> None:
        if self._is_writing():
            return
        row = self.list.row()
        if row is None:
            self._show_nothing(self.tr("Write the letter to see it here."))
        elif row.letter.text:
            self._make(partial(_printed, row.letter, self._layout()))
        else:
            self._asked += 1
            self._shown = None
            self.preview.show_sent(row.letter, row.state, b"")
            self._show_next(row.letter)

    def _show_nothing(self, sentence: str) -> None:
        self._asked += 1
        self._shown = None
        self.preview.show_nothing(sentence)

    def _make(self, work: "partial[Written]") -> None:
        """Set the page in the background; only the latest answer counts."""
        self._asked += 1
        done = partial(self._show, self._asked)
        Task(self, done, partial(self._complain, self._asked)).start(work)

    def _show(self, asked: int, written: Written) -> None:
        if asked != self._asked:
            return
        self._shown = written
        letter, pdf = written
        self.preview.bar.read.setVisible(self.actions_here.can_read(letter))
        if isinstance(letter, Draft):
            self.wizard.show_warnings(letter.warnings)
            self.preview.show_draft(pdf)
        elif letter.state is LetterState.DRAFT:
            self.preview.show_draft(pdf)
        else:
            row = self.list.row()
            self.preview.show_sent(letter, row.state if row else letter.state, pdf)
            self._show_next(letter)

    def _complain(self, asked: int, error: Exception) -> None:
        if not isinstance(error, LeakTraceError):
            self.workspace.fail(error)
        elif asked == self._asked:
            sentence = self.workspace.words.explain(error)
            self._show_nothing(sentence)
            self.wizard.show_problem(sentence)

    def _kept(self) -> Letter | None:
        """The letter in view, kept if it was not yet."""
        if self._shown is None:
            return None
        letter = self._shown[0]
        if isinstance(letter, Letter):
            return letter
        id = self.actions_here.keep(letter)
        self.show_record(id)
        row = self.list.row() if id else None
        return row.letter if row else None

    @Slot()
    def _keep(self) -> None:
        self._kept()

    @Slot()
    def _keep_and_edit(self) -> None:
        letter = self._kept()
        if letter:
            self.actions_here.edit(letter)

    @Slot()
    def _edit(self) -> None:
        row = self.list.row()
        if row and row.state is LetterState.DRAFT:
            self.actions_here.edit(row.letter)

    @Slot()
    def _remove(self) -> None:
        row = self.list.row()
        if row:
            self.actions_here.remove(row.letter)

    @Slot()
    def _mark_sent(self) -> None:
        letter = self._kept()
        if letter:
            self.actions_here.mark_sent(letter)

    @Slot()
    def _take_back(self) -> None:
        row = self.list.row()
        if row:
            self.actions_here.take_back(row.letter)

    def _show_next(self, letter: Letter) -> None:
        """Say beside a sent letter what to do next."""
        if not self.workspace.is_open:
            return
        found = case(self.workspace.book)
        self._advised = advised(found, letter, today(found.household))
        told = awaited(found, letter, self.workspace.words.language)
        excuse = excuse_told(found, letter, self.workspace.words.language)
        self.preview.show_next(self._advised, told, excuse.law if excuse else "")

    @Slot()
    def _write_next(self) -> None:
        """Begin the letter that comes next."""
        row = self.list.row()
        if row and self._advised and self._advised.kind:
            answered = answered_by(row.letter, self._advised)
            self.write_letter()
            self.wizard.start_kind(self._advised.kind, self._advised.firm, answered)

    @Slot()
    def _print(self) -> None:
        self.actions_here.print(self.preview.page.pdf(), self._title())

    @Slot()
    def _save(self) -> None:
        if self._shown:
            self.actions_here.save(self._shown[0], self._title(), self._layout())

    @Slot()
    def _offer_many(self) -> None:
        self.preview.bar.many.setVisible(self._is_writing())

    @Slot()
    def _set_anew(self) -> None:
        if self._is_writing():
            self.write_anew()
        else:
            self._show_chosen()

    @Slot()
    def _copy(self) -> None:
        if self._shown:
            self.actions_here.copy(self._shown[0])

    @Slot()
    def _mail(self) -> None:
        if self._shown:
            letter = self._shown[0]
            firms = {item.id: item for item in case(self.workspace.book).firms}
            firm = firms.get(letter.firm)
            self.actions_here.mail(letter, (firm.email if firm else None) or "")

    @Slot()
    def _read(self) -> None:
        order = self.wizard.order() if self._is_writing() else None
        if self._shown:
            self.actions_here.read(*self._shown, order.options if order else None)

    @Slot()
    def _ask_many(self) -> None:
        order = self.wizard.order()
        if order is None:
            return
        dialog = SeveralFirmsDialog(
            self.wizard.others(),
            (order.firm,),
            self._texts.title(order.kind.removeprefix(OWN)),
            self,
        )
        if not dialog.exec():
            return
        folder = QFileDialog.getExistingDirectory(self, dialog.windowTitle())
        if folder:
            self.actions_here.write_many(self.many(order, dialog), Path(folder))

    def many(self, order: Order, dialog: SeveralFirmsDialog) -> batch.Order:
        """The letter that the wizard is at, to the firms that a dialog chose."""
        layout = self._layout()
        return batch.Order(
            kind=order.kind,
            firms=dialog.firms(),
            layout=layout,
            options=replace(order.options, solicitations=None),
            suffix=".docx" if layout.form is LetterForm.E_NAIYO else ".pdf",
            labels=dialog.labels.isChecked(),
            language=order.language,
        )

    def _layout(self) -> Layout:
        return self.preview.bar.layout_chosen()

    def _title(self) -> str:
        """What the letter in view is called outside the program."""
        if self._shown is None:
            return ""
        letter = self._shown[0]
        return f"{self._texts.title(letter.kind)} {self._names.short(letter.firm)}"


def _written(book: Logbook, order: Order, layout: Layout) -> Written:
    draft = correspondence.draft(
        book, order.kind, order.firm, order.options, language=order.language, form=layout.form
    )
    return draft, _seen(draft, layout)


def _printed(letter: Letter, layout: Layout) -> Written:
    return letter, _seen(letter, layout)


def _seen(letter: Draft | Letter, layout: Layout) -> bytes:
    """What the preview shows: the very pages, but for e内容証明 the text on usual paper."""
    if layout.form is LetterForm.E_NAIYO:
        layout = replace(layout, form=LetterForm.LETTER)
    return correspondence.pdf(letter, layout=layout)
