"""Log-likelihoods of many callers, of which most show the same as some other: kept once each."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from leaktrace.inference.model import Array, Indexes

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Rows:
    """`rows` (U, M) are the different ones by maker; `index` (K,) says which is whose."""

    rows: Array
    index: Indexes

    def of(self, caller: int) -> Array:
        """One caller's, by maker, (M,)."""
        found: Array = self.rows[self.index[caller]]
        return found

    def column(self, maker: int) -> Array:
        """All callers' for one maker, (K,)."""
        found: Array = self.rows[self.index, maker]
        return found

    def tells(self) -> bool:
        """Whether any caller shows anything of this kind."""
        return bool(self.rows.any())


def distinct(keys: Iterable[Hashable]) -> tuple[list[int], Indexes]:
    """The places of the first of each different key, and which of these every key is."""
    places: dict[Hashable, int] = {}
    firsts: list[int] = []
    index: list[int] = []
    for place, key in enumerate(keys):
        if key not in places:
            places[key] = len(firsts)
            firsts.append(place)
        index.append(places[key])
    return firsts, np.array(index, dtype=np.intp)


def together(indexes: Sequence[Indexes], count: int) -> tuple[Indexes, Indexes]:
    """The places of the first of each different combination, and which of these every item is."""
    if not indexes:
        return np.zeros(min(count, 1), dtype=np.intp), np.zeros(count, dtype=np.intp)
    _, firsts, which = np.unique(np.stack(indexes), axis=1, return_index=True, return_inverse=True)
    return firsts, which.reshape(-1)


def made(
    items: Sequence[Item],
    key: Callable[[Item], Hashable],
    row: Callable[[Item], Array],
    makers: int,
) -> Rows:
    """The rows of some items, those of equal key made once."""
    firsts, index = distinct(key(item) for item in items)
    rows = [row(items[place]) for place in firsts]
    return Rows(np.array(rows) if rows else np.zeros((0, makers)), index)
