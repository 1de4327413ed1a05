"""The trace of a usual and of a large logbook against the bare draws that sampling cannot do without.

A bare draw is one multiplication and one running sum over all chains and sources, in numpy.
"""

import random
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import numpy as np

from leaktrace.domain.case import Case
from leaktrace.domain.firms import Fact, Industry
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.solicitations import Caller
from leaktrace.inference import posterior
from leaktrace.inference.gather import gather
from leaktrace.inference.trace import refined, trace
from leaktrace.inference.warm import Basis, after
from tests.benchmarks.ratios import Ratio, measure
from tests.build import call, case, firm, handover, phone
from tests.numbers import IP

FIRMS, CALLS = 20, 100
MANY_FIRMS, MANY_CALLS = 500, 10_000
AS_OF = date(2026, 11, 1)
START = date(2025, 6, 1)
DRAWS, CHAINS, SOURCES = 10_000, 128, 24


def ratios(folder: Path) -> list[Ratio]:
    """A usual logbook, without and with its clues; a large one at first, and after an entry."""
    usual, large = world(FIRMS, CALLS), world(MANY_FIRMS, MANY_CALLS)
    name = f"{FIRMS} firms, {CALLS} calls"
    return [
        measure(
            f"verdict on {name} ({DRAWS:,} bare draws)", _bare_draws, partial(_judged, usual), 1.0
        ),
        measure("the same with its clues", _bare_draws, partial(_traced, usual), 4.0),
        measure(
            f"first answer on {MANY_FIRMS} firms, {MANY_CALLS:,} calls",
            _bare_draws,
            partial(_answered, large),
            40.0,
        ),
        measure(
            "one new entry on top of that", _bare_draws, partial(_followed, _basis(large)), 1.0
        ),
    ]


def world(count: int, calls: int) -> Case:
    """A fixed case in which some callers know what some firm was told."""
    dice = random.Random(1)
    callers = calls * 6 // 10
    lines = ("p1", "p2")
    identifiers = (phone("p1"), phone("p2", IP[0]), *(_alias(i) for i in range(count)))
    told = [tuple(dice.sample([str(fact) for fact in Fact], 3)) for _ in range(count)]
    handovers = tuple(
        handover(
            f"h{i}",
            f"f{i}",
            on=START + timedelta(days=dice.randrange(300)),
            given=(dice.choice(lines), f"m{i}"),
            facts=told[i],
        )
        for i in range(count)
    )
    contacts = tuple(
        call(
            f"s{i}",
            datetime(2025, 9, 1, 9, tzinfo=UTC) + timedelta(days=dice.randrange(400)),
            reached=dice.choice(lines),
            caller=Caller(number=f"caller {dice.randrange(callers)}"),
            knew=told[dice.randrange(3)][: dice.randrange(3)],
        )
        for i in range(calls)
    )
    firms = tuple(
        firm(f"f{i}", f"会社{i}号", industry=dice.choice(list(Industry))) for i in range(count)
    )
    return case(identifiers=identifiers, firms=firms, handovers=handovers, solicitations=contacts)


def _alias(number: int) -> Identifier:
    return Identifier(
        id=f"m{number}",
        kind=IdentifierKind.EMAIL,
        value=f"m{number}@mihon.example",
        variant_of="m0",
    )


def _judged(found: Case) -> float:
    start = time.perf_counter_ns()
    evidence = gather(found, AS_OF)
    posterior.solve(evidence.problem(evidence.kinds), 1)
    return (time.perf_counter_ns() - start) / 1e6


def _traced(found: Case) -> float:
    start = time.perf_counter_ns()
    trace(found, AS_OF)
    return (time.perf_counter_ns() - start) / 1e6


def _answered(found: Case) -> float:
    start = time.perf_counter_ns()
    next(refined(found, AS_OF)).verdict(fully=False)
    return (time.perf_counter_ns() - start) / 1e6


def _basis(found: Case) -> Basis:
    answer = next(refined(found, AS_OF))
    return answer.basis(answer.verdict(fully=False))


def _followed(basis: Basis) -> float:
    case = basis.known.case
    fresh = call("fresh", datetime(2026, 10, 20, tzinfo=UTC), caller=Caller(number="caller new"))
    start = time.perf_counter_ns()
    after(basis, replace(case, solicitations=(*case.solicitations, fresh)))
    return (time.perf_counter_ns() - start) / 1e6


def _bare_draws() -> float:
    weights = np.random.default_rng(1).random((CHAINS, SOURCES))
    counts = np.ones((CHAINS, SOURCES))
    start = time.perf_counter_ns()
    for _ in range(DRAWS):
        np.cumsum(weights * counts, axis=1)
    return (time.perf_counter_ns() - start) / 1e6
