"""What helps before the next call or form, from anywhere in the window."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from leaktrace import paths
from leaktrace.gui.workspace import Workspace


class Advising(QObject):
    """Opens the dialogs that rest on advice; what they need is imported when one is opened."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace

    @Slot()
    def find_tag(self) -> None:
        """Ask whose tag it is that a label or a header shows."""
        if not self._workspace.is_open:
            return
        from leaktrace.gui.dialogs.whose_tag import WhoseTagDialog
        from leaktrace.services.register import case

        found = case(self._workspace.book)
        dialog = WhoseTagDialog(found, self._workspace.words, self._window)
        dialog.wanted.connect(partial(self._workspace.go, "firms"))
        dialog.exec()

    @Slot()
    def show_all(self) -> None:
        """Show all advice, with what each answer would do; nothing before the trace answered."""
        advice = self._workspace.advice
        if advice is None:
            return
        from leaktrace.gui.dialogs.advice import AdviceDialog
        from leaktrace.services.register import case

        found = case(self._workspace.book)
        dialog = AdviceDialog(advice, found, self._workspace.words, self._window)
        dialog.letter_wanted.connect(partial(self._workspace.go, "letters"))
        dialog.exec()

    @Slot()
    def before_form(self) -> None:
        """Show what to mind before the next form, and write down what was then handed over."""
        if not self._workspace.is_open:
            return
        from leaktrace.gui.dialogs.before_form import BeforeFormDialog
        from leaktrace.services.advising import hand_over
        from leaktrace.services.register import case
        from leaktrace.services.tracing import today

        found, advice = case(self._workspace.book), self._workspace.advice
        tags = advice.tags if advice else ()
        dialog = BeforeFormDialog(found, tags, self._workspace.words, self._window)
        if dialog.exec():
            day = today(found.household)
            work = partial(hand_over, self._workspace.book, dialog.firm(), dialog.given(), day)
            name = self.tr("Note a handover")
            self._workspace.do(name, work, announce=self.tr("Noted."))

    @Slot()
    def write_ledger(self) -> None:
        """Write which form of what went to whom, to be printed."""
        if not self._workspace.is_open:
            return
        from leaktrace.services.tag_ledger import save_ledger

        title, start = self.tr("Ledger of tags"), str(paths.data_dir() / "ledger.pdf")
        name, _ = QFileDialog.getSaveFileName(self._window, title, start, "PDF (*.pdf)")
        if name:
            path = Path(name)
            language = self._workspace.words.language
            work = partial(save_ledger, self._workspace.book, path, language)
            self._workspace.run(title, work, partial(self._tell, path.name), self._window)

    def _tell(self, name: str, _result: object) -> None:
        self._workspace.told.emit(self.tr("Written: {0}").format(name))
