"""Manifests: one line a file with its SHA-256, as `sha256sum` writes and checks them.

Source: RFC 8493 (BagIt 1.0) §2.1.3.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping

_LINE = re.compile(r"(?P<digest>[0-9a-f]{64})  (?P<name>[^\r\n]+)")
_UNFIT = re.compile(r'[\x00-\x1f\x7f\x85\u2028\u2029<>:"/\\|?*%]')
_LONGEST = 120
"""Bytes of a file's own name; every file system takes 255, folders and ZIP tools less."""


def sha256(content: bytes) -> str:
    """The SHA-256 of some bytes, in hex."""
    return hashlib.sha256(content).hexdigest()


def manifest_text(digests: Mapping[str, str]) -> str:
    """The manifest of files by name, in the order of their names."""
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests))


def read_manifest(text: str) -> dict[str, str] | None:
    """The digests by name; None where the text is no manifest."""
    lines = [_LINE.fullmatch(line) for line in text.removesuffix("\n").split("\n")]
    digests = {line["name"]: line["digest"] for line in lines if line}
    return digests if len(digests) == len(lines) else None


def bundle_id(digests: Mapping[str, str], apart: Iterable[str] = ()) -> str:
    """The id of a bundle: 16 hex digits over its manifest, without the files that show the id."""
    left = {name: digest for name, digest in digests.items() if name not in set(apart)}
    return sha256(manifest_text(left).encode())[:16]


def attachment_name(digest: str, name: str) -> str:
    """The place of an attachment: the first 12 digits of its SHA-256 and its own name, tamed."""
    own = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    plain = _UNFIT.sub("_", own).strip(" .") or "file"
    stem, dot, suffix = plain.rpartition(".")
    tail = dot + suffix if stem and len(suffix) <= 8 else ""
    kept = plain.removesuffix(tail).encode(errors="replace")[: _LONGEST - len(tail.encode())]
    return f"data/attachments/{digest[:12]}-{kept.decode(errors='ignore')}{tail}"
