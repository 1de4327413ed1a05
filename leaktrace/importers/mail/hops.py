"""The way of a mail: the servers that took it in, as far down as they can be believed."""

import re
from calendar import timegm
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

from leaktrace.importers.domains import domain_of
from leaktrace.importers.mail.charsets import decoded_header
from leaktrace.importers.mail.message import Mail, is_address

_COMMENT = re.compile(r"\([^()]*\)")
_BY = re.compile(r"\bby\s+([^\s;]+)", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s+<?([^\s<>;,]+)", re.IGNORECASE)
_EARLIEST = datetime(1971, 1, 1, tzinfo=UTC)
_LATEST = datetime(2200, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One line Received: the server, for whom, when; `place` in the mail's headers.

    `is_own` says that the line was written by the person's own provider: lines further down can
    be invented by a sender.
    """

    by: str
    recipient: str
    at: datetime | None
    place: int
    is_own: bool


def hops(mail: Mail, own_domains: Collection[str] = ()) -> tuple[Hop, ...]:
    """The servers, the last one first."""
    return tuple(_hops(mail, own_domains))


def moment(text: str) -> datetime | None:
    """The moment that a header names (RFC 5322 §3.3); a zone that is not said is UTC."""
    try:
        parts = parsedate_tz(text[-200:])
        if parts is None:
            return None
        offset = timedelta(seconds=parts[9] or 0)
        zone = timezone(offset)
        found = datetime.fromtimestamp(timegm((*parts[:6], 0, 1, 0)), UTC) - offset
    except (TypeError, ValueError, OverflowError, IndexError, OSError):
        return None
    return found.astimezone(zone) if _EARLIEST <= found < _LATEST else None


def _hops(mail: Mail, own_domains: Collection[str]) -> Iterator[Hop]:
    """Own servers are the one on top and those below it in one row that are of its domain."""
    anchor, is_own = "", True
    for place, (name, raw) in enumerate(mail.headers):
        if name != "received":
            continue
        value = _without_comments(decoded_header(raw[:4096]))
        trace, _, when = value.rpartition(";")
        by = _first(_BY, trace or value)
        domain = domain_of(by) or ""
        anchor = anchor or domain
        is_own = is_own and (not domain or domain == anchor or domain in own_domains)
        recipient = _first(_FOR, trace or value)
        yield Hop(
            by=by,
            recipient=recipient if is_address(recipient) else "",
            at=moment(when),
            place=place,
            is_own=is_own or domain in own_domains,
        )


def _without_comments(value: str) -> str:
    for _ in range(8):
        value, count = _COMMENT.subn(" ", value)
        if not count:
            break
    return value


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found.group(1).strip("<>.[]()") if found else ""
