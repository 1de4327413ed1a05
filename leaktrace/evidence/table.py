"""The log as a table that opens right in Excel: BOM, CRLF, numbers as text, no formulas."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from leaktrace.domain.solicitations import Refusal, Solicitation, ToldFirst
from leaktrace.evidence import entries
from leaktrace.evidence.entries import Sheet
from leaktrace.wording import word

_CELL = re.compile(r'"((?:[^"]|"")*)"(,|\r\n)')
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def log_table(rows: Iterable[tuple[str, ...]]) -> bytes:
    """The rows as CSV, in UTF-8 with a byte order mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows(map(safe_cell, row) for row in rows)
    return text.getvalue().encode("utf-8-sig", errors="replace")


def log_rows(sheet: Sheet, *, with_status: bool = False) -> Iterator[tuple[str, ...]]:
    """The heading, then one row per solicitation; its status only where it is asked for."""
    columns = _COLUMNS | {"status": _status} if with_status else _COLUMNS
    yield sheet.say("column_no"), *(sheet.say(f"column_{name}") for name in columns)
    for index, item in enumerate(sheet.case.solicitations, 1):
        yield str(index), *(read(sheet, item) for read in columns.values())


def read_ids(table: str) -> tuple[str, ...]:
    """The cells with the ids in a table of the log, in their order."""
    cells = [(found[1], found[2]) for found in _CELL.finditer(table)]
    ends = [0, *(index for index, (_, end) in enumerate(cells, 1) if end != ",")]
    rows = [cells[start:end] for start, end in pairwise(ends)]
    return tuple(row[1][0].replace('""', '"') if len(row) > 1 else "" for row in rows[1:])


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    plain = text.replace("\0", "")
    return "'" + plain if plain.startswith(_FORMULA) else plain


def _id(_: Sheet, item: Solicitation) -> str:
    return item.id


def _day(sheet: Sheet, item: Solicitation) -> str:
    return item.at.astimezone(sheet.zone).date().isoformat()


def _time(sheet: Sheet, item: Solicitation) -> str:
    return item.at.astimezone(sheet.zone).strftime("%H:%M") if entries.has_clock(item) else ""


def _zone(sheet: Sheet, _: Solicitation) -> str:
    return str(sheet.zone)


def _precision(sheet: Sheet, item: Solicitation) -> str:
    return word(sheet.profile.language, item.at_precision)


def _channel(sheet: Sheet, item: Solicitation) -> str:
    return word(sheet.profile.language, item.channel)


def _licence(sheet: Sheet, item: Solicitation) -> str:
    firm = sheet.firm(item.caller.firm)
    return (firm.licence or "") if firm else ""


def _stated(_: Sheet, item: Solicitation) -> str:
    return item.caller.stated_name


def _person(_: Sheet, item: Solicitation) -> str:
    return item.caller.person


def _outcome(sheet: Sheet, item: Solicitation) -> str:
    return word(sheet.profile.language, item.outcome)


def _seconds(_: Sheet, item: Solicitation) -> str:
    return "" if item.duration_s is None else str(item.duration_s)


def _told_firm(sheet: Sheet, item: Solicitation) -> str:
    return entries.told_text(sheet, (item.told_first or ToldFirst()).firm)


def _told_person(sheet: Sheet, item: Solicitation) -> str:
    return entries.told_text(sheet, (item.told_first or ToldFirst()).person)


def _told_purpose(sheet: Sheet, item: Solicitation) -> str:
    return entries.told_text(sheet, (item.told_first or ToldFirst()).purpose)


def _subject(_: Sheet, item: Solicitation) -> str:
    return item.subject


def _refusal_words(_: Sheet, item: Solicitation) -> str:
    return (item.refusal or Refusal()).words


def _refusal_scope(sheet: Sheet, item: Solicitation) -> str:
    return word(sheet.profile.language, item.refusal.scope) if item.refusal else ""


def _refused_at(sheet: Sheet, item: Solicitation) -> str:
    return entries.plain_moment(sheet, (item.refusal or Refusal()).at)


def _threat(sheet: Sheet, item: Solicitation) -> str:
    return sheet.say("threat") if item.threat else ""


def _note(_: Sheet, item: Solicitation) -> str:
    return item.note


def _recorded(sheet: Sheet, item: Solicitation) -> str:
    return entries.plain_moment(sheet, item.recorded_at)


def _written(sheet: Sheet, item: Solicitation) -> str:
    return entries.plain_moment(sheet, sheet.written.get(item.id))


def _observations(sheet: Sheet, item: Solicitation) -> str:
    return "\n".join(entries.observations(sheet, item))


def _status(sheet: Sheet, item: Solicitation) -> str:
    return word(sheet.profile.language, item.status)


def _attachments(sheet: Sheet, item: Solicitation) -> str:
    places = (entries.place_of(sheet, item, it.sha256, it.name) for it in item.attachments)
    return "\n".join(places)


_COLUMNS: dict[str, Callable[[Sheet, Solicitation], str]] = {
    "id": _id,
    "day": _day,
    "time": _time,
    "zone": _zone,
    "precision": _precision,
    "channel": _channel,
    "firm": entries.caller_text,
    "licence": _licence,
    "stated": _stated,
    "person": _person,
    "number": entries.number_text,
    "reached": entries.reached_text,
    "outcome": _outcome,
    "seconds": _seconds,
    "told_firm": _told_firm,
    "told_person": _told_person,
    "told_purpose": _told_purpose,
    "subject": _subject,
    "knew": entries.knew_text,
    "source": entries.source_text,
    "refusal_words": _refusal_words,
    "refusal_scope": _refusal_scope,
    "refused_at": _refused_at,
    "threat": _threat,
    "note": _note,
    "recorded": _recorded,
    "written": _written,
    "observations": _observations,
    "attachments": _attachments,
}
