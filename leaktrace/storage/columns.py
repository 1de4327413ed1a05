"""Column types that turn domain values into SQLite values and back."""

import json
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any, get_origin

from sqlalchemy import String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from leaktrace.exchange.plain import from_plain, to_plain

_JSON = json.JSONEncoder(ensure_ascii=False)


class Words(TypeDecorator[StrEnum]):
    """An enum by its value."""

    impl = String
    cache_ok = True

    def __init__(self, enum: type[StrEnum]) -> None:
        super().__init__()
        self.enum = enum

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.enum(value)


class Instant(TypeDecorator[datetime]):
    """A moment as UTC text with the home offset behind it, so that text order is time order."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else instant_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment, offset = value.rsplit(" ", 1)
        zone = timezone(timedelta(seconds=int(offset)))
        return datetime.fromisoformat(moment).replace(tzinfo=UTC).astimezone(zone)


def instant_text(moment: datetime) -> str:
    """The stored form of a moment that carries its offset."""
    offset = moment.utcoffset() or timedelta()
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return f"{utc.isoformat(sep='T', timespec='microseconds')} {int(offset.total_seconds()):+06d}"


class Plain(TypeDecorator[Any]):
    """A value that is no scalar, as JSON text in the case file's form."""

    impl = Text
    cache_ok = True

    def __init__(self, hint: Any) -> None:
        super().__init__()
        self.hint = hint
        self._is_tuple = get_origin(hint) is tuple

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value == ():
            return "[]"
        return None if value is None else _JSON.encode(to_plain(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        if value == "[]" and self._is_tuple:
            return ()
        return None if value is None else from_plain(self.hint, json.loads(value))
