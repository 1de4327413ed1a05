"""Small copies of kept pictures, for the report: new pixels only, nothing else of the file."""

import io
import struct
import warnings
from collections.abc import Callable, Iterable

from leaktrace.domain.firms import Attachment
from leaktrace.services.capture_time import LARGEST
from leaktrace.typeset.blocks import Picture

SIDE = 420
"""Pixels of the longer side."""

MOST = 60
"""So many pictures are shown at most."""

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
_PIXELS = 60_000_000
"""Larger pictures are not decoded."""


def thumbnails(
    read: Callable[[str], bytes | None], files: Iterable[Attachment]
) -> dict[str, Picture]:
    """The small copies, by the SHA-256 of their originals; what is no good picture has none.

    `read` gives the bytes of a file by its SHA-256.
    """
    found: dict[str, Picture] = {}
    for file in files:
        if len(found) >= MOST:
            break
        if file.media_type.startswith("image/") and file.sha256 not in found:
            content = read(file.sha256)
            made = thumbnail(content) if content else None
            if made:
                found[file.sha256] = made
    return found


def thumbnail(content: bytes) -> Picture | None:
    """A small copy; None where the bytes are no picture, or one that is too large to look at."""
    if len(content) > LARGEST:
        return None
    from PIL.Image import DecompressionBombError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return _small(content)
    except (OSError, ValueError, TypeError, LookupError, ArithmeticError, MemoryError):
        return None
    except (SyntaxError, EOFError, RecursionError, struct.error, Warning, DecompressionBombError):
        return None


def _small(content: bytes) -> Picture | None:
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
        if picture.width * picture.height > _PIXELS:
            return None
        picture.draft("RGB", (SIDE, SIDE))
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((SIDE, SIDE))
        fresh = Image.new("RGB", upright.size, "white")
        shown = upright.convert("RGBA")
        fresh.paste(shown, mask=shown)
    target = io.BytesIO()
    fresh.save(target, "JPEG", quality=80)
    return Picture(content=target.getvalue(), width=fresh.width, height=fresh.height)
