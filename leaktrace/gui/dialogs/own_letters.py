"""The own templates: changed, removed, exported and taken in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from leaktrace import paths
from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.own_letters import OwnLetter
from leaktrace.gui.dialogs.own_letter import OwnLetterDialog
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, column, row
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.text import label
from leaktrace.gui.workspace import Workspace
from leaktrace.services import correspondence, own_letters
from leaktrace.services.register import household

ENDING = ".json"


class OwnLettersDialog(QDialog):
    """Each button acts at once; the page's undo takes it back."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Own templates"))
        self.setModal(True)
        self._workspace = workspace
        self._kept: tuple[OwnLetter, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Own templates"))
        self._none = label(
            self.tr(
                "There is none yet. Write a letter, edit its text, and press "
                "“Keep as an own template…” there."
            ),
            "muted",
            wrap=True,
        )
        self._edit = button(self.tr("Edit…"), self.edit)
        self._remove = button(self.tr("Delete"), self.remove)
        self._export = button(self.tr("Export…"), self.ask_export)
        taken = button(self.tr("Import…"), self.ask_import)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        hint = self.tr("They stand in step 3, “Letter”, beside the kind that they word anew.")
        actions = row(self._edit, self._remove, None, taken, self._export)
        self.setLayout(
            column(
                label(hint, "muted", wrap=True),
                self.list,
                self._none,
                actions,
                close,
                spacing=BETWEEN,
                margin=AROUND,
            )
        )
        self.list.itemSelectionChanged.connect(self._allow)
        self.list.itemActivated.connect(self.edit)
        self.setMinimumSize(560, 380)
        self.show_kept()

    def show_kept(self) -> None:
        """Read the templates anew."""
        self._kept = own_letters.own_letters(household(self._workspace.book))
        self.list.clear()
        language = self._workspace.words.language
        for own in self._kept:
            title = correspondence.kind(own.kind).title[language]
            self.list.addItem(QListWidgetItem(f"{own.name}  ·  {title}"))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(self._kept))
        self._none.setVisible(not self._kept)
        self._allow()

    @Slot()
    def edit(self) -> None:
        """Change the name or the text of the chosen one."""
        own = self._chosen()
        dialog = OwnLetterDialog(own, self._workspace.words, self) if own else None
        if own and dialog and dialog.exec():
            save = partial(
                own_letters.save, self._workspace.book, dialog.value(), replacing=own.name
            )
            self._workspace.do(self.tr("Change own template"), save)
            self.show_kept()

    @Slot()
    def remove(self) -> None:
        """Delete the chosen one."""
        own = self._chosen()
        if own:
            work = partial(own_letters.remove, self._workspace.book, own.name)
            said = self.tr("Own template deleted")
            self._workspace.do(self.tr("Delete own template"), work, announce=said)
            self.show_kept()

    @Slot()
    def ask_export(self) -> None:
        """Ask where to, and write them all into one file."""
        start = str(paths.data_dir() / f"{self.windowTitle()}{ENDING}")
        title = self.tr("Export the own templates")
        name, _ = QFileDialog.getSaveFileName(self, title, start, self._filter())
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write them all into a file."""
        try:
            own_letters.write_file(self._kept, path)
        except LeakTraceError as error:
            self._workspace.refused(error)
        else:
            self._workspace.told.emit(self.tr("Written: {0}").format(path.name))

    @Slot()
    def ask_import(self) -> None:
        """Ask for a file, and take its templates in."""
        title = self.tr("Import own templates")
        name, _ = QFileDialog.getOpenFileName(self, title, str(paths.data_dir()), self._filter())
        if name:
            self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """Take in the templates of a file, all or none."""
        work = partial(own_letters.read_file, self._workspace.book, path)
        self._workspace.do(self.tr("Import own templates"), work)
        self.show_kept()

    def _chosen(self) -> OwnLetter | None:
        place = self.list.currentRow()
        return self._kept[place] if 0 <= place < len(self._kept) else None

    def _filter(self) -> str:
        return self.tr("Own templates (*.json)")

    @Slot()
    def _allow(self) -> None:
        is_chosen = self._chosen() is not None
        self._edit.setEnabled(is_chosen)
        self._remove.setEnabled(is_chosen)
        self._export.setEnabled(bool(self._kept))
