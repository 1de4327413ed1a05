"""How what was read joins what is there: nothing twice, nothing overwritten, nothing mixed up."""

from dataclasses import replace
from typing import Any

from leaktrace.domain import phones
from leaktrace.domain.case import Key, Kind, kind_of
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Firm
from leaktrace.domain.identifiers import Household, Identifier, IdentifierKind, KnownPerson
from leaktrace.domain.intakes import Doubt, Passed, Problem, Trouble
from leaktrace.domain.solicitations import Channel, Solicitation
from leaktrace.importers.logins import stripped
from leaktrace.importers.reading import Reading
from leaktrace.services.doubles import Doubles, SameMails, tool_of
from leaktrace.services.joining import Joined, about, settle
from leaktrace.services.joining_cases import join_case
from leaktrace.services.renaming import renamed
from leaktrace.services.sameness import email, same_here
from leaktrace.storage.standing import Standing


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
        joined.problems.append(about(Trouble.ADDRESS_UNKNOWN, str(unplaced)))
    rows = {key: row for row, key in reading.keys.items()}
    standing.look_up(reading.keys)
    names: dict[Key, str] = {}
    strangers = _strangers(standing)
    every = reading.case.solicitations
    fresh = [x for x in every if not standing.known(rows[Kind.SOLICITATION, x.id])]
    doubles = Doubles(standing, fresh)
    mails = SameMails(standing, [x for x in fresh if x.channel is Channel.EMAIL])
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
            same, double = mails.of(record), doubles.of(record)
            if double and (double.is_sure or doubtful_is_same):
                same = double.here.id
            elif double:
                record = _doubted(record, double.here, joined)
        if same is not None and same != record.id:
            names[key] = same
            _recognise(standing, record, (key[0], same), joined)
            standing.remember((key[0], same), rows[key])
        else:
            settle(standing, record, [rows[key]], joined)
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
