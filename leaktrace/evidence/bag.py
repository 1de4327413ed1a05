"""Bags: a ZIP of payload and manifests that has one form only, so that any other byte shows.

Source: RFC 8493 (BagIt 1.0). Members are stored, not packed, in a fixed order and with one time.
"""

import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from leaktrace.evidence.manifest import manifest_text, sha256

CASE = "data/case.json"
CHAIN = "data/history.jsonl"
LOG = "data/log.csv"
REPORT = "data/report.pdf"
BAGIT = "bagit.txt"
INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
DATA = "data/"
ID = "External-Identifier"
_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
Moment = tuple[int, int, int, int, int, int]


class Bag:
    """A bag being written: payload first, `close` adds the manifests."""

    def __init__(self, target: Path, made: datetime) -> None:
        self._zip = zipfile.ZipFile(target, "w", zipfile.ZIP_STORED, strict_timestamps=False)
        self._moment = zip_moment(made)
        self._tags: dict[str, str] = {}
        self._octets = 0
        self.digests: dict[str, str] = {}

    def add(self, name: str, content: bytes) -> None:
        """Write a file; what lies under data/ is payload, all else describes it."""
        (self.digests if name.startswith(DATA) else self._tags)[name] = sha256(content)
        self._octets += len(content) if name.startswith(DATA) else 0
        put(self._zip, name, content, self._moment)

    def finish(self, info: dict[str, str]) -> None:
        """Write what describes the payload, and the manifests last."""
        oxum = f"{self._octets}.{len(self.digests)}"
        described = {**info, "Payload-Oxum": oxum}
        self.add(BAGIT, _DECLARATION.encode())
        self.add(INFO, "".join(f"{key}: {text}\n" for key, text in described.items()).encode())
        self.add(MANIFEST, manifest_text(self.digests).encode())
        self.add(TAG_MANIFEST, manifest_text(self._tags).encode())

    def close(self) -> None:
        """Let the file go."""
        self._zip.close()


def put(archive: zipfile.ZipFile, name: str, content: bytes, moment: Moment) -> None:
    """Store one member in the one form that bags have."""
    info = zipfile.ZipInfo(name, moment)
    info.create_system = 3  # Unix, whatever the machine: one form only
    info.external_attr = 0o644 << 16
    archive.writestr(info, content)


def zip_moment(made: datetime) -> Moment:
    """A moment as ZIP keeps it: the years 1980 to 2107, even seconds."""
    year = min(max(made.year, 1980), 2107)
    return year, made.month, made.day, made.hour, made.minute, made.second // 2 * 2


def is_ours(archive: zipfile.ZipFile) -> bool:
    """Whether an archive still has our form: most members are stored, with one time."""
    infos = archive.infolist()
    times = [info.date_time for info in infos if info.compress_type == zipfile.ZIP_STORED]
    common = max(times, key=times.count, default=None)
    return common is not None and times.count(common) * 2 > len(infos)


def common_moment(archive: zipfile.ZipFile) -> Moment:
    """The time that most members have."""
    times = [info.date_time for info in archive.infolist()]
    return max(times, key=times.count)


def spans(archive: zipfile.ZipFile) -> Iterator[tuple[int, int, str]]:
    """From where to where in the file each member lies, and its record in the directory."""
    infos = archive.infolist()
    starts = [info.header_offset for info in infos] + [archive.start_dir]
    for info, start, end in zip(infos, starts, starts[1:], strict=False):
        yield start, end, info.filename
    at = archive.start_dir
    for info in infos:
        size = _RECORD + len(info.filename.encode()) + len(info.extra) + len(info.comment)
        yield at, at + size, info.filename
        at += size


_RECORD = 46
"""Bytes of a member's record in the ZIP's directory, without its name (APPNOTE 4.3.12)."""
