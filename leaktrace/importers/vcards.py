"""vCard 2.1 to 4.0: people one knows, with their numbers and addresses.

Source: vCard 2.1 (versit), RFC 2426, RFC 6350. A value is decoded by its own charset before it
is unescaped, since in Shift_JIS the second byte of some characters is a backslash.
"""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import Problem, Trouble
from leaktrace.importers.known import Person, reading_of
from leaktrace.importers.reading import Reading, ReadOptions, Reads
from leaktrace.importers.sources import Source
from leaktrace.importers.table_cells import decoded

NAME = "vcard"
_BEGINS = re.compile(rb"\s*BEGIN:VCARD\s*[\r\n]", re.IGNORECASE)
_LINE = re.compile(rb"(?:[\w-]+\.)?([\w-]+)((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(.*)", re.DOTALL)
_CHARSET = re.compile(rb"CHARSET=\"?([\w-]{1,40})", re.IGNORECASE)
_QUOTED = re.compile(rb"QUOTED-PRINTABLE", re.IGNORECASE)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_WANTED = frozenset({b"BEGIN", b"END", b"FN", b"N", b"ORG", b"TEL", b"EMAIL"})
_LONGEST = 64 * 1024
_JAPANESE = frozenset({"shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji"})


@dataclass(slots=True, kw_only=True)
class _Card:
    """What one card says so far."""

    name: str = ""
    parts: str = ""
    firm: str = ""
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)

    def person(self) -> Person:
        """Who it is about."""
        name = self.name or self.parts or self.firm
        return Person(name=name, phones=tuple(self.phones), emails=tuple(self.emails))


def recognises(head: bytes, name: str) -> bool:
    """Whether it begins like a card."""
    return bool(_BEGINS.match(_bare(head)))


def read(source: Source, options: ReadOptions) -> Reads:
    """The people of all cards.

    Raises:
        Refused: where it is no vCard.
    """
    content = _bare(source.content())
    yield source.size
    if not _BEGINS.match(content):
        raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="vCard")
    return _reading(content, options)


def _reading(content: bytes, options: ReadOptions) -> Reading:
    people: list[Person] = []
    cards: list[_Card] = []
    for name, details, value in _lines(content):
        if name == b"BEGIN":
            cards.append(_Card())
        elif name == b"END" and cards:
            people.append(cards.pop().person())
        elif cards:
            _note(cards[-1], name, _text(details, value))
    problems = [Problem(trouble=Trouble.CUT_OFF)] if cards else []
    return reading_of(NAME, people, problems, options)


def _lines(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """The wanted properties: name, parameters, value; folded lines made one."""
    pending = b""
    for line in (*content.splitlines(), b""):
        if len(pending) < _LONGEST and _goes_on(pending, line):
            soft = pending[-1:] == b"=" and _is_quoted(pending)
            pending = pending[:-1] + line if soft else pending + line[1:]
            continue
        if found := _LINE.fullmatch(pending[:_LONGEST]):
            name = found.group(1).upper()
            if name in _WANTED:
                yield name, found.group(2), found.group(3)
        pending = line


def _goes_on(pending: bytes, line: bytes) -> bool:
    if pending[-1:] == b"=" and _is_quoted(pending):
        return True
    return bool(pending) and line[:1] in (b" ", b"\t")


def _is_quoted(line: bytes) -> bool:
    return bool(_QUOTED.search(line[:200].partition(b":")[0]))


def _text(details: bytes, value: bytes) -> str:
    """A value as text, still escaped."""
    raw = quopri.decodestring(value) if _QUOTED.search(details) else value
    named = _CHARSET.search(details)
    charset = named.group(1).decode("ascii").lower() if named else ""
    try:
        if charset:
            return raw.decode("cp932" if charset in _JAPANESE else charset, errors="replace")
    except (LookupError, ValueError):
        pass
    return decoded(raw)


def _note(card: _Card, name: bytes, text: str) -> None:
    if name == b"TEL":
        card.phones.append(re.sub(r"^tel:|;(?:ext|phone-context)=.*$", "", _unescaped(text)))
    elif name == b"EMAIL":
        card.emails.append(_unescaped(text).removeprefix("mailto:"))
    elif name == b"FN":
        card.name = card.name or _unescaped(text)
    elif name == b"N":
        family, given, *_ = (*_fields(text), "", "")
        card.parts = f"{family} {given}".strip()
    elif name == b"ORG":
        card.firm = _fields(text)[0]


def _fields(text: str) -> list[str]:
    return [_unescaped(part).strip() for part in re.split(r"(?<!\\);", text)]


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: " " if found.group(1) in "nN" else found.group(1), text)


def _bare(content: bytes) -> bytes:
    """Without a byte order mark, UTF-16 as UTF-8."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace").encode(errors="replace")
    return content.removeprefix(b"\xef\xbb\xbf")
