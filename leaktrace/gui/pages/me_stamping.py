"""The part of the page Me that says whether time-stamps may be asked for."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from leaktrace.gui.dialogs.stamping import StampingDialog
from leaktrace.gui.widgets.boxes import card, column, row, section
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.fields import Fields
from leaktrace.gui.workspace import Workspace


class StampingSection(QWidget):
    """Shows the choice and lets it be amended."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.fields = Fields(190)
        change = button(self.tr("Amend…"), self._amend)
        note = self.tr("the only thing for which the network may be used")
        title = self.tr("Time-stamps of the record chain")
        part = section(title, card(self.fields, row(change, None)), note=note)
        self.setLayout(column(part))
        self._show()

    def _show(self) -> None:
        from leaktrace.services.stamping import root_names

        chosen, words = self._workspace.settings.stamping, self._workspace.words
        on = self.tr("on: sent only when you press “Time-stamp now…”")
        off = self.tr("off: nothing is ever sent")
        self.fields.show_rows(
            (
                (self.tr("Asking for time-stamps"), on if chosen.on else off),
                (self.tr("Address of the service"), chosen.address),
                (self.tr("Root certificate"), words.listed(root_names(chosen))),
            )
        )

    @Slot()
    def _amend(self) -> None:
        dialog = StampingDialog(self._workspace.settings.stamping, self._workspace.words, self)
        if dialog.exec():
            self._workspace.choose(stamping=dialog.value())
            self._show()
