"""The built-in example: a fictitious homebuyer whose data got out."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter
from leaktrace.domain.letters import LetterKind
from leaktrace.exchange.case import read_case
from leaktrace.letters.kinds import kinds
from leaktrace.paths import resource
from leaktrace.services.change import Change
from leaktrace.services.letter_facts import facts_for
from leaktrace.services.logbook import amend
from leaktrace.services.register import match
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
    return amend(book, *with_texts(example(today)).records())


def with_texts(case: Case) -> Case:
    """The case with the text of every letter whose kind is known, as of the day it was sent."""
    known = {kind.id: kind for kind in kinds()}
    letters = [_with_text(item, case, known[item.kind]) for item in case.letters]
    return replace(case, letters=tuple(letters))


def _with_text(letter: Letter, case: Case, kind: LetterKind) -> Letter:
    from leaktrace.letters.compose import compose  # Jinja2: only for letters

    day = letter.sent.on if letter.sent else None
    facts = facts_for(_until(case, day), kind, match(case.firms, letter.firm), None, day)
    return replace(letter, text=compose(kind, facts, kind.languages[0]).text)


def _until(case: Case, day: date | None) -> Case:
    """The case as it stood on a day: a letter knows nothing of what came after."""
    if day is None:
        return case
    before = tuple(item for item in case.solicitations if item.at.date() <= day)
    return replace(case, solicitations=before)


def _moved(value: Any, by: timedelta) -> Any:
    """The same JSON with every date in it moved."""
    if isinstance(value, dict):
        return {key: _moved(item, by) for key, item in value.items()}
    if isinstance(value, list):
        return [_moved(item, by) for item in value]
    if isinstance(value, str) and _DATE.match(value):
        return (date.fromisoformat(value[:10]) + by).isoformat() + value[10:]
    return value
