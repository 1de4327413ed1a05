"""What one can do with the chosen solicitations of the log."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from leaktrace.domain.case import Kind
from leaktrace.domain.ids import new_id
from leaktrace.domain.query import LogQuery
from leaktrace.domain.solicitations import CallerGroup, Solicitation, Status
from leaktrace.gui.widgets.drop import local_files
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import (
    amend,
    attach,
    confirm,
    remove,
    solicitation_ids,
    solicitations,
)
from leaktrace.services.register import tie, untie

_Standard = QKeySequence.StandardKey


class LogActions(QObject):
    """Each action works on what is chosen in the list, and can be undone."""

    def __init__(
        self, page: QWidget, workspace: Workspace, chosen: Callable[[], tuple[str, ...]]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = workspace
        self._chosen = chosen

    def add_to(self, table: QWidget) -> None:
        """Give the list its context menu and keys."""
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for text, slot, keys in self._table_actions():
            action = QAction(text, table)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            table.addAction(action)

    @Slot()
    def amend(self) -> None:
        """Amend the chosen solicitation in the editor."""
        found = self._one()
        if found is None:
            return
        from leaktrace.gui.choices import choices_of  # the list comes first
        from leaktrace.gui.dialogs.solicitation import SolicitationDialog

        choices = choices_of(self._workspace.book)
        dialog = SolicitationDialog(found, choices, self._workspace.words, self._page)
        if dialog.exec():
            self._write(self.tr("Amend"), dialog.value())

    @Slot()
    def attach(self) -> None:
        """Add files that the person chooses."""
        names, _ = QFileDialog.getOpenFileNames(self._page, self.tr("Attach files"))
        self.attach_files(tuple(Path(name) for name in names))

    @Slot()
    def paste(self) -> None:
        """Add files that were copied elsewhere."""
        self.attach_files(local_files(QGuiApplication.clipboard().mimeData()))

    @Slot(object)
    def attach_files(self, files: tuple[Path, ...]) -> None:
        """Copy these files into the logbook and add them to the chosen solicitation."""
        found = self._one()
        if found and files:
            work = partial(attach, self._workspace.book, found.id, files)
            self._workspace.do(self.tr("Attach"), work)

    @Slot()
    def tie(self) -> None:
        """Tie the chosen solicitation to the firm that was given the data."""
        found = self._one()
        if found is None:
            return
        from leaktrace.gui.choices import choices_of  # the list comes first
        from leaktrace.gui.dialogs.tie import TieDialog

        dialog = TieDialog(found.tied_to, choices_of(self._workspace.book), self._page)
        if not dialog.exec():
            return
        book, value = self._workspace.book, dialog.value()
        if value is None:
            self._workspace.do(self.tr("Untie"), partial(untie, book, found.id))
            return
        work = partial(tie, book, found.id, value.firm, value.why, sure=value.sure)
        self._workspace.do(self.tr("Tie to firm"), work)

    @Slot()
    def mark_not_one(self) -> None:
        """Say of the chosen that they are no solicitations."""
        self._say(self._chosen(), Status.NOT_ONE)

    @Slot()
    def mark_one(self) -> None:
        """Say of the chosen that they are solicitations."""
        self._say(self._chosen(), Status.SOLICITATION)

    def say_all(self, status: Status) -> None:
        """Say this of every candidate, or of the chosen ones where several are chosen."""
        book = self._workspace.book
        waiting = solicitation_ids(book, LogQuery(statuses=(Status.CANDIDATE,)))
        chosen = tuple(id for id in self._chosen() if id in set(waiting))
        self._say(chosen if len(chosen) > 1 else waiting, status)

    @Slot()
    def merge(self) -> None:
        """Say that the chosen solicitations came from the same caller."""
        ids = self._chosen()
        if len(ids) < 2:
            hint = self.tr("Choose two or more entries in the list (Ctrl+click), then merge.")
            self._workspace.failed.emit(hint)
            return
        group = CallerGroup(id=new_id(), solicitations=ids)
        text = self.tr("Merged as one caller")
        self._workspace.do(
            self.tr("Merge caller"), partial(amend, self._workspace.book, group), announce=text
        )

    @Slot()
    def remove(self) -> None:
        """Move the chosen to the trash."""
        keys = tuple((Kind.SOLICITATION, id) for id in self._chosen())
        if keys:
            text = self.tr("%n moved to the trash", "", len(keys))
            work = partial(remove, self._workspace.book, *keys)
            self._workspace.do(self.tr("Delete"), work, announce=text)

    def _table_actions(self) -> tuple[tuple[str, Callable[[], object], str], ...]:
        return (
            (self.tr("Amend…"), self.amend, "Return"),
            (self.tr("Attach files…"), self.attach, "Ctrl+T"),
            (self.tr("Paste files"), self.paste, "Ctrl+V"),
            (self.tr("Tie to firm…"), self.tie, "Ctrl+L"),
            (self.tr("Merge caller"), self.merge, "Ctrl+M"),
            (self.tr("Is a solicitation"), self.mark_one, ""),
            (self.tr("Is no solicitation"), self.mark_not_one, ""),
            (self.tr("Delete"), self.remove, "Del"),
        )

    def _one(self) -> Solicitation | None:
        chosen = self._chosen()
        found = solicitations(self._workspace.book, chosen[:1])
        return found[0] if found else None

    def _say(self, ids: tuple[str, ...], status: Status) -> None:
        if not ids:
            return
        word = self._workspace.words.word(status)
        text = self.tr("Noted as {0}: %n", "", len(ids)).format(word)
        work = partial(confirm, self._workspace.book, ids, status)
        self._workspace.do(self.tr("Confirm"), work, announce=text)

    def _write(self, name: str, value: Solicitation) -> None:
        self._workspace.do(name, partial(amend, self._workspace.book, value))
