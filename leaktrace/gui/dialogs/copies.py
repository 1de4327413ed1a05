"""The copies of the logbook, of which one can be put in its place."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from leaktrace.gui.widgets.form import FormDialog
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.services.backups import Copy


class CopiesDialog(FormDialog):
    """Takes the copies, and gives the one to go back to."""

    def __init__(self, copies: Sequence[Copy], words: Words, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Go back to a copy"))
        self._copies = tuple(copies)
        self._before = self.tr("before going back")
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Copies"))
        for copy in copies:
            self._list.addItem(QListWidgetItem(self._described(copy, words)))
        self._list.setCurrentRow(0)
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText(self.tr("Go back to it"))
        save.setEnabled(bool(copies))
        hint = self.tr(
            "A copy is made on every day on which LeakTrace is used. It lies beside the logbook "
            "and never leaves this computer. Keep one elsewhere too: Logbook, Make a copy."
        )
        after = self.tr("The logbook as it is now becomes a copy itself; nothing is lost.")
        none = self.tr("There is no copy yet.")
        self.lay_out(
            label(hint, "muted", wrap=True),
            self._list,
            label(after if copies else none, "muted", wrap=True),
        )
        self.setMinimumSize(520, 360)
        self._list.setFocus()

    def chosen(self) -> Copy | None:
        """The copy to go back to."""
        row = self._list.currentRow()
        return self._copies[row] if 0 <= row < len(self._copies) else None

    def _described(self, copy: Copy, words: Words) -> str:
        text = f"{words.day(copy.day)}  ·  {words.size(copy.size)}"
        return f"{text}  ·  {self._before}" if copy.went_back else text
