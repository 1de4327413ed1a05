"""A bundle with many entries and large attachments against hashing and zipping the same bytes bare.

LEAKTRACE_BENCH_BUNDLE_MB says how many megabytes of attachments there are, with about five entries
for each; 2048 is the full size.
"""

import hashlib
import os
import random
import resource
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from leaktrace.domain.firms import Attachment, Industry
from leaktrace.domain.solicitations import Caller
from leaktrace.services.complaints import bundle, profile
from leaktrace.services.logbook import amend
from leaktrace.storage import blobs
from leaktrace.storage.database import Logbook, open_logbook
from tests.benchmarks.ratios import Ratio, measure
from tests.build import call, firm, handover, phone

MEGABYTES = int(os.environ.get("LEAKTRACE_BENCH_BUNDLE_MB", "256"))
ENTRIES = 10_000 * MEGABYTES // 2048
FILE = 8
"""Megabytes of one attachment."""

ROUNDS = 3
"""Fewer than usual: each writes all bytes."""

_PIECE = 1024 * 1024
START = datetime(2025, 1, 1, 9, tzinfo=UTC)


def ratios(folder: Path) -> list[Ratio]:
    """One ratio, and how much memory the process held at most."""
    with open_logbook(folder / "large.leaktrace", create=True) as book:
        files = fill(book)
        name = f"bundle of {ENTRIES:,} entries and {MEGABYTES:,} MB, against hashing and zipping"
        floor = partial(_bare, book, files, folder / "bare.zip")
        found = measure(name, floor, partial(_bundled, book, folder / "b.zip"), 2.0, rounds=ROUNDS)
    resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"resident at most: {resident:.0f} MB")
    return [found]


def fill(book: Logbook) -> list[Attachment]:
    """Entries of one firm, some with attachments of bytes that do not pack."""
    dice = random.Random(1)
    amend(book, firm(industry=Industry.REAL_ESTATE_AGENCY), phone(), handover())
    files = []
    for number in range(MEGABYTES // FILE):
        with book.writing() as connection:
            digest = blobs.keep(connection, dice.randbytes(FILE * _PIECE))
        size = FILE * _PIECE
        files.append(Attachment(name=f"recording {number}.bin", sha256=digest, size=size))
    calls = [
        call(
            f"s{number:05}",
            START + timedelta(minutes=83 * number),
            caller=Caller(firm="f1", number="+81332000000"),
            attachments=(files[number],) if number < len(files) else (),
        )
        for number in range(ENTRIES)
    ]
    amend(book, *calls)
    return files


def _bundled(book: Logbook, out: Path) -> float:
    start = time.perf_counter_ns()
    for _ in bundle(book, profile("jp.takken"), out):
        pass
    return (time.perf_counter_ns() - start) / 1e6


def _bare(book: Logbook, files: list[Attachment], out: Path) -> float:
    start = time.perf_counter_ns()
    with zipfile.ZipFile(out, "w") as archive:
        for file in files:
            hashes = hashlib.sha256(), hashlib.sha512()
            with archive.open(file.sha256, "w", force_zip64=True) as target:
                for piece in _pieces(book, file.sha256):
                    target.write(piece)
                    for item in hashes:
                        item.update(piece)
    return (time.perf_counter_ns() - start) / 1e6


def _pieces(book: Logbook, digest: str) -> Iterator[bytes]:
    with book.reading() as connection:
        yield from blobs.pieces(connection, digest)
