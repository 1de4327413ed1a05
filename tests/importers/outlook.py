"""Builders of Outlook's files, and stand-ins for the process that reads mailboxes."""

import json
import os
import signal
import struct
from collections.abc import Mapping
from multiprocessing.connection import Connection
from pathlib import Path

from leaktrace.importers.mail.pst_child import said_by

SECTOR = 512
LEAST = 4096
"""Bytes; shorter streams lie in another place, which these builders do without."""

END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
TICKS = 134_168_877_000_000_000
"""2026-03-02 01:15 UTC, as Outlook counts."""


def msg(texts: Mapping[str, str], html: str = "", times: Mapping[int, int] | None = None) -> bytes:
    """A .msg file with these texts by their tags, and times by the whole tag."""
    streams = {f"__substg1.0_{tag}001F": text.encode("utf-16-le") for tag, text in texts.items()}
    if html:
        streams["__substg1.0_10130102"] = html.encode()
    given = {0x3FDE0003: 65001, **(times or {})}
    rows = (struct.pack("<IIQ", tag, 6, value) for tag, value in given.items())
    streams["__properties_version1.0"] = bytes(32) + b"".join(rows)
    return compound(streams)


def compound(streams: Mapping[str, bytes]) -> bytes:
    """An OLE file (MS-CFB) of these streams, all in the root."""
    bodies = {name: body.ljust(LEAST, b"\0") for name, body in streams.items()}
    entries = 1 + len(bodies)
    directory = -(-entries * 128 // SECTOR)
    chains, place = [[0]], 1 + directory
    chains.append(list(range(1, 1 + directory)))
    starts = {}
    for name, body in bodies.items():
        length = -(-len(body) // SECTOR)
        starts[name] = place
        chains.append(list(range(place, place + length)))
        place += length
    fat = [FREE] * (SECTOR // 4)
    assert place <= len(fat), "one sector of the table is enough for a test"
    for chain in chains:
        for this, following in zip(chain, [*chain[1:], END], strict=True):
            fat[this] = following
    fat[0] = FAT
    table = [_entry("Root Entry", 5, END, 0, child=1)]
    for number, (name, body) in enumerate(bodies.items(), 1):
        last = number == len(bodies)
        table.append(_entry(name, 2, starts[name], len(body), right=FREE if last else number + 1))
    content = b"".join(
        body.ljust(-(-len(body) // SECTOR) * SECTOR, b"\0") for body in bodies.values()
    )
    listed = b"".join(table).ljust(directory * SECTOR, b"\0")
    return _header() + struct.pack(f"<{len(fat)}I", *fat) + listed + content


def _header() -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, LEAST, END, 0, END, 0)
    return head + struct.pack("<109I", 0, *[FREE] * 108)


def _entry(
    name: str, kind: int, start: int, size: int, *, child: int = FREE, right: int = FREE
) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def mailbox(path: str, pipe: Connection) -> None:
    """Stands in for the process: the items are in the file as JSON after its first four bytes."""
    items = json.loads(Path(path).read_bytes()[4:])
    pipe.send_bytes(json.dumps({"items": len(items)}).encode())
    for item in items:
        pipe.send_bytes(json.dumps(item).encode())
    pipe.close()


def breaking(path: str, pipe: Connection) -> None:
    """Stands in for the process and breaks after one of three items, as C code does."""
    pipe.send_bytes(b'{"items": 3}')
    pipe.send_bytes(Path(path).read_bytes()[4:])
    os.kill(os.getpid(), signal.SIGSEGV)


def hanging(path: str, pipe: Connection) -> None:
    """Stands in for the process and never says anything."""
    signal.pause()


def appointment(path: str, pipe: Connection) -> None:
    """Reads the first item of the calendar as if it were a mail."""
    import pypff

    file = pypff.file()
    file.open(path)
    top = file.get_root_folder().get_sub_folder(1)
    folders = (top.get_sub_folder(place) for place in range(top.number_of_sub_folders))
    calendar = next(folder for folder in folders if folder.name == "Calendar")
    pipe.send_bytes(b'{"items": 1}')
    pipe.send_bytes(json.dumps(said_by(calendar.get_sub_message(0)) | {"kind": ""}).encode())
    pipe.close()
