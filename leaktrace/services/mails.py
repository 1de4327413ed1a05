"""Showing a kept mail as plain text; nothing in it is followed, loaded or drawn."""

from dataclasses import dataclass

from leaktrace.importers.mail.message import parsed, text_of
from leaktrace.services.change import Logbook
from leaktrace.services.logbook import attachment_bytes

_MOST_HEADERS = 500
_LONGEST_VALUE = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMail:
    """A mail's headers as names and decoded values, in their order, and its text."""

    headers: tuple[tuple[str, str], ...]
    text: str


def shown_mail(book: Logbook, sha256: str) -> ShownMail | None:
    """The mail that is kept under a SHA-256; None where only the record of it is here."""
    content = attachment_bytes(book, sha256)
    if content is None:
        return None
    mail = parsed(content)
    return ShownMail(
        headers=tuple(
            (name.title(), value[:_LONGEST_VALUE]) for name, value in mail.decoded()[:_MOST_HEADERS]
        ),
        text=text_of(mail),
    )
