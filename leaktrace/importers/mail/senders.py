"""Which firm a mail comes from: by a verified signature, the envelope, or the letterhead."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from leaktrace.importers.domains import domain_of
from leaktrace.importers.mail.hops import Hop
from leaktrace.importers.mail.message import Mail, addresses
from leaktrace.importers.mail.services import is_nobodys

_DKIM = re.compile(r"\bdkim\s*=\s*pass\b([^;]*)", re.IGNORECASE)
_CHECKED = re.compile(r"\bdkim\s*=", re.IGNORECASE)
_SIGNER = re.compile(r"\bheader\.(d|i)\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)
_FAILED = re.compile(r"\b(?:dmarc|dkim|spf)\s*=\s*(?:hard)?fail\b", re.IGNORECASE)
_PASSED = re.compile(r"\b(?:dmarc|dkim)\s*=\s*pass\b", re.IGNORECASE)


class Proof(StrEnum):
    """What names the sending firm, the strongest first."""

    DKIM = "DKIM"
    RETURN_PATH = "Return-Path"
    FROM = "From"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who sent a mail: the address and the name it shows, the domain of the firm and its proof.

    `is_refuted` says that the receiving server found a check failed and none passed.
    """

    address: str
    name: str
    domain: str = ""
    proof: Proof | None = None
    is_refuted: bool = False


def sender(mail: Mail, hops: tuple[Hop, ...], own_domains: Collection[str] = ()) -> Sender:
    """The sender of a mail."""
    shown = mail.first("from") or mail.first("sender")
    address = next(iter(addresses(shown)), "")
    results = tuple(_results(mail, hops, own_domains))
    domain, proof = _firm(mail, address, results, own_domains)
    failed = any(map(_FAILED.search, results)) and not any(map(_PASSED.search, results))
    return Sender(
        address=address,
        name=_name(shown, address),
        domain=domain,
        proof=proof,
        is_refuted=failed,
    )


def _firm(
    mail: Mail, address: str, results: tuple[str, ...], own_domains: Collection[str]
) -> tuple[str, Proof | None]:
    """The first domain that tells of a firm; of several signers the one on the letterhead.

    A server puts its results on top, so that of several the first on signatures is its own.
    A forwarding server of one's own puts its own address into Return-Path.
    """
    letterhead = _domain(address)
    checked = next(filter(_CHECKED.search, results), "")
    signers = list(dict.fromkeys(map(_domain, _signers(checked))))
    returned = (_domain(item) for value in mail.all("return-path") for item in addresses(value))
    by_proof = (
        *((item, Proof.DKIM) for item in sorted(signers, key=lambda item: item != letterhead)),
        *((item, Proof.RETURN_PATH) for item in returned),
        (letterhead, Proof.FROM),
    )
    foreign = ((item, proof) for item, proof in by_proof if item not in ("", *own_domains))
    named = ((item, proof) for item, proof in foreign if not is_nobodys(item))
    return next(named, ("", None))


def _results(mail: Mail, hops: tuple[Hop, ...], own_domains: Collection[str]) -> Iterator[str]:
    """What the person's own provider wrote into Authentication-Results (RFC 8601).

    Only lines above the first foreign server are believed, and only under the provider's name.
    """
    foreign = [hop.place for hop in hops if not hop.is_own]
    last = min(foreign, default=len(mail.headers)) if hops else 0
    servers = {domain_of(hop.by) for hop in hops if hop.is_own} | set(own_domains)
    for name, raw in mail.headers[:last]:
        if name == "authentication-results":
            text = raw[:8192].decode("latin-1")
            server, _, rest = _unquoted(text).partition(";")
            if domain_of(server.split(" ")[0]) in servers - {None}:
                yield rest


def _signers(text: str) -> Iterator[str]:
    for match in _DKIM.finditer(text):
        for kind, value in _SIGNER.findall(match.group(1)):
            yield value if kind.lower() == "d" else value.rpartition("@")[2]


def _unquoted(text: str) -> str:
    """The text without comments and quoted strings, in which anything can be written."""
    for pattern in (r'"[^"]*"', r"\([^()]*\)", r"\([^()]*\)"):
        text = re.sub(pattern, " ", text)
    return text.strip()


def _domain(address: str) -> str:
    return domain_of(address.rpartition("@")[2]) or ""


def _name(shown: str, address: str) -> str:
    """The name beside the address."""
    name = shown.replace(f"<{address}>", " ").replace(address, " ") if address else shown
    return " ".join(name.strip(" \"'()<>").split())[:200]
