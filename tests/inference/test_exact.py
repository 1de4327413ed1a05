"""The exact solver against the reference vector and against looking at every assignment."""

from dataclasses import replace

import numpy as np
import pytest

from leaktrace.inference import exact
from leaktrace.inference.model import Array
from tests.inference.problems import REFERENCE, enumerated, random_problem


def test_posterior_of_the_reference_vector() -> None:
    [found] = exact.solve([REFERENCE])
    assert found.circulating[:3] == pytest.approx(
        np.array([0.432461, 0.124121, 0.934719]), abs=1e-6
    )
    assert found.log_evidence == pytest.approx(-42.019015, abs=1e-6)
    assert found.error == 0.0


def test_origins_of_the_reference_vector() -> None:
    expected = [
        [0.417271, 0.086795, 0.0, 0.495933],
        [0.339341, 0.098393, 0.0, 0.562266],
        [0.012324, 0.006491, 0.900288, 0.080896],
        [0.007122, 0.002681, 0.859931, 0.130266],
        [0.009761, 0.005964, 0.299249, 0.685026],
    ]
    [found] = exact.solve([REFERENCE])
    assert found.origin == pytest.approx(np.array(expected), abs=1e-6)


def test_leaving_one_caller_out_of_the_reference_vector() -> None:
    expected = [
        [1.289, 0.418, 0.127, 0.033, -0.194],
        [0.253, 0.474, 0.073, -0.038, -0.083],
        [-0.128, -0.156, 1.332, 0.971, -0.101],
    ]
    without = [
        replace(REFERENCE, weights=np.delete(REFERENCE.weights, caller, axis=0))
        for caller in range(5)
    ]
    [whole] = exact.solve([REFERENCE])
    odds = [_bans(item.circulating[:3]) for item in exact.solve(without)]
    weights = (_bans(whole.circulating[:3]) - np.array(odds)).T
    assert weights == pytest.approx(np.array(expected), abs=5e-4)


def _bans(probability: Array) -> Array:
    odds: Array = np.log10(probability / (1 - probability))
    return odds


@pytest.mark.parametrize("seed", range(6))
def test_it_is_what_every_assignment_gives(seed: int) -> None:
    problem = random_problem(seed, callers=seed, sources=3)
    [found] = exact.solve([problem])
    circulating, origin = enumerated(problem)
    assert found.circulating == pytest.approx(circulating, abs=1e-12)
    assert found.origin == pytest.approx(origin, abs=1e-12)


def test_problems_solved_together_are_those_solved_alone() -> None:
    problems = [random_problem(seed, callers=5, sources=4) for seed in range(3)]
    for together, problem in zip(exact.solve(problems), problems, strict=True):
        [alone] = exact.solve([problem])
        assert together.circulating == pytest.approx(alone.circulating, abs=1e-13)
        assert together.origin == pytest.approx(alone.origin, abs=1e-13)


def test_no_caller_at_all_leaves_silence() -> None:
    problem = replace(REFERENCE, weights=np.zeros((0, 4)))
    [found] = exact.solve([problem])
    assert found.circulating[0] == pytest.approx(0.011377, abs=1e-6)
    assert found.origin.shape == (0, 4)
