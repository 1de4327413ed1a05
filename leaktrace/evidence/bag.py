"""Bags: a ZIP of payload and manifests that has one form only, so that any other byte shows.

Source: RFC 8493 (BagIt 1.0).
"""

from collections import deque
from collections.abc import Generator, Iterable, Mapping
from datetime import datetime
from typing import BinaryIO

from leaktrace.evidence.container import Writer
from leaktrace.evidence.manifest import (
    OURS,
    Digests,
    Hasher,
    manifest_text,
    payload_manifest,
    tag_manifest,
)

CASE = "data/case.json"
CHAIN = "data/history.jsonl"
LOG = "data/log.csv"
RECORDS = "data/records.jsonl"
REDACTION = "data/redaction.json"
REPORT = "data/report.pdf"
SHEET = "data/log.xlsx"
TIMELINE = "data/timeline.ics"
BAGIT = "bagit.txt"
INFO = "bag-info.txt"
MANIFESTS = tuple(map(payload_manifest, OURS))
TAG_MANIFESTS = tuple(map(tag_manifest, OURS))
DATA = "data/"
ORIGINALS = "data/attachments/"
STAMPS = "data/timestamps/"
ID = "External-Identifier"
TIME = "Bagging-Time"
OXUM = "Payload-Oxum"
HEAD = "Record-Chain-Head"
DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


class Bag:
    """A bag being written: payload in its order, what describes it in any, then `finish`."""

    def __init__(self, target: BinaryIO, made: datetime) -> None:
        self._made = made
        self._zip = Writer(target, made)
        self._tags: dict[str, bytes] = {}
        self._payload: dict[str, Digests] = {}
        self._octets = 0

    @property
    def digests(self) -> dict[str, str]:
        """The SHA-256 of each file of the payload."""
        return of_algorithm(self._payload, "sha256")

    def add(self, name: str, content: bytes) -> None:
        """Add a file; what lies under data/ is payload, all else describes it."""
        if name.startswith(DATA):
            deque(self.stream(name, (content,)), maxlen=0)
        else:
            self._tags[name] = content

    def stream(
        self, name: str, pieces: Iterable[bytes], digest: str | None = None
    ) -> Generator[int, None, bool]:
        """Write a file of the payload, yielding how many bytes each piece has.

        Nothing is left of it, and the answer is no, where its SHA-256 is not `digest`.
        """
        if self._payload and place_of(name) <= place_of(next(reversed(self._payload))):
            raise ValueError(name)
        hasher = Hasher()
        self._zip.begin(name)
        for piece in pieces:
            with hasher.taking(piece):
                self._zip.write(piece)
            yield len(piece)
        self._zip.end()
        if digest not in (None, hasher.digests["sha256"]):
            self._zip.take_back()
            return False
        self._payload[name] = hasher.digests
        self._octets += hasher.size
        return True

    def finish(self, info: Mapping[str, str]) -> None:
        """Write what describes the payload, the manifests last."""
        oxum = f"{self._octets}.{len(self._payload)}"
        made = self._made.isoformat(timespec="seconds")
        self._tags[BAGIT] = DECLARATION.encode()
        self._tags[INFO] = info_text({**info, TIME: made, OXUM: oxum}).encode()
        for name, algorithm in zip(MANIFESTS, OURS, strict=True):
            self._tags[name] = manifest_text(of_algorithm(self._payload, algorithm)).encode()
        described: dict[str, Digests] = {}
        for name in sorted(self._tags):
            hasher = Hasher()
            hasher.take(self._tags[name])
            described[name] = hasher.digests
            self._put(name, self._tags[name])
        for name, algorithm in zip(TAG_MANIFESTS, OURS, strict=True):
            self._put(name, manifest_text(of_algorithm(described, algorithm)).encode())
        self._zip.finish()

    def _put(self, name: str, content: bytes) -> None:
        self._zip.begin(name)
        self._zip.write(content)
        self._zip.end()


def place_of(name: str) -> tuple[int, str]:
    """Where a file stands in the bag: originals, chain, what follows from both, report, tags."""
    if name.startswith(DATA):
        place = {CHAIN: 1, REPORT: 3}.get(name, 0 if name.startswith(ORIGINALS) else 2)
        return place, name
    return (5 if name in TAG_MANIFESTS else 4), name


def of_algorithm(digests: Mapping[str, Digests], algorithm: str) -> dict[str, str]:
    """The hashes of one algorithm by the names of the files."""
    return {name: found[algorithm] for name, found in digests.items()}


def info_text(info: Mapping[str, str]) -> str:
    """What a bag says of itself, in the one form that ours have (RFC 8493 §2.2.2)."""
    return "".join(f"{key}: {' '.join(text.split())}\n" for key, text in info.items())


def read_info(text: str) -> dict[str, str]:
    """What a bag says of itself."""
    parts = (line.partition(":") for line in text.split("\n") if ":" in line)
    return {key: value.strip() for key, _, value in parts}
