"""The included solicitations, one canonical JSON a line, in the order of the log."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from leaktrace.domain.case import Case
from leaktrace.domain.chain import canonical
from leaktrace.exchange.plain import to_plain


def record_lines(case: Case) -> Iterator[str]:
    """The lines; each is what the chain says last of its record."""
    for item in case.solicitations:
        yield canonical(to_plain(item)) + "\n"


def read_records(text: str) -> tuple[dict[str, Any], ...] | None:
    """The records; None where a line is no record in its one form."""
    try:
        return tuple(map(_record, text.removesuffix("\n").split("\n") if text else ()))
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None


def place_of(record: dict[str, Any]) -> tuple[float, str]:
    """Where a record stands among others: by its moment, then by its id."""
    return datetime.fromisoformat(record["at"]).timestamp(), record["id"]


def _record(line: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(line)
    if canonical(record) != line or not isinstance(record["id"], str):
        raise ValueError(line)
    place_of(record)
    return record
