"""Builders of Android backups and Bitwarden exports; everything in them is fictitious."""

import json
from collections.abc import Generator
from pathlib import Path
from typing import Any, TypeVar
from xml.sax.saxutils import quoteattr

from leaktrace.importers import readers
from leaktrace.importers.reading import Reading, ReadOptions
from leaktrace.importers.sources import sources

T = TypeVar("T")
NOON = 1_775_000_000_000
"""A moment in milliseconds."""


def finished(steps: Generator[Any, None, T]) -> T:
    """What a generator of steps answers in the end."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result


def element(tag: str, inner: str = "", **attributes: Any) -> str:
    """One row."""
    text = " ".join(f"{name}={quoteattr(str(value))}" for name, value in attributes.items())
    return f"<{tag} {text}>{inner}</{tag}>" if inner else f"<{tag} {text} />"


def call(number: str = "0332000001", **more: Any) -> str:
    """An incoming call of somebody unknown."""
    given: dict[str, Any] = {
        "duration": 21,
        "date": NOON,
        "type": 1,
        "presentation": 1,
        "subscription_id": 1,
    }
    return element("call", number=number, **(given | {"contact_name": "(Unknown)"} | more))


def sms(address: str = "0332000001", **more: Any) -> str:
    """A received message of somebody unknown."""
    given: dict[str, Any] = {
        "date": NOON,
        "type": 1,
        "subject": "null",
        "body": "物件のご案内",
        "sub_id": 1,
    }
    return element("sms", address=address, **(given | {"contact_name": "(Unknown)"} | more))


def mms(*inner: str, **more: Any) -> str:
    """A received multimedia message."""
    given: dict[str, Any] = {
        "date": NOON,
        "msg_box": 1,
        "sub": "ご案内",
        "address": "0332000001",
    }
    return element("mms", "".join(inner), **(given | {"contact_name": "(Unknown)"} | more))


def calls(*rows: str) -> str:
    """A whole call log."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<calls count="9">{"".join(rows)}\n</calls>\n'


def messages(*rows: str) -> str:
    """A whole backup of messages."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<smses count="9">{"".join(rows)}</smses>'


def login(name: str, uri: str | None, username: str | None, **more: object) -> dict[str, object]:
    """One item of a Bitwarden export, with all that must never be taken."""
    secrets = {"password": "hunter2-password", "totp": "hunter2-totp"}
    uris = [{"match": None, "uri": uri}] if uri else []
    return {
        "type": 1,
        "name": name,
        "notes": "hunter2-note",
        "fields": [{"name": "pin", "value": "hunter2-field"}],
        "passwordHistory": [{"password": "hunter2-old"}],
        "login": {"uris": uris, "username": username} | secrets,
    } | more


def bitwarden(*items: object, **more: Any) -> str:
    """A whole Bitwarden export."""
    return json.dumps({"encrypted": False, "folders": [], "items": list(items)} | more)


def saved(folder: Path, content: str | bytes, name: str = "file.xml") -> Path:
    """The content in a file."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(path: Path, options: ReadOptions | None = None) -> Reading:
    """What the reader that recognises a file reads in it."""
    (source,) = sources(path)
    reader = readers.recognised(source)
    assert reader is not None
    return finished(reader.read(source, options or ReadOptions()))
