"""The lists of the page Today: deadlines, entries to finish, imports."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from leaktrace.domain.correspondence import ReplyKind, asked_last
from leaktrace.domain.solicitations import Solicitation
from leaktrace.gui import icons, theme
from leaktrace.gui.letter_words import LetterWords
from leaktrace.gui.models.log_rows import LogWords
from leaktrace.gui.names import names_of
from leaktrace.gui.widgets.boxes import section
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.elided import cell
from leaktrace.gui.widgets.rows import list_card, list_row
from leaktrace.gui.widgets.text import Role
from leaktrace.gui.workspace import Workspace
from leaktrace.services.clocks import why_in
from leaktrace.services.today import Deadline, Pressing, TodayView, Unfinished

DAY, STATE, WHO = 84, 72, 136
"""Widths of the columns, in logical pixels."""

MOST = 4
"""How many unfinished entries are shown; the others are on the page Log."""

_ROLES: dict[Pressing, Role] = {
    Pressing.OVERDUE: "alert",
    Pressing.DUE: "",
    Pressing.ASKED: "doubt",
    Pressing.DRAFT: "doubt",
}


class TodayLists(QObject):
    """Builds each section from what waits; a section without rows is None."""

    def __init__(
        self,
        workspace: Workspace,
        take_files: Callable[[], None],
        copy_now: Callable[[], None],
    ) -> None:
        super().__init__()
        self._copy_now = copy_now
        self._workspace = workspace
        self._words = workspace.words
        self._letters = LetterWords(workspace.words)
        self._take_files = take_files

    def deadlines(self, view: TodayView) -> QWidget | None:
        """Letters overdue, due soon, asked back on, and not sent."""
        if not view.deadlines:
            return None
        counts = {kind: _count(view, kind) for kind in Pressing}
        texts = (
            (self.tr("overdue {0}"), counts[Pressing.OVERDUE]),
            (self.tr("within two weeks {0}"), counts[Pressing.DUE]),
            (self.tr("asked back {0}"), counts[Pressing.ASKED]),
            (self.tr("not sent {0}"), counts[Pressing.DRAFT]),
        )
        note = self._words.listed(tuple(text.format(count) for text, count in texts if count))
        rows = [self._deadline(item) for item in view.deadlines]
        return section(self.tr("Deadlines"), list_card(rows), note=note)

    def unfinished(self, view: TodayView) -> QWidget | None:
        """Fresh entries with what they lack."""
        if not view.unfinished:
            return None
        texts = LogWords(
            self._words, names_of(view.found.firms, view.found.hubs), view.found.household.country
        )
        rows = [self._entry(item, texts) for item in view.unfinished[:MOST]]
        note = self.tr("{0}, with what is missing").format(len(view.unfinished))
        return section(self.tr("Unfinished"), list_card(rows), note=note)

    def intake(self, view: TodayView) -> QWidget:
        """Candidates to confirm, and when something was last imported."""
        rows = [self._last_import(view)]
        if view.candidates:
            rows.insert(0, self._candidates(view.candidates))
        if self._workspace.watch:
            rows.append(self._watched(Path(self._workspace.watch.folder).name))
        if view.is_copy_due:
            rows.append(self._last_copy(view))
        return section(self.tr("Taking in"), list_card(rows))

    def _deadline(self, item: Deadline) -> QWidget:
        due = item.letter.due if item.pressing is not Pressing.DRAFT else None
        day = self._words.day_with_weekday(due) if due else ""
        state, role = self._pressing(item), _ROLES[item.pressing]
        subject = self._letters.awaited(item.letter)
        why = why_in(item.letter.due_why, self._words.language) if due else ""
        asked = asked_last(item.letter)
        if asked:
            subject = f"{self._words.word(ReplyKind(asked.kind))} — {subject}"
        moved = any(reply.due_before for reply in item.letter.replies)
        subject = f"{subject} — {why}" if moved and why else subject
        way = self.tr("Finish") if item.pressing is Pressing.DRAFT else self.tr("Open")
        open_letter = self._way(way, "letters", item.letter.id, item.firm)
        return list_row(
            cell(day, DAY, role if item.pressing is Pressing.OVERDUE else ""),
            cell(state, STATE, role),
            cell(item.firm, WHO),
            cell(subject, role="muted"),
            open_letter,
            name=f"{day} {state} {item.firm} {subject}",
        )

    def _pressing(self, item: Deadline) -> str:
        if item.pressing is Pressing.ASKED:
            return self.tr("asked back")
        if item.pressing is Pressing.DRAFT or item.days is None:
            return self.tr("not sent")
        if item.pressing is Pressing.OVERDUE:
            return self.tr("{0} d over").format(-item.days)
        return self.tr("in {0} d").format(item.days) if item.days else self.tr("today")

    def _entry(self, item: Unfinished, texts: LogWords) -> QWidget:
        entry = item.solicitation
        when = self._words.moment(entry.at, entry.at_precision)
        known = entry.caller.firm or entry.caller.stated_name
        who = texts.caller(entry) if known else texts.number(entry) or texts.caller(entry)
        missing = self._words.listed(tuple(self._words.word(gap) for gap in item.gaps))
        return list_row(
            cell(when, DAY + 40),
            self._icon(entry),
            cell(who, WHO),
            cell(missing, role="muted"),
            self._way(self.tr("Add"), "log", entry.id, who),
            name=f"{when} {who} {missing}",
        )

    def _icon(self, entry: Solicitation) -> QLabel:
        name = f"channel-{entry.channel.value}"
        made = QLabel()
        made.setFixedWidth(24)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        ratio = made.devicePixelRatioF()
        picture: QPixmap = icons.pixmap(name, theme.colours().muted, ratio)
        made.setPixmap(picture)
        made.setAccessibleName(self._words.word(entry.channel))
        return made

    def _candidates(self, count: int) -> QWidget:
        text = self.tr("{0} to confirm").format(count)
        hint = self.tr("imported contacts that may be solicitations")
        way = self._way(self.tr("Look through"), "log", "", text)
        return list_row(cell(text, DAY + STATE + 8), cell(hint, role="muted"), way, name=text)

    def _last_import(self, view: TodayView) -> QWidget:
        hint = self.tr("Phones forget the oldest calls.")
        if view.is_import_due:
            hint = self.tr("Take the calls in before they are gone.")
        if view.last_import is None:
            when = self.tr("nothing imported yet")
        else:
            day = view.last_import.astimezone().date()
            when = self.tr("imported on {0}").format(self._words.short_day(day))
            hint = self.tr("{0} days ago.").format(view.since_import) + " " + hint
        late: Role = "doubt" if view.is_import_due else ""
        way = link(self.tr("Import…"), self._take_files)
        name = self.tr("Call history")
        return list_row(
            cell(name, DAY + 8),
            cell(when, WHO, late),
            cell(hint, role="muted"),
            way,
            name=f"{name} {when} {hint}",
        )

    def _last_copy(self, view: TodayView) -> QWidget:
        name, when = self.tr("Copy of the logbook"), self.tr("none yet")
        if view.last_copy is not None:
            when = self.tr("last on {0}").format(self._words.short_day(view.last_copy))
        hint = self.tr("With a dated copy nothing is beyond recall.")
        way = link(self.tr("Copy now"), self._copy_now)
        return list_row(
            cell(name, DAY + STATE),
            cell(when, WHO, "doubt"),
            cell(hint, role="muted"),
            way,
            name=f"{name} {when} {hint}",
        )

    def _watched(self, folder: str) -> QWidget:
        name = self.tr("Watched folder")
        hint = self.tr("New exports in it are taken in by themselves.")
        return list_row(
            cell(name, DAY + 8),
            cell(folder, WHO),
            cell(hint, role="muted"),
            name=f"{name} {folder}",
        )

    def _way(self, text: str, page: str, id: str, of: str) -> QWidget:
        made = link(text)
        made.setAccessibleName(f"{text} {of}")
        made.clicked.connect(going(self._workspace, page, id))
        return made


def going(workspace: Workspace, page: str, id: str = "") -> Callable[[], None]:
    """A slot that shows a page and a record on it."""
    go = partial(workspace.go, page, id)

    def show() -> None:
        go()

    return show


def _count(view: TodayView, kind: Pressing) -> int:
    return sum(item.pressing is kind for item in view.deadlines)
