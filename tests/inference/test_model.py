"""The closed forms against the reference vector."""

import numpy as np
import pytest

from leaktrace.inference.model import silent, unheard
from tests.inference.problems import REFERENCE, random_problem


def test_silence_of_the_reference_vector() -> None:
    expected = [0.011377, 0.014997, 0.068098]
    assert silent(REFERENCE)[0] == pytest.approx(np.array(expected), abs=1e-6)


@pytest.mark.parametrize(
    ("exposure", "decibans"), [(0.1, -1.5), (0.25, -3.3), (0.5, -5.5), (0.75, -7.2), (1.0, -8.5)]
)
def test_silence_weighs_what_the_design_says(exposure: float, decibans: float) -> None:
    assert 10 * np.log10((0.375 / (0.375 + exposure)) ** 1.5) == pytest.approx(decibans, abs=0.1)


def test_silence_is_averaged_over_profiles() -> None:
    problem = random_problem(3)
    rate, shape = problem.rate[0, 1], problem.shape[0, 1]
    quiet = [(rate / (rate + exposure)) ** shape for exposure in problem.exposure[1]]
    assert unheard(problem)[0, 1] == pytest.approx(float(np.dot(problem.profiles, quiet)))


def test_leaving_callers_out_leaves_the_others_as_they_are() -> None:
    problem = random_problem(5, callers=4)
    rest = problem.without(np.array([1, 2]))
    assert rest.weights(0) == pytest.approx(problem.weights(0)[:, [0, 3]])
    assert rest.outside == pytest.approx(problem.outside[:, [0, 3]])


def test_sources_that_no_caller_may_stem_from_are_not_live() -> None:
    assert list(REFERENCE.live) == [0, 1, 2]
    assert list(REFERENCE.without(np.array([2, 3, 4])).live) == [0, 1]
