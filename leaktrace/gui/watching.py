"""Watches a folder that the person chose, and takes in what appears there."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from leaktrace.domain.kinds import Kind
from leaktrace.gui.workspace import Workspace
from leaktrace.settings import Watch

if TYPE_CHECKING:
    from leaktrace.services.watching import Watched

SETTLED = 2_000
"""Milliseconds without a change after which a file is taken to be whole."""


class FolderWatch(QObject):
    """Takes in new exports while the logbook is open for which the folder was chosen.

    What lay there before is not new; what came while the program was closed is.
    """

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self, singleShot=True, interval=SETTLED)
        self._before: frozenset[str] = frozenset()
        self._is_busy = False
        self._watcher.directoryChanged.connect(self.look_soon)
        self._pause.timeout.connect(self.look)
        workspace.opened.connect(self.follow)

    def switch(self) -> None:
        """Ask for a folder and watch it, or watch none any more."""
        if self._workspace.watch:
            self.stop()
            return
        title = self.tr("Watch a folder for new exports")
        name = QFileDialog.getExistingDirectory(self._window, title)
        if name and self._workspace.is_open:
            self.start(Path(name))

    def start(self, folder: Path) -> None:
        """Watch a folder from now on."""
        from leaktrace.services.watching import listed

        logbook = str(self._workspace.book.path.resolve())
        self._choose(Watch(folder=str(folder), logbook=logbook, seen=tuple(listed(folder))))
        text = self.tr("Calls, messages and mails that appear in “{0}” are taken in by themselves.")
        self._workspace.told.emit(text.format(folder.name))

    def stop(self) -> None:
        """Watch no folder any more."""
        self._choose(None)

    def _choose(self, watch: Watch | None) -> None:
        self._workspace.choose(watch=watch)
        self._workspace.changed.emit(frozenset({Kind.HOUSEHOLD}))
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Watch the folder of the logbook that is open now."""
        for path in self._watcher.directories():
            self._watcher.removePath(path)
        watch = self._workspace.watch
        if watch is not None:
            self._watcher.addPath(watch.folder)
            self.look_soon()

    @Slot()
    def look_soon(self) -> None:
        """Look into the folder once nothing has changed in it for a while."""
        self._pause.start()

    @Slot()
    def look(self) -> None:
        """Take in what is new and whole: a file that still grows is looked at again."""
        watch = self._workspace.watch
        if watch is None:
            return
        if self._is_busy:
            self.look_soon()
            return
        from leaktrace.services.intake import IntakeOptions
        from leaktrace.services.watching import listed, take_new

        found = listed(Path(watch.folder))
        new = {state: path for state, path in found.items() if state not in watch.seen}
        if frozenset(new) - self._before:
            self._before = frozenset(new)
            self.look_soon()
            return
        if set(found) != set(watch.seen):
            self._workspace.choose(watch=replace(watch, seen=tuple(found)))
        if new:
            known = self._workspace.settings
            options = IntakeOptions(tables=known.tables, chats=known.chats)
            work = partial(take_new, self._workspace.book, tuple(new.values()), options)
            self._is_busy = True
            task = self._workspace.run(self.tr("Import"), work, self._record, self)
            task.ended.connect(self._free)

    def _record(self, watched: "Watched") -> None:
        from leaktrace.gui.dialogs.intake_words import IntakeWords

        texts = IntakeWords(self._workspace.words)
        for intake in watched.intakes:
            if intake.change.written:
                said = texts.taken(intake.files)
                self._workspace.record(self.tr("Import"), intake.change, announce=said)
        for error in watched.errors:
            self._workspace.refused(error)

    @Slot()
    def _free(self) -> None:
        self._is_busy = False
