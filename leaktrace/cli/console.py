"""What commands write: results to standard output, all else to standard error."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from leaktrace import settings, wording
from leaktrace.domain.errors import LeakTraceError


def language() -> str:
    """The language in which the console speaks."""
    return settings.language(settings.read())


def say(text: str) -> None:
    """Write a line of the result."""
    print(text)


def note(text: str) -> None:
    """Write a line of progress or a warning."""
    print(text, file=sys.stderr)


def say_json(value: Any) -> None:
    """Write the result as one JSON document."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def say_rows(rows: Iterable[Sequence[str]]) -> None:
    """Write lines of columns with a tab between them."""
    for row in rows:
        print("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row))


def sentence(key: str, **details: object) -> str:
    """A sentence of the console's own catalogue."""
    return wording.sentence(language(), f"cli.{key}", **details)


def complain(error: LeakTraceError) -> None:
    """Say in one sentence what went wrong."""
    note(wording.explain(language(), error))
