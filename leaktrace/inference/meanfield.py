"""A quick, rough posterior for comparing many variations of a large problem; never a verdict."""

import numpy as np

from leaktrace.inference.model import Array, Posterior, Problem, first_factors, silent

_ROUNDS = 15


def solve(problem: Problem) -> Posterior:
    """Every caller's shares, given the shares of all others, until they settle."""
    unheard, first = silent(problem), first_factors(problem)
    per_exposure = 1.0 / (problem.rate + problem.exposure)
    share = _normal(problem.weights * first)
    for _ in range(_ROUNDS):
        none = _none(share)
        others = share.sum(axis=0) - share
        without = np.minimum(none / np.maximum(1.0 - share, 1e-12), 1.0)
        again = ((1.0 - without) * problem.shape + others) * per_exposure
        share = _normal(problem.weights * (again + without * first))
    none = _none(share)
    return Posterior(circulating=1.0 - none * (1.0 - unheard), origin=share)


def _none(share: Array) -> Array:
    """The probability that no caller at all stems from a source."""
    quiet: Array = np.exp(np.log1p(-np.minimum(share, 1.0 - 1e-12)).sum(axis=0))
    return quiet


def _normal(weighed: Array) -> Array:
    shares: Array = weighed / weighed.sum(axis=1, keepdims=True)
    return shares
