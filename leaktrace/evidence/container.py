"""A ZIP that has one form only: every byte follows from the names, the contents and one moment.

Members are stored, not packed, without extras; the directory follows. Source: PKWARE APPNOTE 6.3.
"""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

_LOCAL = struct.Struct("<4s5H3L2H")
_RECORD = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_VERSION, _VERSION_64 = 20, 45
_UNIX = 3 << 8
_UTF_8 = 0x800
_MODE = 0o100644 << 16
_MOST, _MOST_MEMBERS = 0xFFFFFFFF, 0xFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One file in the ZIP: its name, its size in bytes, its CRC-32, where it begins."""

    name: str
    size: int
    crc: int
    start: int


class Writer:
    """Writes members one after another, each in pieces, to a file that can be read again."""

    def __init__(self, target: BinaryIO, moment: datetime) -> None:
        self._target = target
        self._moment = moment
        self.members: list[Member] = []

    def begin(self, name: str) -> None:
        """Begin a member; `write` gives its bytes and `end` ends it."""
        start = self._target.tell()
        self._open = Member(name=name, size=0, crc=0, start=start)
        self._target.write(header(self._open, self._moment))

    def write(self, piece: bytes) -> None:
        """Write more of the member that was begun."""
        was = self._open
        size, crc = was.size + len(piece), zlib.crc32(piece, was.crc)
        self._open = Member(name=was.name, size=size, crc=crc, start=was.start)
        self._target.write(piece)

    def end(self) -> None:
        """Put what is now known of the member before its bytes.

        Raises:
            OSError: where it is 4 GiB or more.
        """
        if self._open.size >= _MOST:
            raise OSError(self._open.name)
        end = self._target.tell()
        self._target.seek(self._open.start)
        self._target.write(header(self._open, self._moment))
        self._target.seek(end)
        self.members.append(self._open)

    def take_back(self) -> None:
        """Undo the last member."""
        self._target.seek(self.members.pop().start)
        self._target.truncate()

    def finish(self) -> None:
        """Write the directory."""
        self._target.write(b"".join(directory(self.members, self._target.tell(), self._moment)))


def header(member: Member, moment: datetime) -> bytes:
    """What stands before a member's bytes."""
    name = member.name.encode()
    fields = (_flags(name), 0, *_stamp(moment), member.crc, member.size, member.size, len(name), 0)
    return _LOCAL.pack(b"PK\3\4", _VERSION, *fields) + name


def directory(members: Sequence[Member], start: int, moment: datetime) -> list[bytes]:
    """The directory that begins at `start`: a record for each member, and the end."""
    records = [_record(member, moment) for member in members]
    size, count = sum(map(len, records)), len(members)
    end = b""
    if start >= _MOST or count >= _MOST_MEMBERS:
        versions = (_UNIX | _VERSION_64, _VERSION_64)
        end = _END_64.pack(b"PK\6\6", 44, *versions, 0, 0, count, count, size, start)
        end += _LOCATOR.pack(b"PK\6\7", 0, start + size, 1)
    shown, place = min(count, _MOST_MEMBERS), min(start, _MOST)
    end += _END.pack(b"PK\5\6", 0, 0, shown, shown, size, place, 0)
    return [*records, end]


def _record(member: Member, moment: datetime) -> bytes:
    name = member.name.encode()
    far = member.start >= _MOST
    extra = struct.pack("<2HQ", 1, 8, member.start) if far else b""
    version = _VERSION_64 if far else _VERSION
    fields = (
        _UNIX | version, version, _flags(name), 0, *_stamp(moment), member.crc, member.size,
        member.size, len(name), len(extra), 0, 0, 0, _MODE, min(member.start, _MOST),
    )  # fmt: skip
    return _RECORD.pack(b"PK\1\2", *fields) + name + extra


def _flags(name: bytes) -> int:
    return 0 if name.isascii() else _UTF_8


def _stamp(moment: datetime) -> tuple[int, int]:
    """Time and day as ZIP keeps them: the years 1980 to 2107, even seconds."""
    year = min(max(moment.year, 1980), 2107) - 1980
    day = year << 9 | moment.month << 5 | moment.day
    return moment.hour << 11 | moment.minute << 5 | moment.second // 2, day
