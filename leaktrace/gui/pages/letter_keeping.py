"""What is done with the letter in view: kept, edited, marked as sent, answered, removed."""

from PySide6.QtCore import QObject, Signal, Slot

from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.gui.pages.letter_actions import LetterActions
from leaktrace.gui.pages.letter_list import LetterList
from leaktrace.gui.pages.letter_preview import LetterPreview
from leaktrace.gui.pages.letter_view import LetterView
from leaktrace.gui.pages.letter_wizard import LetterWizard


class LetterKeeping(QObject):
    """`kept` says that a letter was kept, and under which id; empty where it was refused."""

    kept = Signal(str)

    def __init__(
        self,
        actions: LetterActions,
        view: LetterView,
        listed: LetterList,
        wizard: LetterWizard,
        preview: LetterPreview,
    ) -> None:
        super().__init__(view)
        self._actions, self._view, self._list = actions, view, listed
        self._preview = preview
        listed.edit_asked.connect(self._edit)
        listed.remove_asked.connect(self._remove)
        wizard.kept.connect(self._keep)
        wizard.edited.connect(self._keep_and_edit)
        preview.sent_asked.connect(self._mark_sent)
        preview.back_asked.connect(self._take_back)

    def _kept(self) -> Letter | None:
        """The letter in view, kept if it was not yet."""
        if self._view.shown is None:
            return None
        letter = self._view.shown[0]
        if isinstance(letter, Letter):
            return letter
        id = self._actions.keep(letter, self._preview.bar.layout_chosen())
        self.kept.emit(id)
        row = self._list.row() if id else None
        return row.letter if row else None

    @Slot()
    def _keep(self) -> None:
        self._kept()

    @Slot()
    def _keep_and_edit(self) -> None:
        letter = self._kept()
        if letter:
            self._actions.edit(letter)

    @Slot()
    def _edit(self) -> None:
        row = self._list.row()
        if row and row.state is LetterState.DRAFT:
            self._actions.edit(row.letter)

    @Slot()
    def _remove(self) -> None:
        row = self._list.row()
        if row:
            self._actions.remove(row.letter)

    @Slot()
    def _mark_sent(self) -> None:
        letter = self._kept()
        if letter:
            self._actions.mark_sent(letter)

    @Slot()
    def _take_back(self) -> None:
        row = self._list.row()
        if row:
            self._actions.take_back(row.letter)
