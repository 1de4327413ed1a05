"""The same call in the files of two programs: told by number and moment, never by guess alone."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any

from leaktrace.domain.solicitations import Channel, Outcome, Solicitation, TimePrecision
from leaktrace.storage.standing import Standing

SURE = timedelta(seconds=2)
"""Two clocks on one call differ by no more than this."""

NEAR = timedelta(minutes=2)
"""Programs note the ringing, the answering or the end of a call."""

BY_HAND = timedelta(minutes=10)
"""A person notes a call after it."""

_VAGUE = {
    TimePrecision.HOUR: timedelta(hours=1),
    TimePrecision.DAY: timedelta(days=1),
    TimePrecision.MONTH: timedelta(0),
}
_WIDEST = timedelta(days=1)
_AT = attrgetter("at")
_SPOKEN = (Channel.CALL, Channel.VOICEMAIL)
_BY_NUMBER = (*_SPOKEN, Channel.SMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Double:
    """The record that a call of a file is or may be; `is_sure` says which."""

    here: Solicitation
    is_sure: bool


class Doubles:
    """Finds for the new calls of one file the record of each that stands already."""

    def __init__(self, standing: Standing, calls: Iterable[Solicitation]) -> None:
        numbers = {x.caller.number for x in calls if x.channel in _BY_NUMBER and x.caller.number}
        self._here: dict[tuple[str, bool], list[Solicitation]] = {}
        for item in standing.calls_from(numbers):
            if item.channel in _BY_NUMBER:
                self._here.setdefault(_place(item), []).append(item)
        for near in self._here.values():
            near.sort(key=_AT)
        self._found: set[str] = set()

    def of(self, item: Solicitation) -> Double | None:
        """The record nearest in time that is no other call's; None where there is none."""
        if item.channel not in _BY_NUMBER or not item.caller.number:
            return None
        here = self._here.get(_place(item), [])
        first = bisect_left(here, item.at - _WIDEST, key=_AT)
        last = bisect_right(here, item.at + _WIDEST, key=_AT)
        near = [
            (abs(item.at - other.at), other)
            for other in here[first:last]
            if other.id not in self._found and _may_be(item, other)
        ]
        if not near:
            return None
        apart, found = min(near, key=_apart)
        self._found.add(found.id)
        return Double(here=found, is_sure=_is_sure(item, found, apart))


class SameMails:
    """Knows a mail out of Outlook again that is here as it came, and the other way round.

    Both name the same Message-ID and reached address, within two minutes; their texts are written
    otherwise, so that the keys of rows differ.
    """

    def __init__(self, standing: Standing, mails: Collection[Solicitation]) -> None:
        self._here: dict[object, list[tuple[str, datetime, bool]]] = {}
        for id, at, extra in standing.mails() if mails else ():
            if extra.get("message_id"):
                self._here.setdefault(_name(extra), []).append((id, at, _is_made(extra)))

    def of(self, item: Solicitation) -> str | None:
        """The id of the same mail; None where it is not here."""
        if item.channel is not Channel.EMAIL or not item.extra.get("message_id"):
            return None
        made = _is_made(item.extra)
        for id, at, other in self._here.get(_name(item.extra), ()):
            if made != other and abs(at - item.at) <= NEAR:
                return id
        return None


def _name(extra: Mapping[str, Any]) -> object:
    return extra.get("message_id"), extra.get("reached_as")


def _is_made(extra: Mapping[str, Any]) -> bool:
    return bool(extra.get("made_from"))


def tool_of(item: Solicitation) -> str:
    """What kind of file a record came from; empty where the person wrote it down."""
    kind, _, rest = item.source_of_record.partition(" ")
    return f"{kind} {rest.partition(' ')[0]}" if kind == "table" else kind


def _place(item: Solicitation) -> tuple[str, bool]:
    return item.caller.number or "", item.channel in _SPOKEN


def _apart(pair: tuple[timedelta, Solicitation]) -> timedelta:
    return pair[0]


def _may_be(item: Solicitation, other: Solicitation) -> bool:
    """Whether two records of one number can be of one call: by other tools, near in time."""
    lines_differ = item.reached and other.reached and item.reached != other.reached
    if lines_differ or tool_of(item) == tool_of(other) or not _texts_agree(item, other):
        return False
    by_hand = not (tool_of(item) and tool_of(other))
    vague = (_VAGUE.get(x.at_precision, timedelta(0)) for x in (item, other))
    return abs(item.at - other.at) <= max(BY_HAND if by_hand else NEAR, *vague)


def _texts_agree(item: Solicitation, other: Solicitation) -> bool:
    if item.channel is not Channel.SMS:
        return True
    ours, theirs = (" ".join(text.split()) for text in (item.note, other.note))
    return not ours or not theirs or ours == theirs


def _is_sure(item: Solicitation, other: Solicitation, apart: timedelta) -> bool:
    """Whether both were noted by programs, to the second, and say nothing that differs."""
    exact = item.at_precision is other.at_precision is TimePrecision.SECOND
    ends = {item.outcome, other.outcome} - {Outcome.UNKNOWN}
    texts = item.channel is not Channel.SMS or bool(item.note and other.note)
    noted = bool(tool_of(item) and tool_of(other))
    return exact and noted and texts and len(ends) < 2 and apart <= SURE
