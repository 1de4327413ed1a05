"""The letter in view on the page Letters: made in the background, the latest one counts."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leaktrace.domain.correspondence import Letter
from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.letters import Draft, Layout, LetterForm
from leaktrace.gui.pages.letter_wizard import Order
from leaktrace.gui.tasks import Task
from leaktrace.gui.workspace import Workspace
from leaktrace.services import correspondence
from leaktrace.services.change import Logbook

Written = tuple[Draft | Letter, bytes]
"""A letter and its PDF."""


class LetterView(QWidget):
    """`made` says that `shown` is there, `refused` that there is no such letter, and why."""

    made = Signal()
    refused = Signal(str)

    def __init__(self, page: QWidget, workspace: Workspace) -> None:
        super().__init__(page)
        self.hide()
        self.shown: Written | None = None
        self._workspace = workspace
        self._asked = 0

    def write(self, order: Order, layout: Layout) -> None:
        """Write the letter that is wanted and set its pages."""
        self._make(partial(_written, self._workspace.book, order, layout))

    def print(self, letter: Letter, layout: Layout) -> None:
        """Set the pages of a letter that was kept."""
        self._make(partial(_printed, letter, layout))

    def forget(self) -> None:
        """Have no letter in view, whatever is being made."""
        self._asked += 1
        self.shown = None

    def _make(self, work: "partial[Written]") -> None:
        self._asked += 1
        done = partial(self._take, self._asked)
        Task(self, done, partial(self._complain, self._asked)).start(work)

    def _take(self, asked: int, written: Written) -> None:
        if asked == self._asked:
            self.shown = written
            self.made.emit()

    def _complain(self, asked: int, error: Exception) -> None:
        if not isinstance(error, LeakTraceError):
            self._workspace.fail(error)
        elif asked == self._asked:
            self.forget()
            self.refused.emit(self._workspace.words.explain(error))


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
