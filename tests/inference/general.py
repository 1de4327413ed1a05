"""The model of a small problem as a program of ProbLog, a general tool for exact inference.

Each caller has a maker, each source a silence, a profile and a variant; how well all of that
explains the callers enters as evidence on facts of those probabilities.
"""

import math
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from leaktrace.inference.model import Array, Problem


def solve(problem: Problem) -> tuple[Array, Array]:
    """P(L_s), (N,), and P(z_c = s), (K, N + B), by ProbLog."""
    chances = _evaluated("\n".join(program(problem)))
    found = {str(term): chance for term, chance in chances.items()}
    callers, makers = len(problem.days), problem.sources + len(problem.outside)
    return (
        np.array([found[f"on({s})"] for s in range(problem.sources)]),
        np.array([[found[f"z({k},{s})"] for s in range(makers)] for k in range(callers)]),
    )


def _evaluated(text: str) -> Mapping[Any, float]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it uses what newer Pythons have under other names
        from problog import get_evaluatable
        from problog.program import PrologString

        found: Mapping[Any, float] = get_evaluatable().create_from(PrologString(text)).evaluate()
        return found


def program(problem: Problem) -> Iterator[str]:
    """The lines of the program."""
    callers, spiked = len(problem.days), range(problem.sources)
    makers = problem.sources + len(problem.outside)
    yield choice("setting", problem.settings)
    for s in spiked:
        for j, chances in enumerate(problem.prior):
            yield f"{float(chances[s])!r}::turn({s},{j})."
        yield f"on({s}) :- setting(J), turn({s},J)."
        yield choice(f"profile({s},", problem.profiles)
        yield choice(f"variant({s},", problem.variants[s])
        yield f"query(on({s}))."
    for k in range(callers):
        yield choice(f"z({k},", np.full(makers, 1.0 / makers))
        yield from (f"query(z({k},{s}))." for s in range(makers))
    yield "n(S,-1,0)."
    for k in range(callers):
        yield f"n(S,{k},N) :- z({k},S), n(S,{k - 1},M), N is M+1."
        yield f"n(S,{k},N) :- \\+z({k},S), n(S,{k - 1},N)."
    yield from _marks(problem)
    yield from _counts(problem)


def choice(head: str, shares: Array) -> str:
    """One of several things that exclude one another."""
    opening = head if head.endswith(",") else f"{head}("
    return "; ".join(f"{float(share)!r}::{opening}{i})" for i, share in enumerate(shares)) + "."


def _marks(problem: Problem) -> Iterator[str]:
    """How well each caller's maker explains it, relative to the best there is."""
    for k, day in enumerate(problem.days):
        weights = problem.times[:, :, None, day] * problem.marks[:, None, :, k]  # (N, P, V)
        most = max(float(weights.max()), float(problem.outside[:, k].max()))
        for (s, p, v), weight in np.ndenumerate(weights):
            yield f"{float(weight / most):.18f}::fits({k},{s},{p},{v})."
        for b, weight in enumerate(problem.outside[:, k], problem.sources):
            yield f"{float(weight / most):.18f}::fit({k},{b})."
            yield f"told({k}) :- z({k},{b}), fit({k},{b})."
        yield f"told({k}) :- z({k},S), profile(S,P), variant(S,V), fits({k},S,P,V)."
        yield f"evidence(told({k}))."


def _counts(problem: Problem) -> Iterator[str]:
    """How likely so many callers of a source are, its rate integrated out; none of a silent one."""
    last, total = len(problem.days) - 1, len(problem.days)
    for s in range(problem.sources):
        found = np.array(
            [
                [[mass(a, b, h, n) for n in range(total + 1)] for h in problem.exposure[s]]
                for a, b in zip(problem.shape[:, s], problem.rate[:, s], strict=True)
            ]
        )
        found /= (scale := max(float(found.max()), 1.0))
        for (j, p, n), share in np.ndenumerate(found):
            yield f"{float(share):.18f}::many({s},{j},{p},{n})."
        yield f"{1.0 / scale!r}::quiet({s})."
        yield f"held({s}) :- on({s}), setting(J), profile({s},P), n({s},{last},N), many({s},J,P,N)."
        yield f"held({s}) :- \\+on({s}), n({s},{last},0), quiet({s})."
        yield f"evidence(held({s}))."
    ground = zip(problem.ground_shape, problem.ground_rate, problem.ground_exposure, strict=True)
    for s, (a, b, h) in enumerate(ground, problem.sources):
        masses = np.array([mass(a, b, h, n) for n in range(total + 1)])
        for n, share in enumerate(masses / masses.max()):
            yield f"{float(share):.18f}::many({s},{n})."
        yield f"held({s}) :- n({s},{last},N), many({s},N)."
        yield f"evidence(held({s}))."


def mass(a: float, b: float, exposure: float, n: int) -> float:
    """Gamma(a + n) / Gamma(a) b^a / (b + H)^(a + n)."""
    log = math.lgamma(a + n) - math.lgamma(a) + a * math.log(b) - (a + n) * math.log(b + exposure)
    return math.exp(log)
