"""Chats, of which only the messages of those senders are taken whom the person picks."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatLook:
    """A saved chat: its senders with how many messages each wrote, and those that are picked.

    `key` knows a later copy of the same chat.
    """

    key: str
    name: str
    senders: tuple[tuple[str, int], ...]
    picked: frozenset[str]


def sender_key(name: str) -> str:
    """What is remembered of a sender in place of the name."""
    return hashlib.sha256(f"sender\x1f{name}".encode(errors="replace")).hexdigest()[:16]


def said_of_senders(names: Iterable[str]) -> str:
    """Picked senders in the form that is remembered; empty where nobody is picked."""
    return " ".join(sorted(map(sender_key, names)))


def picked_of(names: Iterable[str], said: str) -> frozenset[str]:
    """Those of the senders whom the remembered form names."""
    keys = set(said.split())
    return frozenset(name for name in names if sender_key(name) in keys)
