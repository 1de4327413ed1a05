"""From an address to whose it is: the registrable domain (Public Suffix List, ICANN part)."""

import ipaddress
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_HOST = re.compile(r"^(?:([a-zA-Z][a-zA-Z0-9+.\-]*):)?(?://)?(?:[^/@?#]*@)?(\[[^\]]*\]|[^/:?#]+)")
_APPS = ("androidapp", "android", "iosapp")
_AT_HOME = ("localhost", "local", "lan", "internal", "home", "arpa", "test", "invalid")


def domain_of(address: str) -> str | None:
    """The registrable domain of a web address, an app's package or a host; None at home."""
    match = _HOST.match(address.strip())
    if match is None:
        return None
    scheme, host = (match.group(1) or "").lower(), match.group(2).strip("[].").casefold()
    if scheme in _APPS:
        host = ".".join(reversed(host.split(".")))
    return None if _is_at_home(host) else _registrable(host)


def is_at_home(address: str) -> bool:
    """Whether an address is that of a machine of one's own."""
    match = _HOST.match(address.strip())
    return bool(match and _is_at_home(match.group(2).strip("[].").casefold()))


def _is_at_home(host: str) -> bool:
    if "." not in host or host.rsplit(".", 1)[-1] in _AT_HOME:
        return True
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _registrable(host: str) -> str | None:
    try:
        found: str | None = _suffixes().privatesuffix(host.encode("idna").decode())
    except UnicodeError:
        return None
    return found


@cache
def _suffixes() -> "PublicSuffixList":
    from publicsuffixlist import PublicSuffixList  # 0.1 s: only when a password file is read

    return PublicSuffixList(only_icann=True)
