"""Which column of a table says what: as its header or its content shows, or as the person says."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from leaktrace.domain import phones
from leaktrace.domain.errors import Reason, Refused
from leaktrace.importers.table_cells import Row
from leaktrace.importers.table_values import clock_of, day_order, kind_of_call, moment, seconds_of
from leaktrace.importers.table_words import SECRET, WORDS, Says

_ENOUGH = 0.6
_LOOKED_AT = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where each thing stands, counted from 0; `day_first` is the order of 03/04/2026."""

    places: Mapping[Says, int]
    has_header: bool
    day_first: bool | None = None

    def cell(self, row: Row, what: Says) -> str:
        """What a row says of this, empty where it says nothing."""
        place = self.places.get(what, -1)
        return row[place] if 0 <= place < len(row) else ""


def guessed(rows: Sequence[Row]) -> Columns:
    """The columns by their header where there is one, then by their content."""
    places = _by_header(rows[0]) if rows else {}
    is_header = bool(places) and not any(map(_is_value, rows[0]))
    body = rows[1:] if is_header else rows
    places = dict(_fitting(places, body)) if is_header else {}
    for what, fits in _BY_CONTENT:
        for place in range(max(map(len, body), default=0)):
            if what in places or place in places.values():
                continue
            if what is Says.CLOCK and _share(body, places.get(Says.TIME, -1), _has_clock):
                continue
            if _share(body, place, fits) >= _ENOUGH:
                places[what] = place
    return Columns(places=places, has_header=is_header, day_first=_order(body, places))


def is_table_of_calls(rows: Sequence[Row]) -> bool:
    """Whether rows say when somebody called from which number, and no secrets are named."""
    if not rows or any(word in _plain(cell) for cell in rows[0] for word in SECRET):
        return False
    return {Says.TIME, Says.NUMBER} <= guessed(rows).places.keys()


def asked_for(text: str) -> dict[Says, str]:
    """What the person says of columns, such as `time=2,number=Caller,days=dmy`.

    Raises:
        Refused: where it is not of this form.
    """
    found: dict[Says, str] = {}
    for part in filter(None, text.split(",")):
        name, _, value = part.partition("=")
        if name.strip() not in list(Says) or not value.strip():
            raise Refused(Reason.BAD_VALUE, text=part[:40], wanted=", ".join(Says))
        found[Says(name.strip())] = value.strip()
    return found


def settled(rows: Sequence[Row], asked: Mapping[Says, str]) -> Columns:
    """The columns as guessed, put right by what the person says: numbers from 1, or headings.

    A column "-" is none.

    Raises:
        Refused: where there is no such column.
    """
    found = guessed(rows)
    places = dict(found.places)
    told = None
    for what, said in asked.items():
        if what is Says.DAYS:
            if said not in ("dmy", "mdy"):
                raise Refused(Reason.BAD_VALUE, text=said[:40], wanted="dmy, mdy")
            told = said == "dmy"
            continue
        place = _place(said, rows)
        places = {key: at for key, at in places.items() if at != place and key is not what}
        if place >= 0:
            places[what] = place
    has_header = found.has_header or (bool(asked) and is_heading(rows[0] if rows else ()))
    order = _order(rows[1:] if has_header else rows, places) if told is None else told
    return Columns(places=places, has_header=has_header, day_first=order)


def is_heading(row: Row) -> bool:
    """Whether a row says nothing but words, as headings do."""
    return any(row) and not any(map(_is_value, row))


def _order(rows: Sequence[Row], places: Mapping[Says, int]) -> bool | None:
    place = places.get(Says.TIME, -1)
    return day_order([row[place] for row in rows if 0 <= place < len(row)])


def _place(said: str, rows: Sequence[Row]) -> int:
    if said == "-":
        return -1
    width = max(map(len, rows), default=0)
    if said.isascii() and said.isdigit() and 1 <= int(said[:6]) <= width:
        return int(said) - 1
    heads = [_plain(cell) for cell in rows[0]] if rows else []
    if _plain(said) in heads:
        return heads.index(_plain(said))
    raise Refused(Reason.BAD_VALUE, text=said[:40], wanted=f"1–{width}, " + ", ".join(heads)[:120])


def _by_header(row: Row) -> dict[Says, int]:
    found: dict[Says, int] = {}
    for what, words in WORDS.items():
        for word in words:
            places = [i for i, cell in enumerate(row) if _plain(cell) == word]
            if places and what not in found and places[0] not in found.values():
                found[what] = places[0]
    return found


def _fitting(places: Mapping[Says, int], rows: Sequence[Row]) -> Iterator[tuple[Says, int]]:
    """Those of the columns named by a header that hold what they should; senders may be words."""
    tests = {what: test for what, test in _BY_CONTENT if what is not Says.NUMBER and rows}
    for what, place in places.items():
        if what not in tests or _share(rows, place, tests[what]) >= _ENOUGH:
            yield what, place


def _share(rows: Sequence[Row], place: int, fits: Callable[[str], bool]) -> float:
    """How many of the cells that say something say this."""
    cells = [row[place] for row in rows[:_LOOKED_AT] if 0 <= place < len(row) and row[place]]
    return sum(map(fits, cells)) / len(cells) if cells else 0.0


def _has_clock(text: str) -> bool:
    """Whether a cell says the time of day beside the day; another column then is a length."""
    return ":" in text or "時" in text


def _is_moment(text: str) -> bool:
    return (
        moment(text) is not None
        or moment(text, day_first=True) is not None
        or (moment(text, day_first=False) is not None)
    )


def _is_number(text: str) -> bool:
    return phones.is_withheld(text) or number_of(text, "JP") is not None


def number_of(text: str, region: str) -> phones.Number | None:
    """The number that a cell says, also where a spreadsheet took its leading zero away."""
    read = phones.read_number(text, region)
    if read is None and text.isascii() and text.isdigit():
        return phones.read_number("0" + text, region)
    return read


def _is_value(text: str) -> bool:
    return _is_moment(text) or phones.read_number(text) is not None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:80]).strip().casefold()


_BY_CONTENT: tuple[tuple[Says, Callable[[str], bool]], ...] = (
    (Says.TIME, _is_moment),
    (Says.CLOCK, lambda text: clock_of(text) is not None),
    (Says.NUMBER, _is_number),
    (Says.KIND, lambda text: kind_of_call(text) is not None),
    (Says.DURATION, lambda text: seconds_of(text) is not None),
)
