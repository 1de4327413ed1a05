"""The record chain: its head to note elsewhere, and what it proves and what not."""

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from leaktrace.gui import theme
from leaktrace.gui.dialogs.chain_stamps import ChainStamps
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, card, column, fit_height, row
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.text import Role, label, value_label
from leaktrace.gui.words import Words
from leaktrace.services.chain_state import ChainState

WIDE = 640
"""Logical pixels: a hash of 64 digits stands on one line."""


class RecordChainDialog(QDialog):
    """Shows the head of the chain and says in words what it is good for."""

    def __init__(
        self,
        state: ChainState,
        words: Words,
        parent: QWidget | None = None,
        stamps: ChainStamps | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The record chain"))
        self.setModal(True)
        self._state, self._words = state, words
        role: Role = "alert" if state.broken else "section"
        self.verdict = label(self._verdict(), role, wrap=True)
        self.head = value_label(state.head)
        copy = button(self.tr("Copy"), self._copy, small=True)
        title = row(label(self.tr("Head of the chain (SHA-256)"), "label"), None, copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        parts = (
            self.verdict,
            label(self._span(), "muted", wrap=True),
            card(title, self.head, spacing=8),
            *((stamps,) if stamps else ()),
            label(self.tr("What it proves"), "strong"),
            label(self._proves(), wrap=True),
            label(self.tr("What it does not prove"), "strong"),
            label(self._proves_not(), wrap=True),
            buttons,
        )
        self.setLayout(column(*parts, spacing=BETWEEN, margin=AROUND))
        self.setFixedWidth(WIDE)
        self._fit()
        if stamps:
            stamps.grown.connect(self._fit, Qt.ConnectionType.QueuedConnection)

    def _verdict(self) -> str:
        state = self._state
        if state.broken:
            text = self.tr("The chain does not hold, first at entry {0}: the file was changed.")
            return text.format(state.broken[0])
        if not state.length:
            return self.tr("Nothing is written yet; the chain begins with the first entry.")
        return self.tr("The chain holds: {0} entries, each over the one before it.").format(
            f"{state.length:,}"
        )

    def _span(self) -> str:
        if not self._state.length:
            return ""
        ends = (self._state.first_at, self._state.last_at)
        first, last = map(self._moment, ends)
        return self.tr("Written from {0} to {1}, by this computer's clock").format(first, last)

    def _moment(self, at: str) -> str:
        local = datetime.fromisoformat(at).astimezone()
        return f"{self._words.day(local.date())} {self._words.clock(local)}"

    def _proves(self) -> str:
        return self.tr(
            "Every entry, amendment and deletion is hashed together with the entry before it. "
            "Whoever has noted the head at some time can later see that everything up to it is "
            "still there, in the same order and word for word. So note the head where it cannot "
            "be changed afterwards: every exported bundle carries it, and a letter or mail to "
            "yourself will do."
        )

    def _proves_not(self) -> str:
        return self.tr(
            "That what was noted is true, and that it was noted when the clock said: whoever "
            "has the file could write a whole new chain. Only a head that somebody else saw in "
            "time, such as a time-stamping service, rules that out."
        )

    @Slot()
    def _fit(self) -> None:
        fit_height(self, WIDE)

    @Slot()
    def _copy(self) -> None:
        theme.application().clipboard().setText(self._state.head)
