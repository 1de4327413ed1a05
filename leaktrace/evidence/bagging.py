"""What any bag must be: every file listed, every hash right. Source: RFC 8493 (BagIt 1.0) §2, §3.

It also reads all that is known of a bag's files once, so that nothing is hashed twice.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from leaktrace.domain.bundles import Finding, FindingKind
from leaktrace.evidence import bag
from leaktrace.evidence.manifest import KNOWN, OURS, Digests, read_manifest
from leaktrace.evidence.reading import Files, bytes_of, digests_of, text_of

_MANIFEST = re.compile(r"(tag)?manifest-([a-z0-9]+)\.txt")
_DECLARATION = re.compile(
    r"\ufeff?BagIt-Version: ?\d+\.\d+\r?\nTag-File-Character-Encoding: ?UTF-8\r?\n?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A bag's files with their hashes and sizes (None where unreadable), and its manifests."""

    files: Files
    actual: Mapping[str, tuple[Digests, int] | None]
    manifests: Mapping[str, Mapping[str, str] | None]

    def digests(self, algorithm: str) -> dict[str, str]:
        """The hashes of one algorithm, by the names of the files that can be read."""
        return {name: found[0][algorithm] for name, found in self.actual.items() if found}

    def content(self, name: str) -> bytes | None:
        """The bytes of a small file; None where it is not there or cannot be read."""
        return bytes_of(self.files, name)

    def text(self, name: str) -> str | None:
        """The text of a file; None where it is not there or cannot be read."""
        return text_of(self.files, name)


def opened(files: Files) -> Opened:
    """A bag, read once."""
    found = {name: match for name in files.names if (match := _MANIFEST.fullmatch(name))}
    used = {match[2] for match in found.values() if match[2] in KNOWN} | {*OURS}
    return Opened(
        files=files,
        actual={name: digests_of(files, name, used) for name in files.names},
        manifests={name: read_manifest(text_of(files, name) or "") for name in found},
    )


def bag_findings(bagged: Opened) -> Iterator[Finding]:
    """Everything by which these files are no whole bag."""
    found = [*_of_names(bagged), *_of_tags(bagged)]
    for name in bagged.manifests:
        found += _of_manifest(bagged, name)
    yield from found
    said = bag.read_info(bagged.text(bag.INFO) or "").get(bag.OXUM)
    if not found and said and said != _oxum(bagged):
        yield Finding(kind=FindingKind.CHANGED, name=bag.INFO)


def _of_tags(bagged: Opened) -> Iterator[Finding]:
    payload = [name for name in bagged.manifests if not name.startswith("tag")]
    if not payload:
        yield Finding(kind=FindingKind.MISSING, name=bag.MANIFESTS[0])
    declared = bagged.text(bag.BAGIT)
    if declared is not None and not _DECLARATION.fullmatch(declared):
        yield Finding(kind=FindingKind.CHANGED, name=bag.BAGIT)


def _of_names(bagged: Opened) -> Iterator[Finding]:
    seen: set[str] = set()
    for name in bagged.files.names:
        if name in seen:
            yield Finding(kind=FindingKind.EXTRA, name=name)
        seen.add(name)
    for name, found in bagged.actual.items():
        if found is None:
            yield Finding(kind=FindingKind.DAMAGED, name=name)
    if bag.BAGIT not in seen:
        yield Finding(kind=FindingKind.MISSING, name=bag.BAGIT)


def _of_manifest(bagged: Opened, name: str) -> Iterator[Finding]:
    """The files that a manifest lists or ought to list."""
    said, algorithm = bagged.manifests[name], name.rpartition("-")[2].removesuffix(".txt")
    if said is None or algorithm not in KNOWN:
        yield Finding(kind=FindingKind.CHANGED, name=name)
        return
    for listed, digest in said.items():
        found = bagged.actual.get(listed)
        if listed not in bagged.actual:
            yield Finding(kind=FindingKind.MISSING, name=listed)
        elif found and found[0][algorithm] != digest:
            yield Finding(kind=FindingKind.CHANGED, name=listed)
    if not name.startswith("tag"):
        for there in bagged.files.names:
            if there.startswith(bag.DATA) and there not in said:
                yield Finding(kind=FindingKind.EXTRA, name=there)


def _oxum(bagged: Opened) -> str:
    sizes = [
        found[1] for name, found in bagged.actual.items() if found and name.startswith(bag.DATA)
    ]
    return f"{sum(sizes)}.{len(sizes)}"
