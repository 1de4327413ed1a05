"""Joining a case file, which holds a whole logbook: ids stay wherever they can."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from leaktrace.domain.case import Key, Record, kind_of
from leaktrace.domain.identifiers import Household
from leaktrace.domain.intakes import Trouble
from leaktrace.importers.reading import Reading
from leaktrace.services.joining import Joined, about, settle
from leaktrace.services.renaming import renamed
from leaktrace.services.sameness import content_key, identity, identity_key
from leaktrace.storage.standing import Standing


def join_case(standing: Standing, reading: Reading) -> Joined:
    """Join a case file: ids stay; one that means something else here gets a prefix."""
    joined = Joined()
    _join_household(standing, reading.case.household, joined)
    records: list[Record] = [
        item for item in reading.case.records() if not isinstance(item, Household)
    ]
    _prepare(standing, records)
    names = _names(standing, records, joined)
    rows = {key: row for row, key in reading.keys.items()}
    for record in records:
        key = (kind_of(record), record.id)
        here = replace(renamed(record, names), id=names.get(key, record.id))
        keys = [identity_key(record, here), content_key(here)]
        if key in rows:
            keys.append(rows[key])
        settle(standing, here, keys, joined)
    return joined


def _join_household(standing: Standing, theirs: Household, joined: Joined) -> None:
    """Fill what nobody has said here yet; what was said stays."""
    ours: Household = standing.household or Household()
    unsaid = Household()
    merged = ours
    for item in fields(Household):
        here, there = getattr(ours, item.name), getattr(theirs, item.name)
        if item.name == "imported_history":
            there = (*here, *(e for e in there if e not in here and not _is_ours(standing, e)))
        elif there in (here, getattr(unsaid, item.name)):
            continue
        elif here != getattr(unsaid, item.name):
            joined.problems.append(about(Trouble.KEPT_OURS, item.name))
            continue
        merged = replace(merged, **{item.name: there})
    if merged != ours:
        standing.add(merged)


def _is_ours(standing: Standing, entry: Any) -> bool:
    return entry.get("hash") in standing.hashes


def _prepare(standing: Standing, records: list[Record]) -> None:
    """Ask for everything at once that no renaming touches."""
    standing.look_up(
        key for item in records for key in (identity_key(item, item), content_key(item))
    )
    strange = (item for item in records if not standing.known(identity_key(item, item)))
    here = ((kind_of(item), item.id) for item in strange)
    standing.load(key for key in here if standing.exists(key))


def _names(standing: Standing, records: list[Record], joined: Joined) -> dict[Key, str]:
    """New ids for those records whose id means something else here."""
    names: dict[Key, str] = {}
    taken = {(kind_of(item), item.id) for item in records}
    for record in records:
        kind = kind_of(record)
        here = renamed(record, names)
        id = standing.known(identity_key(record, here)) or _place(standing, here, taken)
        if id != record.id:
            names[(kind, record.id)] = id
            if not standing.exists((kind, id)):
                joined.problems.append(about(Trouble.KEPT_APART, record.id, id=id))
    return names


def _place(standing: Standing, record: Any, taken: set[Key]) -> str:
    """The id under which a record stands here or can stand."""
    for id in _ids(record.id):
        key = (kind_of(record), id)
        here = standing.record(key)
        if here is not None and identity(here) == identity(record):
            return id
        if here is None and (id == record.id or key not in taken):
            return id
    raise AssertionError


def _ids(id: str) -> Iterator[str]:
    yield id
    number = 2
    while True:
        yield f"{number}-{id}"
        number += 1
