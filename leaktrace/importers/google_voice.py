"""Google Voice as Takeout writes it: a page for each call and each exchange of texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from html.parser import HTMLParser

from leaktrace.domain.intakes import Passed
from leaktrace.domain.solicitations import Channel, Outcome
from leaktrace.importers.call_records import Incoming, Unreadable, collected
from leaktrace.importers.reading import ReadOptions, Reads
from leaktrace.importers.sources import Source

NAME = "google-voice"
_SIGNS = (b'class="haudio"', b'class="hChatLog')
_LABEL = "http://www.google.com/voice#"
_OUTCOMES = {
    "received": (Channel.CALL, Outcome.ANSWERED),
    "missed": (Channel.CALL, Outcome.MISSED),
    "voicemail": (Channel.VOICEMAIL, Outcome.VOICEMAIL),
    "recorded": (Channel.CALL, Outcome.ANSWERED),
}
_OWN = frozenset({"placed"})
_LENGTH = re.compile(r"PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?")
_ME = "Me"
_LONGEST = 20_000


@dataclass(slots=True)
class _Part:
    """A call, or one message; `label` is that of a call."""

    number: str = ""
    name: str = ""
    at: str = ""
    length: str = ""
    label: str = ""
    text: str = ""


@dataclass(slots=True)
class _Page(HTMLParser):
    """What the page says: one call, or the messages of an exchange."""

    parts: list[_Part] = field(default_factory=list)
    _inside: str = ""

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note numbers, moments and labels; remember inside what the text stands."""
        found = {key: value or "" for key, value in attrs}
        classes = found.get("class", "").split()
        if {"haudio", "message"} & set(classes):
            self.parts.append(_Part())
        if not self.parts:
            return
        part = self.parts[-1]
        if "tel" in classes:
            part.number = found.get("href", "").removeprefix("tel:")
        if {"published", "dt"} & set(classes):
            part.at = found.get("title", "")
        if "duration" in classes:
            part.length = found.get("title", "")
        if found.get("rel") == "tag" and not part.label:
            part.label = found.get("href", "").removeprefix(_LABEL)
        if tag == "q":
            self._inside = "q"
        elif "fn" in classes and part.number:
            self._inside = "fn"
        elif tag == "br" and self._inside == "q":
            part.text += "\n"

    def handle_endtag(self, tag: str) -> None:
        """Text after the end belongs to nothing."""
        if tag in ("q", "span", "abbr"):
            self._inside = ""

    def handle_data(self, data: str) -> None:
        """The name of the other party, or the text of a message."""
        if self.parts and self._inside == "q":
            self.parts[-1].text += data
        elif self.parts and self._inside == "fn":
            self.parts[-1].name += data


def recognises(head: bytes, name: str) -> bool:
    """Whether it is a page of calls or messages as Takeout writes them."""
    return any(sign in head for sign in _SIGNS) and (b"google.com/voice" in head or b"tel:" in head)


def read(source: Source, options: ReadOptions) -> Reads:
    """The calls and messages that came in; people with a name are contacts, and left out."""
    content = source.content()
    yield source.size
    page = _Page()
    page.feed(content.decode("utf-8-sig", errors="replace"))
    page.close()
    return collected(_found(page.parts), NAME, options)


def _found(parts: list[_Part]) -> Iterator[Incoming | Passed | Unreadable]:
    for part in parts:
        name = part.name.strip()
        if part.label in _OWN or (name == _ME and part.text):
            yield Passed.OWN
        elif name and name != part.number:
            yield Passed.KNOWN
        elif (at := _moment(part.at)) is None:
            yield Unreadable("time")
        elif part.label in _OUTCOMES:
            channel, outcome = _OUTCOMES[part.label]
            yield Incoming(
                sender=part.number,
                at=at,
                channel=channel,
                outcome=outcome,
                seconds=_seconds(part.length),
            )
        elif part.text:
            yield Incoming(
                sender=part.number,
                at=at,
                channel=Channel.SMS,
                outcome=Outcome.RECEIVED,
                text=part.text.strip()[:_LONGEST],
            )
        else:
            yield Passed.OTHER


def _moment(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else None


def _seconds(text: str) -> int | None:
    found = _LENGTH.fullmatch(text)
    if not found or not any(found.groups()):
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds
