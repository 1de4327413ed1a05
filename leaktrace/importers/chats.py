"""Chats as LINE and WhatsApp save them: only messages of those senders that one picks."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from leaktrace.domain import phones
from leaktrace.domain.case import Case, Key, Kind
from leaktrace.domain.chats import ChatLook, picked_of
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import Passed, Problem, Trouble
from leaktrace.domain.solicitations import Caller, Channel, Outcome, Solicitation, Status
from leaktrace.importers.reading import Reading, ReadOptions, Reads, id_of, key_of
from leaktrace.importers.sources import Source
from leaktrace.importers.table_cells import decoded
from leaktrace.importers.table_values import Moment, day_order, moment

NAME = "chat"
_LINE = re.compile(r"\[LINE\] |Chat history (?:with|in) ")
_DAY = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:\([^)]{1,4}\)| \w{3,9})?")
_ENGLISH_DAY = re.compile(r"[A-Z][a-z]{2}, (\d{1,2}/\d{1,2}/\d{4})")
_SAID = re.compile(
    r"((?:午前|午後)?\d{1,2}:\d{2}(?: ?[AP]M)?)\t([^\t]{0,200})\t(.*)", re.IGNORECASE
)
_SPACED = re.compile(r"(\d{1,2}:\d{2}) (\S{1,80}) (.*)")
_WHATSAPP = re.compile(
    r"\[?(\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]\.?M\.?)?)"
    r"(?:\] | - )([^:]{1,120}): (.*)",
    re.IGNORECASE,
)
_MARKS = re.compile("[\u200e\u200f\ufeff]")
_LOOKED_AT = 30
_LONGEST = 20_000
_SHOWN = 30


@dataclass(slots=True, kw_only=True)
class _Said:
    """One message: when it was sent, as written, and by whom."""

    at: str
    sender: str
    text: str


def recognises(head: bytes, name: str) -> bool:
    """Whether it begins like a saved chat."""
    lines = list(islice(_lines(decoded(head)), _LOOKED_AT))
    return _is_line(lines) or sum(map(bool, map(_WHATSAPP.match, lines))) > 1


def read(source: Source, options: ReadOptions) -> Reads:
    """The messages of the picked senders, as candidates.

    Raises:
        Refused: where it is no saved chat, or nobody has said whose messages to take.
    """
    text = decoded(source.content())
    yield source.size
    said = list(_said_in(text))
    if not said:
        raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="LINE, WhatsApp")
    names = Counter(item.sender for item in said)
    taken = frozenset(names.keys() & set(options.senders))
    key = _key(text, said[0])
    if not options.senders and key in options.chats:
        taken = picked_of(names, options.chats[key])
    elif not taken:
        wanted = ", ".join(name[:40] for name, _ in names.most_common(_SHOWN))
        raise Refused(Reason.SENDER_WANTED, file=source.name, names=wanted)
    return _reading(said, taken, options)


def look(source: Source, options: ReadOptions) -> ChatLook | None:
    """Who wrote how much in a chat, and whose messages would be taken; None where it is none."""
    text = decoded(source.content())
    said = list(_said_in(text))
    if not said:
        return None
    names = Counter(item.sender for item in said)
    key = _key(text, said[0])
    picked = frozenset(names.keys() & set(options.senders))
    return ChatLook(
        key=key,
        name=source.name,
        senders=tuple(names.most_common(_SHOWN)),
        picked=picked or picked_of(names, options.chats.get(key, "")),
    )


def _said_in(text: str) -> Iterator[_Said]:
    start = list(islice(_lines(text), _LOOKED_AT))
    return _of_line(text) if _is_line(start) else _of_whatsapp(text)


def _key(text: str, first: _Said) -> str:
    """What a later copy of the same chat has in common with it: its title and its first message."""
    title = next(_lines(text), "")
    return key_of(NAME, title if _LINE.match(title) else "", first.at, first.sender)[:24]


def _reading(said: list[_Said], taken: frozenset[str], options: ReadOptions) -> Reading:
    order = day_order([item.at for item in said])
    records: list[Solicitation] = []
    keys: dict[str, Key] = {}
    passed: Counter[Passed] = Counter()
    problems: list[Problem] = []
    again: Counter[str] = Counter()
    for number, item in enumerate(said, 1):
        if item.sender not in taken:
            passed[Passed.OTHER] += 1
            continue
        when = moment(_year_first(item.at), day_first=order)
        if when is None:
            problems.append(_untimed(number))
            continue
        key = key_of(NAME, item.sender, when.at.isoformat(), item.text)
        again[key] += 1
        key = key_of(key, again[key])
        record = _record(item, when, key, number, options)
        keys[key] = (Kind.SOLICITATION, record.id)
        records.append(record)
    return Reading(
        case=Case(solicitations=tuple(records)),
        rows=len(said),
        keys=keys,
        passed=passed,
        problems=tuple(problems[:200]),
    )


def _untimed(number: int) -> Problem:
    details = {"wanted": "time"}
    return Problem(trouble=Trouble.ROW_UNREADABLE, where=str(number), details=details)


def _record(item: _Said, when: Moment, key: str, number: int, options: ReadOptions) -> Solicitation:
    called = phones.read_number(item.sender, options.region)
    caller = Caller(person="" if called else item.sender, number=called.e164 if called else None)
    return Solicitation(
        id=id_of(key),
        at=when.at if when.at.tzinfo else when.at.replace(tzinfo=options.zone),
        at_precision=when.precision,
        channel=Channel.SOCIAL,
        status=Status.CANDIDATE,
        caller=caller,
        outcome=Outcome.RECEIVED,
        source_of_record=f"{NAME} sha256:{options.sha256} row {number}",
        note=item.text[:_LONGEST],
        extra={"import_key": key},
    )


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield _MARKS.sub("", line).replace("\u202f", " ")


def _is_line(lines: list[str]) -> bool:
    days = sum(bool(_DAY.fullmatch(item) or _ENGLISH_DAY.fullmatch(item)) for item in lines)
    return bool(lines and _LINE.match(lines[0])) or (
        bool(days) and any(map(_SAID.fullmatch, lines))
    )


def _of_line(text: str) -> Iterator[_Said]:
    """The messages of a talk by LINE; lines that begin no message go on with the one before."""
    day, last, is_open = "", None, False
    form = _SAID if any(map(_SAID.fullmatch, _lines(text))) else _SPACED
    for line in _lines(text):
        if not is_open and (found := _DAY.fullmatch(line) or _ENGLISH_DAY.fullmatch(line)):
            day = "/".join(found.groups())
            continue
        said = None if is_open else form.fullmatch(line)
        if said and day:
            if last:
                yield last
            last = _Said(at=f"{day} {said.group(1)}", sender=said.group(2), text=said.group(3))
            last = last if last.sender else None
            is_open = said.group(3).startswith('"') and said.group(3).count('"') % 2 == 1
        elif last and len(last.text) < _LONGEST:
            last.text += "\n" + line
            is_open = is_open and line.count('"') % 2 == 0
    if last:
        yield last


def _of_whatsapp(text: str) -> Iterator[_Said]:
    last = None
    for line in _lines(text):
        if said := _WHATSAPP.fullmatch(line):
            if last:
                yield last
            last = _Said(at=said.group(1), sender=said.group(2), text=said.group(3))
        elif last and len(last.text) < _LONGEST:
            last.text += "\n" + line
    if last:
        yield last


def _year_first(text: str) -> str:
    """A day as 15-01-20 is year first in WhatsApp's own form for iPhones."""
    found = re.match(r"(\d\d)-(\d\d)-(\d\d),? ", text)
    return f"20{text}" if found else text
