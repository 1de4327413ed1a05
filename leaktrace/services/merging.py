"""How what was read joins what is there: nothing twice, nothing overwritten, nothing mixed up."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any

from leaktrace.domain import phones
from leaktrace.domain.case import Key, Kind, Record, kind_of
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Firm
from leaktrace.domain.identifiers import Household, Identifier, IdentifierKind, KnownPerson
from leaktrace.domain.intakes import Doubt, Passed, Problem, Trouble
from leaktrace.domain.solicitations import Channel, Solicitation, Status
from leaktrace.importers.logins import stripped
from leaktrace.importers.reading import Reading
from leaktrace.services.doubles import Doubles, tool_of
from leaktrace.services.renaming import renamed
from leaktrace.services.sameness import content_key, email, identity, identity_key, same_here
from leaktrace.storage.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What joining one reading did; it is in the standing already."""

    added: Counter[Kind] = field(default_factory=Counter)
    candidates: list[str] = field(default_factory=list)
    passed: Counter[Passed] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def join(
    standing: Standing, reading: Reading, line: str | None, *, doubtful_is_same: bool = False
) -> Joined:
    """Join a reading to what stands; `line` names the identifier that was called.

    `doubtful_is_same` takes calls that perhaps are here already to be here.

    Raises:
        Refused: where no identifier is called so, or several.
    """
    if reading.keeps_ids:
        return join_case(standing, reading)
    return join_found(standing, reading, line, doubtful_is_same=doubtful_is_same)


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
        _settle(standing, here, keys, joined)
    return joined


def join_found(
    standing: Standing, reading: Reading, line: str | None, *, doubtful_is_same: bool = False
) -> Joined:
    """Join what another program's file holds: what is here already is recognised by its content."""
    joined = Joined()
    reached = _reached(standing, line) if reading.case.solicitations else None
    calls = [item for item in reading.case.solicitations if item.channel is not Channel.EMAIL]
    if calls and reached is None:
        joined.problems.append(Problem(trouble=Trouble.LINE_UNKNOWN))
    if unplaced := len(reading.case.solicitations) - len(calls) - _mails_placed(reading):
        joined.problems.append(_about(Trouble.ADDRESS_UNKNOWN, str(unplaced)))
    rows = {key: row for row, key in reading.keys.items()}
    standing.look_up(reading.keys)
    names: dict[Key, str] = {}
    strangers = _strangers(standing)
    fresh = [x for x in calls if not standing.known(rows[Kind.SOLICITATION, x.id])]
    doubles = Doubles(standing, fresh)
    for item in reading.case.records():
        if isinstance(item, Household):
            continue
        key = (kind_of(item), item.id)
        record = _placed(standing, renamed(item, names), reached)
        if isinstance(item, Solicitation) and item.caller.number in strangers:
            joined.passed[Passed.KNOWN] += 1
            continue
        same = standing.known(rows[key]) or same_here(standing, record)
        if same is None and isinstance(record, Solicitation) and not standing.exists(key):
            double = doubles.of(record)
            if double and (double.is_sure or doubtful_is_same):
                same = double.here.id
            elif double:
                record = _doubted(record, double.here, joined)
        if same is not None and same != record.id:
            names[key] = same
            _recognise(standing, record, (key[0], same), joined)
            standing.remember((key[0], same), rows[key])
        else:
            _settle(standing, record, [rows[key]], joined)
    return joined


def _doubted(record: Solicitation, here: Solicitation, joined: Joined) -> Solicitation:
    """A call that says of itself which one it perhaps is."""
    joined.doubts.append(
        Doubt(
            sender=record.caller.number or "",
            at=record.at.astimezone(here.at.tzinfo),
            here=here.at,
            precision=here.at_precision,
            tool=tool_of(here).partition(" ")[0],
        )
    )
    named = {"perhaps_same_as": here.id, "perhaps_same_at": here.at.isoformat()}
    return replace(record, extra={**record.extra, **named})


