"""The one form of our bundles: tag files and ZIP are derived anew and must be the same bytes."""

import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO

from leaktrace.domain.bundles import Finding, FindingKind
from leaktrace.evidence import bag
from leaktrace.evidence.bagging import Opened
from leaktrace.evidence.container import Member, directory, header
from leaktrace.evidence.manifest import manifest_text

_TAGS = (bag.BAGIT, bag.INFO, *bag.MANIFESTS, *bag.TAG_MANIFESTS)


def tag_findings(bagged: Opened) -> Iterator[Finding]:
    """Files that describe the payload and are not there, not listed, or not in their one form."""
    names = bagged.files.names
    for name in _TAGS:
        if name not in names:
            yield Finding(kind=FindingKind.MISSING, name=name)
    for manifest in bag.TAG_MANIFESTS:
        listed = bagged.manifests.get(manifest)
        for name in () if listed is None else names:
            is_tag = not name.startswith(bag.DATA) and name not in bag.TAG_MANIFESTS
            if is_tag and name not in (listed or ()):
                yield Finding(kind=FindingKind.EXTRA, name=name)
    for name, text in _forms(bagged):
        if name in names and bagged.text(name) != text:
            yield Finding(kind=FindingKind.CHANGED, name=name)


def _forms(bagged: Opened) -> Iterator[tuple[str, str]]:
    """The text that each of our tag files must be."""
    yield bag.BAGIT, bag.DECLARATION
    yield bag.INFO, bag.info_text(bag.read_info(bagged.text(bag.INFO) or ""))
    for name in (*bag.MANIFESTS, *bag.TAG_MANIFESTS):
        is_data = name in bag.MANIFESTS
        said = bagged.manifests.get(name) or {}
        kept = {n: digest for n, digest in said.items() if n.startswith(bag.DATA) is is_data}
        yield name, manifest_text(kept)


def zip_findings(
    archive: zipfile.ZipFile, file: BinaryIO, moment: datetime | None, whole: str
) -> Iterator[Finding]:
    """Where a ZIP is not what its contents give; `whole` is its own name.

    Its files were read before and are as the manifests say.
    """
    if moment is None:
        yield Finding(kind=FindingKind.CHANGED, name=bag.INFO)
        return
    found = sorted(archive.infolist(), key=lambda info: bag.place_of(info.filename))
    members = list(_members(found))
    if found != archive.infolist():
        yield Finding(kind=FindingKind.ORDER, name=whole)
    odd = [
        member.name
        for member, info in zip(members, found, strict=True)
        if _read(file, info.header_offset, header(member, moment)) is False
    ]
    if len(odd) * 2 > len(members):
        yield Finding(kind=FindingKind.REPACKED, name=whole)
        return
    yield from (Finding(kind=FindingKind.DAMAGED, name=name) for name in odd)
    start = _end(members[-1]) if members else 0
    records = directory(members, start, moment)
    if any(info.header_offset != it.start for info, it in zip(found, members, strict=True)):
        yield Finding(kind=FindingKind.EXTRA, name=whole)
    names = [*(member.name for member in members), whole]
    for name, record in zip(names, records, strict=True):
        if not _read(file, start, record):
            yield Finding(kind=FindingKind.DAMAGED, name=name)
        start += len(record)
    file.seek(0, 2)
    if file.tell() != start:
        yield Finding(kind=FindingKind.EXTRA, name=whole)


def _members(infos: list[zipfile.ZipInfo]) -> Iterator[Member]:
    """The members as they must lie one behind the other."""
    start = 0
    for info in infos:
        member = Member(name=info.filename, size=info.file_size, crc=info.CRC, start=start)
        yield member
        start = _end(member)


def _end(member: Member) -> int:
    return member.start + len(header(member, datetime(1980, 1, 1))) + member.size  # noqa: DTZ001


def _read(file: BinaryIO, at: int, wanted: bytes) -> bool:
    file.seek(at)
    return file.read(len(wanted)) == wanted
