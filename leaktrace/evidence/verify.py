"""Checking a bundle: every hash, the record chain, the records, and the form of the file itself.

It needs no logbook and no network. An unpacked bundle can be checked as a folder, but for its ZIP;
of a bag by another program only what any bag must be is checked.
"""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from leaktrace.domain.bundles import Finding, FindingKind, Shape, Verified
from leaktrace.domain.errors import Reason, Refused, Unavailable
from leaktrace.evidence import bag
from leaktrace.evidence.bagging import Opened, bag_findings, opened
from leaktrace.evidence.form import tag_findings, zip_findings
from leaktrace.evidence.manifest import bundle_id
from leaktrace.evidence.reading import BROKEN, Packed, Unpacked
from leaktrace.evidence.telling import Told, told

_REQUIRED = (
    bag.CASE, bag.CHAIN, bag.LOG, bag.SHEET, bag.RECORDS, bag.TIMELINE, bag.REPORT,
)  # fmt: skip


def verify(path: Path, roots: Sequence[bytes] = ()) -> Verified:
    """What a bundle's files are, compared with what its manifests say; a folder is one unpacked.

    Time-stamps are followed to `roots` (certificates, DER), where any are known.

    Raises:
        Refused: where there is no such file.
        Unavailable: where it is no bundle, or too damaged to be opened.
    """
    try:
        if path.is_dir():
            return _verified(opened(Unpacked(path)), path.name, Shape.FOLDER, roots)
        with path.open("rb") as file:
            return verify_file(file, path.name, roots)
    except FileNotFoundError as error:
        raise Refused(Reason.NO_SUCH_FILE, file=str(path)) from error
    except OSError as error:
        raise Unavailable(Reason.NOT_A_BUNDLE, file=path.name) from error


def verify_file(file: BinaryIO, name: str, roots: Sequence[bytes] = ()) -> Verified:
    """The same of an open file.

    Raises:
        Unavailable: where it is no bundle, or too damaged to be opened.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            bagged = opened(Packed(archive))
            found = _verified(bagged, name, Shape.BUNDLE, roots)
            if found.findings or found.shape is not Shape.BUNDLE:
                return found
            formal = zip_findings(archive, file, _moment(bagged), name)
            return replace(found, findings=tuple(dict.fromkeys(formal)))
    except BROKEN as error:
        raise Unavailable(Reason.NOT_A_BUNDLE, file=name) from error


def _verified(bagged: Opened, name: str, shape: Shape, roots: Sequence[bytes]) -> Verified:
    if bag.BAGIT not in bagged.files.names and not bagged.manifests:
        raise Unavailable(Reason.NOT_A_BUNDLE, file=name)
    found = list(bag_findings(bagged))
    read = Told()
    if _is_ours(bagged):
        found += [*tag_findings(bagged), *_of_required(bagged), *_of_id(bagged)]
        read = told(bagged, roots)
        found += read.findings
    else:
        shape = Shape.OTHER
    return Verified(
        id=bag.read_info(bagged.text(bag.INFO) or "").get(bag.ID, ""),
        files=len(bagged.files.names),
        findings=tuple(dict.fromkeys(found)),
        shape=shape,
        entries=read.entries,
        length=read.length,
        head=read.head,
        stamps=read.stamps,
    )


def _is_ours(bagged: Opened) -> bool:
    """Whether any file or line is one that only our bundles have."""
    listed = {name for said in bagged.manifests.values() for name in said or ()}
    return not listed.union(bagged.files.names).isdisjoint({bag.CHAIN, bag.RECORDS, bag.CASE})


def _of_required(bagged: Opened) -> Iterator[Finding]:
    for name in _REQUIRED:
        if name not in bagged.files.names:
            yield Finding(kind=FindingKind.MISSING, name=name)


def _of_id(bagged: Opened) -> Iterator[Finding]:
    text = bagged.text(bag.INFO)
    if text is None:
        return
    said, payload = bag.read_info(text).get(bag.ID, ""), bagged.manifests.get(bag.MANIFESTS[0])
    if payload and said != bundle_id(payload, [bag.REPORT]):
        yield Finding(kind=FindingKind.ID, name=bag.INFO, detail=said)


def _moment(bagged: Opened) -> datetime | None:
    """When the bundle was made, by its own word."""
    try:
        return datetime.fromisoformat(bag.read_info(bagged.text(bag.INFO) or "")[bag.TIME])
    except (KeyError, ValueError):
        return None
