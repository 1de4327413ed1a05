"""Tables and chats whose meaning only the person can settle: columns, and whose messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Says(StrEnum):
    """What a column of a table says of a call."""

    TIME = "time"
    CLOCK = "clock"
    NUMBER = "number"
    KIND = "kind"
    DURATION = "duration"
    NAME = "name"
    CONTACT = "contact"
    TEXT = "text"
    NOTE = "note"
    DAYS = "days"


COLUMNS = tuple(item for item in Says if item is not Says.DAYS)
"""What a column can say; `days` is no column but the order of day and month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLook:
    """The first rows of a table, and what each column is taken to say; None where it is ignored.

    `key` knows another table with the same headings. `asks_days` says that days such as 03/04
    cannot be told apart; `day_first` how they are read.
    """

    key: str
    name: str
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[Says | None, ...]
    has_header: bool
    asks_days: bool = False
    day_first: bool | None = None

    @property
    def is_settled(self) -> bool:
        """Whether it is known who called when."""
        days = self.day_first is not None or not self.asks_days
        return {Says.TIME, Says.NUMBER} <= set(self.columns) and days


def said_of(columns: Sequence[Says | None], day_first: bool | None = None) -> str:
    """Columns in the form that is told and remembered, such as `time=1,number=3,kind=-`."""
    places = {what: place for place, what in enumerate(columns, 1) if what}
    said = [f"{what}={places.get(what, '-')}" for what in COLUMNS]
    if day_first is not None:
        said.append(f"{Says.DAYS}={'dmy' if day_first else 'mdy'}")
    return ",".join(said)
