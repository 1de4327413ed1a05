"""Exact while that is affordable, sampled beyond, and whole either way."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from leaktrace.domain.case import Case
from leaktrace.inference import exact, posterior
from tests.build import firm, handover
from tests.inference.cases import ALIASES, caller, contact, logged, verdict
from tests.inference.problems import REFERENCE, random_problem


def test_small_problems_are_solved_exactly() -> None:
    assert posterior.solve(REFERENCE, seed=1).error == 0.0


def test_large_ones_are_sampled_and_say_how_well() -> None:
    problem = random_problem(1, callers=30, sources=12)
    found = posterior.solve(problem, seed=1)
    assert 0.0 < found.error < 0.05
    assert found.origin.sum(axis=1) == pytest.approx(np.ones(30))


def test_sources_that_nobody_stems_from_are_put_back() -> None:
    marks = REFERENCE.marks.copy()
    marks[1] = 0.0
    found = posterior.solve(replace(REFERENCE, marks=marks), seed=1)
    assert found.circulating[1] == pytest.approx(0.014997, abs=1e-6)
    assert not found.origin[:, 1].any()


def test_variations_are_compared_roughly() -> None:
    problem = random_problem(2, callers=5, sources=4)
    hidden = replace(problem, exposure=problem.exposure * 3)
    truth = [exact.solve(item) for item in (problem, hidden)]
    found = posterior.circulating([problem, hidden], truth[0].settings)
    assert found == pytest.approx(np.array([item.circulating for item in truth]), abs=0.2)


def crowd(firms: int, callers: int) -> Case:
    """Many firms and many callers, each once, on the number that all firms were given."""
    moment = datetime(2026, 2, 1, 9, tzinfo=UTC)
    return logged(
        identifiers=ALIASES,
        firms=tuple(firm(f"f{i}", f"会社{i}号") for i in range(firms)),
        handovers=tuple(
            handover(f"h{i}", f"f{i}", on=date(2026, 1, 1) + timedelta(days=i % 90))
            for i in range(firms)
        ),
        solicitations=tuple(
            replace(contact(f"s{i}", caller=caller(i)), at=moment + timedelta(hours=i))
            for i in range(callers)
        ),
    )


def test_a_crowd_has_its_verdict() -> None:
    found = verdict(crowd(80, 400))
    assert len(found.firms) == 80
    assert len(found.solicitations) == 400
    for call in found.solicitations:
        assert sum(source.probability for source in call.sources) == pytest.approx(1.0, abs=1e-9)


def test_a_sampled_verdict_is_the_same_every_time() -> None:
    case = crowd(8, 20)
    first = verdict(case)
    assert first.error > 0.0
    assert verdict(replace(case, firms=case.firms[::-1])) == first
