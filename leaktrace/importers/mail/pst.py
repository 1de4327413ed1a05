"""The mails of a .pst or .ost file, read one at a time in a process of its own."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaktrace.domain.errors import Reason, Refused
from leaktrace.importers.mail.charsets import decoded
from leaktrace.importers.mail.msg import moment_of
from leaktrace.importers.mail.outlook import Kept
from leaktrace.importers.mail.pst_child import send_mails

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

PATIENCE = 120
"""Seconds without any answer after which a file counts as broken."""

_LARGEST = 32 * 1024 * 1024
WANTED = "Outlook (.pst, .ost)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a mailbox, as a share of all its items; `kept` is None where it is broken.

    `is_last` says that the file ends here though more should follow.
    """

    share: float
    kept: Kept | None
    is_last: bool = False


def items(path: Path) -> Iterator[Item]:
    """Every item, folder by folder.

    Raises:
        Refused: where the file is broken.
    """
    with _child(path) as pipe:
        first = _received(pipe)
        if first is None or "items" not in first:
            raise Refused(Reason.FORMAT_BROKEN, file=path.name, wanted=WANTED)
        count = max(int(first["items"]), 1)
        for number in range(1, int(first["items"]) + 1):
            found = _received(pipe)
            if found is None:
                yield Item(share=1, kept=None, is_last=True)
                return
            yield Item(share=number / count, kept=None if "broken" in found else _kept(found))


@contextmanager
def _child(path: Path) -> "Iterator[Connection]":
    """A process that reads the file; it ends with us, whatever happens."""
    from multiprocessing import get_context

    fresh = get_context("spawn")
    ours, theirs = fresh.Pipe(duplex=False)
    process = fresh.Process(target=send_mails, args=(str(path), theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        yield ours
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()


def _received(pipe: "Connection") -> dict[str, Any] | None:
    """What the process says next; None where it broke or says nothing more."""
    try:
        if not pipe.poll(PATIENCE):
            return None
        found = json.loads(pipe.recv_bytes(_LARGEST))
    except (EOFError, OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _kept(found: dict[str, Any]) -> Kept:
    texts = {name: str(found.get(name, "")) for name in _NAMES}
    ticks = found.get("ticks", 0)
    return Kept(
        **texts,
        at=moment_of(ticks) if isinstance(ticks, int) else None,
        plain=decoded(_bytes(found, "plain")),
        html=decoded(_bytes(found, "html")),
    )


def _bytes(found: dict[str, Any], name: str) -> bytes:
    return str(found.get(name, "")).encode("latin-1", errors="replace")


_NAMES = ("kind", "headers", "subject", "sender", "address", "recipients", "message_id")
