"""People one knows, from whatever address book: their calls are no solicitations."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leaktrace.domain import phones
from leaktrace.domain.case import Case, Key, Kind
from leaktrace.domain.identifiers import KnownPerson
from leaktrace.domain.intakes import Passed, Problem
from leaktrace.importers.reading import Reading, ReadOptions, id_of, key_of

_LONGEST_NAME = 200
_MOST = 50
"""Numbers or addresses of one person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody as an address book has them."""

    name: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]


def reading_of(
    format: str, people: Sequence[Person], problems: Sequence[Problem], options: ReadOptions
) -> Reading:
    """The people who can be known by a number or an address; others are passed over."""
    passed: Counter[Passed] = Counter()
    records: dict[str, KnownPerson] = {}
    keys: dict[str, Key] = {}
    for person in people:
        numbers = _once(phones.stored(item.strip(), options.region) for item in person.phones)
        emails = _once(item.strip() for item in person.emails if "@" in item)
        if not numbers and not emails:
            passed[Passed.OTHER] += 1
            continue
        name = " ".join(person.name.replace("\0", "").split())[:_LONGEST_NAME]
        key = key_of("known", name, *sorted(numbers), *sorted(emails))
        if key in keys:
            passed[Passed.ALREADY_THERE] += 1
            continue
        record = KnownPerson(id=id_of(key), name=name, phones=numbers, emails=emails)
        records[record.id] = record
        keys[key] = (Kind.KNOWN_PERSON, record.id)
    return Reading(
        case=Case(known_people=tuple(records.values())),
        rows=len(people),
        keys=keys,
        passed=passed,
        problems=tuple(problems),
    )


def _once(items: Iterable[str]) -> tuple[str, ...]:
    """Each once, in their order, and none that says nothing."""
    found = (item.replace("\0", "")[:_LONGEST_NAME] for item in items)
    return tuple(dict.fromkeys(filter(None, found)))[:_MOST]
