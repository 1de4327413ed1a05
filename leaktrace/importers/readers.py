"""The formats that can be read, and which of them a file is in."""

from leaktrace.domain.errors import Reason, Refused
from leaktrace.importers import bitwarden, case_file, mails, sms_backup
from leaktrace.importers.reading import Reader
from leaktrace.importers.sources import Source

READERS: tuple[Reader, ...] = (case_file, sms_backup, bitwarden, mails)


def names() -> tuple[str, ...]:
    """The names of the formats."""
    return tuple(reader.NAME for reader in READERS)


def named(name: str) -> Reader:
    """The reader of a format.

    Raises:
        Refused: where there is none of that name.
    """
    for reader in READERS:
        if name == reader.NAME:
            return reader
    raise Refused(Reason.BAD_VALUE, text=name[:40], wanted=", ".join(names()))


def recognised(source: Source) -> Reader | None:
    """The reader of the format that a file is in, by its content."""
    head = source.head()
    return next((item for item in READERS if item.recognises(head, source.name)), None)
