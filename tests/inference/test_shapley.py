"""The split does not depend on the order of the players, and adds up."""

from collections.abc import Sequence

import numpy as np
import pytest

from leaktrace.inference.model import Array
from leaktrace.inference.shapley import Coalition, split

GLOVES = {"left": 1, "left too": 1, "right": 2}


def pairs(coalitions: Sequence[Coalition[str]]) -> list[Array]:
    """A pair of gloves is worth 1: the classic game with one scarce glove."""
    return [
        np.array([float("right" in item and bool(item & {"left", "left too"}))])
        for item in coalitions
    ]


def test_the_scarce_glove_is_worth_two_thirds() -> None:
    parts = split(list(GLOVES), pairs, most=8)
    assert {player: float(part[0]) for player, part in parts.items()} == pytest.approx(
        {"left": 1 / 6, "left too": 1 / 6, "right": 2 / 3}
    )


def test_the_order_of_the_players_does_not_matter() -> None:
    forward = split(list(GLOVES), pairs, most=8)
    backward = split(list(reversed(GLOVES)), pairs, most=8)
    assert all(forward[player] == pytest.approx(backward[player]) for player in GLOVES)


@pytest.mark.parametrize("most", [8, 7])
def test_the_parts_add_up_to_all_minus_none(most: int) -> None:
    parts = split(list(GLOVES), pairs, most=most)
    assert sum(float(part[0]) for part in parts.values()) == pytest.approx(1.0)


def test_too_many_coalitions_are_stood_for_by_one_order_and_its_reverse() -> None:
    asked: list[Coalition[str]] = []

    def watch(coalitions: Sequence[Coalition[str]]) -> list[Array]:
        asked.extend(coalitions)
        return pairs(coalitions)

    split(list(GLOVES), watch, most=7)
    assert len(asked) == 6
