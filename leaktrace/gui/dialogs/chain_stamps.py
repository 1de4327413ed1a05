"""The time-stamps of the record chain: what each shows, and asking for a new one."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.stamps import StampFault
from leaktrace.gui.tasks import Task
from leaktrace.gui.widgets.boxes import card, clear, column, row
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.text import Role, label, value_label
from leaktrace.gui.workspace import Workspace
from leaktrace.services.stamping import Shown, shown_stamps, stamp_now

MOST = 2
"""Time-stamps that are shown; the latest covers what the others do."""


class ChainStamps(QWidget):
    """Shows the latest time-stamps; the button is there only while asking is switched on.

    `grown` says that it needs another height.
    """

    grown = Signal()

    def __init__(self, workspace: Workspace, shown: Sequence[Shown], *, can_ask: bool) -> None:
        super().__init__()
        self._workspace = workspace
        self.list = QVBoxLayout()
        self.problem = label("", "alert", wrap=True)
        self.problem.hide()
        self.ask = button(self.tr("Time-stamp now…"), self._ask, small=True)
        self.ask.setVisible(can_ask and workspace.settings.stamping.on)
        title = row(label(self.tr("Time-stamps by others (RFC 3161)"), "label"), None, self.ask)
        self.setLayout(column(card(title, self.list, self.problem, spacing=8)))
        self.show_stamps(shown)

    def show_stamps(self, shown: Sequence[Shown]) -> None:
        """Show these, the latest first."""
        clear(self.list)
        latest = list(reversed(shown))
        for item in latest[:MOST]:
            self.list.addLayout(self._row(item))
        if len(latest) > MOST:
            rest = self.tr("%n earlier ones are kept too.", "", len(latest) - MOST)
            self.list.addWidget(label(rest, "muted"))
        self.list.addWidget(label(self._about(bool(shown)), "muted", wrap=True))

    def _about(self, any_there: bool) -> str:
        if any_there:
            return self.tr(
                "A time-stamp shows that every entry up to the one it covers was there at that "
                "moment, as it is now. It does not show that an entry is true, nor how long "
                "before that moment it was written. Every bundle carries them."
            )
        if self._workspace.settings.stamping.on:
            return self.tr(
                "There is none yet. A time-stamp shows that the entries were there by then."
            )
        return self.tr(
            "There is none. On the page “Me” you can allow asking a time-stamping service; until "
            "then nothing is ever sent."
        )

    def _row(self, item: Shown) -> QVBoxLayout:
        """When, by whom, and whether it is sound."""
        judged = item.judged
        if judged.fault or judged.at is None:
            role: Role = "alert"
            at, head = item.stamp.kept_at, self.tr("{0}, {1}: shows nothing")
            by, text = (
                item.stamp.service,
                self._workspace.words.word(judged.fault or StampFault.UNREADABLE),
            )
        else:
            role, at, by, text = "strong", judged.at, judged.by, self._covers(item)
            head = self.tr("{0}, by {1}")
        shown = value_label(head.format(self._moment(at.astimezone()), by), role)
        return column(shown, label(text, wrap=True), spacing=2)

    def _covers(self, item: Shown) -> str:
        if item.judged.rooted:
            text = self.tr(
                "Covers entries 1 to {0}. Signed soundly; the signer leads to your root ({1})."
            )
        else:
            text = self.tr(
                "Covers entries 1 to {0}. Signed soundly; the signer was not checked ({1})."
            )
        return text.format(f"{item.stamp.seq:,}", item.stamp.service)

    def _moment(self, at: datetime) -> str:
        return f"{self._workspace.words.day(at.date())} {at:%H:%M:%S}"

    @Slot()
    def _ask(self) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Time-stamp now"))
        address = self._workspace.settings.stamping.address
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Send the head of the chain to {0}?").format(address))
        box.setInformativeText(
            self.tr(
                "Sent are this one hash and a random number, nothing else of the logbook. The "
                "service sees your network address and the time."
            )
        )
        send = box.addButton(self.tr("Send"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(send)
        box.setEscapeButton(cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        send.clicked.connect(self.send)
        box.open()

    @Slot()
    def send(self) -> None:
        """Ask for a time-stamp in the background."""
        self.ask.setEnabled(False)
        self.problem.hide()
        task = Task(self, self._done, self._failed)
        self._workspace.started.emit(self.tr("Time-stamp"), task)
        work = partial(_stamped, self._workspace)
        task.start(work)

    def _done(self, shown: Sequence[Shown]) -> None:
        self.ask.setEnabled(True)
        self.show_stamps(shown)
        self.grown.emit()

    def _failed(self, error: Exception) -> None:
        self.ask.setEnabled(True)
        if isinstance(error, LeakTraceError):
            self.problem.setText(self._workspace.words.explain(error))
            self.problem.show()
            self.grown.emit()
        else:
            self._workspace.fail(error)


def _stamped(workspace: Workspace) -> tuple[Shown, ...]:
    """Every time-stamp, after one more."""
    stamping = workspace.settings.stamping
    stamp_now(workspace.book, stamping)
    return shown_stamps(workspace.book, stamping)
