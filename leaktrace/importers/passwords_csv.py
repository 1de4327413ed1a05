"""Password exports as CSV: only the columns for site, user name and dates are looked at.

A row whose columns are not where they must be is passed over: what stands in it could be a secret.
"""

import csv
import html
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import Problem, Trouble
from leaktrace.importers.logins import (
    Login,
    day_of,
    reading_of,
    text_of,
    unreadable,
)
from leaktrace.importers.reading import ReadOptions, Reads
from leaktrace.importers.sources import Source

_LONGEST_CELL = 16 * 1024 * 1024
_USER_NAME = re.compile(r"^User ?Name:[ \t]*(\S*)", re.MULTILINE)

Row = list[str]
Logins = tuple[list[Login | None], list[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which columns a program writes, in lower case; `dropped` is never looked at.

    `ragged` says that rows may be longer than the header, `short` that the last cell may lack.
    """

    title: str
    web: str
    user: str
    dropped: str
    also: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    mail: str = ""
    created: str = ""
    seen: str = ""
    day: Callable[[object], date | None] = day_of
    ragged: bool = False
    short: bool = False
    escape: str | None = None

    def fit(self, header: Sequence[str]) -> bool:
        """Whether a header is this program's."""
        needed = {self.title, self.web, self.user, self.dropped, *self.also} - {""}
        return needed <= set(header) and not set(self.never) & set(header)


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvExport:
    """The reader of one program's exports; a program may have written several forms."""

    NAME: str
    forms: tuple[Columns, ...]

    def recognises(self, head: bytes, name: str) -> bool:
        """Whether the header is this program's or, where it writes none, the rows are."""
        return self._form(_first(table(decoded(head)))) is not None

    def read(self, source: Source, options: ReadOptions) -> Reads:
        """Firms by domain, one's own addresses, and which was given to whom.

        Raises:
            Refused: where it is no export of this program.
        """
        text = decoded(source.content())
        yield source.size
        form = self._form(_first(table(text)))
        if form is None:
            raise Refused(Reason.FORMAT_BROKEN, file=self.NAME, wanted="CSV")
        logins, problems = _by_header(text, form)
        return reading_of(self.NAME, logins, problems)

    def _form(self, first: Row) -> Columns | None:
        header = _header(first)
        return next((form for form in self.forms if form.fit(header)), None)


def decoded(content: bytes) -> str:
    """Text by its byte order mark, else as UTF-8, else as Japanese Windows has it."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            is_cut = error.start > len(content) - 4
            text = content.decode("utf-8-sig" if is_cut else "cp932", errors="replace")
    return text.replace("\0", "\ufffd")


def _header(row: Row) -> list[str]:
    return [cell.strip().casefold() for cell in row]


def table(text: str, escape: str | None = None) -> Iterator[Row | None]:
    """The rows that are not empty; None for one that is not well formed."""
    csv.field_size_limit(_LONGEST_CELL)
    rows = csv.reader(io.StringIO(text, newline=""), strict=True, escapechar=escape)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            yield None
        else:
            if row:
                yield row


def _first(rows: Iterator[Row | None]) -> Row:
    return next(rows, None) or []


def _by_header(text: str, form: Columns) -> Logins:
    header, *rows = list(table(text, form.escape))
    columns = _header(header or [])
    logins: list[Login | None] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows, 1):
        if row is None or not _fits(row, len(columns), form):
            problems.append(unreadable(number))
        else:
            logins.append(_login(dict(zip(columns, row, strict=False)), form))
    return logins, with_ending(text, problems)


def _fits(row: Row, columns: int, form: Columns) -> bool:
    """Whether a row is as long as the header; any other may hold a shifted column."""
    least = columns - 1 if form.ragged or form.short else columns
    return len(row) >= least and (form.ragged or len(row) <= columns)


def with_ending(text: str, problems: list[Problem]) -> list[Problem]:
    """A file that ends within quotes is torn."""
    if text.count('"') % 2:
        problems.append(Problem(trouble=Trouble.CUT_OFF))
    return problems


def _login(row: Mapping[str, str], form: Columns) -> Login:
    user = row.get(form.user, "")
    if form.user == "secretdata":
        named = _USER_NAME.search(user)
        user = named.group(1) if named else ""
    if "@" not in user and form.mail:
        user = row.get(form.mail, "") or user
    return Login(
        title=html.unescape(row.get(form.title, "")),
        addresses=tuple(html.unescape(row.get(form.web, "")).split(",")),
        username=html.unescape(user),
        created=form.day(text_of(row.get(form.created))),
        seen=form.day(text_of(row.get(form.seen))),
    )
