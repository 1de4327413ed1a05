"""The facts behind a clue: the callers it rests on, and the values to name in its sentence."""

from collections.abc import Mapping, Sequence

import numpy as np

from leaktrace.domain.clues import ClueKind
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.ledger import Bools
from leaktrace.inference.model import Array

_NEVER = -1e9
"""The logarithm of a density of 0."""

_NAMED = 4
"""So many values are named."""

_TELLS = 0.1
"""A caller tells something about a record if its mark does so by this much, in natural logs."""

_STEMS = 0.02
"""A caller speaks for a record only if it stems from it with this probability."""

_SAID_OF_ONE = frozenset({ClueKind.TIE, ClueKind.REPLY})
"""Kinds of mark that name one record; for all others they can speak against it only."""

_AGAINST = 5
"""So many callers are named against a record."""


def usual_marks(evidence: Evidence) -> Mapping[ClueKind, Array]:
    """By kind of mark, each caller's log-likelihood averaged over all makers, (K,)."""
    return {
        kind: np.log(np.exp(rows.rows).mean(axis=1))[rows.index]
        for kind, rows in evidence.logs.items()
    }


def callers_behind(
    lead: Array, open_to: Bools, stems: Array, *, speaks_for: bool
) -> tuple[int, ...]:
    """The callers on which a clue for or against a record rests, in order of time.

    Per caller, `lead` is how much its marks favour the record, `open_to` whether it can stem from
    it at all, and `stems` the probability that it does.
    """
    if speaks_for:
        return tuple(np.flatnonzero((lead > _TELLS) & (stems > _STEMS)).tolist())
    against = np.where(open_to, -lead, 0.0)
    worst = [i for i in np.argsort(-against, kind="stable")[:_AGAINST] if against[i] > _TELLS]
    return tuple(sorted(int(i) for i in worst))


def lead_of(
    evidence: Evidence, usual: Mapping[ClueKind, Array], kind: ClueKind, place: int
) -> Array:
    """By how much each caller's marks favour a record over all makers' average, (K,)."""
    if kind is ClueKind.TIME:
        return _log(evidence.broad_time(place)) - _log(evidence.usual[place][evidence.days])
    if kind not in evidence.logs:
        return np.zeros(len(evidence.arrivals))
    return evidence.logs[kind].column(place) - usual[kind]


def open_callers(evidence: Evidence, place: int) -> Bools:
    """Which callers can stem from a record at all: they came later, and by no declared flow."""
    came = evidence.usual[place][evidence.days] > 0.0
    factors = evidence.open.get(place)
    return np.asarray(came if factors is None else came & (factors > 0.0))


def _log(density: Array) -> Array:
    found: Array = np.log(np.where(density > 0.0, density, 1.0))
    return np.where(density > 0.0, found, _NEVER)


def is_about(evidence: Evidence, kind: ClueKind, place: int, *, speaks_for: bool) -> bool:
    """Whether a clue is about a record itself, not about others that explain the same callers."""
    if kind in evidence.words and float(evidence.words[kind][place]) != 1.0:
        return True
    if kind not in _SAID_OF_ONE:
        return kind not in evidence.words
    said = evidence.logs[kind]
    return bool(said.column(place).any()) if speaks_for else said.tells()


def details(
    evidence: Evidence, kind: ClueKind, place: int | None, callers: Sequence[int]
) -> tuple[str, ...]:
    """The values to name: ids of identifiers, codes of facts, trades, days after the handover."""
    if kind is ClueKind.DECISION and place is not None:
        decision = evidence.ledger.firms[place].decision
        return (decision.verdict.value,) if decision else ()
    values = [value for caller in callers for value in _of_caller(evidence, kind, place, caller)]
    if kind is ClueKind.TIME and values:
        return (min(values, key=int),)
    return tuple(dict.fromkeys(values))[:_NAMED]


def _of_caller(
    evidence: Evidence, kind: ClueKind, place: int | None, caller: int
) -> tuple[str, ...]:
    if kind is ClueKind.TIME:
        return _days_after(evidence, place, caller) if place is not None else ()
    seen, known = evidence.observed[caller], evidence.ledger.forms
    items = (*seen.knew, *seen.did_not_know)
    said = seen.said.kind if seen.said else None
    values: dict[ClueKind, tuple[str, ...]] = {
        ClueKind.IDENTIFIER: seen.lines,
        ClueKind.TAG: tuple(id for id in seen.shown if known.is_tagged(id)) or seen.shown,
        ClueKind.ITEMS: tuple(_code(id, evidence) for id in items),
        ClueKind.STATEMENT: (said.value,) if said else (),
        ClueKind.TRADE: (seen.trade.value,) if seen.trade else (),
    }
    return values.get(kind, ())


def _code(item: str, evidence: Evidence) -> str:
    """The code of a fact, or the kind of an identifier."""
    known = evidence.ledger.forms
    return known.kind(item).value if item in known.identifiers else item


def _days_after(evidence: Evidence, place: int, caller: int) -> tuple[str, ...]:
    """The days from the latest handover before the caller came."""
    book = evidence.ledger
    since = evidence.arrivals[caller].day - book.starts[book.owner == place]
    return (str(int(since[since > 0].min())),) if (since > 0).any() else ()


def ids_of(evidence: Evidence, callers: Sequence[int]) -> tuple[str, ...]:
    """The ids of all solicitations of some callers."""
    return tuple(item.id for i in callers for item in evidence.arrivals[i].solicitations)
