"""Files to be read: by themselves, or as members of a ZIP archive that is never unpacked."""

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from leaktrace.domain.errors import Reason, Refused, Unavailable

CHUNK = 1024 * 1024
HEAD = 64 * 1024
LARGEST_TEXT = 256 * 1024 * 1024
"""Bytes of a file that has to be read whole."""

MOST_MEMBERS = 10_000
STEEPEST = 200
"""The most that an honest member is larger than its compressed form, once it is large at all."""

_ZIP = b"PK\x03\x04"
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file, or with `member` one of the files inside a ZIP archive; sizes are in bytes."""

    path: Path
    size: int
    member: str = ""

    @property
    def name(self) -> str:
        """The name by which the person knows it."""
        return self.member.rsplit("/", 1)[-1] or self.path.name

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """Its bytes, as a stream."""
        with _plainly_failing(self.path):
            if not self.member:
                with self.path.open("rb") as file:
                    yield file
                return
            with zipfile.ZipFile(self.path) as archive, archive.open(self.member) as file:
                yield file

    def chunks(self) -> Iterator[bytes]:
        """Its bytes, a megabyte at a time."""
        with self.opened() as file:
            while chunk := file.read(CHUNK):
                yield chunk

    def head(self) -> bytes:
        """Its first bytes, by which a format is known."""
        with self.opened() as file:
            return file.read(HEAD)

    def content(self, largest: int = LARGEST_TEXT) -> bytes:
        """All its bytes, where they are not too many."""
        if self.size > largest:
            raise Refused(Reason.FILE_TOO_LARGE, file=self.name)
        with self.opened() as file:
            return file.read()


def sources(path: Path) -> tuple[Source, ...]:
    """The file, or the files in it where it is a ZIP archive.

    Raises:
        Refused: where there is none, or an archive is made to burst.
        Unavailable: where it cannot be read.
    """
    with _plainly_failing(path):
        if not path.is_file():
            raise Refused(Reason.NO_SUCH_FILE, file=path.name)
        whole = Source(path=path, size=path.stat().st_size)
        if not whole.head().startswith(_ZIP):
            return (whole,)
        with zipfile.ZipFile(path) as archive:
            return _members(path, archive.infolist())


def file_hash(path: Path) -> str:
    """The SHA-256 of a file, in hex."""
    with _plainly_failing(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _members(path: Path, infos: list[zipfile.ZipInfo]) -> tuple[Source, ...]:
    if len(infos) > MOST_MEMBERS or any(_bursts(info) for info in infos):
        raise Refused(Reason.FORMAT_UNSAFE, file=path.name)
    return tuple(
        Source(path=path, member=info.filename, size=info.file_size)
        for info in infos
        if not info.is_dir()
    )


def _bursts(info: zipfile.ZipInfo) -> bool:
    return info.file_size > CHUNK and info.file_size > STEEPEST * info.compress_size


@contextmanager
def _plainly_failing(path: Path) -> Iterator[None]:
    """What a disk or an archive says, in our own words."""
    try:
        yield
    except OSError as error:
        raise Unavailable(Reason.FILE_UNREADABLE, file=path.name) from error
    except RuntimeError as error:
        if "encrypted" not in str(error):
            raise
        raise Refused(Reason.FORMAT_ENCRYPTED, file=path.name) from error
    except _BROKEN as error:
        raise Unavailable(Reason.FORMAT_BROKEN, file=path.name, wanted="ZIP") from error
