"""The case file, version 1: a whole logbook as one JSON document and back.

Source: the exchange contract `urn:leaktrace:case:1` (docs/case-file.md).
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from leaktrace.domain.case import Case, Record
from leaktrace.domain.correspondence import Complaint, Letter
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Firm, Handover, Hub
from leaktrace.domain.identifiers import Household, Identifier, KnownPerson, Member
from leaktrace.domain.ids import PREFIX
from leaktrace.domain.solicitations import CallerGroup, Solicitation
from leaktrace.exchange.plain import LOOSE, Misfit, from_plain, to_plain

FORMAT = "leaktrace-case"
VERSION = 1

_LISTS: dict[str, type[Record]] = {
    "firms": Firm,
    "hubs": Hub,
    "handovers": Handover,
    "known_people": KnownPerson,
    "solicitations": Solicitation,
    "caller_groups": CallerGroup,
    "letters": Letter,
    "complaints": Complaint,
}
_WITHOUT_ID = ("known_people", "caller_groups")
_PERSON = ("country", "region", "language", "do_not_call_since")
_TOP = ("time_zone", "logging_since", "calls_before", "logged_share", "extra")
_HEAD = ("format", "version", "exported_at", "program", "person", "history")
R = TypeVar("R", bound=Record)


def write_case(case: Case, history: Iterable[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """The JSON document of a case; `history` holds the logbook's own amendments, oldest first."""
    household = to_plain(case.household)
    person = {key: household[key] for key in _PERSON if key in household}
    person |= {"members": to_plain(case.members), "identifiers": to_plain(case.identifiers)}
    person |= case.household.person_extra
    document: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    document |= {key: household[key] for key in _TOP if key in household}
    document |= case.household.extra.get(LOOSE, {})
    document["person"] = {key: item for key, item in person.items() if item != []}
    document["person"].setdefault("identifiers", [])
    for name in _LISTS:
        document[name] = [_listed(name, record) for record in getattr(case, name)]
    document["history"] = [*case.household.imported_history, *history]
    return document


def read_case(document: Any) -> tuple[Case, tuple[Misfit, ...]]:
    """The case that a JSON document stands for, and what in it could not be read.

    Raises:
        Refused: where the document is no case file or of a later version.
    """
    _check_head(document)
    problems: list[Misfit] = []
    household = _household(document, problems)
    person = _object(document, "person", "person", problems)
    lists: dict[str, Any] = {
        name: _records(document, name, name, cls, problems) for name, cls in _LISTS.items()
    }
    case = Case(
        household=household,
        members=_records(person, "members", "person.members", Member, problems),
        identifiers=_records(person, "identifiers", "person.identifiers", Identifier, problems),
        **lists,
    )
    return case, tuple(problems)


def _check_head(document: Any) -> None:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise Refused(Reason.FORMAT_BROKEN, wanted=f'"format": "{FORMAT}"')
    if document.get("version") != VERSION:
        raise Refused(Reason.FORMAT_TOO_NEW, version=str(document.get("version"))[:20])


def _household(document: dict[str, Any], problems: list[Misfit]) -> Household:
    person = _object(document, "person", "person", problems)
    known = {*_HEAD, *_TOP, *_LISTS}
    loose = {key: item for key, item in document.items() if key not in known}
    fields = {key: document[key] for key in _TOP if key in document and key != "extra"}
    fields |= {key: person[key] for key in _PERSON if key in person}
    household = _field_by_field(fields, problems)
    extra = _object(document, "extra", "extra", problems)
    return replace(
        household,
        person_extra=_folded(person),
        imported_history=tuple(
            item
            for item in _list(document, "history", "history", problems)
            if isinstance(item, dict)
        ),
        extra={**extra, LOOSE: loose} if loose else extra,
    )


def _field_by_field(fields: dict[str, Any], problems: list[Misfit]) -> Household:
    """The household of those fields that can be read, so that one bad date costs only itself."""
    household = Household()
    for name, content in fields.items():
        try:
            value = getattr(from_plain(Household, {name: content}), name)
        except Misfit as misfit:
            problems.append(misfit)
        else:
            household = replace(household, **{name: value})
    return household


def _object(
    document: dict[str, Any], key: str, path: str, problems: list[Misfit]
) -> dict[str, Any]:
    content = document.get(key)
    if content is None:
        return {}
    if not isinstance(content, dict):
        problems.append(Misfit(path, "object"))
        return {}
    return content


def _list(document: dict[str, Any], key: str, path: str, problems: list[Misfit]) -> list[Any]:
    content = document.get(key)
    if content is None:
        return []
    if not isinstance(content, list):
        problems.append(Misfit(path, "list"))
        return []
    return content


def _records(
    document: dict[str, Any], key: str, path: str, cls: type[R], problems: list[Misfit]
) -> tuple[R, ...]:
    """The readable records of a list, each id once."""
    records: dict[str, R] = {}
    for index, item in enumerate(_list(document, key, path, problems)):
        where = f"{path}[{index}]"
        try:
            record = from_plain(cls, _with_id(key, item), where)
        except Misfit as misfit:
            problems.append(misfit)
            continue
        if record.id in records and record != records[record.id]:
            problems.append(Misfit(f"{where}.id", "unique"))
        records.setdefault(record.id, record)
    return tuple(records.values())


def _with_id(name: str, item: Any) -> Any:
    """Records that the case file keeps without id get one made from their content."""
    if name not in _WITHOUT_ID or not isinstance(item, dict):
        return item
    content = json.dumps(item, sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(content.encode(errors="replace")).hexdigest()
    return {**item, "id": PREFIX + digest[:12]}


def _listed(name: str, record: Record) -> dict[str, Any]:
    plain: dict[str, Any] = to_plain(record)
    if name in _WITHOUT_ID:
        del plain["id"]
    return plain


def _folded(person: dict[str, Any]) -> dict[str, Any]:
    known = {*_PERSON, "members", "identifiers"}
    return {key: item for key, item in person.items() if key not in known}
