"""Any table of calls or messages: CSV, TSV, pasted text, .xlsx; columns guessed or told."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from leaktrace.domain import phones
from leaktrace.domain.case import Case, Key, Kind
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import Passed, Problem, Trouble
from leaktrace.domain.solicitations import (
    Caller,
    Channel,
    Outcome,
    Solicitation,
    Status,
    TimePrecision,
)
from leaktrace.importers.reading import Reading, ReadOptions, Reads, id_of, key_of
from leaktrace.importers.sheets import sheet_rows
from leaktrace.importers.sources import Source
from leaktrace.importers.table_cells import Row, decoded, rows_of
from leaktrace.importers.table_columns import (
    Columns,
    asked_for,
    is_table_of_calls,
    number_of,
    settled,
)
from leaktrace.importers.table_look import MOST_LOOKED_AT, key_of_table
from leaktrace.importers.table_values import OWN, clock_of, kind_of_call, moment, seconds_of
from leaktrace.importers.table_words import Says

NAME = "table"
_ZIP = b"PK\x03\x04"
_LOOKED_AT = 40
_PROBLEMS_SHOWN = 200


class _Unreadable(Exception):
    """A row that lacks what it needs."""

    def __init__(self, wanted: Says) -> None:
        super().__init__(wanted)
        self.wanted = wanted


def recognises(head: bytes, name: str) -> bool:
    """Whether the first rows say when somebody called from which number, or it is a sheet."""
    if head.startswith(_ZIP):
        return b"xl/" in head or b"[Content_Types].xml" in head[:200]
    rows = [row for row in islice(rows_of(decoded(head)), _LOOKED_AT) if row]
    return is_table_of_calls(rows)


def read(source: Source, options: ReadOptions) -> Reads:
    """The rows of calls and messages that came in, as candidates.

    Raises:
        Refused: where it is no table, or when and who called cannot be found in it.
    """
    rows = tuple(_rows(source))
    yield source.size
    whole = [row for row in rows if row is not None]
    told = options.columns or options.tables.get(key_of_table(whole), "")
    columns = settled(whole[:MOST_LOOKED_AT], asked_for(told))
    if not {Says.TIME, Says.NUMBER} <= columns.places.keys():
        raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="time=…, number=…")
    return _reading(rows[1:] if columns.has_header else rows, columns, options)


def _rows(source: Source) -> Iterator[Row | None]:
    if not source.member and source.head().startswith(_ZIP):
        return sheet_rows(source)
    return rows_of(decoded(source.content()))


def _reading(rows: tuple[Row | None, ...], columns: Columns, options: ReadOptions) -> Reading:
    records: list[Solicitation] = []
    keys: dict[str, Key] = {}
    passed: Counter[Passed] = Counter()
    problems: list[Problem] = []
    first = 2 if columns.has_header else 1
    for number, row in enumerate(rows, first):
        try:
            found = _record(row, columns, options, number)
        except _Unreadable as error:
            if len(problems) < _PROBLEMS_SHOWN:
                problems.append(_problem(number, error.wanted))
        else:
            if isinstance(found, Passed):
                passed[found] += 1
            elif found.extra["import_key"] in keys:
                passed[Passed.ALREADY_THERE] += 1
            else:
                keys[str(found.extra["import_key"])] = (Kind.SOLICITATION, found.id)
                records.append(found)
    return Reading(
        case=Case(solicitations=tuple(records)),
        rows=len(rows),
        keys=keys,
        passed=passed,
        problems=tuple(problems),
    )


def _problem(number: int, wanted: Says) -> Problem:
    details = {"wanted": wanted.value}
    return Problem(trouble=Trouble.ROW_UNREADABLE, where=str(number), details=details)


def _record(
    row: Row | None, columns: Columns, options: ReadOptions, number: int
) -> Solicitation | Passed:
    if row is None:
        raise _Unreadable(Says.TIME)
    kind = kind_of_call(columns.cell(row, Says.KIND))
    if kind == OWN:
        return Passed.OWN
    contact = columns.cell(row, Says.CONTACT)
    sender = columns.cell(row, Says.NUMBER)
    if contact and not _is_number(contact, options.region):
        return Passed.KNOWN
    at, precision = _moment(row, columns, options)
    text, note = columns.cell(row, Says.TEXT), columns.cell(row, Says.NOTE)
    caller = _caller(sender, columns.cell(row, Says.NAME), options.region)
    seconds = seconds_of(columns.cell(row, Says.DURATION))
    channel = Channel.SMS if text else Channel.CALL
    outcome = kind if isinstance(kind, Outcome) else Outcome.UNKNOWN
    key = key_of(NAME, channel, caller.number or sender, at.timestamp(), seconds, text)
    return Solicitation(
        id=id_of(key),
        at=at,
        at_precision=precision,
        channel=Channel.VOICEMAIL if outcome is Outcome.VOICEMAIL else channel,
        status=Status.CANDIDATE,
        caller=caller,
        outcome=Outcome.RECEIVED if text else outcome,
        duration_s=seconds,
        source_of_record=f"{NAME} sha256:{options.sha256} row {number}",
        note="\n".join(filter(None, (text, note))),
        extra={"import_key": key},
    )


def _moment(row: Row, columns: Columns, options: ReadOptions) -> tuple[datetime, TimePrecision]:
    found = moment(columns.cell(row, Says.TIME), day_first=columns.day_first)
    if found is None:
        raise _Unreadable(Says.TIME)
    at, precision = found.at, found.precision
    clock = clock_of(columns.cell(row, Says.CLOCK)) if precision is TimePrecision.DAY else None
    if clock:
        at, precision = datetime.combine(at.date(), clock[0]), clock[1]
    try:
        placed = at.astimezone(options.zone) if at.tzinfo else at.replace(tzinfo=options.zone)
        placed.timestamp()
    except (ValueError, OverflowError) as error:
        raise _Unreadable(Says.TIME) from error
    return placed, precision


def _caller(sender: str, name: str, region: str) -> Caller:
    extra = {"as_written": sender} if sender else {}
    if not sender or phones.is_withheld(sender):
        return Caller(withheld=True, stated_name=name, extra=extra)
    if "@" in sender:
        return Caller(address=sender, stated_name=name)
    number = number_of(sender, region)
    return Caller(number=number.e164 if number else sender, stated_name=name, extra=extra)


def _is_number(text: str, region: str) -> bool:
    return number_of(text, region) is not None
