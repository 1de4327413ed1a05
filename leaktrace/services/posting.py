"""The one place from which bytes leave this computer, and only for a time-stamp."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from leaktrace.domain.errors import Reason, Refused, Unavailable

if TYPE_CHECKING:  # the modules of the network are loaded only to be used
    from urllib.request import OpenerDirector

TIMEOUT = 20.0
"""Seconds without an answer after which a service counts as not reached."""

_LARGEST = 256 * 1024
_QUERY = "application/timestamp-query"


def checked_address(text: str) -> str:
    """The address of a service.

    Raises:
        Refused: where it is no address that begins with https:// or http://.
    """
    wanted = text.strip()
    try:
        parts = urlsplit(wanted)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fits = False
    if not fits or not wanted.isascii() or any(sign.isspace() for sign in wanted):
        raise Refused(Reason.STAMP_ADDRESS, text=text)
    return wanted


def post(address: str, content: bytes) -> bytes:
    """Send a time-stamp request (RFC 3161 §3.4) and give what came back; no redirect is followed.

    Raises:
        Refused: where `address` is none.
        Unavailable: where the service is not reached, or answers with an error.
    """
    from http.client import HTTPException
    from urllib.error import URLError
    from urllib.request import Request

    headers = {"Content-Type": _QUERY, "User-Agent": "LeakTrace", "Connection": "close"}
    request = Request(checked_address(address), content, headers, method="POST")  # noqa: S310
    try:
        with _opener().open(request, timeout=TIMEOUT) as answer:
            if answer.status == 200:
                return bytes(answer.read(_LARGEST + 1))
    except (URLError, HTTPException, OSError, ValueError) as error:
        raise Unavailable(Reason.STAMP_UNREACHED, service=request.host) from error
    raise Unavailable(Reason.STAMP_UNREACHED, service=request.host)


def _opener() -> "OpenerDirector":
    """What opens http and https and nothing else; it does not follow redirects."""
    from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler

    opener = OpenerDirector()
    for handler in (ProxyHandler(), HTTPHandler(), HTTPSHandler()):
        opener.add_handler(handler)
    return opener
