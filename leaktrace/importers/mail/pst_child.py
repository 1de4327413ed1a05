"""Reads the mails of a .pst or .ost file in a process of its own; the one home of pypff.

libpff is C code given files from anywhere: where it breaks, only this process does. What it found
goes to the program as plain JSON.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

LONGEST = 256 * 1024
_MOST_FOLDERS = 20_000
_MOST_MEMORY = 4 * 1024**3
_TEXTS = {0x001A: "kind", 0x0C1A: "sender", 0x0E04: "recipients", 0x1035: "message_id"}
_ADDRESSES = (0x5D01, 0x0C1F, 0x5D02, 0x0065)
_UNICODE = 0x1F
_BROKEN = (OSError, ValueError, TypeError, AttributeError, LookupError, MemoryError, OverflowError)


def send_mails(path: str, pipe: "Connection") -> None:
    """Send how many items there are, then each item; an item that is broken is sent as such."""
    _bound_ourselves()
    import pypff

    file = pypff.file()
    try:
        file.open(path)
        folders = list(_folders(file.get_root_folder()))
        counts = [_count(folder) for folder in folders]
    except _BROKEN:
        _send(pipe, {"broken": True})
        return
    _send(pipe, {"items": sum(counts)})
    for folder, count in zip(folders, counts, strict=True):
        for place in range(count):
            try:
                found = said_by(folder.get_sub_message(place))
            except _BROKEN:
                found = {"broken": True}
            _send(pipe, found)
    pipe.close()


def _send(pipe: "Connection", found: dict[str, Any]) -> None:
    pipe.send_bytes(json.dumps(found).encode())


def _bound_ourselves() -> None:
    """Take no more memory than a mailbox needs, and leave no picture of it when we break."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def _folders(root: Any) -> Iterator[Any]:
    """Every folder once, however they are nested."""
    waiting: list[Any] = [root]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST_FOLDERS:
        folder = waiting.pop()
        if folder is None or folder.identifier in seen:
            continue
        seen.add(folder.identifier)
        yield folder
        with suppress(*_BROKEN):
            inner = range(folder.number_of_sub_folders)
            waiting += [folder.get_sub_folder(place) for place in reversed(inner)]


def _count(folder: Any) -> int:
    try:
        return int(folder.number_of_sub_messages)
    except _BROKEN:
        return 0


def said_by(message: Any) -> dict[str, Any]:
    """The texts of one item; bodies as Latin-1 stands for their bytes."""
    entries = dict(_entries(message))
    found: dict[str, Any] = {name: entries.get(tag, "") for tag, name in _TEXTS.items()}
    addresses = (entries.get(tag, "") for tag in _ADDRESSES)
    found["address"] = next((text for text in addresses if "@" in text), "")
    found["headers"] = _asked(message, "transport_headers") or ""
    found["subject"] = _asked(message, "subject") or ""
    found["plain"] = _latin(_asked(message, "plain_text_body"))
    found["html"] = _latin(_asked(message, "html_body"))
    found["ticks"] = _asked(message, "get_delivery_time_as_integer") or 0
    return {name: said[:LONGEST] if isinstance(said, str) else said for name, said in found.items()}


def _asked(message: Any, name: str) -> Any:
    """One thing that a message says; None where that part of it is broken."""
    try:
        said = getattr(message, name)
        return said() if callable(said) else said
    except _BROKEN:
        return None


def _latin(body: bytes | None) -> str:
    return (body or b"")[:LONGEST].decode("latin-1")


def _entries(message: Any) -> Iterator[tuple[int, str]]:
    wanted = (*_TEXTS, *_ADDRESSES)
    for number in range(message.number_of_record_sets):
        record_set = message.get_record_set(number)
        for place in range(record_set.number_of_entries):
            entry = record_set.get_entry(place)
            if entry.entry_type in wanted and entry.data:
                wide = entry.value_type == _UNICODE
                text = entry.data.decode("utf-16-le" if wide else "cp932", errors="replace")
                yield entry.entry_type, text.rstrip("\0")
        return
