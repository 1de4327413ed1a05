"""One row of an Android backup: a call, a text message or a multimedia message.

Source: android.provider.CallLog.Calls and Telephony constants, as the backup writes them.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import Element

from leaktrace.domain import phones
from leaktrace.domain.intakes import Passed
from leaktrace.domain.solicitations import (
    Caller,
    Channel,
    Outcome,
    Solicitation,
    Status,
    TimePrecision,
)
from leaktrace.importers.reading import ReadOptions, id_of, key_of

_OUTCOMES = {
    "1": Outcome.ANSWERED,
    "3": Outcome.MISSED,
    "4": Outcome.VOICEMAIL,
    "5": Outcome.REJECTED,
    "6": Outcome.REJECTED,
    "7": Outcome.ANSWERED,
}
_OWN_CALL = "2"
_NO_NUMBER = frozenset({"2", "3", "4"})
"""Presentation: restricted, unknown, payphone."""

_RECEIVED = "1"
_FROM = "137"
_NO_ADDRESS = "insert-address-token"
_UNKNOWN = "(Unknown)"
_DATE = "date"
_MOMENT = re.compile(r"\d{1,14}")
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC).timestamp()
_LATEST = datetime(2200, 1, 1, tzinfo=UTC).timestamp()


class Unreadable(Exception):
    """A row that lacks what it needs; `wanted` is the name of the attribute."""

    def __init__(self, wanted: str) -> None:
        super().__init__(wanted)
        self.wanted = wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row that may be a solicitation; `key` knows it again in another backup."""

    key: str
    at: datetime
    channel: Channel
    outcome: Outcome
    caller: Caller
    duration_s: int | None
    subject: str
    text: str
    line: str

    def solicitation(self, options: ReadOptions, format: str, number: int) -> Solicitation:
        """The candidate that this row of the file becomes."""
        return Solicitation(
            id=id_of(self.key),
            at=self.at,
            at_precision=TimePrecision.SECOND,
            channel=self.channel,
            status=Status.CANDIDATE,
            caller=self.caller,
            outcome=self.outcome,
            duration_s=self.duration_s,
            subject=self.subject,
            source_of_record=f"{format} sha256:{options.sha256} row {number}",
            note=self.text,
            extra={"import_key": self.key} | ({"line": self.line} if self.line else {}),
        )


def read_row(element: Element, options: ReadOptions) -> Row | Passed:
    """What a row says, or why it is no solicitation.

    Raises:
        Unreadable: where it has no time or no type.
    """
    kind = {"call": _call_kind, "sms": _sms_kind, "mms": _mms_kind}[element.tag](element)
    if kind is not None:
        return kind
    if _is_contact(element):
        return Passed.KNOWN
    return {"call": _call, "sms": _sms, "mms": _mms}[element.tag](element, options)


def _call_kind(element: Element) -> Passed | None:
    type = _needed(element, "type")
    if type == _OWN_CALL:
        return Passed.OWN
    return None if type in _OUTCOMES else Passed.OTHER


def _sms_kind(element: Element) -> Passed | None:
    return None if _needed(element, "type") == _RECEIVED else Passed.OWN


def _mms_kind(element: Element) -> Passed | None:
    return None if _needed(element, "msg_box") == _RECEIVED else Passed.OWN


def _call(element: Element, options: ReadOptions) -> Row:
    type, duration = _needed(element, "type"), _value(element, "duration")
    voicemail = _OUTCOMES[type] is Outcome.VOICEMAIL
    return _row(
        element,
        options,
        channel=Channel.VOICEMAIL if voicemail else Channel.CALL,
        outcome=_OUTCOMES[type],
        sender=_value(element, "number"),
        withheld=_value(element, "presentation") in _NO_NUMBER,
        duration_s=int(duration) if re.fullmatch(r"[0-9]{1,7}", duration) else None,
        line=_value(element, "subscription_id"),
    )


def _sms(element: Element, options: ReadOptions) -> Row:
    return _row(
        element,
        options,
        channel=Channel.SMS,
        outcome=Outcome.RECEIVED,
        sender=_value(element, "address"),
        subject=_value(element, "subject"),
        text=_value(element, "body"),
        line=_value(element, "sub_id"),
    )


def _mms(element: Element, options: ReadOptions) -> Row:
    froms = [_value(item, "address") for item in element.iter("addr") if item.get("type") == _FROM]
    texts = (_value(item, "text") for item in element.iter("part") if _is_text(item))
    sender = next((item for item in froms if item != _NO_ADDRESS), _value(element, "address"))
    return _row(
        element,
        options,
        channel=Channel.SMS,
        outcome=Outcome.RECEIVED,
        sender=sender,
        subject=_value(element, "sub"),
        text="\n".join(text for text in texts if text),
        line=_value(element, "sub_id"),
    )


def _row(
    element: Element,
    options: ReadOptions,
    *,
    channel: Channel,
    outcome: Outcome,
    sender: str,
    line: str,
    withheld: bool = False,
    duration_s: int | None = None,
    subject: str = "",
    text: str = "",
) -> Row:
    at = _moment(element, options)
    caller = _caller(sender, options.region, withheld=withheld)
    who = caller.number or caller.address or sender
    second, said = int(at.timestamp()), key_of(subject, text)
    return Row(
        key=key_of("sms-backup", element.tag, "in", line, who, second, duration_s, said),
        at=at,
        channel=channel,
        outcome=outcome,
        caller=caller,
        duration_s=duration_s,
        subject=subject,
        text=text,
        line=line,
    )


def _caller(sender: str, region: str, *, withheld: bool) -> Caller:
    """Who called: a number, a sender's name or short code as it came, an address, or nobody."""
    extra = {"as_written": sender} if sender else {}
    if withheld or not sender or phones.is_withheld(sender):
        return Caller(withheld=True, extra=extra)
    if "@" in sender:
        return Caller(address=sender)
    number = phones.stored(sender, region)
    return Caller(number=number, extra=extra if number != sender else {})


def _moment(element: Element, options: ReadOptions) -> datetime:
    text = _needed(element, _DATE)
    seconds = int(text) / 1000 if _MOMENT.fullmatch(text) else -1
    if not _EARLIEST <= seconds < _LATEST:
        raise Unreadable(_DATE)
    return datetime.fromtimestamp(seconds, options.zone)


def _is_contact(element: Element) -> bool:
    name = _value(element, "contact_name")
    return name not in ("", _UNKNOWN, element.get("number"), element.get("address"))


def _is_text(part: Element) -> bool:
    return _value(part, "ct").startswith("text/plain")


def _value(element: Element, name: str) -> str:
    """An attribute; the word "null" stands for none."""
    text = element.get(name, "")
    return "" if text == "null" else text


def _needed(element: Element, name: str) -> str:
    text = _value(element, name)
    if not text:
        raise Unreadable(name)
    return text
