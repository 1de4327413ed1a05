"""Files to be read: by themselves, or as members of a ZIP archive that is never unpacked."""

import hashlib
import zipfile
import zlib
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from io import BytesIO
from itertools import groupby, islice
from pathlib import Path
from typing import IO

from leaktrace.domain.errors import Reason, Refused, Unavailable

CHUNK = 1024 * 1024
HEAD = 64 * 1024
LARGEST_TEXT = 256 * 1024 * 1024
"""Bytes of a file that has to be read whole."""

MOST_MEMBERS = 10_000
MOST_FILES = 500_000
STEEPEST = 200
"""The most that an honest member is larger than its compressed form, once it is large at all."""

_ZIP = b"PK\x03\x04"
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file, or with `member` one of the files inside a ZIP archive; sizes are in bytes.

    `start` is where a piece of a file begins; `parts` are the files of a folder of mails; `held`
    are compressed bytes that lie in no file in this form.
    """

    path: Path
    size: int
    member: str = ""
    start: int = 0
    parts: "tuple[Source, ...]" = ()
    held: bytes | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """The name by which the person knows it."""
        return self.member.rsplit("/", 1)[-1] or self.path.name

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """Its bytes, as a stream."""
        if self.held is not None:
            yield BytesIO(zlib.decompress(self.held))
            return
        with _plainly_failing(self.path):
            if not self.member:
                with self.path.open("rb") as file:
                    file.seek(self.start)
                    yield file
                return
            with zipfile.ZipFile(self.path) as archive, archive.open(self.member) as file:
                file.seek(self.start)
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
            return file.read(self.size)

    def slice(self, start: int, size: int) -> "Source":
        """A piece of the file."""
        return replace(self, start=self.start + start, size=size)

    def holding(self, content: bytes) -> "Source":
        """What was made from the file, in memory."""
        return replace(self, start=0, size=len(content), parts=(), held=zlib.compress(content, 1))


def sources(path: Path) -> tuple[Source, ...]:
    """The file, or the files in it where it is a ZIP archive or a folder.

    Raises:
        Refused: where there is none, or an archive is made to burst.
        Unavailable: where it cannot be read.
    """
    with _plainly_failing(path):
        if path.is_dir():
            return _files_in(path)
        if not path.is_file():
            raise Refused(Reason.NO_SUCH_FILE, file=path.name)
        whole = Source(path=path, size=path.stat().st_size)
        if not whole.head().startswith(_ZIP):
            return (whole,)
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
            is_sheet = any(info.filename == "xl/workbook.xml" for info in infos)
            members = _members(path, infos)
            return (whole,) if is_sheet else members


def contents(
    pieces: Mapping[str, Source], largest: int
) -> Iterator[tuple[str, tuple[Source, bytes]]]:
    """The bytes of many pieces, each file opened once and read forward."""
    yield from ((name, (x, x.content(largest))) for name, x in pieces.items() if x.held is not None)
    in_files = ((name, piece) for name, piece in pieces.items() if piece.held is None)
    in_order = sorted(in_files, key=lambda item: _place(item[1]))
    for _, group in groupby(in_order, key=lambda item: _place(item[1])[:2]):
        listed = list(group)
        first = listed[0][1]
        with replace(first, start=0).opened() as file:
            for name, piece in listed:
                if piece.size > largest:
                    raise Refused(Reason.FILE_TOO_LARGE, file=piece.name)
                file.seek(piece.start)
                yield name, (piece, file.read(piece.size))


def _place(piece: Source) -> tuple[str, str, int]:
    return str(piece.path), piece.member, piece.start


def hashing(path: Path) -> Generator[int, None, str]:
    """The SHA-256 of a file, or of a folder's list of files, in hex; yields the bytes done."""
    if path.is_dir():
        listed = (f"{item.path.relative_to(path)}\0{item.size}\n" for item in _files_in(path))
        return hashlib.sha256("".join(listed).encode(errors="replace")).hexdigest()
    digest, done = hashlib.sha256(), 0
    for chunk in Source(path=path, size=0).chunks():
        digest.update(chunk)
        done += len(chunk)
        yield done
    return digest.hexdigest()


def _files_in(folder: Path) -> tuple[Source, ...]:
    """The files of a folder and of those in it; links lead elsewhere and are left out."""
    paths = (item for item in sorted(folder.rglob("*")) if item.is_file())
    found = tuple(
        Source(path=item, size=item.stat().st_size)
        for item in islice(paths, MOST_FILES)
        if not item.is_symlink()
    )
    if not found:
        raise Refused(Reason.NO_SUCH_FILE, file=folder.name)
    return found


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
    except _BROKEN as error:
        raise Unavailable(Reason.FORMAT_BROKEN, file=path.name, wanted="ZIP") from error
    except RuntimeError as error:
        if "encrypted" not in str(error):
            raise
        raise Refused(Reason.FORMAT_ENCRYPTED, file=path.name) from error
