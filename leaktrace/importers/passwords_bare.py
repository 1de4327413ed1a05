"""Password exports as CSV without a header: known by where web addresses or labels stand."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import Problem
from leaktrace.importers.logins import Login, reading_of, unreadable
from leaktrace.importers.passwords_csv import decoded, table, with_ending
from leaktrace.importers.reading import ReadOptions, Reads
from leaktrace.importers.sources import Source

_WEB = re.compile(r"https?://\S+")
_HEADERS = frozenset({"url", "website", "web site", "password", "username"})
_PAIRS = {"username": "user", "user name": "user", "e-mail": "mail", "email": "mail"}
_PAIRS |= {"url": "web", "website": "web", "web site": "web"}
_SOME = 40

Row = Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """How many columns there are at least, and where title, web address and user name stand."""

    least: int
    most: int
    title: int
    web: int
    user: int

    def fit(self, rows: Sequence[Row]) -> bool:
        """Whether web addresses stand where they should, in half of the rows or more."""
        wide = [row for row in rows if len(row) > 1]
        fits = [row for row in wide if self._holds(row) and _WEB.fullmatch(row[self.web].strip())]
        is_bare = not any(len(_HEADERS & _labels(row)) > 1 for row in rows[:1])
        return is_bare and bool(fits) and 2 * len(fits) >= len(wide)

    def login(self, row: Row) -> Login | None:
        """The login of a row; None where it has no address or its columns are not in place."""
        if not self._holds(row) or (row[self.web] and not _WEB.match(row[self.web].strip())):
            return None
        return Login(title=row[self.title], addresses=(row[self.web],), username=row[self.user])

    def _holds(self, row: Row) -> bool:
        return self.least <= len(row) <= self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class BareExport:
    """The reader of one program's exports."""

    NAME: str
    fit: Callable[[Sequence[Row]], bool]
    login: Callable[[Row], Login | None]

    def recognises(self, head: bytes, name: str) -> bool:
        """Whether the first rows are this program's."""
        return self._knows(decoded(head))

    def read(self, source: Source, options: ReadOptions) -> Reads:
        """Firms by domain, one's own addresses, and which was given to whom.

        Raises:
            Refused: where it is no export of this program.
        """
        text = decoded(source.content())
        yield source.size
        if not self._knows(text):
            raise Refused(Reason.FORMAT_BROKEN, file=self.NAME, wanted="CSV")
        logins: list[Login | None] = []
        problems: list[Problem] = []
        for number, row in enumerate(table(text), 1):
            if row is None:
                problems.append(unreadable(number))
            else:
                logins.append(self.login(row))
        return reading_of(self.NAME, logins, with_ending(text, problems))

    def _knows(self, text: str) -> bool:
        return self.fit([row for row, _ in zip(table(text), range(_SOME), strict=False) if row])


def _labels(row: Row) -> set[str]:
    return {cell.strip().casefold() for cell in row}


def _are_pairs(rows: Sequence[Row]) -> bool:
    """Whether labels and values take turns behind the title."""
    return any(
        "password" in _labels(row[1::2]) and _PAIRS.keys() & _labels(row[1::2]) for row in rows
    )


def _of_pairs(row: Row) -> Login | None:
    """The login of a row of labels and values, of which only the wanted ones are looked at."""
    pairs = zip(row[1::2], row[2::2], strict=False)
    found = {_PAIRS.get(label.strip().casefold(), ""): value for label, value in pairs if value}
    if not found.keys() & {"web", "user", "mail"}:
        return None
    user = found.get("user", "")
    named = user if "@" in user else found.get("mail", user)
    return Login(title=row[0], addresses=(found.get("web", ""),), username=named)


_DASHLANE = Places(least=5, most=6, title=0, web=1, user=2)
_KEEPER = Places(least=7, most=200, title=1, web=4, user=2)

EXPORTS = (
    BareExport(NAME="enpass-csv", fit=_are_pairs, login=_of_pairs),
    BareExport(NAME="keeper", fit=_KEEPER.fit, login=_KEEPER.login),
    BareExport(NAME="dashlane-csv", fit=_DASHLANE.fit, login=_DASHLANE.login),
)
