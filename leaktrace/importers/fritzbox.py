"""Call lists of the FRITZ!Box router: the CSV of its pages, the XML of its interface.

Source: AVM, TR-064 X_AVM-DE_OnTel; the columns of the CSV are known by what stands in them, since
their headings change with the language.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from xml.etree.ElementTree import Element

from leaktrace.domain.intakes import Passed
from leaktrace.domain.solicitations import Outcome, TimePrecision
from leaktrace.importers.call_records import Incoming, Unreadable, collected
from leaktrace.importers.reading import ReadOptions, Reads
from leaktrace.importers.sources import Source
from leaktrace.importers.table_cells import decoded, rows_of
from leaktrace.importers.xml_rows import rows

NAME = "fritzbox"
_ROW = re.compile(
    r"^\d{1,2};\d\d\.\d\d\.\d\d \d\d:\d\d;(?:[^;\n]*;){4,5}\d+:\d\d\s*$", re.MULTILINE
)
_LIST = re.compile(rb"<Call>\s*<Id>\d+</Id>\s*<Type>\d+</Type>")
_WIDTHS = (7, 8)
_IN = {"1": Outcome.ANSWERED, "2": Outcome.MISSED, "9": Outcome.ANSWERED, "10": Outcome.REJECTED}
_OUT, _OUT_OR_REJECTED = frozenset({"4", "11"}), "3"


def recognises(head: bytes, name: str) -> bool:
    """Whether rows or elements of such a list stand in it."""
    return bool(_LIST.search(head) or _ROW.search(decoded(head).replace("\r\n", "\n")))


def read(source: Source, options: ReadOptions) -> Reads:
    """Incoming calls as candidates; those of people in the router's phone book are left out."""
    is_xml = bool(_LIST.search(source.head()))
    found = list(_of_xml(source) if is_xml else _of_table(source.content()))
    yield source.size
    is_new = not is_xml and any(row[0] in _OUT for row in found)
    return collected((_incoming(row, options, is_new=is_new) for row in found), NAME, options)


_Cells = tuple[str, str, str, str, str, str]
"""Type, moment, name, number, own number, length."""

_NOTHING: _Cells = ("", "", "", "", "", "")


def _of_table(content: bytes) -> Iterator[_Cells]:
    """The rows but for the heading."""
    for row in rows_of(decoded(content)):
        if row is None:
            yield _NOTHING
        elif len(row) in _WIDTHS and row[0].isdigit():
            yield (row[0], row[1], row[2], row[3], row[-2], row[-1])
        elif len(row) > 1 and row[0].isdigit():
            yield _NOTHING


def _of_xml(source: Source) -> Iterator[_Cells]:
    for _, call in rows(source.chunks(), ("Call",)):
        if not isinstance(call, Element):
            yield _NOTHING
            continue
        yield (
            _text(call, "Type"),
            _text(call, "Date"),
            _text(call, "Name"),
            _text(call, "Caller") or _text(call, "CallerNumber"),
            _text(call, "CalledNumber") or _text(call, "Called"),
            _text(call, "Duration"),
        )


def _text(call: Element, name: str) -> str:
    return (call.findtext(name) or "").strip()


def _incoming(row: _Cells, options: ReadOptions, *, is_new: bool) -> Incoming | Passed | Unreadable:
    """Type 3 is an outgoing call of old firmware; where 4 is one, 3 was rejected."""
    kind, moment, name, number, own, length = row
    if kind in _OUT or (kind == _OUT_OR_REJECTED and not is_new):
        return Passed.OWN
    outcome = Outcome.REJECTED if kind == _OUT_OR_REJECTED else _IN.get(kind)
    if outcome is None:
        return Passed.OTHER if kind and moment else Unreadable("time")
    if name and name != number:
        return Passed.KNOWN
    try:
        at = datetime.strptime(moment, "%d.%m.%y %H:%M").replace(tzinfo=options.zone)
    except ValueError:
        return Unreadable("time")
    hours, _, minutes = length.partition(":")
    is_length = hours.isdigit() and minutes.isdigit()
    return Incoming(
        sender=number,
        at=at,
        outcome=outcome,
        precision=TimePrecision.MINUTE,
        seconds=(int(hours[:3]) * 60 + int(minutes[:2])) * 60 if is_length else None,
        line=re.sub(r"^[^\d+]*", "", own),
    )
