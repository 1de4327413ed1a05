"""The engine on a few simulated worlds, beside one who knows their law, and beside simple rules."""

import numpy as np
import pytest

from tests.worlds.__main__ import judged
from tests.worlds.drawing import draw
from tests.worlds.families import FAMILIES
from tests.worlds.scores import Score, Tally, calibration_error, score
from tests.worlds.told import told, truth

WORLDS = 12


def scores(family: str) -> dict[str, Score]:
    """All judges' scores on a few worlds."""
    total: dict[str, Tally] = {}
    for number in range(WORLDS):
        for judge, tally in judged(family, number).items():
            total.setdefault(judge, Tally()).add(tally)
    return {judge: score(tally) for judge, tally in total.items()}


@pytest.mark.parametrize(("family", "callers", "firms"), [("W2", 0.12, 0.06), ("O1", 0.5, 0.15)])
def test_it_comes_near_one_who_knows_the_law(family: str, callers: float, firms: float) -> None:
    found = scores(family)
    engine, oracle = found["engine"], found["oracle"]
    assert engine.loss < oracle.loss + callers
    assert engine.firm_loss < oracle.firm_loss + firms
    assert engine.sure is not None
    assert engine.sure > 0.9
    simple = [item for judge, item in found.items() if judge not in ("engine", "oracle")]
    assert all(engine.loss < item.loss for item in simple)
    assert all(engine.firm_top > item.firm_top for item in simple)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_caller_of_a_world_is_in_its_case(family: str) -> None:
    dice = np.random.default_rng([3, *family.encode()])
    world = draw(FAMILIES[family][1](dice), dice)
    case, true = told(world), truth(world)
    assert {item.id for item in case.solicitations} == set(true)
    known = {firm.id for firm in case.firms} | {hub.id for hub in case.hubs} | {"hub0", "hub1"}
    assert {name for name in true.values() if name} <= known


def test_the_same_number_draws_the_same_world() -> None:
    first, second = (
        draw(FAMILIES["O4"][1](dice), dice)
        for dice in (np.random.default_rng(5), np.random.default_rng(5))
    )
    assert told(first) == told(second)


def test_calibration_error_is_the_distance_from_what_was_so() -> None:
    sure = np.array([[0.8, 1.0]] * 8 + [[0.8, 0.0]] * 2)
    assert calibration_error(sure) == pytest.approx(0.0, abs=0.35)
    assert calibration_error(np.array([[0.9, 0.0]] * 10)) == pytest.approx(0.9)
