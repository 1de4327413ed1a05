"""The sampler against the exact answer."""

from dataclasses import replace

import numpy as np
import pytest

from leaktrace.inference import exact, gibbs
from leaktrace.inference.gibbs import Effort
from tests.inference.problems import REFERENCE, random_problem

LONG = Effort(chains=128, burn=50, sweeps=400)


@pytest.mark.parametrize("seed", range(8))
def test_it_comes_near_the_exact_answer(seed: int) -> None:
    problem = random_problem(seed, callers=6, sources=5)
    [truth], [found] = exact.solve([problem]), gibbs.solve([problem], LONG, seed)
    assert found.circulating == pytest.approx(truth.circulating, abs=0.01)
    assert found.origin == pytest.approx(truth.origin, abs=0.01)


def test_it_comes_near_the_reference_vector() -> None:
    [found] = gibbs.solve([REFERENCE], LONG, 1)
    assert found.circulating[:3] == pytest.approx(
        np.array([0.432461, 0.124121, 0.934719]), abs=0.01
    )


def test_it_tells_its_error_honestly() -> None:
    problems = [random_problem(seed, callers=6, sources=5) for seed in range(8)]
    effort = Effort(chains=32, burn=20, sweeps=50)
    for seed, problem in enumerate(problems):
        [truth], [found] = exact.solve([problem]), gibbs.solve([problem], effort, seed)
        off = max(
            np.abs(found.circulating - truth.circulating).max(),
            np.abs(found.origin - truth.origin).max(),
        )
        assert 0.0 < found.error < 0.05
        assert off < 5 * found.error


def test_the_same_seed_gives_the_same_figures() -> None:
    effort = Effort(chains=4, burn=5, sweeps=20)
    [first], [second] = (gibbs.solve([REFERENCE], effort, 7) for _ in range(2))
    assert np.array_equal(first.origin, second.origin)


def test_problems_sampled_together_are_those_sampled_alone() -> None:
    effort = Effort(chains=4, burn=5, sweeps=20)
    problems = [random_problem(seed, callers=5, sources=4) for seed in range(3)]
    together = gibbs.solve(problems, effort, 7)
    alone = [gibbs.solve([problem], effort, 7)[0] for problem in problems]
    for one, other in zip(together, alone, strict=True):
        assert one.circulating == pytest.approx(other.circulating, abs=1e-12)


def test_records_of_the_same_week_change_places() -> None:
    """Six callers fit two records alike: chains that cannot cross would each favour one."""
    weights = np.tile([0.02, 0.02, 0.0001], (6, 1))
    problem = replace(
        REFERENCE,
        weights=weights,
        prior=np.array([0.05, 0.05, 1.0]),
        shape=REFERENCE.shape[1:],
        rate=REFERENCE.rate[1:],
        exposure=REFERENCE.exposure[1:],
    )
    [truth] = exact.solve([problem])
    [found] = gibbs.solve([problem], Effort(chains=4, burn=50, sweeps=2000), 3)
    assert found.circulating == pytest.approx(truth.circulating, abs=0.05)
