"""One source's odds of circulating, given what all others bring: callers and rate integrated out.

The rate of a source lies on a lattice, even on the log scale, whose offset is drawn anew each time
(a random quadrature that leaves the posterior as it is); callers that the source may have enter
as factors 1 + rate * weight / what all others bring.
"""

import math

import numpy as np

from leaktrace.inference.model import Array, Problem

STEP = math.log(3.0)
"""The distance between two points, on the log scale."""

LEAST = math.log(0.03)
"""Where the lattice begins: a source that would make fewer callers than this over all time is as
good as silent."""

_MOST = 60.0
_FACTORS = 8
_LIGHT = 0.03


def points(problem: Problem) -> Array:
    """The log-rates of the lattice without its offset, (G,)."""
    most = max(_MOST, len(problem.days) / 2.0)
    count = math.ceil((math.log(most) - LEAST) / STEP)
    return LEAST + STEP * np.arange(count, dtype=np.float64)


def log_likelihood(ratios: Array, rates: Array) -> Array:
    """The sum of log(1 + rate * ratio) over callers: ratios (C, P, K), rates (C, G), (C, P, G)."""
    chains, profiles, callers = ratios.shape
    if chains * profiles * callers * rates.shape[1] <= 400_000:
        return _dense(ratios, rates)
    found = np.empty((chains, profiles, rates.shape[1]))
    for chain in range(chains):
        found[chain] = _sparse(ratios[chain], rates[chain])
    return found


def _dense(ratios: Array, rates: Array) -> Array:
    """Products of a few factors before each logarithm."""
    chains, profiles, callers = ratios.shape
    width = -(-callers // _FACTORS)
    padded = np.zeros((chains, profiles, 1, width * _FACTORS))
    padded[..., 0, :callers] = ratios
    factors = rates[:, None, :, None] * padded
    factors += 1.0
    for part in (4, 2, 1):
        factors = factors[..., : part * width] * factors[..., part * width :]
    found: Array = np.log(factors).sum(axis=-1)
    return found


def _sparse(ratios: Array, rates: Array) -> Array:
    """Callers that hardly fit enter by the first terms of their series, (P, G)."""
    heavy = ratios.max(axis=0) * rates[-1] > _LIGHT
    light = ratios[:, ~heavy]
    first, second, third = light.sum(axis=1), (light**2).sum(axis=1), (light**3).sum(axis=1)
    r = rates[None, :]
    series = first[:, None] * r - second[:, None] * r**2 / 2.0 + third[:, None] * r**3 / 3.0
    found: Array = series + _dense(ratios[None][:, :, heavy], rates[None])[0]
    return found
