"""Letters in a firm's thread: what was sent, what came back, and what the log says to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.contradictions import Against
from leaktrace.domain.correspondence import Letter, Reply, ReplyKind
from leaktrace.domain.excuses import Excuse
from leaktrace.gui.letter_words import AwaitedWords, LetterWords
from leaktrace.gui.widgets.boxes import column, row, widget
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.text import label, value_label
from leaktrace.gui.workspace import Workspace
from leaktrace.services.clocks import awaited
from leaktrace.services.contradicting import against_reply
from leaktrace.services.today import WAITING
from leaktrace.wording.contradictions import against_sentence, claim_sentence

MOST = 6
"""How many entries that do not fit a claim are shown; the rest is counted."""

_PAGES: Mapping[Kind, str] = MappingProxyType({Kind.SOLICITATION: "log", Kind.LETTER: "letters"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry of the thread; `when` sorts it, `day` is how the day is said."""

    when: date
    day: str
    mark: str
    content: QWidget


class LetterEvents(QObject):
    """Builds the letters' part of a thread in the person's language."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self._letters = LetterWords(workspace.words)
        self._awaited = AwaitedWords(workspace.words)

    def events(self, item: Letter, found: Case) -> list[Event]:
        """A letter, its replies, and the day by which an answer is awaited."""
        sent = item.sent.on if item.sent and item.sent.on else date.max
        way = (item.sent.by, item.sent.number) if item.sent else ()
        told = (self._words.word(item.state), *(part for part in way if part))
        see = link(self.tr("Open the letter"))
        see.clicked.connect(partial(self._workspace.go, "letters", item.id))
        title = titled(self._letters.title(item.kind), see)
        content = widget(column(title, value_label(self._words.listed(told), "muted"), spacing=2))
        day = self._words.short_day(sent) if sent != date.max else self.tr("not sent")
        events = [Event(when=sent, day=day, mark="■", content=content)]
        for reply in item.replies:
            answer = widget(column(*self._reply(item, reply, found), spacing=2))
            on = reply.on or sent
            shown = self._words.short_day(on) if on != date.max else ""
            events.append(Event(when=on, day=shown, mark="□", content=answer))
        return [*events, *self._until(item, found)]

    def _reply(self, letter: Letter, reply: Reply, found: Case) -> list[QWidget]:
        """What a reply says, its words, and how it moved the day for the answer."""
        kind = reply.kind if reply.kind in set(ReplyKind) else ReplyKind.OTHER
        said = self._words.word(ReplyKind(kind))
        parts: list[QWidget] = [label(self.tr("Reply: {0}").format(said), "strong", wrap=True)]
        if reply.text:
            parts.append(value_label(reply.text))
        if reply.excuse in set(Excuse):
            why = self.tr("they say: {0}").format(self._words.word(Excuse(reply.excuse)))
            parts.append(label(why, "muted", wrap=True))
        parts += self._claimed(letter, reply, found)
        if reply.met_on:
            met = self.tr("met on {0}").format(self._words.short_day(reply.met_on))
            parts.append(label(met, "muted"))
        if reply.due_before:
            before = self.tr("Answer was awaited by {0} before that").format(
                self._words.short_day(reply.due_before)
            )
            parts.append(label(before, "muted", wrap=True))
        return parts

    def _claimed(self, letter: Letter, reply: Reply, found: Case) -> list[QWidget]:
        """What they claim, and beside it the entries of the log that do not fit it."""
        language, day = self._words.language, self._words.day_with_weekday
        fitting = {it.claim: it.entries for it in against_reply(found, letter, reply)}
        parts: list[QWidget] = []
        for claim in reply.claims:
            said = claim_sentence(language, claim, day)
            parts.append(label(self.tr("They claim: {0}").format(said), wrap=True))
            entries = fitting.get(claim, ())
            if entries:
                count = self.tr("Entries of the log that do not fit this: {0}").format(len(entries))
                parts.append(label(count, "doubt", wrap=True))
            parts += [self._against(item) for item in entries[:MOST]]
            if len(entries) > MOST:
                more = self.tr("and {0} more").format(len(entries) - MOST)
                parts.append(label(more, "muted"))
        return parts

    def _against(self, item: Against) -> QWidget:
        """An entry that does not fit a claim, with a way to it."""
        told = against_sentence(self._words.language, item, self._words.day_with_weekday)
        page = _PAGES.get(item.kind)
        if page is None:
            return label(told, "muted", wrap=True)
        see = link(self.tr("Show"))
        see.setAccessibleName(self.tr("Show: {0}").format(told))
        see.clicked.connect(partial(self._workspace.go, page, item.id))
        line = row(label(told, "muted", wrap=True), see)
        line.setStretch(0, 1)
        return widget(line)

    def _until(self, item: Letter, found: Case) -> list[Event]:
        """The day by which an answer is awaited, and why."""
        if item.state not in WAITING or item.due is None:
            return []
        told = self._awaited.told(awaited(found, item, self._words.language))
        day = self._words.short_day(item.due)
        content = value_label(told, "muted")
        return [Event(when=item.due, day=day, mark="▷", content=content)]


def titled(title: str, way: QWidget) -> QWidget:
    """A title that wraps, with a link at its right."""
    parts = row(label(title, "strong", wrap=True), way)
    parts.setStretch(0, 1)
    return widget(parts)
