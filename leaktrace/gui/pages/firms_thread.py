"""One firm's thread: what was given, who then called, what was written and answered."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Verdict
from leaktrace.domain.firms import Breach, DatePrecision, Fact, Firm, Handover
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.solicitations import Solicitation
from leaktrace.gui.names import Names
from leaktrace.gui.pages.firms_letters import Event, LetterEvents, titled
from leaktrace.gui.pages.sources_shares import share_of
from leaktrace.gui.widgets.boxes import column, row, widget
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.text import label, value_label
from leaktrace.gui.workspace import Workspace

DAY, MARK = 76, 22
"""Widths of the days and of the marks, in logical pixels."""

FITS = 0.5
"""From this probability on a solicitation stands in the thread of the record it fits."""


class Thread(QObject):
    """Builds the thread of a firm in the person's language."""

    def __init__(self, workspace: Workspace, amend: Callable[[str], None]) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self._of_letters = LetterEvents(workspace)
        self._amend = amend

    def build(self, firm: Firm, found: Case, verdict: Verdict | None, names: Names) -> QWidget:
        """The thread, the oldest first."""
        events = [self._handover(item, found) for item in found.handovers if item.firm == firm.id]
        events += self._fitting(firm, found, verdict, names)
        own = [item for item in found.solicitations if item.caller.firm == firm.id]
        events += [self._own(own)] if own else []
        events += [self._incident(item, firm.id) for item in firm.breaches]
        for item in found.letters:
            if item.firm == firm.id:
                events += self._of_letters.events(item, found)
        return _laid_out(sorted(events, key=_when))

    def _handover(self, item: Handover, found: Case) -> Event:
        day = item.on or item.not_after
        amend = link(self.tr("Amend…"))
        amend.clicked.connect(partial(self._amend, item.id))
        how = self._words.word(item.via) if item.via else ""
        title = row(label(self.tr("Given"), "strong"), label(how), None, amend)
        parts: list[QWidget] = [widget(title), value_label(self._given(item, found), "muted")]
        tags = self._tags(item, found)
        if tags:
            parts.append(value_label(self.tr("Tag: {0}").format(tags), "strong"))
        if item.note:
            parts.append(value_label(item.note, "muted"))
        content = widget(column(*parts, spacing=2))
        return Event(when=day or date.min, day=self.day_of(item), mark="▌", content=content)

    def day_of(self, item: Handover) -> str:
        """The day of a handover, as exactly as it is known."""
        if item.on is None:
            if item.not_after is None:
                return self.tr("day unknown")
            return self.tr("before {0}").format(self._words.short_day(item.not_after))
        if item.on_precision is DatePrecision.YEAR:
            return str(item.on.year)
        if item.on_precision is DatePrecision.MONTH:
            return f"{item.on.year}-{item.on.month:02}"
        return self._words.short_day(item.on)

    def _given(self, item: Handover, found: Case) -> str:
        """What was given, in the very form given, the facts, and the consent."""
        values = {one.id: _value(one.kind, one.value) for one in found.identifiers}
        facts = [
            self._words.word(Fact(code)) if code in list(Fact) else code.removeprefix("other:")
            for code in item.facts
        ]
        given = [values.get(id, id) for id in item.given]
        consent = self.tr("consent: {0}").format(self._words.word(item.consent))
        return self._words.listed((*given, *facts, consent))

    def _tags(self, item: Handover, found: Case) -> str:
        """The tagged forms that were given."""
        tags = [one.value for one in found.identifiers if one.id in item.given and one.variant_of]
        return self._words.listed(tuple(tags))

    def _fitting(
        self, firm: Firm, found: Case, verdict: Verdict | None, names: Names
    ) -> list[Event]:
        """The callers that fit this firm's record best, as one entry."""
        if verdict is None:
            return []
        fitting = {v.id for v in verdict.solicitations if share_of(v, firm.id) >= FITS}
        shown = [item for item in found.solicitations if item.id in fitting]
        if not shown:
            return []
        callers = {names.caller(item.caller) or item.caller.number or "" for item in shown}
        see = link(self.tr("Show in the log"))
        see.clicked.connect(partial(self._workspace.go, "log", shown[-1].id))
        count = self.tr("%n solicitations", "", len(shown))
        title = titled(self.tr("Solicitations that fit this record best"), see)
        listed = self._words.listed((count, *sorted(name for name in callers if name)))
        content = widget(column(title, value_label(listed, "muted"), spacing=2))
        first = min(item.at.date() for item in shown)
        return [Event(when=first, day=self._words.short_day(first), mark="○", content=content)]

    def _own(self, items: list[Solicitation]) -> Event:
        """What the firm itself did."""
        first = min(item.at for item in items)
        see = link(self.tr("Show in the log"))
        see.clicked.connect(partial(self._workspace.go, "log", items[-1].id))
        count = self.tr("%n solicitations", "", len(items))
        title = titled(self.tr("Contacted you itself"), see)
        refused = [item.refusal for item in items if item.refusal]
        said = self._words.quoted(refused[-1].words) if refused else ""
        told = (count, self.tr("refused: {0}").format(said)) if said else (count,)
        content = widget(column(title, value_label(self._words.listed(told), "muted"), spacing=2))
        return Event(
            when=first.date(), day=self._words.short_day(first.date()), mark="●", content=content
        )

    def _incident(self, item: Breach, firm: str) -> Event:
        """A known incident at the firm, what it took, and who says so."""
        title = str(item.extra.get("title", ""))
        heading = (
            self.tr("Known incident: {0}").format(title) if title else self.tr("Known incident")
        )
        taken = [self._words.word(code) for code in _codes(item.items)]
        credit = str(item.extra.get("credit", ""))
        source = self._words.listed(tuple(part for part in (item.reference, credit) if part))
        way = link(self.tr("What to do now"))
        way.clicked.connect(partial(self._workspace.go, "letters", f"way:{firm}"))
        parts: list[QWidget] = [titled(heading, way)]
        if taken:
            parts.append(
                value_label(self.tr("Taken: {0}").format(self._words.listed(tuple(taken))))
            )
        if said := str(item.extra.get("description", "")):
            parts.append(value_label(said, "muted"))
        if source:
            parts.append(value_label(self.tr("Source: {0}").format(source), "small"))
        day = self._words.short_day(item.since) if item.since else self.tr("day unknown")
        content = widget(column(*parts, spacing=2))
        return Event(when=item.since or date.min, day=day, mark="▲", content=content)


def _codes(items: tuple[str, ...]) -> list[StrEnum]:
    """Those of the items that have a word here: kinds of identifiers, and facts."""
    kinds: list[StrEnum] = [kind for kind in IdentifierKind if kind.value in items]
    return kinds + [fact for fact in Fact if fact.value in items]


def _when(event: Event) -> date:
    return event.when


def _value(kind: IdentifierKind, value: str) -> str:
    from leaktrace.domain.phones import shown  # loads the numbering plans

    return shown(value) if kind is IdentifierKind.PHONE else value


def _laid_out(events: list[Event]) -> QWidget:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(18)
    grid.setColumnMinimumWidth(0, DAY)
    grid.setColumnMinimumWidth(1, MARK)
    grid.setColumnStretch(2, 1)
    top = Qt.AlignmentFlag.AlignTop
    for number, event in enumerate(events):
        grid.addWidget(_right(event.day), number, 0, top)
        mark = label(event.mark)
        mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(mark, number, 1, top)
        grid.addWidget(event.content, number, 2, top)
    made = QWidget()
    made.setLayout(grid)
    return made


def _right(text: str) -> QLabel:
    made = label(text, "muted")
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return made
