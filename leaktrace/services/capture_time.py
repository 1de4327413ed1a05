"""When a picture was taken, by the clock of the device that took it; the place is never read.

Source: Exif 3.0 (CIPA DC-008), DateTimeOriginal and OffsetTimeOriginal.
"""

import io
import struct
import warnings
from collections.abc import Callable, Iterable
from datetime import datetime

from leaktrace.domain.firms import Attachment

LARGEST = 64 * 1024 * 1024
"""Bytes of a picture; larger ones are not looked into."""

_IFD, _MOMENT, _OFFSET = 0x8769, 0x9003, 0x9011
_HEADER = b"Exif\0\0"
_TIFF = (b"II*\0", b"MM\0*")
_BOXED = ("image/heic", "image/heif", "image/avif")
_READ = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
_FORM = "%Y:%m:%d %H:%M:%S"


def taken_at(content: bytes, media_type: str) -> datetime | None:
    """The moment that a picture says it was taken; without an offset where it tells none.

    Nothing of the picture itself is decoded; what is broken or ill meant says nothing.
    """
    if len(content) > LARGEST or media_type not in (*_READ, *_BOXED):
        return None
    from PIL.Image import DecompressionBombError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return _moment(_exif(content, media_type))
    except (OSError, ValueError, TypeError, LookupError, ArithmeticError):
        return None
    except (SyntaxError, EOFError, RecursionError, struct.error, Warning, DecompressionBombError):
        return None


def taken_times(
    read: Callable[[str], bytes | None], files: Iterable[Attachment]
) -> dict[str, datetime]:
    """When pictures were taken, by their SHA-256; where the file is not here, by its record.

    `read` gives the bytes of a file by its SHA-256.
    """
    found: dict[str, datetime] = {}
    for file in files:
        if file.sha256 not in found:
            content = None
            if file.media_type.startswith("image/"):
                content = read(file.sha256)
            said = taken_at(content, file.media_type) if content else _recorded(file)
            if said:
                found[file.sha256] = said
    return found


def _recorded(file: Attachment) -> datetime | None:
    try:
        return datetime.fromisoformat(file.taken_at) if file.taken_at else None
    except ValueError:
        return None


def _exif(content: bytes, media_type: str) -> bytes:
    """The Exif block of a picture."""
    from PIL import Image

    if media_type in _BOXED:  # Pillow does not open them all; the block is the same in each
        start = content.index(_HEADER)
        while not content.startswith(_TIFF, start + len(_HEADER)):
            start = content.index(_HEADER, start + 1)
        return content[start : start + 1024 * 1024]
    with Image.open(io.BytesIO(content), formats=(_READ[media_type],)) as picture:
        return bytes(picture.info["exif"])


def _moment(block: bytes) -> datetime | None:
    from PIL import Image

    exif = Image.Exif()
    exif.load(block)
    said = exif.get_ifd(_IFD)
    moment = datetime.strptime(_text(said[_MOMENT]), _FORM)  # noqa: DTZ007
    offset = _text(said.get(_OFFSET, ""))
    try:
        aware = datetime.strptime(offset, "%z")
    except ValueError:
        return moment
    return moment.replace(tzinfo=aware.tzinfo)


def _text(value: object) -> str:
    text = value.decode("ascii") if isinstance(value, bytes) else str(value)
    return text.strip("\0 ")
