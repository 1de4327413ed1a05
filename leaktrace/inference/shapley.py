"""A total split among players by a rule that does not depend on their order (Shapley 1953)."""

from collections.abc import Callable, Sequence
from itertools import combinations
from math import factorial
from typing import TypeVar

from leaktrace.inference.model import Array

Player = TypeVar("Player")
Coalition = frozenset[Player]
Values = Callable[[Sequence[Coalition[Player]]], Sequence[Array]]


def split(players: Sequence[Player], values: Values[Player], most: int) -> dict[Player, Array]:
    """What each player adds to the value of all, on average over the orders in which they come.

    `values` tells what coalitions are worth. Where all coalitions are more than `most`, one order
    and its reverse stand for all. Either way the parts add up to all minus none.
    """
    if 2 ** len(players) <= most:
        return _over_all(players, values)
    return _over_two(players, values)


def _over_all(players: Sequence[Player], values: Values[Player]) -> dict[Player, Array]:
    coalitions = [
        frozenset(members)
        for size in range(len(players) + 1)
        for members in combinations(players, size)
    ]
    worth = dict(zip(coalitions, values(coalitions), strict=True))
    parts = {player: 0.0 * worth[frozenset()] for player in players}
    for coalition in coalitions:
        for player in players:
            if player not in coalition:
                gain = worth[coalition | {player}] - worth[coalition]
                parts[player] = parts[player] + _share(len(coalition), len(players)) * gain
    return parts


def _share(before: int, players: int) -> float:
    """The share of orders in which exactly these players come before a given one."""
    return factorial(before) * factorial(players - before - 1) / factorial(players)


def _over_two(players: Sequence[Player], values: Values[Player]) -> dict[Player, Array]:
    count = len(players)
    forward = [frozenset(players[:size]) for size in range(count + 1)]
    backward = [frozenset(players[size:]) for size in range(count + 1)]
    coalitions = list(dict.fromkeys([*forward, *backward]))
    worth = dict(zip(coalitions, values(coalitions), strict=True))
    return {
        player: 0.5 * (worth[forward[i + 1]] - worth[forward[i]])
        + 0.5 * (worth[backward[i]] - worth[backward[i + 1]])
        for i, player in enumerate(players)
    }