def _settle(standing: Standing, record: Any, keys: list[str], joined: Joined) -> None:
    """Add a record, or pass it over where its id stands already."""
    key = (kind_of(record), record.id)
    live = standing.is_live(key)
    if not standing.exists(key) or (not live and standing.was_undone(key)):
        standing.add(record, *keys)
        joined.added[key[0]] += 1
        if isinstance(record, Solicitation) and record.status is Status.CANDIDATE:
            joined.candidates.append(record.id)
        return
    here: Any = standing.record(key)
    if live and not all(map(standing.known, keys)) and here != record:
        joined.problems.append(_about(Trouble.KEPT_OURS, record.id))
    if live and _learns_reached(here, record):
        standing.add(replace(here, reached=record.reached))
        joined.passed[Passed.COMPLETED] += 1
    else:
        joined.passed[Passed.ALREADY_THERE if live else Passed.IN_TRASH] += 1
    standing.remember(key, *keys)


def _learns_reached(here: Any, record: Any) -> bool:
    """Whether a mail that is here is told only now which address it reached."""
    is_mail = isinstance(here, Solicitation) and here.channel is Channel.EMAIL
    return is_mail and here.reached is None and record.reached is not None


def _mails_placed(reading: Reading) -> int:
    mails = (item for item in reading.case.solicitations if item.channel is Channel.EMAIL)
    return sum(item.reached is not None for item in mails)


def _recognise(standing: Standing, record: Any, key: Key, joined: Joined) -> None:
    """A record that is here under another id; what is here learns what is new."""
    joined.passed[Passed.ALREADY_THERE if standing.is_live(key) else Passed.IN_TRASH] += 1
    here = standing.record(key)
    if isinstance(here, Firm) and standing.is_live(key):
        _learn_of_firm(standing, here, record, joined)
    if isinstance(here, KnownPerson) and standing.is_live(key):
        _learn(standing, here, record, joined)


def _learn_of_firm(standing: Standing, here: Firm, record: Firm, joined: Joined) -> None:
    """Give a firm the domain it lacks and the incidents that are new."""
    known = {item.reference for item in here.breaches}
    new = tuple(item for item in record.breaches if item.reference not in known)
    if new:
        joined.passed[Passed.ALREADY_THERE] -= 1
        joined.passed[Passed.INCIDENTS] += len(new)
    domains = here.domains or record.domains
    if new or domains != here.domains:
        standing.add(replace(here, domains=domains, breaches=(*here.breaches, *new)))


def _learn(standing: Standing, here: KnownPerson, record: KnownPerson, joined: Joined) -> None:
    """Give somebody who is here the numbers and addresses that are new."""
    known = set(map(phones.stored, here.phones))
    numbers = (*here.phones, *(item for item in record.phones if item not in known))
    emails = tuple(dict.fromkeys((*here.emails, *record.emails)))
    if (numbers, emails) != (here.phones, here.emails):
        standing.add(replace(here, phones=numbers, emails=emails))
        joined.passed[Passed.ALREADY_THERE] -= 1
        joined.passed[Passed.COMPLETED] += 1


def _about(trouble: Trouble, where: str, **details: str) -> Problem:
    return Problem(trouble=trouble, where=where, details=details)


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
            joined.problems.append(_about(Trouble.KEPT_OURS, item.name))
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
                joined.problems.append(_about(Trouble.KEPT_APART, record.id, id=id))
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


def _strangers(standing: Standing) -> frozenset[str]:
    """The numbers of those who are no strangers."""
    people = standing.all(Kind.KNOWN_PERSON)
    return frozenset(phones.stored(phone) for person in people for phone in person.phones)


def _reached(standing: Standing, line: str | None) -> str | None:
    """The identifier that calls have reached: as asked for, or the only number there is."""
    every: list[Identifier] = standing.all(Kind.IDENTIFIER)
    if line is None:
        own = [item.id for item in every if item.kind is IdentifierKind.PHONE]
        return own[0] if len(own) == 1 else None
    found = [item for item in every if item.id == line] or [
        item for item in every if phones.stored(line) in (item.value, phones.stored(item.value))
    ]
    if not found:
        raise Refused(Reason.NO_SUCH_RECORD, id=line[:80])
    if len(found) > 1:
        raise Refused(Reason.AMBIGUOUS_NAME, name=line[:80])
    return found[0].id


def _placed(standing: Standing, record: Any, reached: str | None) -> Any:
    """A call with the identifier it reached; a tagged address with its base, where that is here."""
    if isinstance(record, Solicitation):
        is_call = record.channel is not Channel.EMAIL
        return replace(record, reached=reached) if is_call else record
    if not isinstance(record, Identifier) or record.variant_of or not record.strippable:
        return record
    base = stripped(record.value)
    here = email(standing, base) if base else None
    return replace(record, variant_of=here)
