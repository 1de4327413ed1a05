"""A look at the first rows of a table, for the person to say what its columns mean."""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice

from leaktrace.domain.tables import Says, TableLook
from leaktrace.importers.reading import key_of
from leaktrace.importers.sheets import sheet_rows
from leaktrace.importers.sources import HEAD, Source
from leaktrace.importers.table_cells import Row, decoded, rows_of
from leaktrace.importers.table_columns import asked_for, is_heading, settled
from leaktrace.importers.table_values import moment
from leaktrace.importers.table_words import SECRET

MOST_LOOKED_AT = 200
"""Rows by which columns are guessed."""

_SHOWN = 6
_ALIKE = 0.6
_WIDEST = 60
_LONGEST = 200
_SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".xlsx")
_ZIP = b"PK\x03\x04"


def look(source: Source, tables: Mapping[str, str], columns: str = "") -> TableLook | None:
    """What a table shows of itself, as told by its key or by `columns`; None where it is none.

    Raises:
        Refused: where a sheet is broken or made to do harm, or there is no such column.
    """
    if not may_be_table(source):
        return None
    rows = _first_rows(source)
    width = min(max(map(len, rows), default=0), _WIDEST)
    if not _is_table(rows):
        return None
    key = key_of_table(rows)
    found = settled(rows, asked_for(columns or tables.get(key, "")))
    says = {place: what for what, place in found.places.items()}
    times = [found.cell(row, Says.TIME) for row in rows[found.has_header :]]
    return TableLook(
        key=key,
        name=source.name,
        rows=tuple(_padded(row, width) for row in rows[:_SHOWN]),
        columns=tuple(says.get(place) for place in range(width)),
        has_header=is_heading(rows[0]),
        asks_days=any(moment(text) is None and moment(text, day_first=True) for text in times),
        day_first=found.day_first,
    )


def is_told(source: Source, tables: Mapping[str, str]) -> bool:
    """Whether the person has said of such a table what its columns mean."""
    return bool(tables) and may_be_table(source) and key_of_table(_first_rows(source)) in tables


def may_be_table(source: Source) -> bool:
    """Whether a file's name does not speak against it."""
    return "." not in source.name or source.name.lower().endswith(_SUFFIXES)


def key_of_table(rows: Sequence[Row]) -> str:
    """The key by which a table with the same headings is known again."""
    return key_of("table", *map(_plain, rows[0]))[:24] if rows else ""


def _first_rows(source: Source) -> list[Row]:
    head = source.head()
    if head.startswith(_ZIP):
        return [] if source.member else list(islice(sheet_rows(source), MOST_LOOKED_AT))
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return []
    text = decoded(head)
    if len(head) >= HEAD:  # the last row is torn
        text = text[: text.rfind("\n") + 1]
    return [row for row in islice(rows_of(text), MOST_LOOKED_AT) if row]


def _is_table(rows: Sequence[Row]) -> bool:
    """Whether most rows have as many cells, and no secrets are named."""
    if not rows or any(word in _plain(cell) for cell in rows[0] for word in SECRET):
        return False
    ((width, often),) = Counter(map(len, rows)).most_common(1)
    return 1 < width <= _WIDEST and often >= _ALIKE * len(rows)


def _padded(row: Row, width: int) -> Row:
    cells = tuple(" ".join(cell[:_LONGEST].split()) for cell in row[:width])
    return cells + ("",) * (width - len(cells))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:80]).strip().casefold()
