"""The rough posterior: good enough to compare, never shown."""

import numpy as np
import pytest

from leaktrace.inference import exact, meanfield
from tests.inference.problems import REFERENCE, random_problem


def test_it_puts_the_sources_of_the_reference_vector_in_their_order() -> None:
    found = meanfield.solve(REFERENCE)
    assert list(np.argsort(-found.circulating[:3])) == [2, 0, 1]


@pytest.mark.parametrize("seed", range(5))
def test_shares_are_shares(seed: int) -> None:
    problem = random_problem(seed, callers=6, sources=5)
    found = meanfield.solve(problem)
    assert found.origin.sum(axis=1) == pytest.approx(np.ones(6))
    assert ((found.circulating >= 0) & (found.circulating <= 1)).all()


def test_one_caller_alone_is_exact() -> None:
    problem = random_problem(3, callers=1, sources=4)
    [truth] = exact.solve([problem])
    assert meanfield.solve(problem).origin == pytest.approx(truth.origin, abs=1e-9)
