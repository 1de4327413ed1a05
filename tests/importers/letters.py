"""Builders of mails and of their containers; everything in them is fictitious."""

from leaktrace.domain.case import Case
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.importers.reading import ReadOptions

OWN = "hana@post.example.jp"
TAG = "hana+shop@post.example.jp"
WHEN = "Mon, 2 Mar 2026 10:15:00 +0900"


def email(id: str = "e1", value: str = OWN, **more: object) -> Identifier:
    """One of the person's addresses."""
    return Identifier(id=id, kind=IdentifierKind.EMAIL, value=value, **more)  # type: ignore[arg-type]


def options(*identifiers: Identifier, **lists: object) -> ReadOptions:
    """What a logbook knows that holds these addresses."""
    return ReadOptions(known=Case(identifiers=identifiers or (email(),), **lists))  # type: ignore[arg-type]


def received(recipient: str = TAG, by: str = "mx.post.example.jp", when: str = WHEN) -> str:
    """The line of the server that took a mail in."""
    return f"Received: from out.example.com by {by} with ESMTP\r\n\tfor <{recipient}>; {when}"


def mail(*headers: str, body: str | bytes = "物件のご案内です。", **named: str) -> bytes:
    """A mail with these headers on top of the usual ones; `named` takes the place of usual ones."""
    usual = {
        "From": "Example Homes <news@homes.example.com>",
        "To": OWN,
        "Date": WHEN,
        "Message-ID": "<1@homes.example.com>",
        "Subject": "News",
    } | {name.replace("_", "-"): value for name, value in named.items()}
    lines = [*headers, *(f"{name}: {value}" for name, value in usual.items() if value)]
    content = body.encode() if isinstance(body, str) else body
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content + b"\r\n"


def mbox(*mails: bytes, line: str = "From - ") -> bytes:
    """A mailbox file of these mails."""
    return b"".join(line.encode() + b"\n" + item + b"\n" for item in mails)


def emlx(content: bytes, arrived: int = 1_772_414_100) -> bytes:
    """A mail as Apple Mail keeps it."""
    plist = f"<plist><dict><key>date-received</key><integer>{arrived}</integer></dict></plist>"
    return b"%d      \n" % len(content) + content + plist.encode()
