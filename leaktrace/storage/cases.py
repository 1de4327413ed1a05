"""The whole logbook as one case."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.identifiers import Household
from leaktrace.storage import history
from leaktrace.storage.records import by_ids, ids_in_order, of_kind

_LISTS = {
    Kind.MEMBER: "members",
    Kind.IDENTIFIER: "identifiers",
    Kind.FIRM: "firms",
    Kind.HUB: "hubs",
    Kind.HANDOVER: "handovers",
    Kind.KNOWN_PERSON: "known_people",
    Kind.SOLICITATION: "solicitations",
    Kind.CALLER_GROUP: "caller_groups",
    Kind.LETTER: "letters",
    Kind.COMPLAINT: "complaints",
}


def household(connection: Connection) -> Household:
    """What holds for the whole logbook; its defaults before anything was said."""
    found: tuple[Household, ...] = of_kind(connection, Kind.HOUSEHOLD)
    return found[0] if found else Household()


def read_case(connection: Connection) -> Case:
    """Everything that is not in the trash."""
    lists: dict[str, Any] = {name: of_kind(connection, kind) for kind, name in _LISTS.items()}
    return Case(household=household(connection), **lists)


def reread_case(connection: Connection, former: Case, since: int) -> Case:
    """The same, where the case is known as it was when the history had `since` entries."""
    touched = history.touched(connection, since)
    lists: dict[str, Any] = {
        name: _renewed(connection, kind, getattr(former, name), touched[kind])
        for kind, name in _LISTS.items()
        if kind in touched
    }
    if Kind.HOUSEHOLD in touched:
        lists["household"] = household(connection)
    return replace(former, **lists)


def _renewed(
    connection: Connection, kind: Kind, former: Sequence[Any], touched: Sequence[str]
) -> tuple[Any, ...]:
    """The records of a kind, those that were touched read anew."""
    known = {item.id: item for item in former}
    for id in touched:
        known.pop(id, None)
    known |= {item.id: item for item in by_ids(connection, kind, touched)}
    return tuple(known[id] for id in ids_in_order(connection, kind))
