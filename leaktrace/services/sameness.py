"""When two records mean the same thing, and the keys by which a record is known again."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from leaktrace.domain.case import Kind, Record, kind_of
from leaktrace.domain.correspondence import Complaint, Letter
from leaktrace.domain.firms import Firm, Handover, Hub
from leaktrace.domain.identifiers import Identifier, IdentifierKind, KnownPerson, Member
from leaktrace.domain.phones import stored
from leaktrace.domain.solicitations import CallerGroup, Solicitation
from leaktrace.exchange.plain import to_plain
from leaktrace.importers.reading import key_of
from leaktrace.storage.standing import Standing


def identity(record: Record) -> object:
    """What must be the same for two records of one id to mean the same thing."""
    return _IDENTITIES.get(type(record), _id)(record)


def identity_key(record: Record, here: Record) -> str:
    """Knows a record of a case file again, whatever it became here."""
    return key_of("case", kind_of(record), record.id, identity(here))


def content_key(record: Record) -> str:
    """Knows a record again that came with just this content."""
    return key_of("content", kind_of(record), record.id, to_plain(record))


def same_here(standing: Standing, record: Record) -> str | None:
    """The id of the live record that says the same, where there is one."""
    match record:
        case Identifier():
            return email(standing, record.value)
        case Firm():
            return _firm(standing, record)
        case Handover():
            return _handover(standing, record)
        case KnownPerson():
            return _person(standing, record)
    return None


def email(standing: Standing, value: str) -> str | None:
    """The id of the live e-mail address that is this one."""
    for item in standing.all(Kind.IDENTIFIER):
        if item.kind is IdentifierKind.EMAIL and item.value.casefold() == value.casefold():
            return str(item.id)
    return None


def _id(record: Any) -> object:
    return record.id


def _moment(call: Solicitation) -> object:
    return call.at.timestamp(), call.channel


def _group(group: CallerGroup) -> object:
    return sorted(group.solicitations)


_IDENTITIES: dict[type[Record], Callable[[Any], object]] = {
    Firm: attrgetter("name"),
    Member: attrgetter("name"),
    Identifier: attrgetter("kind", "value"),
    Hub: attrgetter("name", "members"),
    Handover: attrgetter("firm"),
    Solicitation: _moment,
    CallerGroup: _group,
    Letter: attrgetter("kind", "firm"),
    Complaint: attrgetter("profile", "firm"),
}


def _firm(standing: Standing, record: Firm) -> str | None:
    """The firm with this domain or, failing that, with exactly this name."""
    firms: list[Firm] = standing.all(Kind.FIRM)
    by_domain = [item for item in firms if set(item.domains) & set(record.domains)]
    by_name = [item for item in firms if record.name in (item.name, *item.aliases)]
    return next((item.id for item in (*by_domain, *by_name)), None)


def _handover(standing: Standing, record: Handover) -> str | None:
    """A handover to the same firm in which at least the same was given."""
    for item in standing.all(Kind.HANDOVER):
        if item.firm == record.firm and set(item.given) >= set(record.given):
            return str(item.id)
    return None


def _person(standing: Standing, record: KnownPerson) -> str | None:
    """Somebody of this very name who shares a number or an address, or has none yet."""
    people: list[KnownPerson] = standing.all(Kind.KNOWN_PERSON)
    theirs = {*record.phones, *record.emails}
    for item in people:
        ours = {*map(stored, item.phones), *item.emails}
        if item.name == record.name and (not ours or ours & theirs):
            return item.id
    return None
