"""Takes in files: shows what would come, then does it as one action that can be undone."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from leaktrace.domain.errors import LeakTraceError
from leaktrace.gui.dialogs.delete_export import DeleteExport
from leaktrace.gui.dialogs.import_files import ImportDialog, ImportOrder
from leaktrace.gui.dialogs.intake_words import IntakeWords
from leaktrace.gui.pasting import forget
from leaktrace.gui.tasks import Task
from leaktrace.gui.workspace import Workspace
from leaktrace.services.intake import Intake, IntakeOptions, take
from leaktrace.services.looking import Preview, preview
from leaktrace.services.register import identifiers
from leaktrace.settings import remembered


def take_in(workspace: Workspace, parent: QWidget, files: tuple[Path, ...]) -> "Intaking":
    """Open the dialog on these files, or on none for the person to choose."""
    taking = Intaking(workspace, parent)
    taking.start(files)
    return taking


class Intaking(QObject):
    """One import under way; it lives as long as its dialog."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        self.dialog = ImportDialog(identifiers(workspace.book), workspace.words, parent)
        super().__init__(self.dialog)
        self._workspace = workspace
        self._window = parent
        self._texts = IntakeWords(workspace.words)
        self._latest = ImportOrder()
        self._looking: Task | None = None
        self._nobody: dict[str, str] = {}
        self.dialog.asked.connect(self.look)
        self.dialog.accepted.connect(self.take)
        self.dialog.rejected.connect(self.give_up)

    def start(self, files: tuple[Path, ...]) -> None:
        """Show the dialog."""
        self.dialog.open()
        if files:
            self.dialog.choose(files)

    @Slot(object)
    def look(self, order: ImportOrder) -> None:
        """Find out in the background what an order would bring; only the latest answer counts."""
        self._latest = order
        self._stop_looking()
        done, failed = partial(self._show, order), partial(self._complain, order)
        book, options = self._workspace.book, self._options(order, dry_run=True)
        self._looking = Task(self.dialog, done, failed)
        self._looking.start(partial(preview, book, order.paths, options))

    @Slot()
    def take(self) -> None:
        """Do it, with progress and a way to stop it."""
        order = self.dialog.order()
        self._remember(order)
        options = self._options(order, dry_run=False)
        work = partial(take, self._workspace.book, order.paths, options)
        task = self._workspace.run(self.tr("Import"), work, self._record, self._window)
        task.ended.connect(partial(forget, order.paths))

    @Slot()
    def give_up(self) -> None:
        """Leave everything as it was."""
        self._stop_looking()
        forget(self.dialog.order().paths)
        self.dialog.deleteLater()

    def _stop_looking(self) -> None:
        """Let go of a look that nobody waits for any more."""
        if self._looking:
            self._looking.cancel()

    def _options(self, order: ImportOrder, *, dry_run: bool) -> IntakeOptions:
        known = self._workspace.settings
        return IntakeOptions(
            line=order.line,
            dry_run=dry_run,
            tables={**known.tables, **order.tables},
            chats={**self._nobody, **known.chats, **order.chats},
            doubtful_is_same=order.doubtful_is_same,
        )

    def _remember(self, order: ImportOrder) -> None:
        """Keep what was said of tables with headings and of chats, for the next of the same."""
        lasting = {step.look.key for step in self.dialog.table_steps() if step.look.has_header}
        told = {key: said for key, said in order.tables.items() if key in lasting}
        picked = {
            x.key: order.chats[x.key] for x in self.dialog.chat_steps() if x.key in order.chats
        }
        if told or picked:
            known = self._workspace.settings
            tables, chats = remembered(known.tables, told), remembered(known.chats, picked)
            self._workspace.choose(tables=tables, chats=chats)

    def _show(self, order: ImportOrder, found: Preview) -> None:
        if order is not self._latest:
            return
        asked = found.asked
        self._nobody = {chat.key: "" for chat in asked.chats}
        if not self.dialog.show_steps(asked.tables, asked.chats):
            self.dialog.show_problem("")
        elif found.error:
            self.dialog.show_problem(self._workspace.words.explain(found.error))
        else:
            self.dialog.show_files(found.files)

    def _complain(self, order: ImportOrder, error: Exception) -> None:
        if not isinstance(error, LeakTraceError):
            self._workspace.fail(error)
        elif order is self._latest:
            self.dialog.show_problem(self._workspace.words.explain(error))

    def _record(self, intake: Intake) -> None:
        said = self._texts.taken(intake.files)
        self._workspace.record(self.tr("Import"), intake.change, announce=said)
        if intake.candidates:
            self._workspace.go("log")
        secret = tuple(path for path in intake.secret if path.exists())
        if secret:
            DeleteExport(self._workspace, secret, self._window).open()
        self.dialog.deleteLater()
