"""Checking a bundle: every hash, the record chain, and the form of the file itself.

It needs no logbook and no network. A ZIP that another program has packed anew passes as long as its
files are the same.
"""

import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from leaktrace.domain.bundles import Finding, FindingKind, Verified
from leaktrace.domain.case import Kind
from leaktrace.domain.errors import Reason, Refused, Unavailable
from leaktrace.evidence import bag
from leaktrace.evidence.chain import WIPED, broken_links, last_contents, read_chain
from leaktrace.evidence.manifest import bundle_id, read_manifest
from leaktrace.evidence.reading import BROKEN, digest_of, text_of
from leaktrace.evidence.rewriting import differences

_REQUIRED = (bag.CASE, bag.CHAIN, bag.LOG, bag.REPORT)


def verify(path: Path) -> Verified:
    """What a bundle's files are, compared with what its manifests say.

    Raises:
        Refused: where there is no such file.
        Unavailable: where it is no bundle, or too damaged to be opened.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return _verified(archive, path)
    except FileNotFoundError as error:
        raise Refused(Reason.NO_SUCH_FILE, file=str(path)) from error
    except BROKEN as error:
        raise Unavailable(Reason.NOT_A_BUNDLE, file=path.name) from error


def _verified(archive: zipfile.ZipFile, path: Path) -> Verified:
    names = archive.namelist()
    if not {bag.BAGIT, bag.MANIFEST} & set(names):
        raise Unavailable(Reason.NOT_A_BUNDLE, file=path.name)
    actual = {name: digest_of(archive, name) for name in names}
    payload = _digests(archive, bag.MANIFEST)
    found = [
        *_of_names(names, payload),
        *_of_contents(actual, payload | _digests(archive, bag.TAG_MANIFEST)),
        *_of_chain(archive),
        *_of_id(archive, payload),
    ]
    if not found:
        found += differences(archive, path)
    info = _info(archive)
    return Verified(
        id=info.get(bag.ID, ""), files=len(actual), findings=tuple(dict.fromkeys(found))
    )


def _digests(archive: zipfile.ZipFile, name: str) -> dict[str, str]:
    return read_manifest(text_of(archive, name) or "") or {}


def _of_names(names: list[str], payload: Mapping[str, str]) -> Iterator[Finding]:
    """Files that must be there, and files that nobody exported."""
    for name in (bag.BAGIT, bag.INFO, bag.MANIFEST, bag.TAG_MANIFEST):
        if name not in names:
            yield Finding(kind=FindingKind.MISSING, name=name)
    for name in (*payload, *_REQUIRED):
        if name not in names:
            yield Finding(kind=FindingKind.MISSING, name=name)
    for index, name in enumerate(names):
        is_extra = name.startswith(bag.DATA) and name not in payload and not name.endswith("/")
        if is_extra or name in names[:index]:
            yield Finding(kind=FindingKind.EXTRA, name=name)


def _of_contents(actual: Mapping[str, str | None], said: Mapping[str, str]) -> Iterator[Finding]:
    """Files that cannot be read, and files whose hash is another than said."""
    for name, digest in actual.items():
        if digest is None:
            yield Finding(kind=FindingKind.DAMAGED, name=name)
        elif name in said and digest != said[name]:
            yield Finding(kind=FindingKind.CHANGED, name=name)
        elif name not in said and name != bag.TAG_MANIFEST and not name.endswith("/"):
            yield Finding(kind=FindingKind.EXTRA, name=name)


def _of_chain(archive: zipfile.ZipFile) -> Iterator[Finding]:
    """Entries at which the chain breaks, and records that differ from what it says of them."""
    text = text_of(archive, bag.CHAIN)
    if text is None:
        return
    links = read_chain(text)
    if links is None:
        yield Finding(kind=FindingKind.CHANGED, name=bag.CHAIN)
        return
    for seq in broken_links(links):
        yield Finding(kind=FindingKind.CHAIN, name=bag.CHAIN, detail=str(seq))
    yield from _of_records(archive, last_contents(links, Kind.SOLICITATION))


def _of_records(archive: zipfile.ZipFile, contents: Mapping[str, Any]) -> Iterator[Finding]:
    """Records of the case that are not what the chain last says of them; wiped ones pass."""
    if bag.CASE not in archive.namelist():
        return
    records = _solicitations(archive)
    if records is None:
        yield Finding(kind=FindingKind.CHANGED, name=bag.CASE)
        return
    for id, record in records.items():
        if id not in contents or contents[id] not in (WIPED, record):
            yield Finding(kind=FindingKind.RECORD, name=bag.CASE, detail=id)


def _solicitations(archive: zipfile.ZipFile) -> dict[str, Any] | None:
    try:
        case = json.loads(text_of(archive, bag.CASE) or "")
        return {str(item["id"]): item for item in case["solicitations"]}
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _of_id(archive: zipfile.ZipFile, payload: Mapping[str, str]) -> Iterator[Finding]:
    said = _info(archive).get(bag.ID)
    if said and payload and said != bundle_id(payload, [bag.REPORT]):
        yield Finding(kind=FindingKind.ID, name=bag.INFO, detail=said)


def _info(archive: zipfile.ZipFile) -> dict[str, str]:
    lines = (text_of(archive, bag.INFO) or "").split("\n")
    parts = (line.partition(": ") for line in lines if ": " in line)
    return {key: text for key, _, text in parts}
