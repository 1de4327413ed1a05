"""The closed forms against the reference vector."""

import numpy as np
import pytest

from leaktrace.inference.model import first_factors, log_masses, silent
from tests.inference.problems import REFERENCE, mass, random_problem


def test_masses_of_the_reference_vector() -> None:
    expected = [
        [0.9508179, 0.01381003, 0.02938305, 0.08752398],
        [0.9543117, 0.02201800, 0.05645641, 0.2026640],
        [0.9121130, 0.1380289, 0.5112181, 2.650761],
        [0.03802561, 3.893932e-5, 7.310413e-8, 1.996286e-10],
    ]
    assert np.exp(log_masses(REFERENCE, 3)) == pytest.approx(np.array(expected), rel=1e-6)


def test_silence_of_the_reference_vector() -> None:
    expected = [0.011377, 0.014997, 0.068098]
    assert silent(REFERENCE)[:3] == pytest.approx(np.array(expected), abs=1e-6)


@pytest.mark.parametrize(
    ("exposure", "decibans"), [(0.1, -1.5), (0.25, -3.3), (0.5, -5.5), (0.75, -7.2), (1.0, -8.5)]
)
def test_silence_weighs_what_the_design_says(exposure: float, decibans: float) -> None:
    assert 10 * np.log10((0.375 / (0.375 + exposure)) ** 1.5) == pytest.approx(decibans, abs=0.1)


@pytest.mark.parametrize("seed", range(5))
def test_masses_are_those_of_the_gamma_function(seed: int) -> None:
    problem = random_problem(seed)
    found = np.exp(log_masses(problem, 6))
    for source in range(4):
        expected = [mass(problem, source, count) for count in range(7)]
        assert found[source] == pytest.approx(np.array(expected), rel=1e-9)


def test_the_first_caller_costs_the_ratio_of_the_masses() -> None:
    masses = np.exp(log_masses(REFERENCE, 1))
    assert first_factors(REFERENCE) == pytest.approx(masses[:, 1] / masses[:, 0], rel=1e-9)
