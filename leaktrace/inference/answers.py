"""How callers and firms answer when they are asked: the figures of the answers, and what they say.

The figures of what callers show of themselves are in likelihoods.py; these are of what they would
answer. None was measured.
"""

from collections.abc import Mapping

import numpy as np

from leaktrace.domain.advice import Reaction
from leaktrace.domain.clues import Outside
from leaktrace.domain.solicitations import SaidSourceKind
from leaktrace.inference import likelihoods as table
from leaktrace.inference.likelihoods import Figure, Table
from leaktrace.inference.model import Array

_WRITTEN = "judgement: replies to requests under APPI 33(5), 2026"

NAMED_IN_WRITING = Figure(value=0.15, unit="probability", low=0.05, high=0.3, source=_WRITTEN)
NAMED_BY_BROKER = Figure(value=0.5, unit="probability", low=0.2, high=0.7, source=_WRITTEN)
WRONGLY_NAMED = Figure(value=0.01, unit="probability", low=0.003, high=0.03, source=_WRITTEN)
ADMITTED = Figure(value=0.25, unit="probability", low=0.1, high=0.5, source=_WRITTEN)
ADMITTED_WRONGLY = Figure(value=0.005, unit="probability", low=0.001, high=0.02, source=_WRITTEN)

Row = Mapping[Reaction, float]

_SAID = {
    SaidSourceKind.LIST_BROKER: Reaction.NAMES_BROKER,
    SaidSourceKind.RANDOM: Reaction.AT_RANDOM,
    SaidSourceKind.PUBLIC_DIRECTORY: Reaction.NAMES_DIRECTORY,
}


def _written(broker: float, directory: float, random: float) -> Table[Reaction]:
    cells = {
        Reaction.NAMES_BROKER: broker,
        Reaction.NAMES_DIRECTORY: directory,
        Reaction.AT_RANDOM: random,
    }
    return Table(cells=cells, unit="probability", spread=2.0, source=_WRITTEN)


WRITTEN_BY_HOLDER = _written(0.35, 0.03, 0.03)
WRITTEN_OUTSIDE = {
    Outside.RANDOM: _written(0.05, 0.05, 0.45),
    Outside.PUBLIC: _written(0.10, 0.35, 0.10),
    Outside.OLD_LIST: _written(0.40, 0.05, 0.03),
    Outside.FORGOTTEN: WRITTEN_BY_HOLDER,
}

Reply = tuple[Reaction, int | None]
"""A reaction, with the place of the firm that it names."""


def spoken(firms: int) -> tuple[tuple[Reply, ...], Array]:
    """What callers say when asked for their source, by maker: replies, and (replies, F + 4)."""
    rows = {outside: _reactions(table.SAID_OUTSIDE[outside]) for outside in table.OUTSIDE}
    return _replies(firms, _reactions(table.SAID_BY_HOLDER), rows, table.NAMES_SOURCE.value)


def written(firms: int) -> tuple[tuple[Reply, ...], Array]:
    """What callers answer to a letter that asks for their source, (replies, F + 4)."""
    rows = {outside: WRITTEN_OUTSIDE[outside].cells for outside in table.OUTSIDE}
    return _replies(firms, WRITTEN_BY_HOLDER.cells, rows, NAMED_IN_WRITING.value)


def from_broker(firms: int) -> tuple[tuple[Reply, ...], Array]:
    """What a list broker answers when asked for its supplier, (replies, F + 4)."""
    nobody: Row = {}
    return _replies(firms, nobody, dict.fromkeys(table.OUTSIDE, nobody), NAMED_BY_BROKER.value)


def of_own_record() -> tuple[tuple[Reply, ...], Array]:
    """What a firm answers on its own record, (replies, 2): where it circulates, and where not."""
    admits = np.array([ADMITTED.value, ADMITTED_WRONGLY.value])
    return ((Reaction.ADMITS, None), (Reaction.NO_RECORD, None)), np.array([admits, 1.0 - admits])


def _reactions(row: Table[SaidSourceKind]) -> Row:
    return {_SAID[kind]: share for kind, share in row.cells.items()}


def _replies(
    firms: int, by_holder: Row, outside: Mapping[Outside, Row], named: float
) -> tuple[tuple[Reply, ...], Array]:
    """Every firm may be named, rightly or wrongly; what is left over is no answer."""
    wrong = WRONGLY_NAMED.value
    general = (Reaction.NAMES_BROKER, Reaction.NAMES_DIRECTORY, Reaction.AT_RANDOM)
    likely = np.zeros((firms + len(general) + 2, firms + len(table.OUTSIDE)))
    likely[:firms] = wrong / table.COULD_BE_NAMED.value
    np.fill_diagonal(likely[:firms, :firms], named)
    another = likely[firms]
    another[:] = wrong
    another[firms + table.OUTSIDE.index(Outside.FORGOTTEN)] = named
    rows = [by_holder] * firms + [outside[item] for item in table.OUTSIDE]
    for place, reaction in enumerate(general, start=firms + 1):
        likely[place] = [row.get(reaction, 0.0) for row in rows]
    likely[-1] = np.maximum(1.0 - likely[:-1].sum(axis=0), 1e-6)
    likely /= likely.sum(axis=0)
    by_firm: list[Reply] = [(Reaction.NAMES_FIRM, place) for place in range(firms)]
    rest = (Reaction.NAMES_ANOTHER, *general, Reaction.NOTHING)
    return (*by_firm, *((reaction, None) for reaction in rest)), likely
