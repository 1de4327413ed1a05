"""Call detail records of Asterisk and what builds on it (FreePBX): Master.csv, without headings.

Source: Asterisk, cdr_csv; its columns are fixed, its times are the server's own.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from leaktrace.domain import phones
from leaktrace.domain.intakes import Passed
from leaktrace.domain.solicitations import Outcome
from leaktrace.importers.call_records import Incoming, Unreadable, collected
from leaktrace.importers.reading import ReadOptions, Reads
from leaktrace.importers.sources import Source
from leaktrace.importers.table_cells import Row, decoded, rows_of

NAME = "asterisk"
_FEWEST, _MOST = 16, 18
_SRC, _DST, _START, _SECONDS, _STATE, _ID = 1, 2, 9, 13, 14, 16
_STATES = {
    "ANSWERED": Outcome.ANSWERED,
    "NO ANSWER": Outcome.MISSED,
    "BUSY": Outcome.MISSED,
    "FAILED": Outcome.MISSED,
    "CONGESTION": Outcome.MISSED,
}
_EXTENSION = re.compile(r"[0-9*#]{1,5}")


def recognises(head: bytes, name: str) -> bool:
    """Whether its first row is such a record."""
    row = next(iter(islice(rows_of(decoded(head)), 1)), None)
    return row is not None and _is_record(row)


def read(source: Source, options: ReadOptions) -> Reads:
    """Calls from outside as candidates; the legs of one call are one."""
    content = source.content()
    yield source.size
    return collected(_calls(rows_of(decoded(content)), options), NAME, options)


def _is_record(row: Row) -> bool:
    return _FEWEST <= len(row) <= _MOST and row[_STATE] in _STATES and _at(row) is not None


def _at(row: Row) -> datetime | None:
    try:
        return datetime.fromisoformat(row[_START])
    except ValueError:
        return None


def _calls(
    rows: Iterable[Row | None], options: ReadOptions
) -> Iterator[Incoming | Passed | Unreadable]:
    """One call each, its legs taken together: answered if one was, as long as the longest."""
    calls: dict[str, Incoming] = {}
    for number, row in enumerate(rows):
        if row is None or not _is_record(row):
            yield Unreadable("start")
            continue
        call = _call(row, options)
        if isinstance(call, Passed):
            yield call
            continue
        id = row[_ID] if len(row) > _ID and row[_ID] else f"row {number}"
        calls[id] = _joined(calls.get(id, call), call)
    yield from calls.values()


def _call(row: Row, options: ReadOptions) -> Incoming | Passed:
    at = _at(row)
    assert at is not None
    src, dst = row[_SRC], row[_DST]
    if _is_own(src, options) or (_EXTENSION.fullmatch(src) and not _EXTENSION.fullmatch(dst)):
        return Passed.OWN
    if _EXTENSION.fullmatch(src):
        return Passed.OTHER
    return Incoming(
        sender=src,
        at=at if at.tzinfo else at.replace(tzinfo=options.zone),
        outcome=_STATES[row[_STATE]],
        seconds=int(row[_SECONDS]) if re.fullmatch(r"[0-9]{1,6}", row[_SECONDS]) else None,
        line="" if _EXTENSION.fullmatch(dst) else dst,
    )


def _is_own(number: str, options: ReadOptions) -> bool:
    """Whether one of the person's own numbers called."""
    stored = phones.stored(number, options.region)
    return any(item.value == stored for item in options.known.identifiers)


def _joined(first: Incoming, leg: Incoming) -> Incoming:
    if leg.outcome is Outcome.ANSWERED and first.outcome is not Outcome.ANSWERED:
        first, leg = leg, first
    return first if (first.seconds or 0) >= (leg.seconds or 0) else leg
