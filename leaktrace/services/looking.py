"""A look into files before they are taken in: what would come, and what only the person can say."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.intakes import FileIntake
from leaktrace.domain.tables import TableLook
from leaktrace.importers import readers, table_look, tables
from leaktrace.importers.sources import sources
from leaktrace.services.change import Logbook, Step
from leaktrace.services.intake import IntakeOptions, take


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What files would bring, or why they cannot be read; `tables` are those among them."""

    files: tuple[FileIntake, ...] = ()
    tables: tuple[TableLook, ...] = ()
    error: LeakTraceError | None = None


def preview(
    book: Logbook, paths: Sequence[Path], options: IntakeOptions
) -> Generator[Step, None, Preview]:
    """Look into files without writing anything; steps count bytes."""
    found: tuple[TableLook, ...] = ()
    try:
        found = tables_in(paths, options)
        intake = yield from take(book, paths, options)
    except LeakTraceError as error:
        return Preview(tables=found, error=error)
    return Preview(files=intake.files, tables=found)


def tables_in(paths: Sequence[Path], options: IntakeOptions) -> tuple[TableLook, ...]:
    """The tables among files, also those of which it is not plain what their columns say.

    Raises:
        Refused: where a file is missing, broken or made to do harm.
        Unavailable: where a file cannot be read.
    """
    found: dict[str, TableLook] = {}
    for path in paths:
        for item in sources(path):
            if table_look.may_be_table(item) and readers.recognised(item) in (None, tables):
                look = table_look.look(item, options.tables, options.columns)
                if look:
                    found.setdefault(look.key, look)
    return tuple(found.values())
