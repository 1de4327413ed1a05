"""The page Complaints: whom one can tell, what they ask, and the bundle that holds it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QSplitter, QWidget

from leaktrace import paths
from leaktrace.domain.bundles import Concern, Profile, Verified
from leaktrace.domain.case import Kind
from leaktrace.gui.dialogs.findings import FindingsDialog
from leaktrace.gui.models.grounds import GroundWords
from leaktrace.gui.models.paged import PagedModel
from leaktrace.gui.pages.base import Page
from leaktrace.gui.pages.complaint_detail import ComplaintWords
from leaktrace.gui.widgets.boxes import AROUND, PANE, column, row, widget
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.detail import DetailPane
from leaktrace.gui.widgets.table import Table
from leaktrace.gui.widgets.text import label
from leaktrace.gui.workspace import Workspace
from leaktrace.services.complaints import Bundled, bundle, lacks, profiles, verify
from leaktrace.services.grounds import Ground, grounds
from leaktrace.services.register import case

ALL = "*"
"""The id of the row for every broker together."""

LEFT = 452
"""The width that the list starts with, in logical pixels."""

_WIDTHS = {"ja": (0, 64, 116), "en": (0, 96, 116)}


class ComplaintsPage(Page):
    """A list of those against whom there is something to tell, and the authority that fits."""

    AREAS: ClassVar[frozenset[Kind]] = frozenset(Kind)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._grounds: dict[str, Ground] = {}
        self._words = ComplaintWords(workspace.words)
        cells = GroundWords(self._words.title)
        self._model = PagedModel[Ground](cells.headers(), self._fetch, cells.cell, self)
        widths = _WIDTHS[workspace.words.language]
        self._table = Table(self._model, widths, self.tr("Brokers who solicited"))
        self._hint = label(self.tr("No real-estate broker has solicited yet."), "muted", wrap=True)
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
        """How many brokers solicited."""
        return (self.tr("{0} brokers").format(max(0, len(self._grounds) - 1)),)

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
        export = button(self.tr("Export the bundle…"), self.export, "step")
        sections = [part for profile in _for_brokers() for part in self._sections(profile, ground)]
        self._detail.show_record(
            self._words.title(ground), self._words.under(ground), (export,), *sections
        )

    def _sections(self, profile: Profile, ground: Ground) -> list[QWidget]:
        missing = lacks(self.workspace.book, profile, ground.firm)
        parts = (
            self._words.authority(profile, ground),
            self._words.why(profile, ground),
            self._words.asks(profile, missing),
            self._words.lacks(missing, case(self.workspace.book)),
        )
        return [part for part in parts if part is not None]

    @Slot()
    def export(self) -> None:
        """Ask where to, then write the bundle on the chosen firm in the background."""
        ground = self._chosen()
        if ground is None:
            return
        name = str(paths.data_dir() / f"evidence-{_id_of(ground).strip(ALL) or 'brokers'}.zip")
        title, filters = self.tr("Export the bundle"), self.tr("Evidence bundles (*.zip)")
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, filters)
        if chosen:
            self.write_bundle(ground, Path(chosen))

    def write_bundle(self, ground: Ground, out: Path) -> None:
        """Write the bundle on a firm to a file, with progress and a way to stop it."""
        profile = _for_brokers()[0]
        work = partial(bundle, self.workspace.book, profile, out, ground.firm)
        self.workspace.run(self.tr("Evidence bundle"), work, self._tell_written, self)

    def _tell_written(self, written: Bundled) -> None:
        text = self.tr("Written: {0}, {1} entries, number {2}")
        said = text.format(written.path.name, written.entries, written.id)
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
        self.workspace.run(self.tr("Check"), partial(verify, path), done, self)

    def _show_findings(self, name: str, verified: Verified) -> None:
        FindingsDialog(name, verified, self.workspace.words, self).open()


def _id_of(ground: Ground) -> str:
    return ground.firm.id if ground.firm else ALL


def _for_brokers() -> tuple[Profile, ...]:
    return tuple(item for item in profiles() if item.concern is Concern.BROKERS)
