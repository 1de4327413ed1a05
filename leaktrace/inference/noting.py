"""Which facts callers knew: how the person keeps notes is learned from the notes themselves.

Some note only what a caller knew; then a fact not noted tells a little against sources that hold
it. Some note what a caller did not know too; then what is not noted was not talked about and tells
nothing. How much is noted at all differs as well. All these ways are weighed by how well they
explain the whole log, sources unknown, and averaged.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from leaktrace.domain.firms import Fact
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.inference import likelihoods as table
from leaktrace.inference.ledger import Bools, Ledger, token_of_line
from leaktrace.inference.model import Array, Indexes
from leaktrace.inference.observed import Observed
from leaktrace.inference.rows import Rows, distinct

More = tuple[int, str]
"""The place of a firm, and an item that it may have been given without its being written down."""

_LEAST = 1e-6
_OUTSIDE_SHARE = 0.5
"""The share of callers taken to come from outside when ways of noting are compared."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One caller's marks, and what every firm held when it came: a state by its number, (F, T)."""

    observed: Observed
    state: int
    held: Bools


@dataclass(frozen=True, slots=True)
class _Notes:
    """Different notes (U, X) that `count` callers gave: known, not known, not noted."""

    known: Array
    unknown: Array
    absent: Array
    count: Array
    none: Bools


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of keeping notes; `both` where what was not known is noted too.

    `informed` is the factor of the odds that callers from outside know a fact; `prior` its share.
    """

    both: bool
    share: float
    informed: float
    prior: float


def items_rows(callers: Sequence[Seen], book: Ledger, more: Sequence[More] = ()) -> Rows:
    """What the facts each caller knew, or did not, say of every maker, and of records with more."""
    firsts, index = distinct(
        (seen.state, seen.observed.knew, seen.observed.did_not_know, seen.observed.lines)
        for seen in callers
    )
    makers = len(book.firms) + len(table.OUTSIDE) + len(more)
    if not firsts:
        return Rows(np.zeros((0, makers)), index)
    codes = _codes([callers[place].observed for place in firsts], book)
    counts = np.bincount(index, minlength=len(firsts)).astype(np.float64)
    notes = _notes([callers[place].observed for place in firsts], codes, counts, book)
    if not notes.known.any() and not notes.unknown.any():
        return Rows(np.zeros((1, makers)), np.zeros(len(callers), dtype=np.intp))
    states = [callers[place].state for place in firsts]
    held = {callers[place].state: callers[place].held for place in firsts}
    shares = {
        informed: {
            state: _with_more(known_shares(codes, found, book, informed), codes, more)
            for state, found in held.items()
        }
        for informed in table.INFORMED_OUTSIDE.cells
    }
    mixed = np.concatenate([_mixture(makers - len(more)), np.zeros(len(more))])
    return Rows(_averaged(notes, np.array(states), shares, mixed), index)


def _with_more(shares: Array, codes: Sequence[str], more: Sequence[More]) -> Array:
    """The shares with those of firms that hold one item more put below, (M + more, X)."""
    found = np.concatenate([shares, shares[[place for place, _ in more]]]) if more else shares
    for row, (_, code) in enumerate(more, start=len(shares)):
        found[row, codes.index(code)] = table.KNOWN_IF_GIVEN.value
    return found


def _codes(seen: Sequence[Observed], book: Ledger) -> list[str]:
    """All facts and lines that a caller may know of."""
    shown = {code for item in seen for code in (*item.knew, *item.did_not_know)}
    return sorted({*(fact.value for fact in Fact), *book.forms.family, *shown})


def _notes(seen: Sequence[Observed], codes: Sequence[str], counts: Array, book: Ledger) -> _Notes:
    place = {code: i for i, code in enumerate(codes)}
    usual = np.array([_is_usual(code, book) for code in codes])
    known = np.zeros((len(seen), len(codes)))
    unknown, absent = known.copy(), np.repeat(usual[None].astype(np.float64), len(seen), axis=0)
    for row, item in enumerate(seen):
        known[row, [place[code] for code in item.knew]] = 1.0
        unknown[row, [place[code] for code in item.did_not_know]] = 1.0
        absent[row, [place[code] for code in item.lines]] = 0.0
    absent *= (known + unknown) == 0.0
    none = np.asarray((known + unknown).sum(axis=1) == 0.0)
    return _Notes(known, unknown, absent, counts, none)


def _is_usual(code: str, book: Ledger) -> bool:
    """Whether it would be noted if a caller knew it; nobody tells which numbers they know."""
    if code in book.forms.identifiers:
        return book.forms.kind(code) is not IdentifierKind.PHONE
    return code in set(Fact)


def known_shares(codes: Sequence[str], held: Bools, book: Ledger, informed: float = 1.0) -> Array:
    """The probability that a caller of each maker knows each item, (M, X)."""
    known, columns = book.forms, book.columns
    firms = np.full((len(book.firms), len(codes)), table.KNOWN_OTHERWISE.value)
    outside = np.empty((len(table.OUTSIDE), len(codes)))
    for place, code in enumerate(codes):
        is_line = code in known.identifiers
        column = columns.get(token_of_line(code) if is_line else code)
        if column is not None:
            firms[held[:, column], place] = table.KNOWN_IF_GIVEN.value
        key = known.kind(code).value if is_line else code
        factor = 1.0 if is_line else informed
        outside[:, place] = [
            _scaled(table.KNOWN_OUTSIDE[item].cells.get(key, table.KNOWN_RARELY.value), factor)
            for item in table.OUTSIDE
        ]
    return np.concatenate([firms, outside])


def _scaled(share: float, factor: float) -> float:
    """A probability whose odds are multiplied."""
    return share * factor / (1.0 - share + share * factor)


def _ways() -> list[_Way]:
    kinds = [(False, table.NOTED_IF_KNOWN), (True, table.NOTED_EITHER_WAY)]
    return [
        _Way(both=both, share=share, informed=informed, prior=part * given)
        for both, noted in kinds
        for share, part in noted.cells.items()
        for informed, given in table.INFORMED_OUTSIDE.cells.items()
    ]


def _averaged(
    notes: _Notes, states: Indexes, shares: Mapping[float, dict[int, Array]], mixed: Array
) -> Array:
    """The likelihoods averaged over all ways, each by how well it explains all callers, (U, M)."""
    ways = _ways()
    makers, found = len(mixed), []
    for way in ways:
        logs = _rows(notes, states, shares[way.informed], way)
        found += [
            math.log(way.prior) + _score(logs, notes, mixed, talked)
            for talked in table.NOTED_AT_ALL
        ]
    scores = np.array(found)
    weights = np.exp(scores - scores.max())
    weights /= weights.sum()
    total = np.full((len(states), makers), -np.inf)
    cells = weights.reshape(len(ways), len(table.NOTED_AT_ALL))
    for way, row in zip(ways, cells, strict=True):
        if row.max() > _LEAST:
            logs = _rows(notes, states, shares[way.informed], way)
            for weight, talked in zip(np.maximum(row, 1e-300), table.NOTED_AT_ALL, strict=True):
                total = np.logaddexp(total, np.log(weight) + _talked(logs, notes, talked))
    scaled: Array = total - total.max(axis=1, keepdims=True)
    return scaled


def _mixture(makers: int) -> Array:
    firms, outside = makers - len(table.OUTSIDE), len(table.OUTSIDE)
    inside = (1.0 - _OUTSIDE_SHARE) / max(firms, 1)
    return np.array([inside] * firms + [_OUTSIDE_SHARE / outside] * outside)


def _rows(notes: _Notes, states: Indexes, shares: dict[int, Array], way: _Way) -> Array:
    """The log-likelihoods of all notes if they are kept in one way, (U, M)."""
    makers = len(next(iter(shares.values())))
    found = np.empty((len(states), makers))
    for state, share in shares.items():
        rows = states == state
        known, unknown, absent = _of_way(share, way)
        found[rows] = (
            notes.known[rows] @ known.T
            + notes.unknown[rows] @ unknown.T
            + notes.absent[rows] @ absent.T
        )
    return found


def _of_way(share: Array, way: _Way) -> tuple[Array, Array, Array]:
    """Logs of the probabilities that an item is noted as known, as not known, or not at all."""
    if way.both:
        kept = np.log(way.share)
        return (
            kept + np.log(share),
            kept + np.log1p(-share),
            np.full(share.shape, np.log1p(-way.share)),
        )
    noted, odd = np.minimum(share * way.share, table.KNOWN_MOST.value), table.NOTED_UNKNOWN.value
    return np.log(noted), np.log(odd) + np.log1p(-noted), np.log1p(-noted) + np.log1p(-odd)


def _talked(logs: Array, notes: _Notes, talked: float) -> Array:
    """With callers of whom nothing is noted at all, whatever they knew."""
    heard = np.log(talked) + logs
    quiet = np.logaddexp(np.log1p(-talked), heard)
    found: Array = np.where(notes.none[:, None], quiet, heard)
    return found


def _score(logs: Array, notes: _Notes, mixed: Array, talked: float) -> float:
    logs = _talked(logs, notes, talked)
    peak = logs.max(axis=1)
    each = np.log(np.exp(logs - peak[:, None]) @ mixed) + peak
    return float(each @ notes.count)
