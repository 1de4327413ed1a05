"""Reading members of a ZIP that may be damaged or ill meant: an answer or None, never a crash."""

import hashlib
import lzma
import struct
import zipfile
import zlib

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
)
"""All that zipfile raises over bytes that are not what they should be."""

LARGEST_TEXT = 256 * 1024 * 1024
LARGEST_MEMBER = 4 * 1024 * 1024 * 1024
"""Bytes unpacked; more than that is no bundle of ours but an attack."""

_CHUNK = 1024 * 1024


def digest_of(archive: zipfile.ZipFile, name: str) -> str | None:
    """The SHA-256 of a member, in hex; None where it cannot be read."""
    digest = hashlib.sha256()
    try:
        if archive.getinfo(name).file_size > LARGEST_MEMBER:
            return None
        with archive.open(name) as member:
            while chunk := member.read(_CHUNK):
                digest.update(chunk)
    except BROKEN:
        return None
    return digest.hexdigest()


def text_of(archive: zipfile.ZipFile, name: str) -> str | None:
    """The text of a member in UTF-8; None where it is not there or cannot be read."""
    try:
        if archive.getinfo(name).file_size > LARGEST_TEXT:
            return None
        return archive.read(name).decode()
    except (KeyError, *BROKEN):
        return None
