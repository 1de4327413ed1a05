"""SMS Import/Export (Android): calls and messages as JSON arrays or as one object a line.

Its keys are the columns of Android's own tables, as in the other Android backup; so the same call
from both is known again.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from leaktrace.domain.case import Case, Key, Kind
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import Passed, Problem, Trouble
from leaktrace.domain.solicitations import Solicitation
from leaktrace.importers.reading import Reading, ReadOptions, Reads
from leaktrace.importers.sms_rows import Unreadable, read_row
from leaktrace.importers.sources import Source
from leaktrace.importers.table_cells import decoded

NAME = "sms-json"
_BEGINS = re.compile(r"\s*(?:\[\s*)?\{\s*\"")
_MARKS = ('"date"', '"type"')
_WHOSE = ('"number"', '"address"', '"msg_box"')
_BETWEEN = re.compile(r"[\s,\[\]]*")
_NUMBER = "number"
_IN_SECONDS = 100_000_000_000
_MOST_PARTS = 200
_PROBLEMS_SHOWN = 200
_MOST_BROKEN = 2_000


def recognises(head: bytes, name: str) -> bool:
    """Whether it begins with an object that has the columns of a call or a message."""
    text = decoded(head)
    if not _BEGINS.match(text):
        return False
    is_message = '"msg_box"' in text and '"date"' in text
    return is_message or (all(m in text for m in _MARKS) and any(m in text for m in _WHOSE))


def read(source: Source, options: ReadOptions) -> Reads:
    """Incoming calls and messages of callers who are no contacts, as candidates.

    Raises:
        Refused: where it is no such file.
    """
    content = source.content()
    if not recognises(content[:65536], source.name):
        raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="JSON")
    yield source.size
    return _reading(decoded(content), options)


def _reading(text: str, options: ReadOptions) -> Reading:
    records: dict[str, Solicitation] = {}
    keys: dict[str, Key] = {}
    passed: Counter[Passed] = Counter()
    problems: list[Problem] = []
    number = 0
    for number, item in enumerate(_objects(text), 1):
        try:
            row = read_row(_element(item), options)
        except Unreadable as error:
            details = {"wanted": error.wanted}
            where = str(number)
            problems.append(Problem(trouble=Trouble.ROW_UNREADABLE, where=where, details=details))
            continue
        if isinstance(row, Passed):
            passed[row] += 1
        elif row.key in keys:
            passed[Passed.ALREADY_THERE] += 1
        else:
            record = row.solicitation(options, NAME, number)
            records[record.id] = record
            keys[row.key] = (Kind.SOLICITATION, record.id)
    return Reading(
        case=Case(solicitations=tuple(records.values())),
        rows=number,
        keys=keys,
        passed=passed,
        problems=tuple(problems[:_PROBLEMS_SHOWN]),
    )


def _objects(text: str) -> Iterator[Mapping[str, Any]]:
    """The objects one after another; one that is broken is empty, the next is on the next line."""
    broken = 0
    decoder, place = json.JSONDecoder(parse_int=str, parse_float=str), 0
    while True:
        found = _BETWEEN.match(text, place)
        place = found.end() if found else place
        if place >= len(text):
            return
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            broken += 1
            if broken > _MOST_BROKEN:
                raise Refused(Reason.FORMAT_BROKEN, file=NAME, wanted="JSON") from None
            value, place = {}, text.find("\n", place) + 1 or len(text)
        yield value if isinstance(value, dict) else {}


def _element(item: Mapping[str, Any]) -> Element:
    """The row as the other backup would have it.

    Raises:
        Unreadable: where it is neither a call nor a message.
    """
    name = item.get("display-name") or item.get("__display_name") or item.get("name")
    tag = "call" if "number" in item else "mms" if "msg_box" in item else "sms"
    if tag == "sms" and "address" not in item:
        raise Unreadable(_NUMBER)
    row = Element(tag, {key: _text(value) for key, value in item.items() if _is_plain(value)})
    row.set("contact_name", _text(name) if _is_plain(name) else "")
    if tag == "mms":
        _complete(row, item)
    return row


def _complete(row: Element, item: Mapping[str, Any]) -> None:
    """The time in milliseconds, the sender and the texts of a multimedia message."""
    when = row.get("date", "")
    if when.isascii() and when.isdigit() and int(when[:20]) < _IN_SECONDS:
        row.set("date", when + "000")
    sender = item.get("__sender_address")
    address = sender.get("address") if isinstance(sender, dict) else sender
    if isinstance(address, str):
        row.append(Element("addr", {"type": "137", "address": _text(address)}))
    if isinstance(sender, dict) and isinstance(sender.get("__display_name"), str):
        row.set("contact_name", _text(sender["__display_name"]))
    parts = item.get("__parts")
    for part in parts[:_MOST_PARTS] if isinstance(parts, list) else ():
        if isinstance(part, dict):
            wanted = {key: _text(part[key]) for key in ("ct", "text") if _is_plain(part.get(key))}
            SubElement(row, "part", wanted)


def _is_plain(value: object) -> bool:
    return isinstance(value, str)


def _text(value: object) -> str:
    """Text without what is no character."""
    text = str(value).replace("\0", "\ufffd")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
