"""A mail as Outlook keeps it, in properties, put together again as a mail (RFC 5322).

Outlook keeps the headers of what arrived as one text and the bodies apart from them; where it kept
no headers, they are made from sender, recipients, subject and time.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from hashlib import sha256

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PST = b"!BDN"
"""How .msg files, and .pst and .ost files begin."""

LONGEST = 256 * 1024
"""Characters of headers, and of each body, that are read."""

MADE = "X-LeakTrace-Made-From: properties of Outlook"
_FIELD = re.compile(r"[!-9;-~]{1,100}[ \t]*:")
_OF_BODY = re.compile(r"(?:content-[!-9;-~]*|mime-version)[ \t]*:", re.IGNORECASE)
_BREAKS = re.compile(r"[\r\n\0]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What Outlook keeps of one mail; empty where it keeps nothing."""

    kind: str = ""
    headers: str = ""
    subject: str = ""
    sender: str = ""
    address: str = ""
    recipients: str = ""
    message_id: str = ""
    at: datetime | None = None
    plain: str = ""
    html: str = ""

    @property
    def is_mail(self) -> bool:
        """Whether it is a mail: appointments, contacts and tasks are kept in the same way."""
        return not self.kind or "IPM.NOTE" in self.kind.upper()


def composed(kept: Kept) -> bytes:
    """The mail that these properties stand for."""
    lines = list(_header_lines(kept.headers[:LONGEST]))
    present = {line.partition(":")[0].strip().lower() for line in lines if _FIELD.match(line)}
    lines += [f"{name}: {_BREAKS.sub(' ', value)}" for name, value in _stated(kept, present)]
    plain, html = kept.plain[:LONGEST], kept.html[:LONGEST]
    lines += [MADE, "MIME-Version: 1.0"]
    if plain.strip() and html.strip():
        mark = "leaktrace-" + sha256((plain + html).encode(errors="replace")).hexdigest()[:32]
        lines.append(f'Content-Type: multipart/alternative; boundary="{mark}"\n')
        for part in (_part("text/plain", plain), _part("text/html", html)):
            lines += [f"--{mark}", part]
        lines.append(f"--{mark}--\n")
    else:
        lines.append(_part("text/plain", plain) if plain.strip() else _part("text/html", html))
    text = "\n".join(lines).replace("\r", "").replace("\0", "")
    return text.replace("\n", "\r\n").encode(errors="replace")


def _header_lines(text: str) -> list[str]:
    """The headers as they came; what speaks of a body that is kept otherwise is set aside."""
    kept: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if _FIELD.match(line):
            kept.append("X-Outlook-" + line if _OF_BODY.match(line) else line)
        elif line[:1] in (" ", "\t") and line.strip() and kept:
            kept.append(line)
    return kept


def _stated(kept: Kept, present: set[str]) -> list[tuple[str, str]]:
    """Headers that are not there and can be told from the properties."""
    name = kept.sender.replace('"', "'").strip()
    address = kept.address.strip() if "@" in kept.address else ""
    sender = f'"{name}" <{address}>' if name and address else address or (name and f'"{name}"')
    stated = {
        "From": sender,
        "To": kept.recipients,
        "Subject": kept.subject,
        "Date": format_datetime(kept.at) if kept.at and not present else "",
        "Message-ID": kept.message_id,
    }
    return [(key, said) for key, said in stated.items() if said and key.lower() not in present]


def _part(kind: str, text: str) -> str:
    head = f"Content-Type: {kind}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
    return head + "\n" + text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
