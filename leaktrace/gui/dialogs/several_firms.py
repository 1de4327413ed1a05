"""Chooses the firms that all get the same letter."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QWidget

from leaktrace.domain.firms import Firm
from leaktrace.gui.widgets.boxes import column, row, scrolling, widget
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.form import FormDialog
from leaktrace.gui.widgets.text import label


class SeveralFirmsDialog(FormDialog):
    """Every firm that the letter may fit, none of them ticked but those that are named."""

    def __init__(
        self,
        firms: Sequence[Firm],
        ticked: Sequence[str],
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("The same letter to several firms"))
        self._save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._boxes = {firm.id: QCheckBox(firm.name) for firm in firms}
        for id, box in self._boxes.items():
            box.setChecked(id in ticked)
            box.toggled.connect(self._count)
        self.labels = QCheckBox(self.tr("Labels for the envelopes too"))
        self._counted = label("", "muted")
        every = link(self.tr("All"), self.tick_all)
        hint = self.tr("Each firm gets a letter of its own, with the facts that concern it alone.")
        head = widget(row(self._counted, None, every))
        named = scrolling(widget(column(*self._boxes.values(), None, spacing=4)))
        named.setMinimumSize(420, 240)
        self.lay_out(
            label(title, "title"), label(hint, "muted", wrap=True), head, named, self.labels
        )
        self._save.setText(self.tr("Choose the folder…"))
        self._count()

    def firms(self) -> tuple[str, ...]:
        """The ids of the firms that are ticked."""
        return tuple(id for id, box in self._boxes.items() if box.isChecked())

    @Slot()
    def tick_all(self) -> None:
        """Tick every firm."""
        for box in self._boxes.values():
            box.setChecked(True)

    @Slot()
    def _count(self) -> None:
        chosen = len(self.firms())
        self._counted.setText(self.tr("{0} of {1}").format(chosen, len(self._boxes)))
        self._save.setEnabled(bool(chosen))
