"""The chosen solicitation: what was noted, what was claimed, what fits best, files and history."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.chain import Action, Entry
from leaktrace.domain.firms import Attachment
from leaktrace.domain.query import LogQuery
from leaktrace.domain.solicitations import Channel, Solicitation
from leaktrace.gui import icons, theme
from leaktrace.gui.dialogs.keeping import KeepingDialog
from leaktrace.gui.models.log_rows import LogWords
from leaktrace.gui.names import Names
from leaktrace.gui.pages.log_actions import LogActions
from leaktrace.gui.pages.log_best import LogBest
from leaktrace.gui.pages.log_facts import LogFacts
from leaktrace.gui.seeing import Seeing
from leaktrace.gui.widgets.best_record import best_record
from leaktrace.gui.widgets.boxes import BETWEEN, column, hairline, row, widget
from leaktrace.gui.widgets.buttons import button, link
from leaktrace.gui.widgets.detail import DetailPane
from leaktrace.gui.widgets.drop import local_files
from leaktrace.gui.widgets.fields import Fields
from leaktrace.gui.widgets.flags import flag_section
from leaktrace.gui.widgets.text import label, value_label
from leaktrace.gui.workspace import Workspace
from leaktrace.services.change import Logbook
from leaktrace.services.logbook import record_history, solicitation_ids, solicitations
from leaktrace.services.register import case
from leaktrace.services.tracing import home_zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A solicitation with what stands around it; `place` counts those of its caller up to it."""

    solicitation: Solicitation
    place: int
    found: Case
    history: tuple[Entry, ...]


def read_detail(book: Logbook, id: str) -> Detail | None:
    """What the pane shows of a solicitation; None where there is none."""
    found = solicitations(book, (id,))
    if not found:
        return None
    return Detail(
        solicitation=found[0],
        place=_place(book, found[0]),
        found=case(book),
        history=record_history(book, Kind.SOLICITATION, id),
    )


class LogDetail(DetailPane):
    """The pane at the right of the log; files can be dropped on it."""

    def __init__(self, workspace: Workspace, actions: LogActions) -> None:
        super().__init__(self.tr("Choose an entry in the list."), self.tr("The chosen entry"))
        self._workspace = workspace
        self._actions = actions
        self._seeing = Seeing(workspace, self)
        self.setAcceptDrops(True)

    def show_solicitation(self, id: str, names: Names, texts: LogWords) -> None:
        """Show one solicitation."""
        detail = read_detail(self._workspace.book, id)
        if detail is None:
            self.show_nothing()
            return
        words, item = self._workspace.words, detail.solicitation
        facts = LogFacts(words, names, detail.found, detail.found.household.country)
        fields = Fields()
        fields.show_rows(facts.rows(item))
        best = self._best(detail, names, texts)
        flags = flag_section(self._workspace.flags(id), words)
        self.show_record(
            texts.caller(item),
            facts.under(item, detail.place),
            self._buttons(),
            fields,
            *((hairline(), flags) if flags else ()),
            *((hairline(), best) if best else ()),
            hairline(),
            self._files_and_history(detail),
        )

    def show_many(self, count: int) -> None:
        """Several are chosen, or none."""
        if not count:
            self.show_nothing()
            return
        self.show_record(
            self.tr("%n entries chosen", "", count),
            self.tr("What you do now is done to all of them."),
            (),
            self._buttons_for_many(),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take local files."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files that were dropped."""
        event.acceptProposedAction()
        self._actions.attach_files(local_files(event.mimeData()))

    def _buttons(self) -> tuple[QWidget, ...]:
        actions = self._actions
        return (
            button(self.tr("Amend"), actions.amend, small=True),
            button(self.tr("Tie…"), actions.tie, small=True),
        )

    def _buttons_for_many(self) -> QWidget:
        actions = self._actions
        return widget(
            column(
                button(self.tr("Same caller: merge"), actions.merge),
                button(self.tr("They are solicitations"), actions.mark_one),
                button(self.tr("They are none"), actions.mark_not_one),
                button(self.tr("Delete"), actions.remove),
            )
        )

    def _best(self, detail: Detail, names: Names, texts: LogWords) -> QWidget | None:
        verdict = self._workspace.traced_solicitation(detail.solicitation.id)
        if verdict is None:
            return None
        wording = LogBest(self._workspace.words, names, texts, detail.found)
        return best_record(wording.view(verdict))

    def _files_and_history(self, detail: Detail) -> QWidget:
        words, item = self._workspace.words, detail.solicitation
        files = column(label(self.tr("Attachments"), "section"), spacing=4)
        for file in item.attachments:
            files.addWidget(self._file(file))
        files.addWidget(link(self.tr("Attach files…"), self._actions.attach))
        guide = link(self.tr("What to keep…"))
        country = detail.found.household.country
        guide.clicked.connect(partial(self._show_guide, item.channel, country))
        files.addWidget(guide)
        files.addStretch(1)
        past = column(label(self.tr("History"), "section"), spacing=4)
        zone = home_zone(detail.found.household)
        for entry in detail.history[-5:]:
            when = words.moment(datetime.fromisoformat(entry.at).astimezone(zone))
            past.addWidget(label(f"{when}　{words.word(Action(entry.action))}", "small"))
        past.addStretch(1)
        return widget(row(files, past, spacing=BETWEEN))

    def _file(self, file: Attachment) -> QWidget:
        icon = label("")
        icon.setPixmap(icons.pixmap("attachment", theme.colours(self.palette()).muted))
        size = label(self._workspace.words.size(file.size), "muted")
        digest = value_label(f"SHA-256  {file.sha256[:4]}…{file.sha256[-4:]}", "muted")
        digest.setToolTip(file.sha256)
        return widget(column(row(icon, self._name(file), size, None), digest, spacing=0))

    def _name(self, file: Attachment) -> QWidget:
        """A file's name, which opens it."""
        made = link(file.name)
        made.setToolTip(self.tr("Read the mail as plain text"))
        if not file.is_mail:
            made.setToolTip(self.tr("Look at the file"))
        made.clicked.connect(partial(self._see, file))
        return made

    def _show_guide(self, channel: Channel, country: str, *_: object) -> None:
        KeepingDialog(channel, country, self._workspace.words, self).open()

    def _see(self, file: Attachment) -> None:
        self._seeing.see(file)


def _place(book: Logbook, item: Solicitation) -> int:
    """The how-manieth of its caller a solicitation is; 0 where the caller is not known."""
    caller = item.caller
    if not caller.firm and not caller.number:
        return 0
    same = LogQuery(firm=caller.firm) if caller.firm else LogQuery(number=caller.number)
    ids = solicitation_ids(book, same)
    return len(ids) - ids.index(item.id) if item.id in ids else 0
