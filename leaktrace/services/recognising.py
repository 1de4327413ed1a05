"""Which files are read, by which reader: as their content shows, or as the person says."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from leaktrace.domain.errors import Reason, Refused
from leaktrace.importers import mails, readers, table_look, tables
from leaktrace.importers.mail.boxes import together
from leaktrace.importers.reading import Reader
from leaktrace.importers.sources import Source, sources


def readable(
    path: Path, reader: Reader | None, told: Mapping[str, str], columns: str
) -> Iterator[tuple[Source, Reader]]:
    """The file, or those files of an archive that are of a known format.

    `told` and `columns` are what the person says of tables.

    Raises:
        Refused: where there is none.
    """
    found = readers.wanted(sources(path))
    chosen = [(item, reader or _recognised(item, told, columns)) for item in found]
    if reader and len(chosen) > 1:
        chosen = [(item, readers.recognised(item)) for item, _ in chosen]
        chosen = [(item, found) for item, found in chosen if found is reader]
    known = [(item, found) for item, found in chosen if found]
    if not known:
        raise Refused(Reason.FORMAT_UNKNOWN, file=path.name, formats=", ".join(readers.names()))
    letters = [item for item, found in known if found is mails]
    if len(letters) > 1:
        known = [(item, found) for item, found in known if found is not mails]
        known.append((together(path, letters), mails))
    yield from known


def _recognised(source: Source, told: Mapping[str, str], columns: str) -> Reader | None:
    """The reader of a file; the person's word on columns makes any table one of calls."""
    found = readers.recognised(source, told)
    return tables if not found and columns and table_look.look(source, {}) else found
