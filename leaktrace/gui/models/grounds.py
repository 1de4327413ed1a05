"""What the list of the page Complaints shows of a firm."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from leaktrace.services.grounds import Ground

ItemRole = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GroundColumn(IntEnum):
    """The columns of the list, from left to right."""

    FIRM = 0
    SOLICITATIONS = 1
    RULES = 2


class GroundWords(QObject):
    """The texts of the list, in one language."""

    def __init__(self, name: Callable[[Ground], str]) -> None:
        super().__init__()
        self._name = name

    def headers(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.tr("Firm"), self.tr("Solicitations"), self.tr("May touch a rule")

    def cell(self, ground: Ground, column: int, role: int) -> Any:
        """What a cell shows; numbers stand at the right."""
        if role == ItemRole.TextAlignmentRole:
            return None if column == GroundColumn.FIRM else _RIGHT
        if role not in (ItemRole.DisplayRole, ItemRole.ToolTipRole):
            return None
        return (
            self._name(ground),
            str(ground.solicitations),
            str(ground.flagged or ""),
        )[column]
