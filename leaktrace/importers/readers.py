"""The formats that can be read, and which of them a file is in."""

from collections.abc import Mapping

from leaktrace.domain.errors import Reason, Refused
from leaktrace.importers import (
    aliases,
    asterisk,
    bitwarden,
    breaches,
    case_file,
    chats,
    fritzbox,
    google_contacts,
    google_voice,
    iphone,
    mails,
    passwords_bare,
    passwords_json,
    passwords_keepass,
    passwords_programs,
    sms_backup,
    sms_json,
    tables,
    vcards,
)
from leaktrace.importers.reading import Reader
from leaktrace.importers.sources import Source
from leaktrace.importers.table_look import is_told

PASSWORDS: tuple[Reader, ...] = (
    bitwarden,
    passwords_keepass,
    *passwords_json.EXPORTS,
    *passwords_programs.EXPORTS,
    *passwords_bare.EXPORTS,
)
"""Readers of files that are full of secrets."""

CONTACTS: tuple[Reader, ...] = (vcards, google_contacts)

READERS: tuple[Reader, ...] = (
    case_file,
    sms_backup,
    sms_json,
    iphone,
    fritzbox,
    asterisk,
    google_voice,
    *CONTACTS,
    aliases,
    breaches,
    *PASSWORDS,
    mails,
    chats,
    tables,
)


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


def is_secret(name: str) -> bool:
    """Whether passwords stand in files of this format."""
    return any(name == reader.NAME for reader in PASSWORDS)


def wanted(found: tuple[Source, ...]) -> tuple[Source, ...]:
    """Those files of an archive that are to be read: documents kept beside passwords are not."""
    accounts = tuple(item for item in found if item.member == "export.data")
    return accounts or found


def recognised(source: Source, told: Mapping[str, str] | None = None) -> Reader | None:
    """The reader of the format that a file is in, by its content.

    `told` are the tables of which the person has said what their columns mean.
    """
    head = source.head()
    found = next((item for item in READERS if item.recognises(head, source.name)), None)
    return tables if found is None and is_told(source, told or {}) else found
