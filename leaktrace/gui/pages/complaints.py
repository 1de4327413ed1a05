"""The page Complaints: whom one can tell, what they ask, and the bundle that holds it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QSplitter, QWidget

from leaktrace import paths
from leaktrace.domain.bundles import Profile, Verified
from leaktrace.domain.case import Kind
from leaktrace.domain.firms import Firm
from leaktrace.gui.dialogs.export_bundle import ExportDialog, Wanted
from leaktrace.gui.dialogs.findings import FindingsDialog
from leaktrace.gui.models.grounds import GroundWords
from leaktrace.gui.models.paged import PagedModel
from leaktrace.gui.pages.base import Page
from leaktrace.gui.pages.complaint_actions import ComplaintActions
from leaktrace.gui.pages.complaint_detail import ComplaintWords
from leaktrace.gui.pages.complaint_parts import ComplaintParts
from leaktrace.gui.widgets.boxes import AROUND, PANE, column, row, widget
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.detail import DetailPane
from leaktrace.gui.widgets.table import Table
from leaktrace.gui.widgets.text import label
from leaktrace.gui.workspace import Workspace
from leaktrace.services.complaint_log import complaints
from leaktrace.services.complaints import Bundled, bundle, lacks, profiles, verify
from leaktrace.services.grounds import Ground, grounds
from leaktrace.services.logbook import attachment_bytes
from leaktrace.services.register import case
from leaktrace.services.stamping import roots_of
from leaktrace.services.telling import (
    desks,
    fits,
    pasted,
    pictures,
    reports,
    takes_calls,
)

ALL = "*"
"""The id of the row for everyone together."""

LEFT = 452
"""The width that the list starts with, in logical pixels."""

_WIDTHS = {"ja": (0, 64, 116), "en": (0, 96, 116)}


class ComplaintsPage(Page):
    """A list of those against whom there is something to tell, and the authority that fits."""

    AREAS: ClassVar[frozenset[Kind]] = frozenset(Kind)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._grounds: dict[str, Ground] = {}
        self._authority = ""
        self._profiles = {item.id: item for item in profiles()}
        self._words = ComplaintWords(workspace.words)
        self._parts = ComplaintParts(workspace)
        self.acts = ComplaintActions(self, self._in_view)
        cells = GroundWords(self._words.title)
        self._model = PagedModel[Ground](cells.headers(), self._fetch, cells.cell, self)
        widths = _WIDTHS[workspace.words.language]
        self._table = Table(self._model, widths, self.tr("Firms to tell of"))
        self._hint = label(self.tr("Nobody has solicited yet."), "muted", wrap=True)
        self._detail = DetailPane(
            self.tr("Log the calls first; then this page says whom you can tell, and what."),
            self.tr("The authority"),
        )
        self._lay_out()
        self._table.selectionModel().selectionChanged.connect(self._show_detail)
        self.setFocusProxy(self._table)

    def refresh(self) -> None:
        """Read anew who solicited; the chosen firm stays chosen."""
        kept = self.shown_record()
        found = grounds(self.workspace.book)
        self._grounds = {_id_of(item): item for item in found}
        self._model.show_ids(tuple(self._grounds))
        self._hint.setVisible(not found)
        self._table.setVisible(bool(found))
        self.show_record(kept)
        self._show_detail()

    def show_record(self, id: str) -> None:
        """Choose a firm; the first row where it is not listed."""
        if self._model.rowCount():
            self._table.selectRow(self._model.row_of(id) or 0)

    def shown_record(self) -> str:
        """The id of the chosen firm."""
        rows = self._table.selected_rows()
        return self._model.id_at(rows[0]) if rows else ""

    def status_texts(self) -> tuple[str, ...]:
        """How many firms there are to tell of."""
        return (self.tr("{0} firms").format(max(0, len(self._grounds) - 1)),)

    def _lay_out(self) -> None:
        check = button(self.tr("Check a bundle…"), self.check_bundle)
        title = row(label(self.tr("Complaints"), "title"), None, check)
        left = column(title, self._hint, self._table, spacing=PANE)
        left.addStretch(0)
        left.setStretchFactor(self._table, 1)
        left.setContentsMargins(AROUND, AROUND - 8, AROUND - 8, AROUND)
        panes = QSplitter()
        panes.setChildrenCollapsible(False)
        panes.addWidget(widget(left))
        panes.addWidget(self._detail)
        panes.setSizes([LEFT, 652])
        panes.setStretchFactor(1, 1)
        self.setLayout(column(panes))

    def _fetch(self, ids: Sequence[str]) -> tuple[Ground, ...]:
        return tuple(self._grounds[id] for id in ids)

    def _chosen(self) -> Ground | None:
        return self._grounds.get(self.shown_record())

    @Slot()
    def _show_detail(self) -> None:
        ground = self._chosen()
        if ground is None:
            self._detail.show_nothing()
            return
        found = fits(self.workspace.book, ground.firm, self.acts.today())
        names = [fit.profile for fit in found]
        if self._authority not in names:
            self._authority = names[0] if names else ""
        told = self._told(ground)
        title, under = self._words.title(ground), self._words.under(ground)
        if not self._authority:
            none = label(self.tr("No body is known for this country."), "muted", wrap=True)
            self._detail.show_record(title, under, (), none, *told)
            return
        profile = self._profiles[self._authority]
        whom = self._parts.fits(found, self._profiles, profile.id, self.choose, ground.firm)
        actions = self._actions(profile)
        self._detail.show_record(
            title, under, (), whom, *told, actions, *self._sections(profile, ground)
        )

    def choose(self, authority: str) -> None:
        """Show another of the authorities that fit."""
        self._authority = authority
        self._show_detail()

    def _actions(self, profile: Profile) -> QWidget:
        parts = [button(self.tr("Export the bundle…"), self.export, "step")]
        if takes_calls(profile):
            parts.append(button(self.tr("Page for a call…"), self.acts.ask_script))
        parts.append(button(self.tr("Note a complaint…"), self.acts.note_new))
        return widget(row(*parts, None))

    def _told(self, ground: Ground) -> list[QWidget]:
        made = complaints(self.workspace.book, ground.firm)
        part = self._parts.complaints(made, self._profiles, self.acts.note_on, self.acts.remove)
        return [part] if part else []

    def _sections(self, profile: Profile, ground: Ground) -> list[QWidget]:
        book = self.workspace.book
        missing = lacks(book, profile, ground.firm)
        parts = (
            self._words.authority(profile, ground),
            self._parts.desks(desks(book, profile, ground.firm)),
            self._words.why(profile, ground),
            self._parts.lacks(missing, case(book)),
            self._parts.answers(
                reports(book, profile, ground.firm), pasted(book, profile, ground.firm)
            ),
        )
        return [part for part in parts if part is not None]

    def _in_view(self) -> tuple[Profile, Firm | None] | None:
        ground = self._chosen()
        if ground is None or not self._authority:
            return None
        return self._profiles[self._authority], ground.firm

    @Slot()
    def export(self) -> None:
        """Ask where to, then write the bundle on the chosen firm in the background."""
        ground = self._chosen()
        if ground is None or not self._authority:
            return
        book, profile = self.workspace.book, self._profiles[self._authority]
        read = partial(attachment_bytes, book)
        dialog = ExportDialog(pictures(book, profile, ground.firm), read, self)
        if not dialog.exec():
            return
        name = str(paths.data_dir() / f"evidence-{_id_of(ground).strip(ALL) or 'all'}.zip")
        title, filters = self.tr("Export the bundle"), self.tr("Evidence bundles (*.zip)")
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, filters)
        if chosen:
            self.write_bundle(ground, Path(chosen), dialog.wanted())

    def write_bundle(self, ground: Ground, out: Path, wanted: Wanted | None = None) -> None:
        """Write the bundle on a firm to a file, with progress and a way to stop it."""
        profile, chosen = self._profiles[self._authority], wanted or Wanted()
        work = partial(
            bundle,
            self.workspace.book,
            profile,
            out,
            ground.firm,
            redact=chosen.redact,
            masking=chosen.masking,
            pictures=chosen.pictures,
        )
        self.workspace.run(self.tr("Evidence bundle"), work, self._tell_written, self)

    def _tell_written(self, written: Bundled) -> None:
        text = self.tr("Written: {0}, {1} entries, number {2}")
        said = text.format(written.path.name, written.entries, written.id)
        if written.original:
            kept = self.tr("Keep {0}, hand on {1} only.")
            said += " " + kept.format(written.original.name, written.path.name)
        self.workspace.told.emit(said)

    @Slot()
    def check_bundle(self) -> None:
        """Ask for a bundle and check every file in it."""
        title, filters = self.tr("Check a bundle"), self.tr("Evidence bundles (*.zip)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(paths.data_dir()), filters)
        if chosen:
            self.check(Path(chosen))

    def check(self, path: Path) -> None:
        """Check a bundle in the background."""
        done = partial(self._show_findings, path.name)
        roots = roots_of(self.workspace.settings.stamping)
        self.workspace.run(self.tr("Check"), partial(verify, path, roots), done, self)

    def _show_findings(self, name: str, verified: Verified) -> None:
        FindingsDialog(name, verified, self.workspace.words, self).open()


def _id_of(ground: Ground) -> str:
    return ground.firm.id if ground.firm else ALL
