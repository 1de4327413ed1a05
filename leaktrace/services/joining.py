"""What joining a reading did, and how one record settles among those that stand."""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from leaktrace.domain.case import Kind, kind_of
from leaktrace.domain.intakes import Doubt, Passed, Problem, Trouble
from leaktrace.domain.solicitations import Channel, Solicitation, Status
from leaktrace.storage.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What joining one reading did; it is in the standing already."""

    added: Counter[Kind] = field(default_factory=Counter)
    candidates: list[str] = field(default_factory=list)
    passed: Counter[Passed] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def settle(standing: Standing, record: Any, keys: list[str], joined: Joined) -> None:
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
        joined.problems.append(about(Trouble.KEPT_OURS, record.id))
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


def about(trouble: Trouble, where: str, **details: str) -> Problem:
    """A trouble with one row, file or record."""
    return Problem(trouble=trouble, where=where, details=details)
