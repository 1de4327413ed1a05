"""Items that were given and not written down: what a record's callers all know may be one."""

from collections import Counter
from collections.abc import Sequence

from leaktrace.domain.firms import Fact
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.inference.arrivals import Arrival
from leaktrace.inference.ledger import Ledger, token_of_line
from leaktrace.inference.noting import More, Seen

_MOST = 3
"""So many items of a record are looked into."""

_SHARED = 2
"""An item is looked into where so many callers of the record may have known it."""

_LARGE = 100_000
"""From so many caller-record pairs on none is looked into."""


def unwritten(arrivals: Sequence[Arrival], callers: Sequence[Seen], book: Ledger) -> list[More]:
    """The items that firms may hold beyond what is written down, at most a few for each."""
    if len(book.firms) * len(callers) > _LARGE:
        return []
    counts: dict[int, Counter[str]] = {place: Counter() for place in range(len(book.firms))}
    for arrival, seen in zip(arrivals, callers, strict=True):
        for code in seen.observed.knew:
            if not _is_written(code, book):
                continue
            column = book.columns.get(token_of_line(code) if code in book.forms.root else code)
            for place, found in counts.items():
                is_held = column is not None and bool(seen.held[place, column])
                if book.first[place] < arrival.day and not is_held:
                    found[code] += 1
    return [
        (place, code)
        for place, found in counts.items()
        for code, times in sorted(found.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
        if times >= _SHARED
    ]


def _is_written(code: str, book: Ledger) -> bool:
    """Whether handovers name such items: facts, names, addresses; not numbers or mailboxes."""
    if code in book.forms.identifiers:
        return book.forms.kind(code) in (IdentifierKind.NAME, IdentifierKind.ADDRESS)
    return code in set(Fact)
