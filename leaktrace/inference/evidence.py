"""A case as numbers: the log-likelihood of every caller under every source, by kind of clue."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from leaktrace.domain.case import Case
from leaktrace.domain.clues import ClueKind
from leaktrace.domain.firms import DecisionVerdict
from leaktrace.inference.arrivals import Arrival, arrivals
from leaktrace.inference.likelihoods import value
from leaktrace.inference.marks import MARKS, Register, may_call, register_of
from leaktrace.inference.model import Floats, Problem
from leaktrace.inference.sources import Source, Window, sources, window

_DECIBAN = np.log(10.0) / 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that the verdict rests on.

    `logs` has per kind of clue a row per caller and a column per source (natural logarithms);
    `usual` is the log-density of time where time is left out of account; `word` is what the
    person and replies say of each source itself, in decibans by kind. `own` are the arrivals of
    firms that were given data and call themselves.
    """

    case: Case
    register: Register
    window: Window
    sources: tuple[Source, ...]
    arrivals: tuple[Arrival, ...]
    own: tuple[Arrival, ...]
    logs: Mapping[ClueKind, Floats]
    usual: Floats
    allowed: Floats
    word: Mapping[ClueKind, Floats]

    def problem(self) -> Problem:
        """What sampling needs; each row is scaled by its largest weight, which changes nothing."""
        total = self.allowed + sum(self.logs.values())
        scaled = np.exp(total - total.max(axis=1, keepdims=True)) if len(total) else total
        prior = np.array([source.prior for source in self.sources])
        odds = prior / np.maximum(1 - prior, 1e-300) * np.exp(sum(self.word.values()) * _DECIBAN)
        return Problem(
            weights=scaled,
            prior=np.where(prior < 1.0, odds / (1 + odds), 1.0),
            shape=np.array([source.shape for source in self.sources]),
            rate=np.array([source.rate for source in self.sources]),
            exposure=np.array([source.exposure for source in self.sources]),
        )


def gather(case: Case, as_of: date) -> Evidence:
    """The evidence of a case up to and with a day."""
    seen = window(case, as_of)
    all_sources = sources(case, seen)
    register = register_of(case)
    holders = {source.firm.id for source in all_sources if source.firm}
    found = arrivals(case, as_of)
    callers = tuple(item for item in found if item.firm not in holders)
    logs = {kind: _matrix(kind, register, callers, all_sources) for kind in MARKS}
    logs[ClueKind.TIME] = _times(callers, all_sources)
    return Evidence(
        case=case,
        register=register,
        window=seen,
        sources=all_sources,
        arrivals=callers,
        own=tuple(item for item in found if item.firm in holders),
        logs=logs,
        usual=_usual(all_sources, seen),
        allowed=_allowed(callers, all_sources),
        word=_word(case, all_sources),
    )


def _logs(rows: list[list[float]]) -> Floats:
    with np.errstate(divide="ignore"):
        return np.log(np.array(rows, dtype=np.float64))


def _allowed(callers: tuple[Arrival, ...], columns: tuple[Source, ...]) -> Floats:
    """Who may call by which source; one that a firm named as its partner seldom comes otherwise."""
    if not callers:
        return np.zeros((0, len(columns)))
    named = frozenset(id for source in columns for id in source.callers or ())
    return _logs([[may_call(item, source, named) for source in columns] for item in callers])


def _matrix(
    kind: ClueKind, register: Register, callers: tuple[Arrival, ...], columns: tuple[Source, ...]
) -> Floats:
    mark = MARKS[kind]
    plain = [place for place, source in enumerate(columns) if source.hub is None]
    table = np.zeros((len(callers), len(columns)))
    for row, arrival in enumerate(callers):
        for place in plain:
            table[row, place] = mark(register, arrival, columns[place])
    return _with_hubs(table, columns)


def _with_hubs(table: Floats, columns: tuple[Source, ...]) -> Floats:
    """A hub makes what its members make, on average."""
    for place, source in enumerate(columns):
        if source.members:
            members = table[:, list(source.members)]
            table[:, place] = np.logaddexp.reduce(members, axis=1) - np.log(len(source.members))
    return table


def _times(callers: tuple[Arrival, ...], columns: tuple[Source, ...]) -> Floats:
    if not callers:
        return np.zeros((0, len(columns)))
    return _with_hubs(
        _logs([[source.density(item.day) for source in columns] for item in callers]), columns
    )


def _usual(columns: tuple[Source, ...], seen: Window) -> Floats:
    """The average density of each source over the window."""
    days = seen.logged * (seen.end - seen.start)
    shares = [1.0 if item.outside else max(item.exposure / days, 1e-9) for item in columns]
    return np.log(np.array(shares))


def _word(case: Case, columns: tuple[Source, ...]) -> dict[ClueKind, Floats]:
    """The person's decisions, and what firms replied about their own record, in decibans."""
    decided = np.zeros(len(columns))
    replied = np.zeros(len(columns))
    answers = _answers(case)
    for place, source in enumerate(columns):
        if source.firm is None or source.callers is not None or source.flow is None:
            continue
        if source.flow.value == "undeclared":
            decided[place] = _decided(source)
            replied[place] = answers.get(source.firm.id, 0.0)
    return {ClueKind.DECISION: decided, ClueKind.REPLY: replied}


def _decided(source: Source) -> float:
    assert source.firm is not None
    if source.firm.decision is None:
        return 0.0
    confirmed = source.firm.decision.verdict is DecisionVerdict.CONFIRMED
    return value("decision") if confirmed else -value("decision")


def _answers(case: Case) -> dict[str, float]:
    """By firm, what its own replies say of its record; the strongest one counts."""
    found: dict[str, float] = {}
    for letter in case.letters:
        for reply in letter.replies:
            if reply.kind in ("admitted", "provided"):
                found[letter.firm] = value("reply_admits")
            elif reply.kind == "nothing_held":
                found.setdefault(letter.firm, value("reply_denies"))
    return found
