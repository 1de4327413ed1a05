"""The record chain of a logbook: how long it is, what its head is, whether it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leaktrace.domain.chain import START, Entry, breaks
from leaktrace.services.change import Logbook
from leaktrace.storage import history


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainState:
    """The chain as it stands: `head` is the last entry's hash, `broken` where it does not hold."""

    length: int
    head: str
    first_at: str = ""
    last_at: str = ""
    broken: tuple[int, ...] = ()


def chain_state(book: Logbook) -> ChainState:
    """The state of the whole chain, every entry hashed anew."""
    ends: list[Entry] = []
    with book.reading() as connection:
        broken = breaks(_noting(history.entries(connection), ends))
    if not ends:
        return ChainState(length=0, head=START)
    first, last = ends[0], ends[-1]
    return ChainState(
        length=last.seq, head=last.hash, first_at=first.at, last_at=last.at, broken=broken
    )


def _noting(entries: Iterable[Entry], ends: list[Entry]) -> Iterator[Entry]:
    """The entries as they come; the first and the last so far are kept in `ends`."""
    for entry in entries:
        ends[1 if ends else 0 :] = [entry]
        yield entry
