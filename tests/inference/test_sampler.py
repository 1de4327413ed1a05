"""The sampler against the exact answer."""

import numpy as np
import pytest

from leaktrace.inference import exact, sampler
from leaktrace.inference.sampler import Effort
from tests.inference.problems import REFERENCE, random_problem

LONG = Effort(chains=48, burn=20, sweeps=400)


@pytest.mark.parametrize("seed", range(6))
def test_it_comes_near_the_exact_answer(seed: int) -> None:
    problem = random_problem(seed, callers=6, sources=4)
    truth, found = exact.solve(problem), sampler.solve(problem, LONG, seed)
    assert found.circulating == pytest.approx(truth.circulating, abs=0.01)
    assert found.origin == pytest.approx(truth.origin, abs=0.015)
    assert found.settings == pytest.approx(truth.settings, abs=0.02)


def test_looking_at_a_few_of_many_profiles_leaves_the_answer() -> None:
    problem = random_problem(11, callers=5, sources=3, profiles=9)
    truth, found = exact.solve(problem), sampler.solve(problem, LONG, 2)
    assert found.circulating == pytest.approx(truth.circulating, abs=0.01)
    assert found.origin == pytest.approx(truth.origin, abs=0.015)


def test_it_comes_near_the_reference_vector() -> None:
    found = sampler.solve(REFERENCE, LONG, 1)
    assert found.circulating == pytest.approx(np.array([0.432461, 0.124121, 0.934719]), abs=0.01)
