"""JSON by strangers: never nested without end, no number that is none, and torn if need be."""

import json
import math
import re
from typing import Any

from leaktrace.domain.errors import Reason, Refused

DEEPEST = 60
"""Levels; no format that is read here needs ten."""

_LOST = "\ufffd"
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")
_SPACE = re.compile(r"[\s,]*")
_KEY = re.compile(r'\s*(?:,\s*)?"((?:[^"\\]|\\.)*)"\s*:\s*')


def read_json(content: bytes) -> tuple[Any, bool]:
    """The document, and whether all of it was readable.

    A torn document comes back with the members and the items that stand before the break.

    Raises:
        Refused: where nothing can be read, or it is nested without end.
    """
    text, whole = _text(content)
    try:
        value = _DECODER.decode(text)
    except ValueError:
        value, whole = salvaged(text), False
    except RecursionError:
        value = None
    if value is None:
        raise Refused(Reason.FORMAT_BROKEN, wanted="JSON")
    return _cleaned(value, DEEPEST), whole


def salvaged(text: str) -> dict[str, Any] | None:
    """The members of a torn object that can be read; of a torn list in it, the items before."""
    found: dict[str, Any] = {}
    place = text.find("{") + 1
    while place and (key := _KEY.match(text, place)):
        value, place = _member(text, key.end())
        if value is not None:
            found[key.group(1)] = value
    return found or None


def _member(text: str, place: int) -> tuple[Any, int]:
    """A member's value and where it ends; 0 where nothing after it can be trusted."""
    try:
        return _DECODER.raw_decode(text, place)
    except (ValueError, RecursionError):
        return (_items(text, place + 1), 0) if text[place : place + 1] == "[" else (None, 0)


def _items(text: str, place: int) -> list[Any]:
    items: list[Any] = []
    while True:
        gap = _SPACE.match(text, place)
        try:
            item, place = _DECODER.raw_decode(text, gap.end() if gap else place)
        except (ValueError, RecursionError):
            return items
        items.append(item)


def _text(content: bytes) -> tuple[str, bool]:
    wide = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    encoding = "utf-16" if wide else "utf-8-sig"
    try:
        return content.decode(encoding), True
    except UnicodeDecodeError:
        return content.decode(encoding, errors="replace"), False


def _cleaned(value: Any, levels: int) -> Any:
    """The value with text that can be stored."""
    if not levels:
        raise Refused(Reason.FORMAT_UNSAFE, file="JSON")
    if isinstance(value, str):
        return _NO_TEXT.sub(_LOST, value)
    if isinstance(value, list):
        return [_cleaned(item, levels - 1) for item in value]
    if isinstance(value, dict):
        return {_NO_TEXT.sub(_LOST, key): _cleaned(item, levels - 1) for key, item in value.items()}
    return value


def _float(text: str) -> float | str:
    """A number; the text of it where it is too large for one."""
    number = float(text)
    return number if math.isfinite(number) else text


_DECODER = json.JSONDecoder(parse_constant=str, parse_float=_float)
"""NaN and Infinity, which JSON does not have (RFC 8259 §6), become the text that they are."""
