"""What lies in the trash, with boxes to tick what shall come back."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from leaktrace.domain.case import Record, kind_of
from leaktrace.domain.solicitations import Solicitation
from leaktrace.gui.widgets.form import FormDialog
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words


class TrashDialog(FormDialog):
    """Takes records with the moment at which each was removed, and gives those to restore."""

    def __init__(
        self,
        removed: Sequence[tuple[datetime, Record]],
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Trash"))
        self._records = [record for _, record in removed]
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Trash"))
        for at, record in removed:
            item = QListWidgetItem(described(record, at, words))
            item.setCheckState(Qt.CheckState.Unchecked)
            self._list.addItem(item)
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText(self.tr("Restore"))
        save.setEnabled(bool(removed))
        hint = self.tr("Tick what shall come back.") if removed else self.tr("The trash is empty.")
        self.lay_out(label(hint, "muted"), self._list)
        self.setMinimumSize(520, 360)

    def chosen(self) -> tuple[Record, ...]:
        """The records that shall come back."""
        items = (self._list.item(row) for row in range(self._list.count()))
        ticked = [item.checkState() is Qt.CheckState.Checked for item in items]
        return tuple(record for record, tick in zip(self._records, ticked, strict=True) if tick)


def described(record: Record, at: datetime, words: Words) -> str:
    """A record in one line: kind, name or moment, and when it was removed."""
    kind = words.word(kind_of(record))
    return f"{kind}  {_name(record, words)}  ({words.moment(at.astimezone())})"


def _name(record: Record, words: Words) -> str:
    if isinstance(record, Solicitation):
        caller = record.caller
        who = caller.stated_name or caller.number or caller.address or ""
        return f"{words.moment(record.at, record.at_precision)} {who}".strip()
    return str(getattr(record, "name", "") or getattr(record, "value", "") or record.id)
