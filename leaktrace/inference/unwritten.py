"""Items that were given and not written down: what a record's callers all know may be one."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

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
    since, facts = book.first, frozenset(Fact)
    for arrival, seen in zip(arrivals, callers, strict=True):
        began = since < arrival.day
        for code in seen.observed.knew:
            if not _is_written(code, book, facts):
                continue
            column = book.columns.get(token_of_line(code) if code in book.forms.root else code)
            lacking = began if column is None else began & ~seen.held[:, column]
            for place in np.flatnonzero(lacking):
                counts[int(place)][code] += 1
    return [
        (place, code)
        for place, found in counts.items()
        for code, times in sorted(found.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
        if times >= _SHARED
    ]


def _is_written(code: str, book: Ledger, facts: frozenset[str]) -> bool:
    """Whether handovers name such items: facts, names, addresses; not numbers or mailboxes."""
    if code in book.forms.identifiers:
        return book.forms.kind(code) in (IdentifierKind.NAME, IdentifierKind.ADDRESS)
    return code in facts
