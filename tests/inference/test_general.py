"""The exact answer against a general tool for probabilistic inference."""

import numpy as np
import pytest

from leaktrace.inference import exact
from tests.inference import general
from tests.inference.problems import random_problem


@pytest.mark.parametrize(
    "shape",
    [
        {"callers": 2, "sources": 2},
        {"callers": 3, "sources": 2},
        {"callers": 3, "sources": 3, "profiles": 1, "settings": 1, "variants": 1},
    ],
)
def test_a_general_tool_finds_the_same_posterior(shape: dict[str, int]) -> None:
    problem = random_problem(3, **shape)
    here = exact.solve(problem)
    circulating, origin = general.solve(problem)
    assert here.circulating == pytest.approx(circulating, abs=1e-9)
    assert np.allclose(here.origin, origin, atol=1e-9)
