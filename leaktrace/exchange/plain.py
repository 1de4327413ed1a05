"""Any domain value to plain JSON values and back, in the form of the case file.

A field stands under its own name or the `name` of its metadata; what is empty is left out, unless
its metadata says `always`; keys that are not known come back in the value's `extra`.
"""

import math
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


class Misfit(Exception):
    """A plain value that does not fit its place; `path` says where, `wanted` what belongs there."""

    def __init__(self, path: str, wanted: str) -> None:
        super().__init__(path, wanted)
        self.path = path
        self.wanted = wanted


def to_plain(value: Any) -> Any:
    """The JSON form of a value."""
    if is_dataclass(value):
        return _object(value)
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: to_plain(item) for key, item in value.items()}
    return value


def from_plain(cls: type[T], data: Any, path: str = "") -> T:
    """The value of type `cls` that plain JSON stands for.

    Raises:
        Misfit: where something required is missing or of the wrong type.
    """
    hint: Any = cls
    result: T = _reader(hint)(data, path)
    return result


def _object(value: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for item in fields(value):
        content = getattr(value, item.name)
        if item.name == "extra":
            continue
        if item.metadata.get("always") or not _is_empty(content):
            plain[_name(item)] = to_plain(content)
    extra: Mapping[str, Any] = getattr(value, "extra", {})
    kept = dict(extra)
    loose = kept.pop(LOOSE, {})
    if kept:
        plain["extra"] = kept
    return plain | {key: item for key, item in loose.items() if key not in plain}


LOOSE = "_unknown_keys"
"""Where a value's `extra` keeps keys that stood beside the known ones, to come out there again."""


def _is_empty(content: Any) -> bool:
    return content is None or (content in ("", (), {}) and not isinstance(content, bool))


def _name(item: Field[Any]) -> str:
    return str(item.metadata.get("name", item.name))


def _default(item: Field[Any]) -> Any:
    if item.default is not MISSING:
        return item.default
    if item.default_factory is not MISSING:
        return item.default_factory()
    return MISSING


Read = Callable[[Any, str], Any]


@cache
def _reader(hint: Any) -> Read:
    """The function that reads one type of field."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _optional(next(item for item in arguments if item is not type(None)))
    if origin is tuple:
        return _tuple(_reader(arguments[0]))
    if origin is not None or hint is Mapping:
        return _mapping
    if is_dataclass(hint):
        return _dataclass(hint)
    if issubclass(hint, StrEnum):
        return _enum(hint)
    return _SCALARS[hint]


def _optional(hint: Any) -> Read:
    inner = _reader(hint)
    return lambda data, path: None if data is None else inner(data, path)


def _tuple(inner: Read) -> Read:
    def read(data: Any, path: str) -> tuple[Any, ...]:
        if not isinstance(data, list):
            raise Misfit(path, "list")
        return tuple(inner(item, f"{path}[{index}]") for index, item in enumerate(data))

    return read


def _mapping(data: Any, path: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise Misfit(path, "object")
    return data


def _enum(cls: type[StrEnum]) -> Read:
    def read(data: Any, path: str) -> StrEnum:
        try:
            return cls(data)
        except ValueError:
            raise Misfit(path, " | ".join(cls)) from None

    return read


def _dataclass(cls: Any) -> Read:
    hints = get_type_hints(cls)
    known = {_name(item): item for item in fields(cls)}

    def read(data: Any, path: str) -> Any:
        if not isinstance(data, dict):
            raise Misfit(path, "object")
        values: dict[str, Any] = {}
        for name, item in known.items():
            where = f"{path}.{name}" if path else name
            if name in data and not (data[name] is None and _default(item) is not MISSING):
                values[item.name] = _reader(hints[item.name])(data[name], where)
            elif _default(item) is MISSING:
                raise Misfit(where, "required")
        return cls(**_with_unknown(values, data, known))

    return read


def _with_unknown(
    values: dict[str, Any], data: dict[str, Any], known: dict[str, Field[Any]]
) -> dict[str, Any]:
    unknown = {key: item for key, item in data.items() if key not in known}
    if unknown and "extra" in known:
        values["extra"] = {**values.get("extra", {}), LOOSE: unknown}
    return values


def _text(data: Any, path: str) -> str:
    if not isinstance(data, str):
        raise Misfit(path, "text")
    return data.replace("\0", "").encode(errors="replace").decode()


def _truth(data: Any, path: str) -> bool:
    if not isinstance(data, bool):
        raise Misfit(path, "true | false")
    return data


def _whole(data: Any, path: str) -> int:
    if isinstance(data, bool) or not isinstance(data, int) or not 0 <= data < 2**53:
        raise Misfit(path, "whole number")
    return data


def _number(data: Any, path: str) -> float:
    if isinstance(data, bool) or not isinstance(data, int | float) or not math.isfinite(data):
        raise Misfit(path, "number")
    return data


def _day(data: Any, path: str) -> date:
    try:
        return date.fromisoformat(_text(data, path))
    except ValueError:
        raise Misfit(path, "YYYY-MM-DD") from None


def _moment(data: Any, path: str) -> datetime:
    try:
        moment = datetime.fromisoformat(_text(data, path))
        if moment.tzinfo is not None and moment.astimezone().year:
            return moment
    except (ValueError, OverflowError):
        pass
    raise Misfit(path, "YYYY-MM-DDTHH:MM:SS+HH:MM")


_SCALARS: dict[Any, Read] = {
    str: _text,
    bool: _truth,
    int: _whole,
    float: _number,
    date: _day,
    datetime: _moment,
}
