"""Any domain value to plain JSON values and back, in the form of the case file.

A field stands under its own name or the `name` of its metadata; what is empty is left out, unless
its metadata says `always`; keys that are not known come back in the value's `extra`.
"""

import math
import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from operator import attrgetter
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
    if value is None or type(value) in _AS_THEY_ARE:
        return value
    cls: Any = type(value)
    return _writer(cls)(value)


@cache
def _writer(cls: Any) -> Callable[[Any], Any]:
    """The function that writes values of one class."""
    written: Callable[[Any], Any] = _itself
    if is_dataclass(cls):
        written = _object
    elif issubclass(cls, date):  # a datetime is one too
        written = cls.isoformat
    elif issubclass(cls, StrEnum):
        written = attrgetter("value")
    elif issubclass(cls, tuple | list):
        written = _list
    elif issubclass(cls, Mapping):
        written = _map
    return written


def _itself(value: Any) -> Any:
    return value


def _list(value: Iterable[Any]) -> list[Any]:
    return [to_plain(item) for item in value]


def _map(value: Mapping[Any, Any]) -> dict[Any, Any]:
    return {key: to_plain(item) for key, item in value.items()}


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
    cls: Any = type(value)
    for field, name, always in _parts(cls):
        content = getattr(value, field)
        if always or not _is_empty(content):
            plain[name] = to_plain(content)
    extra: Mapping[str, Any] = getattr(value, "extra", {})
    if not extra:
        return plain
    kept = dict(extra)
    loose = kept.pop(LOOSE, {})
    if kept:
        plain["extra"] = kept
    return plain | {key: item for key, item in loose.items() if key not in plain}


@cache
def _parts(cls: Any) -> tuple[tuple[str, str, bool], ...]:
    """Of each field of a class but `extra`: its name, that in the plain form, whether it stays."""
    every = (item for item in fields(cls) if item.name != "extra")
    return tuple((item.name, _name(item), bool(item.metadata.get("always"))) for item in every)


LOOSE = "_unknown_keys"
"""Where a value's `extra` keeps keys that stood beside the known ones, to come out there again."""


def _is_empty(content: Any) -> bool:
    if content is None or type(content) in _SIZED:
        return not content
    return content in ("", (), {}) and not isinstance(content, bool)


_SIZED = (str, tuple, dict)
_AS_THEY_ARE = (str, int, bool, float)


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
