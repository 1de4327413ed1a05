"""What a redacted copy says of itself, held against what is in it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from leaktrace.domain.bundles import Finding, FindingKind
from leaktrace.evidence import bag
from leaktrace.evidence.bagging import Opened
from leaktrace.evidence.secrets import MARK

_HASH = re.compile(r"[0-9a-f]{64}")


def redaction_findings(bagged: Opened, *, is_chain_bare: bool) -> Iterator[Finding]:
    """Where a redacted copy is not what it says: a chain with contents, an original left in."""
    if bag.REDACTION not in bagged.files.names:
        return
    said = _read(bagged.text(bag.REDACTION) or "")
    if said is None:
        yield Finding(kind=FindingKind.REDACTION, name=bag.REDACTION)
        return
    if not is_chain_bare:
        yield Finding(kind=FindingKind.REDACTION, name=bag.CHAIN)
    copies = {picture["copy"] for picture in said["pictures"]}
    for name, digest in bagged.digests("sha256").items():
        if name.startswith(bag.ORIGINALS) and digest not in copies:
            yield Finding(kind=FindingKind.REDACTION, name=name)


def _read(text: str) -> dict[str, Any] | None:
    """The document; None where it is not in its form."""
    try:
        said: dict[str, Any] = json.loads(text)
        hashes = [said["original"]["sha256"], *said["left_out"]]
        for picture in said["pictures"]:
            hashes += [picture["original"], picture["copy"]]
        is_fit = said["mark"] == MARK and all(_HASH.fullmatch(item) for item in hashes)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return said if is_fit else None
