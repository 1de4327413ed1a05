"""Manifests: one line a file with its hash, as `sha256sum` and `sha512sum` write and check them.

Source: RFC 8493 (BagIt 1.0) §2.1.3.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

OURS = ("sha256", "sha512")
"""The hashes of a bundle of ours; other bags may have others."""

KNOWN = ("md5", "sha1", *OURS)
Digests = dict[str, str]
"""The hashes of one file, by the name of the algorithm."""

_LINE = re.compile(r"(?P<digest>[0-9A-Fa-f]{32,128})[ \t]+\*?(?P<name>[^\r\n]+)")
_ESCAPES = (("%", "%25"), ("\n", "%0A"), ("\r", "%0D"))
_UNFIT = re.compile(r'[\x00-\x1f\x7f\x85\u2028\u2029<>:"/\\|?*%]')
_LARGE = 256 * 1024
"""Bytes from which on a thread costs less than it saves."""

_LONGEST = 120
"""Bytes of a file's own name; every file system takes 255, folders and ZIP tools less."""


class Hasher:
    """The hashes of one file whose bytes pass through."""

    def __init__(self, algorithms: Iterable[str] = OURS) -> None:
        self._hashes = {name: hashlib.new(name, usedforsecurity=False) for name in algorithms}
        self.size = 0

    def take(self, piece: bytes) -> None:
        """Hash one more piece."""
        with self.taking(piece):
            pass

    @contextmanager
    def taking(self, piece: bytes) -> Iterator[None]:
        """Hash one more piece while the caller does something else with it.

        Of a large one each hash but the first is made beside, since hashing holds no lock.
        """
        self.size += len(piece)
        first, *others = self._hashes.values()
        beside = [Thread(target=it.update, args=(piece,)) for it in others]
        if len(piece) < _LARGE:
            for thread in beside:
                thread.run()
            beside = []
        for thread in beside:
            thread.start()
        try:
            yield
            first.update(piece)
        finally:
            for thread in beside:
                thread.join()

    @property
    def digests(self) -> Digests:
        """The hashes of what has passed so far, in hex."""
        return {name: found.hexdigest() for name, found in self._hashes.items()}


def sha256(content: bytes) -> str:
    """The SHA-256 of some bytes, in hex."""
    return hashlib.sha256(content).hexdigest()


def digest_of(path: Path) -> str:
    """The SHA-256 of a file of any size, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def payload_manifest(algorithm: str) -> str:
    """The name of the manifest of the payload."""
    return f"manifest-{algorithm}.txt"


def tag_manifest(algorithm: str) -> str:
    """The name of the manifest of what describes the payload."""
    return f"tagmanifest-{algorithm}.txt"


def manifest_text(digests: Mapping[str, str]) -> str:
    """The manifest of files by name, in the order of their names."""
    return "".join(f"{digests[name]}  {_escaped(name)}\n" for name in sorted(digests))


def read_manifest(text: str) -> dict[str, str] | None:
    """The digests by name, in small letters; None where the text is no manifest."""
    lines = [_LINE.fullmatch(line) for line in text.removesuffix("\n").split("\n")]
    digests = {_unescaped(line["name"]): line["digest"].lower() for line in lines if line}
    return digests if len(digests) == len(lines) else None


def bundle_id(digests: Mapping[str, str], apart: Iterable[str] = ()) -> str:
    """The id of a bundle: 16 hex digits over its manifest, without the files that show the id."""
    left = {name: digest for name, digest in digests.items() if name not in set(apart)}
    return sha256(manifest_text(left).encode())[:16]


def attachment_name(digest: str, name: str) -> str:
    """The place of an attachment: the first 12 digits of its SHA-256 and its own name, tamed."""
    return f"data/attachments/{digest[:12]}-{tamed(name)}"


def tamed(name: str) -> str:
    """A file's own name, of a length and with signs that every file system takes."""
    own = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    plain = _UNFIT.sub("_", own).strip(" .") or "file"
    stem, dot, suffix = plain.rpartition(".")
    tail = dot + suffix if stem and len(suffix) <= 8 else ""
    kept = plain.removesuffix(tail).encode(errors="replace")[: _LONGEST - len(tail.encode())]
    return f"{kept.decode(errors='ignore')}{tail}"


def _escaped(name: str) -> str:
    for sign, code in _ESCAPES:
        name = name.replace(sign, code)
    return name


def _unescaped(name: str) -> str:
    for sign, code in reversed(_ESCAPES):
        name = name.replace(code, sign).replace(code.lower(), sign)
    return name
