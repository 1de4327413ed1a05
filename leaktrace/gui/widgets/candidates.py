"""The bar above the log's list while an import's candidates wait for the person's word."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from leaktrace.gui.widgets.boxes import WITHIN, row
from leaktrace.gui.widgets.buttons import button, link
from leaktrace.gui.widgets.text import label


class CandidatesBar(QFrame):
    """Says how many there are; the person looks at them and takes a word for all or the chosen."""

    only_asked = Signal()
    confirmed = Signal()
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self._text = label("", wrap=True)
        parts = row(
            self._text,
            link(self.tr("Show them"), self.only_asked.emit),
            button(self.tr("They are solicitations"), self.confirmed.emit, small=True),
            button(self.tr("They are none"), self.dismissed.emit, small=True),
            margin=WITHIN,
        )
        parts.setStretch(0, 1)
        self.setLayout(parts)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many wait; without any the bar goes."""
        self._text.setText(self.tr("%n to confirm: which of them are solicitations?", "", count))
        self.setVisible(count > 0)
