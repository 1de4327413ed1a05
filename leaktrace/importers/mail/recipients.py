"""Which of the person's addresses a mail reached, by the strongest header that says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.importers.domains import domain_of
from leaktrace.importers.mail.hops import Hop
from leaktrace.importers.mail.message import Mail, addresses
from leaktrace.importers.mail.services import is_shared
from leaktrace.importers.reading import id_of, key_of


class Header(StrEnum):
    """The headers that name a recipient, the strongest first."""

    X_ORIGINAL_TO = "X-Original-To"
    ENVELOPE_TO = "Envelope-To"
    X_ENVELOPE_TO = "X-Envelope-To"
    X_FORWARDED_TO = "X-Forwarded-To"
    X_FORWARDED_FOR = "X-Forwarded-For"
    DELIVERED_TO = "Delivered-To"
    RECEIVED = "Received"
    TO = "To"
    CC = "Cc"
    APPARENTLY_TO = "Apparently-To"
    RETURN_PATH = "Return-Path"


WRITTEN = (Header.TO, Header.CC, Header.APPARENTLY_TO, Header.RETURN_PATH)
"""Headers that the sender writes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """An address and the header that names it; `hop` numbers the line Received, from the top."""

    address: str
    header: Header
    hop: int = 0
    is_own: bool = True

    def said(self) -> str:
        """The header's name, with the number of the line where there are several."""
        return f"{self.header.value} {self.hop}" if self.hop else self.header.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """An identifier that was reached, and what says so; `is_new` where nobody noted it yet."""

    identifier: Identifier
    evidence: Evidence
    is_new: bool = False


def evidence(mail: Mail, hops: tuple[Hop, ...]) -> tuple[Evidence, ...]:
    """Every recipient that a mail names, the strongest evidence first."""
    return tuple(_evidence(mail, hops))


class Mailbox:
    """The person's addresses, and the tags they may have."""

    def __init__(self, identifiers: tuple[Identifier, ...]) -> None:
        own = [item for item in identifiers if item.kind is IdentifierKind.EMAIL]
        self.own = {item.value.casefold(): item for item in own}
        self.domains = frozenset(
            domain
            for domain in (domain_of(address.rpartition("@")[2]) for address in self.own)
            if domain and not is_shared(domain)
        )

    def reached(self, found: tuple[Evidence, ...]) -> Reached | None:
        """The address that was reached: a noted tag, a new one, or a plain address.

        Behind an alias a server names the plain mailbox, so that a tag in weaker evidence tells
        more.
        """
        exact = [Reached(identifier=self.own[key], evidence=item) for item, key in self._own(found)]
        tagged = (item for item in exact if item.identifier.variant_of)
        fresh = (item for item in (self._new(one, found) for one in found) if item)
        return next(tagged, None) or next(fresh, None) or next(iter(exact), None)

    def _own(self, found: tuple[Evidence, ...]) -> Iterator[tuple[Evidence, str]]:
        for item in found:
            if item.address.casefold() in self.own:
                yield item, item.address.casefold()

    def _new(self, item: Evidence, found: tuple[Evidence, ...]) -> Reached | None:
        """An address that nobody noted and that is a tagged form of a noted one."""
        key = item.address.casefold()
        if key in self.own or not item.is_own or item.header is Header.RETURN_PATH:
            return None
        for base in self.own.values():
            if _is_tag(key, base.value.casefold()) or self._is_alias(item, base, found):
                return Reached(identifier=_variant(item.address, base), evidence=item, is_new=True)
        return None

    def _is_alias(self, item: Evidence, base: Identifier, found: tuple[Evidence, ...]) -> bool:
        """Another address of the person's own domain that leads into the mailbox of this one."""
        host, value = base.value.casefold().rpartition("@")[2], base.value.casefold()
        if item.header in WRITTEN or domain_of(host) not in self.domains:
            return False
        landed = any(one.address.casefold() == value and one.header not in WRITTEN for one in found)
        return landed and item.address.casefold().endswith("@" + host)


def _evidence(mail: Mail, hops: tuple[Hop, ...]) -> Iterator[Evidence]:
    for header in Header:
        if header is Header.RECEIVED:
            for number, hop in enumerate(hops, start=1):
                if hop.recipient:
                    yield Evidence(
                        address=hop.recipient, header=header, hop=number, is_own=hop.is_own
                    )
            continue
        for value in mail.all(header.value.lower()):
            named = addresses(value)
            if header is Header.RETURN_PATH:
                named = tuple(address for item in named for address in _returned(item))
            for address in named[:200]:
                yield Evidence(address=address, header=header)


def _returned(address: str) -> Iterator[str]:
    """The recipient within the address for bounces: `bounce+me=example.jp@…`."""
    local, _, _ = address.rpartition("@")
    name, equals, host = local.rpartition("=")
    if not equals or "." not in host:
        return
    yield f"{name}@{host}"
    for mark in "+-":
        if mark in name:
            yield f"{name.partition(mark)[2]}@{host}"
            yield f"{name.rpartition(mark)[2]}@{host}"


def _is_tag(address: str, base: str) -> bool:
    """Whether an address is another with a plus-tag, a minus-tag or a tag in its domain."""
    local, _, host = address.rpartition("@")
    base_local, _, base_host = base.rpartition("@")
    if host == base_host:
        return local.startswith((base_local + "+", base_local + "-"))
    return host == f"{base_local}.{base_host}" or (
        local == base_local and host.endswith("." + base_host)
    )


def _variant(address: str, base: Identifier) -> Identifier:
    local = base.value.rpartition("@")[0].casefold()
    return Identifier(
        id=id_of(key_of("mail", "address", address.casefold())),
        kind=IdentifierKind.EMAIL,
        value=address,
        member=base.member,
        variant_of=base.variant_of or base.id,
        strippable=address.casefold().startswith(local + "+"),
    )
