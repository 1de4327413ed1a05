"""The table of the other samples in docs/importers.md; run as a module, it writes it anew."""

from collections.abc import Iterator
from pathlib import Path

from leaktrace.domain.errors import LeakTraceError
from leaktrace.importers import mails, readers
from leaktrace.importers.reading import ReadOptions
from leaktrace.importers.sources import Source, sources
from tests.importers.backups import finished
from tests.samples import SAMPLES

DOCUMENT = Path(__file__).parents[2] / "docs" / "importers.md"
BEGIN, END = "<!-- row table: made by tests/importers/row_table.py -->\n", "<!-- end of rows -->\n"
HEAD = (
    "| file | format | rows | contacts | firms | addresses | people | troubles |\n"
    "|---|---|---|---|---|---|---|---|\n"
)
FOLDERS = (
    "made",
    "sms_backup_restore",
    "password_manager",
    "vcard",
    "alias_service",
    "line_txt",
    "whatsapp_txt",
    "ios_backup",
)
SENDERS = ("ユーザーA", "Mary", "Brock")


def section() -> str:
    """The lines of the table."""
    return HEAD + "".join(f"| {' | '.join(cells)} |\n" for cells in rows())


def rows() -> Iterator[tuple[str, ...]]:
    """One row per file that is of a known format."""
    for folder in FOLDERS:
        for path in sorted((SAMPLES / folder).rglob("*")):
            if path.is_file() and path.name != "SOURCE.txt":
                for source in sources(path):
                    yield from _row(f"{folder}/{path.name}", source)


def documented() -> str:
    """The table as the document has it."""
    return DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]


def _row(name: str, source: Source) -> Iterator[tuple[str, ...]]:
    reader = readers.recognised(source)
    if reader is None or reader is mails:
        return
    try:
        found = finished(reader.read(source, ReadOptions(senders=SENDERS)))
    except LeakTraceError as error:
        yield (name, reader.NAME, "", "", "", "", "", error.reason.value)
        return
    case = found.case
    held = (case.solicitations, case.firms, case.identifiers, case.known_people)
    troubles = ", ".join(sorted({item.trouble.value for item in found.problems}))
    yield (name, reader.NAME, str(found.rows), *(str(len(item)) for item in held), troubles)


if __name__ == "__main__":
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
    DOCUMENT.write_text(before + BEGIN + section() + END + rest.partition(END)[2], encoding="utf-8")
