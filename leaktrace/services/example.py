"""The built-in example: a fictitious homebuyer whose data got out."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

from leaktrace.domain.case import Case
from leaktrace.exchange.case import read_case
from leaktrace.paths import resource
from leaktrace.services.change import Change
from leaktrace.services.logbook import amend
from leaktrace.storage.database import Logbook

LAST_DAY = date(2026, 11, 20)
"""The day on which the example, as it is written, ends."""

_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}")


def example(today: date | None = None) -> Case:
    """The example, moved by whole weeks so that it ends in the week before `today`."""
    document = json.loads(resource("demo/example.case.json").read_text(encoding="utf-8"))
    now = today or datetime.now(UTC).astimezone().date()
    weeks = (now - LAST_DAY).days // 7
    case, _ = read_case(_moved(document, timedelta(weeks=weeks)))
    return case


def fill(book: Logbook, today: date | None = None) -> Change:
    """Write the example into a logbook."""
    return amend(book, *example(today).records())


def _moved(value: Any, by: timedelta) -> Any:
    """The same JSON with every date in it moved."""
    if isinstance(value, dict):
        return {key: _moved(item, by) for key, item in value.items()}
    if isinstance(value, list):
        return [_moved(item, by) for item in value]
    if isinstance(value, str) and _DATE.match(value):
        return (date.fromisoformat(value[:10]) + by).isoformat() + value[10:]
    return value
