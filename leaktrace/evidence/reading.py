"""Reading a bag that may be damaged or ill meant: an answer or None, never a crash."""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Collection
from pathlib import Path
from typing import IO, Protocol

from leaktrace.evidence.manifest import Digests, Hasher

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    OverflowError,
)
"""All that zipfile raises over bytes that are not what they should be."""

LARGEST_TEXT = 256 * 1024 * 1024
LARGEST_MEMBER = 4 * 1024 * 1024 * 1024
"""Bytes unpacked; more than that is no bundle of ours but an attack."""

_CHUNK = 1024 * 1024


class Files(Protocol):
    """The files of a bag by name, wherever they lie."""

    names: tuple[str, ...]

    def size(self, name: str) -> int:
        """How many bytes a file has."""

    def open(self, name: str) -> IO[bytes]:
        """Its bytes."""


class Packed:
    """The files in a ZIP; folders are none."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.names = tuple(name for name in archive.namelist() if not name.endswith("/"))

    def size(self, name: str) -> int:
        return self._archive.getinfo(name).file_size

    def open(self, name: str) -> IO[bytes]:
        return self._archive.open(name)


class Unpacked:
    """The files under a folder; links are left unread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.names = tuple(
            sorted(
                path.relative_to(folder).as_posix()
                for path in folder.rglob("*")
                if path.is_symlink() or not path.is_dir()
            )
        )

    def size(self, name: str) -> int:
        return (self._folder / name).stat().st_size

    def open(self, name: str) -> IO[bytes]:
        path = self._folder / name
        if path.is_symlink() or not path.is_file():
            raise OSError(name)
        return path.open("rb")


def digests_of(files: Files, name: str, algorithms: Collection[str]) -> tuple[Digests, int] | None:
    """The hashes of a file, in hex, and its size; None where it cannot be read."""
    hasher = Hasher(algorithms)
    try:
        if files.size(name) > LARGEST_MEMBER:
            return None
        with files.open(name) as member:
            while piece := member.read(_CHUNK):
                hasher.take(piece)
    except BROKEN:
        return None
    return hasher.digests, hasher.size


def bytes_of(files: Files, name: str) -> bytes | None:
    """The bytes of a small file; None where it is not there or cannot be read."""
    try:
        if files.size(name) > LARGEST_TEXT:
            return None
        with files.open(name) as member:
            return member.read()
    except (KeyError, *BROKEN):
        return None


def text_of(files: Files, name: str) -> str | None:
    """The text of a file in UTF-8; None where it is not there or cannot be read."""
    content = bytes_of(files, name)
    try:
        return None if content is None else content.decode()
    except ValueError:
        return None
