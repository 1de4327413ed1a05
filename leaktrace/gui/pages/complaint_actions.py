"""What is done from the page Complaints: notes of complaints made, the page for a call."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from leaktrace import paths
from leaktrace.domain.bundles import Profile
from leaktrace.domain.case import Kind
from leaktrace.domain.correspondence import Complaint
from leaktrace.domain.firms import Firm
from leaktrace.gui.dialogs.complaint import ComplaintDialog
from leaktrace.gui.pages.base import Page
from leaktrace.gui.workspace import Workspace
from leaktrace.services.complaint_log import file_complaint, note_complaint
from leaktrace.services.complaints import office, profiles
from leaktrace.services.logbook import remove
from leaktrace.services.register import household
from leaktrace.services.telling import desks, save_script
from leaktrace.services.tracing import today


class ComplaintActions(QObject):
    """The verbs for the authority and the firm that are in view; `chosen` answers both."""

    def __init__(
        self, page: Page, chosen: Callable[[], tuple[Profile, Firm | None] | None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._workspace: Workspace = page.workspace
        self._chosen = chosen
        self._profiles = {item.id: item for item in profiles()}

    @Slot()
    def note_new(self) -> None:
        """Ask when and where the chosen authority was told, and note it."""
        chosen = self._chosen()
        if chosen is None:
            return
        profile, firm = chosen
        dialog = self._dialog(profile.id, firm, None)
        if dialog.exec():
            work = partial(file_complaint, self._workspace.book, profile, firm, dialog.noted)
            self._workspace.do(self.tr("Note a complaint"), work)

    def note_on(self, complaint: Complaint) -> None:
        """Ask what came of a complaint, and keep that."""
        chosen = self._chosen()
        dialog = self._dialog(complaint.profile, chosen[1] if chosen else None, complaint)
        if dialog.exec():
            work = partial(note_complaint, self._workspace.book, complaint.id, dialog.noted)
            self._workspace.do(self.tr("Note what came of a complaint"), work)

    def remove(self, complaint: Complaint) -> None:
        """Move a complaint to the trash."""
        work = partial(remove, self._workspace.book, (Kind.COMPLAINT, complaint.id))
        said = self.tr("Complaint removed")
        self._workspace.do(self.tr("Remove complaint"), work, announce=said)

    @Slot()
    def ask_script(self) -> None:
        """Ask where to, then save the page for a call."""
        chosen = self._chosen()
        if chosen is None:
            return
        title, filters = self.tr("Page for a call"), self.tr("PDF (*.pdf)")
        name = str(paths.data_dir() / f"{chosen[0].id}.pdf")
        out, _ = QFileDialog.getSaveFileName(self._page, title, name, filters)
        if out:
            self.write_script(Path(out))

    def write_script(self, out: Path) -> None:
        """Save the page for a call to the chosen authority."""
        chosen = self._chosen()
        if chosen is None:
            return
        work = partial(save_script, self._workspace.book, chosen[0], out, chosen[1])
        done = partial(self._tell_saved, out)
        self._workspace.run(self.tr("Page for a call"), work, done, self._page)

    def today(self) -> date:
        """The day it is where the person lives."""
        return today(household(self._workspace.book))

    def _tell_saved(self, out: Path, _: object) -> None:
        self._workspace.told.emit(self.tr("Saved: {0}").format(out.name))

    def _dialog(self, id: str, firm: Firm | None, complaint: Complaint | None) -> ComplaintDialog:
        words, profile = self._workspace.words, self._profiles.get(id)
        name, offices = id, list[str]()
        if profile:
            name = profile.authority[words.language]
            offices = [desk.name for desk in desks(self._workspace.book, profile, firm)]
            offices = offices or [office(profile, firm)]
        return ComplaintDialog(name, offices, self.today(), words, complaint, self._page)
