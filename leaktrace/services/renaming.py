"""Records whose references follow others to new ids."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from leaktrace.domain.case import Key, Kind, Record
from leaktrace.domain.correspondence import Complaint, Letter
from leaktrace.domain.firms import Firm, Handover, Hub
from leaktrace.domain.identifiers import Identifier
from leaktrace.domain.solicitations import CallerGroup, Solicitation

Names = Mapping[Key, str]
"""The new ids of those records that have one."""


def renamed(record: Record, names: Names) -> Any:
    """The record with its references to renamed records brought up to date; its id stays."""
    rename = _RENAMERS.get(type(record))
    return rename(record, names) if rename and names else record


def _identifier(record: Identifier, names: Names) -> Identifier:
    return replace(
        record,
        member=_one(names, Kind.MEMBER, record.member),
        variant_of=_one(names, Kind.IDENTIFIER, record.variant_of),
    )


def _firm(record: Firm, names: Names) -> Firm:
    partners = (replace(item, firm=_one(names, Kind.FIRM, item.firm)) for item in record.partners)
    parent = _one(names, Kind.FIRM, record.parent)
    return replace(record, parent=parent, partners=tuple(partners))


def _hub(record: Hub, names: Names) -> Hub:
    return replace(record, members=_all(names, Kind.FIRM, record.members))


def _handover(record: Handover, names: Names) -> Handover:
    given = _all(names, Kind.IDENTIFIER, record.given)
    return replace(record, firm=_one(names, Kind.FIRM, record.firm), given=given)


def _group(record: CallerGroup, names: Names) -> CallerGroup:
    return replace(record, solicitations=_all(names, Kind.SOLICITATION, record.solicitations))


def _thread(record: Letter | Complaint, names: Names) -> Letter | Complaint:
    return replace(record, firm=_one(names, Kind.FIRM, record.firm))


def _solicitation(record: Solicitation, names: Names) -> Solicitation:
    said, tie = record.said_source, record.tied_to
    return replace(
        record,
        member=_one(names, Kind.MEMBER, record.member),
        reached=_one(names, Kind.IDENTIFIER, record.reached),
        caller=replace(record.caller, firm=_one(names, Kind.FIRM, record.caller.firm)),
        knew=_all(names, Kind.IDENTIFIER, record.knew),
        did_not_know=_all(names, Kind.IDENTIFIER, record.did_not_know),
        said_source=said and replace(said, firm=_one(names, Kind.FIRM, said.firm)),
        tied_to=tie and replace(tie, firm=_one(names, Kind.FIRM, tie.firm)),
    )


def _one(names: Names, kind: Kind, id: str | None) -> Any:
    return None if id is None else names.get((kind, id), id)


def _all(names: Names, kind: Kind, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(names.get((kind, id), id) for id in ids)


_RENAMERS: dict[type[Record], Callable[[Any, Names], Any]] = {
    Identifier: _identifier,
    Firm: _firm,
    Hub: _hub,
    Handover: _handover,
    Solicitation: _solicitation,
    CallerGroup: _group,
    Letter: _thread,
    Complaint: _thread,
}
