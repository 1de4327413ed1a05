"""Who holds the person's data: identifiers, firms, handovers, and the person's own word on them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Decision, DecisionVerdict, Firm, Handover, Hub
from leaktrace.domain.identifiers import Household, Identifier, KnownPerson, Member
from leaktrace.domain.solicitations import Solicitation, Tie
from leaktrace.services.change import Change
from leaktrace.services.logbook import amend
from leaktrace.storage import cases, history, records
from leaktrace.storage.database import Logbook


def case(book: Logbook) -> Case:
    """The whole logbook, trash left out."""
    with book.reading() as connection:
        return cases.read_case(connection)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The whole logbook as it was when its history had so many entries."""

    case: Case
    length: int


def snapshot(book: Logbook, former: Snapshot | None = None) -> Snapshot:
    """The whole logbook as it is; of one that was read before only what was touched since."""
    with book.reading() as connection:
        length = history.length(connection)
        if former is None or former.length > length:
            return Snapshot(case=cases.read_case(connection), length=length)
        found = cases.reread_case(connection, former.case, former.length)
        return Snapshot(case=found, length=length)


def household(book: Logbook) -> Household:
    """What holds for the whole logbook."""
    with book.reading() as connection:
        return cases.household(connection)


def members(book: Logbook) -> tuple[Member, ...]:
    """The people of the household."""
    return _all(book, Kind.MEMBER)


def identifiers(book: Logbook) -> tuple[Identifier, ...]:
    """The identifiers of the household and their variants."""
    return _all(book, Kind.IDENTIFIER)


def firms(book: Logbook) -> tuple[Firm, ...]:
    """Every firm: those given data, callers, list brokers."""
    return _all(book, Kind.FIRM)


def handovers(book: Logbook) -> tuple[Handover, ...]:
    """What was handed over to whom."""
    return _all(book, Kind.HANDOVER)


def hubs(book: Logbook) -> tuple[Hub, ...]:
    """The shared upstreams."""
    return _all(book, Kind.HUB)


def known_people(book: Logbook) -> tuple[KnownPerson, ...]:
    """People whose calls are no solicitations."""
    return _all(book, Kind.KNOWN_PERSON)


def firm_named(book: Logbook, text: str) -> Firm:
    """The firm with this id or, failing that, with exactly this name.

    Raises:
        Refused: where there is none, or several have that name.
    """
    return match(firms(book), text)


def match(candidates: Sequence[Firm], text: str) -> Firm:
    """The one firm with this id or exact name among `candidates`."""
    by_id = [item for item in candidates if item.id == text]
    found = by_id or [item for item in candidates if text in (item.name, *item.aliases)]
    if not found:
        raise Refused(Reason.NO_SUCH_RECORD, id=text)
    if len(found) > 1:
        raise Refused(Reason.AMBIGUOUS_NAME, name=text)
    return found[0]


def tie(book: Logbook, solicitation_id: str, firm_id: str, why: str, *, sure: bool) -> Change:
    """Tie a solicitation by hand to the firm one gave the data to; a clue for the trace."""
    found = _one(book, Kind.SOLICITATION, solicitation_id)
    return amend(book, replace(found, tied_to=Tie(firm=firm_id, why=why, sure=sure)))


def untie(book: Logbook, solicitation_id: str) -> Change:
    """Take a tie back."""
    found: Solicitation = _one(book, Kind.SOLICITATION, solicitation_id)
    return amend(book, replace(found, tied_to=None))


def decide(book: Logbook, firm_id: str, verdict: DecisionVerdict | None, why: str = "") -> Change:
    """Confirm a firm as a source, rule it out, or take that back; evidence for the trace."""
    found: Firm = _one(book, Kind.FIRM, firm_id)
    today = datetime.now(UTC).astimezone().date()
    decision = Decision(verdict=verdict, why=why, on=today) if verdict else None
    return amend(book, replace(found, decision=decision))


def _all(book: Logbook, kind: Kind) -> tuple[Any, ...]:
    with book.reading() as connection:
        return records.of_kind(connection, kind)


def _one(book: Logbook, kind: Kind, id: str) -> Any:
    with book.reading() as connection:
        found = records.by_ids(connection, kind, [id])
    if not found:
        raise Refused(Reason.NO_SUCH_RECORD, id=id)
    return found[0]
