"""Google contacts as CSV: people one knows. Both headers are read, that of 2024 and the older."""

import re
from collections.abc import Sequence
from itertools import islice

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import Problem, Trouble
from leaktrace.importers.known import Person, reading_of
from leaktrace.importers.reading import ReadOptions, Reads
from leaktrace.importers.sources import Source
from leaktrace.importers.table_cells import Row, decoded, rows_of

NAME = "google-contacts"
_PHONE = re.compile(r"Phone \d{1,3} - Value")
_EMAIL = re.compile(r"E-mail \d{1,3} - Value")
_BETWEEN = ":::"
_NAMES = (("Name",), ("Last Name", "First Name"), ("Family Name", "Given Name"))
_ORGANISATION = ("Organization Name", "Organization 1 - Name")
_PROBLEMS_SHOWN = 200


def recognises(head: bytes, name: str) -> bool:
    """Whether the header is that of Google contacts."""
    first = next(islice(rows_of(decoded(head)), 1), None)
    return first is not None and _is_header(first)


def read(source: Source, options: ReadOptions) -> Reads:
    """The people of all rows.

    Raises:
        Refused: where it is no export of Google contacts.
    """
    rows = list(rows_of(decoded(source.content())))
    yield source.size
    if not rows or rows[0] is None or not _is_header(rows[0]):
        raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="CSV")
    header = rows[0]
    lost = [number for number, row in enumerate(rows[1:], 2) if row is None]
    problems = [
        Problem(trouble=Trouble.ROW_UNREADABLE, where=str(number), details={"wanted": "CSV"})
        for number in lost[:_PROBLEMS_SHOWN]
    ]
    return reading_of(NAME, [_person(header, row) for row in rows[1:] if row], problems, options)


def _is_header(row: Row) -> bool:
    return any(map(_PHONE.fullmatch, row)) or (
        any(map(_EMAIL.fullmatch, row)) and any(set(names) <= set(row) for names in _NAMES)
    )


def _person(header: Row, row: Row) -> Person:
    cells = list(zip(header, row, strict=False))
    named = dict(cells)
    whole = (" ".join(named.get(part, "") for part in names).strip() for names in _NAMES)
    firms = (named.get(part, "") for part in _ORGANISATION)
    return Person(
        name=next(filter(None, (*whole, *firms)), ""),
        phones=_values(cells, _PHONE),
        emails=_values(cells, _EMAIL),
    )


def _values(cells: Sequence[tuple[str, str]], wanted: re.Pattern[str]) -> tuple[str, ...]:
    found = (cell for head, cell in cells if wanted.fullmatch(head))
    return tuple(part.strip() for cell in found for part in cell.split(_BETWEEN))
