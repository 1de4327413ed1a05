"""What a log of calls says of each, from any program, and the reading that these make."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from leaktrace.domain import phones
from leaktrace.domain.case import Case, Key, Kind
from leaktrace.domain.intakes import Passed, Problem, Trouble
from leaktrace.domain.solicitations import (
    Caller,
    Channel,
    Outcome,
    Solicitation,
    Status,
    TimePrecision,
)
from leaktrace.importers.reading import Reading, ReadOptions, id_of, key_of

_PROBLEMS_SHOWN = 200
_EARLIEST, _LATEST = 1990, 2200


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A call or message that came in; `at` has a zone, `line` is the own number that it reached."""

    sender: str
    at: datetime
    outcome: Outcome
    precision: TimePrecision = TimePrecision.SECOND
    channel: Channel = Channel.CALL
    seconds: int | None = None
    line: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row that lacks what it needs."""

    wanted: str


def collected(
    found: Iterable[Incoming | Passed | Unreadable], format: str, options: ReadOptions
) -> Reading:
    """The candidates that the rows of a file make; the same row twice is one."""
    records: list[Solicitation] = []
    keys: dict[str, Key] = {}
    passed: Counter[Passed] = Counter()
    problems: list[Problem] = []
    number = 0
    for number, item in enumerate(found, 1):
        if isinstance(item, Passed):
            passed[item] += 1
        elif isinstance(item, Unreadable) or not _EARLIEST <= item.at.year < _LATEST:
            wanted = item.wanted if isinstance(item, Unreadable) else "time"
            problems.append(_problem(number, wanted))
        else:
            made = _record(item, format, options, number)
            key = str(made.extra["import_key"])
            if key in keys:
                passed[Passed.ALREADY_THERE] += 1
                continue
            keys[key] = (Kind.SOLICITATION, made.id)
            records.append(made)
    return Reading(
        case=Case(solicitations=tuple(records)),
        rows=number,
        keys=keys,
        passed=passed,
        problems=tuple(problems[:_PROBLEMS_SHOWN]),
    )


def _problem(number: int, wanted: str) -> Problem:
    return Problem(
        trouble=Trouble.ROW_UNREADABLE, where=str(number), details={"wanted": wanted[:40]}
    )


def _record(item: Incoming, format: str, options: ReadOptions, number: int) -> Solicitation:
    caller = _caller(item.sender, options.region)
    who = caller.number or caller.address or item.sender
    key = key_of(format, item.channel, item.line, who, item.at.timestamp(), item.seconds, item.text)
    return Solicitation(
        id=id_of(key),
        at=item.at,
        at_precision=item.precision,
        channel=item.channel,
        status=Status.CANDIDATE,
        caller=caller,
        outcome=item.outcome,
        duration_s=item.seconds,
        reached=_reached(item.line, options),
        source_of_record=f"{format} sha256:{options.sha256} row {number}",
        note=item.text,
        extra={"import_key": key} | ({"line": item.line} if item.line else {}),
    )


def _caller(sender: str, region: str) -> Caller:
    """Who called: a number, what stood in its place, or nobody."""
    extra = {"as_written": sender} if sender else {}
    if not sender or phones.is_withheld(sender):
        return Caller(withheld=True, extra=extra)
    number = phones.stored(sender, region)
    return Caller(number=number, extra=extra if number != sender else {})


def _reached(line: str, options: ReadOptions) -> str | None:
    """The own number that was called, where it is noted."""
    number = phones.stored(line, options.region) if line else None
    found = [item.id for item in options.known.identifiers if number and item.value == number]
    return found[0] if len(found) == 1 else None
