"""Mails in their containers: one by itself, mbox of every kind, .emlx, Maildir, folders, Outlook.

The library splits mbox at every "From " of a text. Here a mail begins where such a line is followed
by a block of headers; a file of any size is read in one go, a mail at a time in memory.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from leaktrace.domain.errors import Reason, Refused
from leaktrace.importers.mail.hops import moment
from leaktrace.importers.mail.message import looks_like
from leaktrace.importers.mail.msg import NotOutlook, is_msg, kept_in
from leaktrace.importers.mail.outlook import OLE, PST, Kept, composed
from leaktrace.importers.mail.pst import WANTED, items
from leaktrace.importers.sources import Source

LARGEST_MAIL = 50 * 1024 * 1024
"""Bytes; mail servers take no larger ones."""

_AHEAD = 64 * 1024
"""Bytes that are looked at to tell headers from a text that begins with "From "."""

BOM = b"\xef\xbb\xbf"
_PARTING = re.compile(rb"^From (?!\s*:)[^\n]*\n", re.MULTILINE)
_COUNT = re.compile(rb"(\d{1,10})[ \t]*\r?\n")
_RECEIVED = re.compile(rb"<key>date-received</key>\s*<(?:integer|real)>(\d{1,11})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Boxed:
    """A mail in its container: where its bytes lie and, where they are not too many, the bytes.

    `done` is how many bytes of the container are read, `arrived` what the container says of it.
    `wanted` names what a mail without bytes is not; `is_torn`: the container ends too soon.
    """

    source: Source
    raw: bytes | None
    done: int
    arrived: datetime | None = None
    wanted: str = f"≤ {LARGEST_MAIL // 1024 // 1024} MB"
    is_torn: bool = False


def is_mail(head: bytes, name: str = "") -> bool:
    """Whether a file begins as a mail does, in any of the containers."""
    if head.startswith(OLE):
        return name.lower().endswith(".msg") or is_msg(head)
    if head.startswith(PST):
        return True
    text = head.removeprefix(BOM)
    count = _COUNT.match(text) or _PARTING.match(text)
    return looks_like(text, count.end() if count else 0)


def together(path: Path, files: Sequence[Source]) -> Source:
    """The mails of a folder or an archive as one."""
    return Source(path=path, size=sum(item.size for item in files), parts=tuple(files))


def mails(source: Source) -> Iterator[Boxed]:
    """Every mail in a file or a folder."""
    done = 0
    for item in source.parts or (source,):
        if not source.parts or is_mail(item.head(), item.name):
            for boxed in _in_file(item):
                yield replace(boxed, done=done + boxed.done)
        done += item.size


def _in_file(source: Source) -> Iterator[Boxed]:
    head = source.head().removeprefix(BOM)
    if head.startswith(PST):
        yield from _mailbox(source)
    elif head.startswith(OLE):
        yield from _message(source)
    elif _COUNT.match(head):
        yield _emlx(source)
    elif _PARTING.match(head):
        yield from _mbox(source)
    elif source.size > LARGEST_MAIL:
        yield Boxed(source=source, raw=None, done=source.size)
    else:
        yield Boxed(source=source, raw=source.content(), done=source.size)


def _message(source: Source) -> Iterator[Boxed]:
    """Outlook's .msg; appointments and contacts are no mails."""
    if source.size > LARGEST_MAIL:
        yield Boxed(source=source, raw=None, done=source.size)
        return
    try:
        kept = kept_in(source.content())
    except NotOutlook:
        yield Boxed(source=source, raw=None, done=source.size, wanted="Outlook (.msg)")
        return
    if kept.is_mail:
        yield _made(source, kept, source.size)


def _mailbox(source: Source) -> Iterator[Boxed]:
    """Outlook's .pst and .ost."""
    if source.member:
        raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted=f"{WANTED}, unzipped")
    for item in items(source.path):
        done = int(item.share * source.size)
        if item.kept is None:
            yield Boxed(source=source, raw=None, done=done, wanted=WANTED, is_torn=item.is_last)
        elif item.kept.is_mail:
            yield _made(source, item.kept, done)


def _made(source: Source, kept: Kept, done: int) -> Boxed:
    raw = composed(kept)
    return Boxed(source=source.holding(raw), raw=raw, done=done, arrived=kept.at)


def _emlx(source: Source) -> Boxed:
    """Apple Mail: the count of bytes, the mail, a property list about it."""
    if source.size > LARGEST_MAIL:
        return Boxed(source=source, raw=None, done=source.size)
    content = source.content()
    count = _COUNT.search(content)
    start = count.end() if count else 0
    size = min(int(count.group(1)) if count else 0, len(content) - start)
    moment = _RECEIVED.search(content, start + size)
    return Boxed(
        source=source.slice(start, size),
        raw=content[start : start + size],
        done=source.size,
        arrived=datetime.fromtimestamp(int(moment.group(1)), UTC) if moment else None,
    )


def _mbox(source: Source) -> Iterator[Boxed]:
    """The mails between the lines that begin with "From "."""
    buffer, passed, lost = b"", 0, False
    for chunk in chain(source.chunks(), (b"",)):
        buffer, at = buffer + chunk, 0
        while (cut := _next_mail(buffer, at, whole=not chunk)) is not None:
            yield _boxed(source, passed + at, buffer[at:cut], lost)
            at, lost = cut, False
        passed, buffer = passed + at, buffer[at:]
        if len(buffer) > LARGEST_MAIL + _AHEAD:
            lost, passed, buffer = True, passed + len(buffer) - _AHEAD, buffer[-_AHEAD:]
    if buffer:
        yield _boxed(source, passed, buffer, lost)


def _next_mail(buffer: bytes, start: int, *, whole: bool) -> int | None:
    """Where the mail after the one at `start` begins; None where that cannot be seen yet."""
    for line in _PARTING.finditer(buffer, start + 1):
        if not whole and len(buffer) - line.start() < _AHEAD:
            return None
        if looks_like(buffer, line.end(), _AHEAD):
            return line.start()
    return None


def _boxed(source: Source, start: int, piece: bytes, lost: bool) -> Boxed:
    """The mail of a piece: without the line "From " and the blank line that parts it."""
    line = piece.find(b"\n") + 1
    end = len(piece)
    for gap in (b"\n\r\n", b"\n\n"):
        if piece.endswith(gap):
            end = len(piece) - len(gap) + 1
            break
    return Boxed(
        source=source.slice(start + line, end - line),
        raw=None if lost or end - line > LARGEST_MAIL else piece[line:end],
        done=start + len(piece),
        arrived=_said_on(piece[:line]),
    )


def _said_on(line: bytes) -> datetime | None:
    """The moment in a line "From ", which is UTC; Gmail and Thunderbird write none."""
    return moment(line[:200].decode("latin-1").strip().partition(" ")[2].partition(" ")[2])
