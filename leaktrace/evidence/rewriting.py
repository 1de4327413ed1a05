"""The form of the file itself: a bag has one form, so writing it anew must give the same bytes."""

import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from leaktrace.domain.bundles import Finding, FindingKind
from leaktrace.evidence import bag

_CHUNK = 1024 * 1024


def differences(archive: zipfile.ZipFile, path: Path) -> Iterator[Finding]:
    """Where a file of our form differs from the one form; none where another program packed it."""
    if not bag.is_ours(archive):
        return
    with tempfile.TemporaryFile() as again, path.open("rb") as file:
        places = _rewrite(archive, again)
        longer = path.stat().st_size - again.tell()
        if longer == 0:
            yield from _damage(file, again, places, path.name)
        elif longer > 0 and _is_around(file, again, longer):
            yield Finding(kind=FindingKind.EXTRA, name=path.name)


def _rewrite(archive: zipfile.ZipFile, target: IO[bytes]) -> list[tuple[int, int, str]]:
    """Write the same members in the one form; the answer says what lies where."""
    moment = bag.common_moment(archive)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED, strict_timestamps=False) as again:
        for info in archive.infolist():
            bag.put(again, info.filename, archive.read(info), moment)
        places = list(bag.spans(again))
    target.seek(0, 2)
    return places


def _damage(
    file: IO[bytes], again: IO[bytes], places: list[tuple[int, int, str]], whole: str
) -> Iterator[Finding]:
    at = _first_difference(file, again)
    if at is not None:
        names = (name for start, end, name in places if start <= at < end)
        yield Finding(kind=FindingKind.DAMAGED, name=next(names, whole))


def _first_difference(one: IO[bytes], other: IO[bytes]) -> int | None:
    one.seek(0)
    other.seek(0)
    at = 0
    while left := one.read(_CHUNK):
        right = other.read(_CHUNK)
        if left != right:
            pairs = enumerate(zip(left, right, strict=True))
            return at + next(index for index, pair in pairs if pair[0] != pair[1])
        at += len(left)
    return None


def _is_around(file: IO[bytes], again: IO[bytes], longer: int) -> bool:
    """Whether the one form stands whole in the file, with more before or after it."""
    return any(_stands_at(file, again, offset) for offset in (0, longer))


def _stands_at(file: IO[bytes], again: IO[bytes], offset: int) -> bool:
    file.seek(offset)
    again.seek(0)
    while chunk := again.read(_CHUNK):
        if file.read(len(chunk)) != chunk:
            return False
    return True
