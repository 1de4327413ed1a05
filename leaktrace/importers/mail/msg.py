"""One mail that Outlook saved as .msg (MS-OXMSG); the one home of olefile."""

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from leaktrace.importers.mail.charsets import decoded
from leaktrace.importers.mail.outlook import LONGEST, Kept

if TYPE_CHECKING:
    from olefile import OleFileIO

_BROKEN = (
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RecursionError,
    MemoryError,
    struct.error,
)
_MARK = "__properties_version1.0"
_STREAM = "__substg1.0_"
_RECIPIENT = "__recip_version1.0_"
_MOST_RECIPIENTS = 200
_PROPERTY = struct.Struct("<IIQ")
_HEAD = 32
_CODE_PAGES = {932: "cp932", 50220: "iso-2022-jp", 50222: "iso-2022-jp", 51932: "euc_jp"}
_CODE_PAGES |= {20127: "us-ascii", 65001: "utf-8", 28591: "iso-8859-1"}


class NotOutlook(Exception):
    """Bytes that are no mail that Outlook saved, or a broken one."""


def is_msg(head: bytes) -> bool:
    """Whether the beginning of an OLE file names what only Outlook's messages hold."""
    return _MARK.encode("utf-16-le") in head


def kept_in(content: bytes) -> Kept:
    """What a .msg file holds.

    Raises:
        NotOutlook: where it is broken, or no message.
    """
    from olefile import OleFileIO

    try:
        with OleFileIO(BytesIO(content)) as file:
            return _Message(file).kept()
    except _BROKEN as error:
        raise NotOutlook from error


class _Message:
    """The streams of one message."""

    def __init__(self, file: "OleFileIO") -> None:
        self._file = file
        self._fixed = dict(self._properties())
        page = self._fixed.get(0x3FFD0003) or self._fixed.get(0x3FDE0003) or 0
        self._page = _CODE_PAGES.get(page & 0xFFFF, f"cp{page & 0xFFFF}")

    def kept(self) -> Kept:
        rich = self._bytes("10130102")
        page = self._fixed.get(0x3FDE0003, 0) & 0xFFFF
        return Kept(
            kind=self._text("001A"),
            headers=self._text("007D"),
            subject=self._text("0037"),
            sender=self._text("0C1A") or self._text("0042"),
            address=self._first_address("5D01", "0C1F", "5D02", "0065"),
            recipients=", ".join(self._recipients()) or self._text("0E04"),
            message_id=self._text("1035"),
            at=self._first_moment(0x0E060040, 0x00390040, 0x30070040),
            plain=self._text("1000"),
            html=decoded(rich, _CODE_PAGES.get(page, f"cp{page}")) if rich else self._text("1013"),
        )

    def _properties(self) -> Iterator[tuple[int, int]]:
        """The numbers and times, by the whole tag (MS-OXMSG §2.4)."""
        stream = self._read(_MARK)
        for at in range(_HEAD, len(stream) - _PROPERTY.size + 1, _PROPERTY.size):
            tag, _, value = _PROPERTY.unpack_from(stream, at)
            yield tag, value

    def _first_moment(self, *tags: int) -> datetime | None:
        """When it arrived, else when it was sent, else when it was made."""
        return next(filter(None, (moment_of(self._fixed.get(tag, 0)) for tag in tags)), None)

    def _first_address(self, *tags: str) -> str:
        return next((text for text in map(self._text, tags) if "@" in text), "")

    def _recipients(self) -> Iterator[str]:
        names = {entry[0] for entry in self._file.listdir() if entry[0].startswith(_RECIPIENT)}
        for folder in sorted(names)[:_MOST_RECIPIENTS]:
            texts = (self._text(tag, f"{folder}/") for tag in ("39FE", "3003", "3001"))
            if address := next((text for text in texts if "@" in text), ""):
                yield address

    def _text(self, tag: str, folder: str = "") -> str:
        wide = self._read(f"{folder}{_STREAM}{tag}001F")
        if wide:
            text = wide[: len(wide) // 2 * 2].decode("utf-16-le", errors="replace")
        else:
            text = decoded(self._read(f"{folder}{_STREAM}{tag}001E"), self._page)
        return text.replace("\0", "")

    def _bytes(self, tag: str) -> bytes:
        return self._read(_STREAM + tag)

    def _read(self, name: str) -> bytes:
        if not self._file.exists(name):
            return b""
        content: bytes = self._file.openstream(name).read(4 * LONGEST)
        return content


def moment_of(ticks: int) -> datetime | None:
    """The moment of a count of 100 nanoseconds since 1601; None where it says none."""
    if not ticks:
        return None
    try:
        at = datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10)
    except OverflowError:
        return None
    return at if 1971 <= at.year < 2200 else None
