"""The exact solver against the reference vector and against looking at every assignment."""

import numpy as np
import pytest

from leaktrace.inference import exact
from leaktrace.inference.model import Array
from tests.inference.problems import REFERENCE, enumerated, random_problem


def test_posterior_of_the_reference_vector() -> None:
    found = exact.solve(REFERENCE)
    assert found.circulating == pytest.approx(np.array([0.432461, 0.124121, 0.934719]), abs=1e-6)
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
    assert exact.solve(REFERENCE).origin == pytest.approx(np.array(expected), abs=1e-6)


def test_leaving_one_caller_out_of_the_reference_vector() -> None:
    expected = [
        [1.289, 0.418, 0.127, 0.033, -0.194],
        [0.253, 0.474, 0.073, -0.038, -0.083],
        [-0.128, -0.156, 1.332, 0.971, -0.101],
    ]
    without = [exact.solve(REFERENCE.without(np.array([caller]))) for caller in range(5)]
    odds = [_bans(item.circulating) for item in without]
    weights = (_bans(exact.solve(REFERENCE).circulating) - np.array(odds)).T
    assert weights == pytest.approx(np.array(expected), abs=5e-4)


def _bans(probability: Array) -> Array:
    odds: Array = np.log10(probability / (1 - probability))
    return odds


@pytest.mark.parametrize("seed", range(8))
def test_it_is_what_every_assignment_gives(seed: int) -> None:
    problem = random_problem(seed, callers=seed % 6, sources=3)
    found = exact.solve(problem)
    circulating, origin, evidence = enumerated(problem)
    assert found.circulating == pytest.approx(circulating, abs=1e-12)
    assert found.origin == pytest.approx(origin, abs=1e-12)
    assert found.log_evidence == pytest.approx(evidence, abs=1e-9)


def test_no_caller_at_all_leaves_silence() -> None:
    found = exact.solve(REFERENCE.without(np.arange(5)))
    assert found.circulating == pytest.approx(np.array([0.011377, 0.014997, 0.068098]), abs=1e-6)
    assert found.origin.shape == (0, 4)


def test_steps_grow_with_callers_sources_and_settings() -> None:
    assert exact.steps(REFERENCE) == 3**5 * 4
