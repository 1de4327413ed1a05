"""Which firm held what, and since when."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from leaktrace.domain.case import Case
from leaktrace.domain.firms import Firm, Handover
from leaktrace.inference import delay
from leaktrace.inference.delay import Profile
from leaktrace.inference.forms import Forms, forms
from leaktrace.inference.model import Array
from leaktrace.inference.window import Window, possible_days

Bools = NDArray[np.bool_]
Indexes = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The firms that were given data, F of them, in order of id.

    `starts`, `owner`, `share` are the days from which delays run, P of them: on what day, of which
    firm, with what part of its callers. `held` (R, T) are the states of firms' records, a column
    per thing given; `changes` say from which day on which firm's record is in which state.
    """

    firms: tuple[Firm, ...]
    handovers: tuple[tuple[Handover, ...], ...]
    forms: Forms
    starts: Array
    owner: Indexes
    share: Array
    held: Bools
    columns: Mapping[str, int]
    changes: tuple[tuple[float, int, int], ...]

    @property
    def first(self) -> Array:
        """The first day on which each firm may have been given something; infinite if none yet."""
        days = np.full(len(self.firms), np.inf)
        np.minimum.at(days, self.owner, self.starts)
        return days

    def place(self, firm: str | None) -> int | None:
        """The index of a firm, None where it was given nothing."""
        return next((i for i, item in enumerate(self.firms) if item.id == firm), None)

    def per_firm(self, values: Array) -> Array:
        """The sum over each firm's starts, weighed by their shares."""
        total = np.bincount(self.owner, self.share * values, minlength=len(self.firms))
        return np.asarray(total, dtype=np.float64)

    def densities(self, days: Array, profile: Profile) -> Array:
        """How densely each record's callers come on each of some days, per day, (F, D)."""
        each = profile.density(days[None, :] - self.starts[:, None]) * self.share[:, None]
        return self._per_firm(each)

    def plain_densities(self, days: Array, seen: Window) -> Array:
        """The same where callers come on any day since the handover alike, (F, D)."""
        spans = np.maximum(seen.end - self.starts, 1.0)
        usual = np.array([delay.reached(float(span)) for span in spans]) / spans * self.share
        return self._per_firm(np.where(days[None, :] > self.starts[:, None], usual[:, None], 0.0))

    def exposure(self, seen: Window, profile: Profile) -> Array:
        """The share of each record's callers that would have been logged in the window, (F,)."""
        shares = [
            profile.reached(seen.end - start) - profile.reached(seen.start - start)
            for start in self.starts
        ]
        each = np.array(shares, dtype=np.float64) * self.share
        return seen.logged * self._per_firm(each[:, None])[:, 0]

    def _per_firm(self, values: Array) -> Array:
        """The sum over each firm's starts, (starts, D) to (F, D)."""
        total = np.zeros((len(self.firms), values.shape[1]))
        np.add.at(total, self.owner, values)
        return total

    def states(self, days: Sequence[float]) -> Iterator[tuple[int, Bools]]:
        """What each firm held on each of the days, which must not decrease: its number, (F, T).

        What was given first is held from the beginning: before it no caller stems from there.
        """
        rows = np.zeros(len(self.firms), dtype=np.intp)
        waiting = list(reversed(self.changes))
        number, held = 0, self.held[rows]
        for day in days:
            changed = False
            while waiting and waiting[-1][0] < day:
                _, firm, row = waiting.pop()
                rows[firm], changed = row, True
            if changed:
                number, held = number + 1, self.held[rows]
            yield number, held


def token_of_line(root: str) -> str:
    """The column that says whether any form of an identifier was given."""
    return f"line {root}"


def ledger(case: Case, as_of: date) -> Ledger:
    """The ledger of a case as of a day."""
    known = forms(case.identifiers)
    by_firm: dict[str, list[Handover]] = defaultdict(list)
    for item in case.handovers:
        by_firm[item.firm].append(item)
    firms = sorted((item for item in case.firms if item.id in by_firm), key=lambda item: item.id)
    dated = [_dated(by_firm[item.id], as_of) for item in firms]
    points = [
        (day, place, 1.0 / (len(days) * len(found)))
        for place, found in enumerate(dated)
        for days, _ in found
        for day in days
    ]
    states, changes = _states(dated, known)
    columns = {token: i for i, token in enumerate(sorted(frozenset().union(*states)))}
    return Ledger(
        firms=tuple(firms),
        handovers=tuple(tuple(item for _, item in found) for found in dated),
        forms=known,
        starts=np.array([day for day, _, _ in points], dtype=np.float64),
        owner=np.array([place for _, place, _ in points], dtype=np.intp),
        share=np.array([share for _, _, share in points], dtype=np.float64),
        held=_held(states, columns),
        columns=columns,
        changes=changes,
    )


def _dated(handovers: list[Handover], as_of: date) -> list[tuple[tuple[float, ...], Handover]]:
    """A firm's handovers that may have happened, with their possible days, the earliest first."""
    found = [(possible_days(item, as_of), item) for item in handovers]
    return sorted(
        ((days, item) for days, item in found if days), key=lambda pair: (pair[0], pair[1].id)
    )


def _states(
    dated: list[list[tuple[tuple[float, ...], Handover]]], known: Forms
) -> tuple[list[frozenset[str]], tuple[tuple[float, int, int], ...]]:
    """The states of all firms' records, the first being empty, and when they change."""
    states: list[frozenset[str]] = [frozenset()]
    changes = []
    for place, found in enumerate(dated):
        held: frozenset[str] = frozenset()
        for number, (days, item) in enumerate(found):
            held |= _tokens(item, known)
            changes.append((days[0] if number else -np.inf, place, len(states)))
            states.append(held)
    return states, tuple(sorted(changes))


def _tokens(item: Handover, known: Forms) -> frozenset[str]:
    given = [id for id in item.given if id in known.identifiers]
    lines = [token_of_line(known.root[id]) for id in given]
    return frozenset([*given, *lines, *item.facts])


def _held(states: list[frozenset[str]], columns: Mapping[str, int]) -> Bools:
    held = np.zeros((len(states), len(columns)), dtype=np.bool_)
    for row, state in enumerate(states):
        held[row, [columns[token] for token in sorted(state)]] = True
    return held
