"""One mail: its headers and its text (RFC 5322, RFC 2045), in bounded time whatever it holds."""

import binascii
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from leaktrace.importers.mail.charsets import decoded, decoded_header, from_base64

LONGEST_HEAD = 256 * 1024
LONGEST_TEXT = 256 * 1024
"""Bytes of one part that are read as text."""

MOST_PARTS = 200
DEEPEST = 20
_KNOWN_TEXT = b"""
from to cc bcc subject date message-id received return-path delivered-to mime-version
content-type content-transfer-encoding sender reply-to x-mailer references in-reply-to
envelope-to x-envelope-to x-original-to dkim-signature authentication-results x-gm-thrid
x-gmail-labels list-unsubscribe list-id status x-status x-mozilla-status precedence
delivery-date errors-to organization user-agent arc-seal x-received x-spam-status
"""
KNOWN_HEADERS = frozenset(_KNOWN_TEXT.split())

_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:(.*)", re.DOTALL)
_FOLD = re.compile(rb"\r?\n(?=[ \t])")
_LINE = re.compile(rb"\r?\n")
_PARAMETER = re.compile(r';\s*([A-Za-z\-*0-9]{1,40})\s*=\s*(?:"([^"]*)"|([^\s;]*))')
_TAG = re.compile(r"<[^<>]*>")
_BREAKS = re.compile(r"<(?:br|/p|/div|/tr|/li|/h[1-6]|/title)\b[^<>]*>", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\u3000\xa0]+\n|\n{3,}")
_UNSEEN = (("<!--", "-->"), ("<style", "</style>"), ("<script", "</script>"), ("<head", "</head>"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail's headers in their order, names in lower case, values as bytes; and what follows."""

    headers: tuple[tuple[str, bytes], ...]
    body: bytes

    def all(self, *names: str) -> tuple[str, ...]:
        """The values of all headers of these names, decoded."""
        return tuple(decoded_header(value) for name, value in self.headers if name in names)

    def decoded(self) -> tuple[tuple[str, str], ...]:
        """Every header with its decoded value."""
        return tuple((name, decoded_header(value)) for name, value in self.headers)

    def first(self, name: str) -> str:
        """The value of the first header of a name, or nothing."""
        return next(iter(self.all(name)), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    kind: str
    charset: str
    boundary: str
    encoding: str
    is_file: bool
    body: bytes


def parsed(raw: bytes) -> Mail:
    """The mail that some bytes are."""
    head, body = _halves(raw)
    return Mail(headers=tuple(_fields(head)), body=body)


def looks_like(text: bytes, start: int = 0, ahead: int = LONGEST_HEAD) -> bool:
    """Whether a block of headers begins here: only headers to the blank line, two of them known."""
    at, known, limit = start, set(), min(len(text), start + ahead)
    while at < limit:
        end = text.find(b"\n", at, limit)
        line = text[at : end if end >= 0 else limit].rstrip(b"\r")
        match = _FIELD.fullmatch(line)
        if match:
            known.add(match.group(1).lower())
        elif not line or (end < 0 and at > start):
            break
        elif line[:1] not in b" \t" or at == start:
            return False
        at = end + 1 if end >= 0 else limit
    return len(known & KNOWN_HEADERS) >= 2


def text_of(mail: Mail) -> str:
    """What a reader sees of it, as plain text; nothing in it is followed or loaded."""
    plain, rich = [], []
    for part in _parts(mail):
        if part.is_file or not part.kind.startswith(("text/", "multipart/")):
            continue
        text = decoded(_content(part), part.charset)
        if part.kind == "text/html":
            rich.append(_without_tags(text))
        else:
            plain.append(text)
    found = "\n".join(text.strip("\n") for text in plain if text.strip()) or "\n".join(rich)
    return _BLANKS.sub(_shorter, found + "\n").strip()


def addresses(value: str) -> tuple[str, ...]:
    """Every address in a header's value, also those no standard allows (`a..b.@example.jp`)."""
    pieces = re.split(r"[\s<>,;:\"()\[\]]+", value[:LONGEST_HEAD].replace('"@', "@"))
    return tuple(dict.fromkeys(piece.strip("'.") for piece in pieces if is_address(piece)))


def is_address(text: str) -> bool:
    """Whether a text has the outer form of an address."""
    local, _, host = text.strip("'.").rpartition("@")
    return bool(local and host) and "@" not in local and len(text) <= 320


def _halves(raw: bytes) -> tuple[bytes, bytes]:
    """The block of headers and the body."""
    if raw[:1] == b"\n" or raw[:2] == b"\r\n":
        return b"", raw
    ends = [(raw.find(gap, 0, LONGEST_HEAD), len(gap)) for gap in (b"\n\n", b"\n\r\n")]
    found = min(((at, size) for at, size in ends if at >= 0), default=None)
    if found is None:
        return raw[:LONGEST_HEAD], raw[LONGEST_HEAD:]
    return raw[: found[0]], raw[found[0] + found[1] :]


def _fields(head: bytes) -> Iterator[tuple[str, bytes]]:
    for line in _LINE.split(_FOLD.sub(b"", head)):
        match = _FIELD.fullmatch(line)
        if match:
            yield match.group(1).decode("ascii").lower(), match.group(2).strip()


def _parts(mail: Mail) -> Iterator[_Part]:
    """The leaves of a mail in their order."""
    waiting, count = [(mail, 0)], 0
    while waiting and count < MOST_PARTS:
        at, depth = waiting.pop()
        part = _part(at)
        count += 1
        inner = _inner(part) if depth < DEEPEST else []
        if inner:
            waiting += [(parsed(piece), depth + 1) for piece in reversed(inner)]
        else:
            yield part


def _part(mail: Mail) -> _Part:
    value = mail.first("content-type")
    kind = value.partition(";")[0].strip().lower()
    given = {name.lower(): quoted or bare for name, quoted, bare in _PARAMETER.findall(value)}
    return _Part(
        kind=kind if "/" in kind else "text/plain",
        charset=given.get("charset", ""),
        boundary=given.get("boundary", ""),
        encoding=mail.first("content-transfer-encoding").strip().lower(),
        is_file=mail.first("content-disposition").lower().startswith("attachment"),
        body=mail.body,
    )


def _inner(part: _Part) -> list[bytes]:
    """The parts between the boundaries (RFC 2046 §5.1)."""
    if not part.kind.startswith("multipart/") or not part.boundary:
        return []
    mark = b"\n--" + part.boundary.encode("utf-8", errors="replace")
    pieces = (b"\n" + part.body).split(mark, MOST_PARTS)[1:]
    whole = [piece for piece in pieces if not piece.startswith(b"--")]
    return [piece.partition(b"\n")[2] for piece in whole]


def _content(part: _Part) -> bytes:
    body = part.body
    if part.encoding == "base64":
        return from_base64(body[: 2 * LONGEST_TEXT])[:LONGEST_TEXT]
    if part.encoding == "quoted-printable":
        return binascii.a2b_qp(body[: 3 * LONGEST_TEXT])[:LONGEST_TEXT]
    return body[:LONGEST_TEXT]


def _without_tags(text: str) -> str:
    for opening, closing in _UNSEEN:
        text = _without(text, opening, closing)
    return html.unescape(_TAG.sub("", _BREAKS.sub("\n", text.replace("\n", " "))))


def _without(text: str, opening: str, closing: str) -> str:
    low, kept, at = text.lower(), [], 0
    if len(low) != len(text):
        low = text
    while (start := low.find(opening, at)) >= 0:
        kept.append(text[at:start])
        end = low.find(closing, start)
        if end < 0:
            return "".join(kept)
        at = end + len(closing)
    return "".join((*kept, text[at:]))


def _shorter(match: re.Match[str]) -> str:
    return "\n" if "\n\n\n" not in match.group() else "\n\n"
