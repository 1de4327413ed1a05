"""KeePass 2 and KeePassXC as XML: title, user name, address and dates of each entry."""

import base64
import binascii
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import Problem, Trouble
from leaktrace.importers.logins import Login, day_of, reading_of
from leaktrace.importers.passwords_csv import decoded
from leaktrace.importers.reading import ReadOptions, Reads
from leaktrace.importers.sources import Source

NAME = "keepass-xml"
_BEGINS = re.compile(r"\s*(?:<\?xml[^>]*\?>)?\s*<KeePassFile[\s>]")
_DECLARES = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_WANTED = ("Title", "UserName", "URL")
_DEEPEST = 500
_STAMP = 8
_ORIGIN = datetime(1, 1, 1, tzinfo=UTC)
"""KDBX 4 counts seconds from here, as 64 bits in little endian order, in base64."""


def recognises(head: bytes, name: str) -> bool:
    """Whether it begins like KeePass' XML."""
    return bool(_BEGINS.match(decoded(head)))


def read(source: Source, options: ReadOptions) -> Reads:
    """Firms by domain, one's own addresses, and which was given to whom.

    Raises:
        Refused: where it is no KeePass XML, or declares entities.
    """
    text = decoded(source.content())
    yield source.size
    if not _BEGINS.match(text):
        raise Refused(Reason.FORMAT_BROKEN, file=NAME, wanted="XML")
    if _DECLARES.search(text):
        raise Refused(Reason.FORMAT_UNSAFE, file=NAME)
    logins: list[Login | None] = []
    problems: list[Problem] = []
    try:
        logins.extend(_login(entry) for entry in _entries(text))
    except ParseError:
        problems.append(Problem(trouble=Trouble.CUT_OFF))
    return reading_of(NAME, logins, problems)


def _entries(text: str) -> Iterator[Element]:
    """Every entry as it is today; what it was before stands inside it as its history."""
    parser: XMLPullParser[Any] = XMLPullParser(("start", "end"))
    depth = inside = 0
    for place in range(0, len(text), 1 << 20):
        parser.feed(text[place : place + (1 << 20)])
        for event, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
            step = 1 if event == "start" else -1
            depth += step
            inside += step * (element.tag == "Entry")
            if depth > _DEEPEST:
                raise Refused(Reason.FORMAT_UNSAFE, file=NAME)
            if event == "end" and element.tag == "Entry" and not inside:
                yield element
                element.clear()
    parser.close()


def _login(entry: Element) -> Login:
    found = dict.fromkeys(_WANTED, "")
    for item in entry.findall("String"):
        key, value = item.findtext("Key", ""), item.find("Value")
        if key in found and value is not None and value.get("Protected") != "True":
            found[key] = value.text or ""
    return Login(
        title=found["Title"],
        addresses=(found["URL"],),
        username=found["UserName"],
        created=_day(entry.findtext("Times/CreationTime", "")),
        seen=_day(entry.findtext("Times/LastModificationTime", "")),
    )


def _day(text: str) -> date | None:
    try:
        stamp = base64.b64decode(text, validate=True)
        if len(stamp) == _STAMP:
            return (_ORIGIN + timedelta(seconds=int.from_bytes(stamp, "little"))).date()
    except (binascii.Error, ValueError, OverflowError):
        pass
    return day_of(text)
