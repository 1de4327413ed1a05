"""What one can do with the whole logbook: new, open, example, import, export, copy, trash."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from leaktrace import paths
from leaktrace.domain.errors import LeakTraceError
from leaktrace.gui.workspace import Workspace

if TYPE_CHECKING:
    from leaktrace.services.chain_state import ChainState
    from leaktrace.services.stamping import Shown

SUFFIX = ".leaktrace"


class Logbooks(QObject):
    """The actions of the menu Logbook; each asks for a file and does one thing."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace

    @Slot()
    def new(self) -> None:
        """Make a new logbook and open it."""
        path = self._target(self.tr("New logbook"), "logbook" + SUFFIX, self._filter())
        if path:
            self._open(path, create=True)

    @Slot()
    def open(self) -> None:
        """Open another logbook."""
        start = str(paths.data_dir())
        title = self.tr("Open a logbook")
        name, _ = QFileDialog.getOpenFileName(self._window, title, start, self._filter())
        if name:
            self._open(Path(name))

    @Slot()
    def open_example(self) -> None:
        """Open the example, in a file of its own."""
        from leaktrace.services import example, safekeeping

        self._open(safekeeping.fresh_demo(), create=True)
        self._workspace.do(self.tr("Example"), partial(example.fill, self._workspace.book))
        self._workspace.undo_stack.clear()

    @Slot()
    def take_files(self) -> None:
        """Take in what a phone, a mailbox or a password manager exported."""
        self.take(())

    @Slot()
    def paste(self) -> None:
        """Take in the files or the text on the clipboard."""
        from leaktrace.gui.pasting import pasted

        if not self._workspace.is_open:
            return
        files = pasted(self.tr("Pasted text"))
        if files:
            self.take(files)
        else:
            self._workspace.told.emit(self.tr("There is no text to paste."))

    def take(self, files: tuple[Path, ...]) -> None:
        """Take in these files, or those that the person then chooses."""
        if not self._workspace.is_open:
            return
        from leaktrace.gui.intake import take_in

        take_in(self._workspace, self._window, files)

    @Slot()
    def export(self) -> None:
        """Write everything to a file that any other program can read."""
        filters = self.tr("Everything with attachments (*.zip);;Without attachments (*.json)")
        self._export(self.tr("Export everything"), "leaktrace.zip", filters)

    @Slot()
    def export_log(self) -> None:
        """Write the log as a table for spreadsheets."""
        filters = self.tr("Excel (*.xlsx);;CSV (*.csv)")
        self._export(self.tr("Export the log as a table"), "log.xlsx", filters)

    def _export(self, title: str, name: str, filters: str) -> None:
        from leaktrace.services.safekeeping import export

        path = self._target(title, name, filters)
        if path:
            language = self._workspace.words.language
            work = partial(export, self._workspace.book, path, language)
            self._write(self.tr("Export"), work, path)

    @Slot()
    def save_calendar(self) -> None:
        """Write what is due as a file for any calendar."""
        from leaktrace.services.due_days import save_calendar

        filters = self.tr("Calendar files (*.ics)")
        path = self._target(self.tr("Deadlines for the calendar"), "leaktrace.ics", filters)
        if path:
            language = self._workspace.words.language
            work = partial(save_calendar, self._workspace.book, path, language)
            self._write(self.tr("Deadlines for the calendar"), work, path)

    @Slot()
    def back_up(self) -> None:
        """Write a copy of the logbook."""
        from leaktrace.services.safekeeping import backup

        path = self._target(self.tr("Make a copy"), "copy" + SUFFIX, self._filter())
        if path:
            path.unlink(missing_ok=True)  # the file dialog has asked whether to replace it
            self._write(self.tr("Copy"), partial(backup, self._workspace.book, path), path)

    @Slot()
    def show_chain(self) -> None:
        """Check the record chain, then show its head."""
        from leaktrace.services.chain_state import chain_state
        from leaktrace.services.stamping import shown_stamps

        book, stamping = self._workspace.book, self._workspace.settings.stamping
        name = self.tr("The record chain")

        def work() -> "tuple[ChainState, tuple[Shown, ...]]":
            return chain_state(book), shown_stamps(book, stamping)

        self._workspace.run(name, work, self._tell_chain, self._window)

    def _tell_chain(self, found: "tuple[ChainState, tuple[Shown, ...]]") -> None:
        from leaktrace.gui.dialogs.chain_stamps import ChainStamps
        from leaktrace.gui.dialogs.record_chain import RecordChainDialog

        state, shown = found
        can_ask = bool(state.length) and not state.broken
        stamps = ChainStamps(self._workspace, shown, can_ask=can_ask)
        RecordChainDialog(state, self._workspace.words, self._window, stamps).open()

    @Slot()
    def open_trash(self) -> None:
        """Show what lies in the trash."""
        from leaktrace.gui.trash import open_trash

        open_trash(self._workspace, self._window)

    def _open(self, path: Path, *, create: bool = False) -> None:
        try:
            self._workspace.open(path, create=create)
        except LeakTraceError as error:
            self._workspace.refused(error)

    def _write(self, name: str, work: Callable[[], object], path: Path) -> None:
        self._workspace.run(name, work, partial(self._tell, path.name), self._window)

    def _tell(self, name: str, _result: object) -> None:
        self._workspace.told.emit(self.tr("Written: {0}").format(name))

    def _target(self, title: str, name: str, filters: str) -> Path | None:
        start = str(paths.data_dir() / name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start, filters)
        return Path(chosen) if chosen else None

    def _filter(self) -> str:
        return self.tr("Logbooks (*{0})").format(SUFFIX)
