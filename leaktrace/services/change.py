"""What an action changed and how to take it back; the steps of long work."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from leaktrace.domain.case import Kind, Record, kind_of
from leaktrace.storage import records
from leaktrace.storage.database import Logbook as Logbook

Key = tuple[Kind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What was written, and the function that takes it back and answers the next change.

    `undo` is None where nothing changed.
    """

    written: tuple[Key, ...]
    undo: "Callable[[], Change] | None"

    @property
    def areas(self) -> frozenset[Kind]:
        """The kinds of record that changed: who shows one of them reads anew."""
        return frozenset(kind for kind, _ in self.written)


NOTHING = Change(written=(), undo=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How far a long piece of work has come; `total` 0 where that is not known."""

    done: int
    total: int


def written(record: Record) -> records.Write:
    """The write that makes a record what it says."""
    return records.Write(kind=kind_of(record), id=record.id, record=record)


def removed(kind: Kind, id: str) -> records.Write:
    """The write that moves a record to the trash."""
    return records.Write(kind=kind, id=id, record=None)


def commit(
    book: Logbook, writes: Iterable[records.Write], *, why: str = "", undoing: bool = False
) -> Change:
    """Do the writes in one transaction."""
    with book.writing() as connection:
        former = records.write(connection, writes, why=why, undoing=undoing)
    return change_of(book, former)


def change_of(book: Logbook, former: tuple[records.Write, ...]) -> Change:
    """The change whose undoing are the `former` writes."""
    if not former:
        return NOTHING

    def undo() -> Change:
        return commit(book, former, undoing=True)

    return Change(written=tuple((item.kind, item.id) for item in former), undo=undo)
