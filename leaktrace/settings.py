"""What the person chose for the program itself; a file beside no logbook."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from leaktrace import paths
from leaktrace.exchange.plain import Misfit, from_plain, to_plain

MOST_REMEMBERED = 200
"""Tables, or chats, of which is kept what the person said of them."""


class Theme(StrEnum):
    """Light, dark, or as the desktop has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A folder from which a logbook takes in new files by itself; `seen` are those known."""

    folder: str
    logbook: str
    seen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamping:
    """Whether time-stamps may be asked for, of which address; `root` is a certificate as PEM."""

    on: bool = False
    address: str = ""
    root: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Language "ja" or "en" (empty: as the desktop has it), theme, and where the window stood.

    `watch` is the folder that is watched; None where none is. `tables` says by a table's key what
    its columns mean, `chats` by a chat's key whose messages are taken, without their names.
    `stamping` is the one thing for which the program may use the network.
    """

    language: str = ""
    theme: Theme = Theme.SYSTEM
    page: str = ""
    geometry: str = ""
    watch: Watch | None = None
    tables: Mapping[str, str] = field(default_factory=dict)
    chats: Mapping[str, str] = field(default_factory=dict)
    stamping: Stamping = field(default_factory=Stamping)
    extra: Mapping[str, Any] = field(default_factory=dict)


def read() -> Settings:
    """The saved settings; the defaults where there are none or they cannot be read."""
    try:
        return from_plain(Settings, json.loads(_file().read_text(encoding="utf-8")))
    except (OSError, ValueError, Misfit):
        return Settings()


def write(settings: Settings) -> None:
    """Save the settings; a disk that refuses them costs nothing but the choice."""
    half = _file().with_suffix(".part")
    try:
        half.write_text(json.dumps(to_plain(settings), ensure_ascii=False), encoding="utf-8")
        half.replace(_file())
    except OSError:
        half.unlink(missing_ok=True)


def remembered(before: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """What is known of files of the same kind, the latest last; the oldest is forgotten."""
    kept = {key: said for key, said in before.items() if key not in new and isinstance(said, str)}
    return dict([*kept.items(), *new.items()][-MOST_REMEMBERED:])


def language(settings: Settings) -> str:
    """The language to speak: the one chosen, or that of the desktop where we have it."""
    if settings.language:
        return settings.language
    wanted = next((os.environ[key] for key in _LOCALE if os.environ.get(key)), "")
    return "ja" if wanted.startswith("ja") else "en"


_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def _file() -> Path:
    return paths.config_dir() / "settings.json"
