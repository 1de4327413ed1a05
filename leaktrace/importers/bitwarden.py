"""Bitwarden's export, as JSON or CSV: only whom one has an account with, and under which address.

No password, code, note or custom field leaves the functions that see a row, in no error either.
"""

import csv
import io
import re
from typing import Any

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import Problem, Trouble
from leaktrace.importers.json_text import read_json
from leaktrace.importers.logins import Login, day_of, reading_of, text_of, unreadable
from leaktrace.importers.reading import ReadOptions, Reads
from leaktrace.importers.sources import Source

NAME = "bitwarden"

_JSON = re.compile(rb'"encrypted"\s*:\s*(?:true|false)')
_COLUMNS = frozenset({"type", "name", "login_uri", "login_username"})
_IS_LOGIN = ("login", 1)
_LONGEST_CELL = 16 * 1024 * 1024


def recognises(head: bytes, name: str) -> bool:
    """Whether it is a JSON export or has the header of the CSV export."""
    plain = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if plain.startswith(b"{"):
        return bool(_JSON.search(plain))
    header = plain.split(b"\n", 1)[0].decode("utf-8", errors="replace")
    return set(header.replace('"', "").strip().split(",")) >= _COLUMNS


def read(source: Source, options: ReadOptions) -> Reads:
    """Firms by domain, one's own addresses, and which was given to whom.

    Raises:
        Refused: where the export is encrypted.
    """
    content = source.content()
    yield source.size
    is_json = content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
    logins, problems = _from_json(content) if is_json else _from_csv(content)
    return reading_of(NAME, logins, problems, has_notes=False)


Logins = tuple[list[Login | None], list[Problem]]
"""The logins of an export, None for an entry that is none, and what could not be read."""


def _from_json(content: bytes) -> Logins:
    document, whole = read_json(content)
    items = document.get("items") if isinstance(document, dict) else None
    if isinstance(document, dict) and document.get("encrypted") is True:
        raise Refused(Reason.FORMAT_ENCRYPTED, file=NAME)
    if not isinstance(items, list):
        raise Refused(Reason.FORMAT_BROKEN, file=NAME, wanted='"items"')
    problems = [] if whole else [Problem(trouble=Trouble.CUT_OFF)]
    logins: list[Login | None] = []
    for number, item in enumerate(items, 1):
        if isinstance(item, dict):
            logins.append(_json_login(item))
        else:
            problems.append(unreadable(number))
    return logins, problems


def _json_login(item: dict[str, Any]) -> Login | None:
    """The whitelisted members of an item."""
    login = item.get("login")
    if item.get("type") not in _IS_LOGIN or not isinstance(login, dict):
        return None
    uris = login["uris"] if isinstance(login.get("uris"), list) else []
    parts = [uri.get("uri") for uri in uris if isinstance(uri, dict)]
    return Login(
        title=text_of(item.get("name")),
        addresses=tuple(part for part in parts if isinstance(part, str)),
        username=text_of(login.get("username")),
        created=day_of(item.get("creationDate")),
        seen=day_of(item.get("revisionDate")),
    )


def _from_csv(content: bytes) -> Logins:
    csv.field_size_limit(_LONGEST_CELL)
    text = content.decode("utf-8-sig", errors="replace").replace("\0", "\ufffd")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    logins: list[Login | None] = []
    problems: list[Problem] = []
    while True:
        try:
            row = next(rows, None)
        except csv.Error:
            problems.append(unreadable(len(logins) + len(problems) + 1))
            continue
        if row is None:
            return logins, problems
        logins.append(_csv_login(row))


def _csv_login(row: dict[str, str | None]) -> Login | None:
    """The whitelisted columns of a row."""
    if row.get("type") not in _IS_LOGIN:
        return None
    return Login(
        title=text_of(row.get("name")),
        addresses=tuple(text_of(row.get("login_uri")).split(",")),
        username=text_of(row.get("login_username")),
    )
