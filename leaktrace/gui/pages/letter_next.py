"""What is next about the letter in view, and the letter that begins with a click on it."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Advised, Letter
from leaktrace.domain.excuses import Answered
from leaktrace.gui.pages.letter_preview import LetterPreview
from leaktrace.gui.workspace import Workspace
from leaktrace.services.clocks import awaited
from leaktrace.services.contradicting import against_letter
from leaktrace.services.register import case
from leaktrace.services.threads import advised, answered_by, excuse_told
from leaktrace.services.tracing import today
from leaktrace.wording.contradictions import against_sentence, claim_sentence

MOST = 3
"""How many entries that do not fit a claim are named beside a letter."""


class LetterNext(QObject):
    """`asked` asks for the letter that comes next."""

    asked = Signal()

    def __init__(self, page: QWidget, workspace: Workspace, preview: LetterPreview) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._preview = preview
        self._letter: Letter | None = None
        self._advised: Advised | None = None
        preview.next_asked.connect(self._ask)

    def show(self, letter: Letter) -> None:
        """Say beside a sent letter what to do next."""
        if not self._workspace.is_open:
            return
        found, language = case(self._workspace.book), self._workspace.words.language
        self._letter = letter
        self._advised = advised(found, letter, today(found.household))
        excuse = excuse_told(found, letter, language)
        told = (*self._against(found, letter), excuse.law if excuse else "")
        law = "\n".join(part for part in told if part)
        self._preview.show_next(self._advised, awaited(found, letter, language), law)

    def _against(self, found: Case, letter: Letter) -> Iterator[str]:
        """What they claim that the log does not fit, with the entries by their days."""
        words = self._workspace.words
        for item in against_letter(found, letter):
            said = claim_sentence(words.language, item.claim, words.short_day)
            against = (
                against_sentence(words.language, it, words.short_day) for it in item.entries[:MOST]
            )
            entries = words.listed(tuple(against))
            count = len(item.entries)
            yield self.tr(
                "They claim “{0}”. Entries of the log that do not fit this ({1}): {2}"
            ).format(said, count, entries)

    def wanted(self) -> tuple[str, str, Answered | None] | None:
        """The kind and the firm of the letter that comes next, and the excuse that it answers."""
        step = self._advised
        if self._letter is None or step is None or not step.kind:
            return None
        return step.kind, step.firm, answered_by(self._letter, step)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit()
