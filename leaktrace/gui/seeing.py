"""Opens kept files: mails as text, pictures and PDF in a window of our own, sound in its player."""

import atexit
import shutil
import tempfile
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.firms import Attachment
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import attachment_bytes


class Seeing(QObject):
    """Shows one kept file after the other."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def see(self, file: Attachment) -> None:
        """Show a file, or say that only the record of it is here."""
        content = attachment_bytes(self._workspace.book, file.sha256)
        if content is None:
            text = self.tr("Only the record of “{0}” is here, not the file itself.")
            self._workspace.failed.emit(text.format(file.name))
            return
        from leaktrace.gui.dialogs.mail import MailDialog  # with its readers: only when looked at
        from leaktrace.gui.dialogs.see_file import SeeFileDialog
        from leaktrace.services.mails import shown_mail

        mail = shown_mail(self._workspace.book, file.sha256) if file.is_mail else None
        if mail is not None:
            MailDialog(mail, self._window.window()).open()
            return
        words = self._workspace.words
        dialog = SeeFileDialog(file, content, words, self._window.window())
        dialog.wants_copy.connect(partial(self._copy, file, content))
        dialog.open()

    def _copy(self, file: Attachment, content: bytes, to_play: bool) -> None:
        from leaktrace.gui.dialogs.see_file import play
        from leaktrace.services.safekeeping import save_copy

        target = _played() / _bare(file.name) if to_play else self._asked(file)
        if target is None:
            return
        try:
            save_copy(content, target)
        except LeakTraceError as error:
            self._workspace.refused(error)
            return
        if not to_play:
            self._workspace.told.emit(self.tr("Written: {0}").format(target.name))
        elif not play(target):
            self._workspace.failed.emit(self.tr("No program opens “{0}”.").format(file.name))

    def _asked(self, file: Attachment) -> Path | None:
        name = _bare(file.name)
        title = self.tr("Save a copy")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(Path.home() / name))
        return Path(chosen) if chosen else None


@cache
def _played() -> Path:
    """A folder for its owner only, gone when the program ends."""
    folder = Path(tempfile.mkdtemp(prefix="leaktrace-play-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _bare(name: str) -> str:
    """A file's name without any folder."""
    return Path(name.replace("\\", "/")).name
