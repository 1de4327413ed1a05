"""What would help most next, on the page Today: one question, one request, one tag."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from leaktrace.domain.advice import Advice, bars
from leaktrace.domain.case import Case
from leaktrace.gui.advising import Advising
from leaktrace.gui.entries import Entries
from leaktrace.gui.pages.today_lists import going
from leaktrace.gui.widgets.boxes import card, column, hairline, row, section, widget
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.sheet_panel import Weight
from leaktrace.gui.widgets.text import label
from leaktrace.gui.workspace import Workspace
from leaktrace.wording.advice import step_sentence, tag_sentence


class TodayAdvice(QObject):
    """Builds the section; each of its lines is done by one click."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page

    def section(self, found: Case, advice: Advice, asked: str | None) -> QWidget | None:
        """What helps most of each kind; `asked` is the firm that the page names already."""
        language = self._workspace.words.language
        lines = []
        if advice.questions:
            step = advice.questions[0]
            lines.append(
                self._line(
                    self.tr("At the next call"),
                    step_sentence(language, step, found),
                    step.bits,
                    self.tr("Open the call sheet"),
                    self._log,
                )
            )
        request = next((it for it in advice.requests if it.firm != asked), None)
        if request is not None:
            lines.append(
                self._line(
                    self.tr("In writing"),
                    step_sentence(language, request, found),
                    request.bits,
                    self.tr("Begin the letter"),
                    going(self._workspace, "letters", f"ask:{request.firm}"),
                )
            )
        if advice.tags:
            tag = advice.tags[0]
            text = tag_sentence(language, tag, found.household.country or "JP")
            title, way = self.tr("At the next form"), self.tr("Before the next form…")
            lines.append(self._line(title, text, tag.bits, way, self._prepare))
        if not lines:
            return None
        parts = [part for item in lines for part in (hairline(), item)][1:]
        parts.append(
            widget(
                row(
                    None, link(self.tr("All advice, and what each answer would do"), self._show_all)
                )
            )
        )
        return section(self.tr("What would help most"), card(*parts))

    def _line(
        self, title: str, text: str, bits: float, way: str, slot: Callable[[], None]
    ) -> QWidget:
        go = link(way)
        go.clicked.connect(slot)
        head = row(label(title, "muted"), None, Weight(bars(bits)))
        body = row(label(text, wrap=True), go, spacing=16)
        body.setStretch(0, 1)
        return widget(column(head, body, spacing=2))

    @Slot()
    def _show_all(self) -> None:
        Advising(self._page.window(), self._workspace).show_all()

    @Slot()
    def _log(self) -> None:
        Entries(self._page.window(), self._workspace).start()

    @Slot()
    def _prepare(self) -> None:
        Advising(self._page.window(), self._workspace).before_form()
