"""How long after a handover calls come, in worlds of either make."""

import math

import numpy as np
from numpy.typing import NDArray

from leaktrace.inference.delay import Profile

Array = NDArray[np.float64]
GRID = 12


def lt1_profile(share: float, soon: float, soon_sd: float, late: float, late_sd: float) -> Profile:
    """A mixture of two log-normals."""
    parts = ((share, math.log(soon), soon_sd), (1.0 - share, math.log(late), late_sd))

    def density(days: Array) -> Array:
        since = np.where(days > 0.0, days, 1.0)
        total = np.zeros_like(since)
        for part, centre, sd in parts:
            scaled = (np.log(since) - centre) / sd
            total += part * np.exp(-0.5 * scaled**2) / (since * sd * math.sqrt(2.0 * math.pi))
        return np.where(days > 0.0, total, 0.0)

    def reached(days: float) -> float:
        if days <= 0.0:
            return 0.0
        return sum(
            0.5 * part * (1.0 + math.erf((math.log(days) - centre) / (sd * math.sqrt(2.0))))
            for part, centre, sd in parts
        )

    return Profile(1.0, density, reached)


def leak_profiles(until_leak: float, lag: float, decaying: float) -> tuple[Profile, ...]:
    """The list is sold on an exponential day after the handover; then calls decay, or come evenly.

    The day is taken at the middles of so many equally likely parts.
    """
    found = []
    for place in range(GRID):
        onset = -until_leak * math.log(1.0 - (place + 0.5) / GRID)
        found.append(_decaying(decaying / GRID, onset, lag))
        found.append(_even((1.0 - decaying) / GRID, onset, 2.0 * lag))
    return tuple(found)


def _decaying(share: float, onset: float, mean: float) -> Profile:
    def density(days: Array) -> Array:
        since = np.maximum(days - onset, 0.0)
        return np.where(days > onset, np.exp(-since / mean) / mean, 0.0)

    def reached(days: float) -> float:
        return -math.expm1(-(days - onset) / mean) if days > onset else 0.0

    return Profile(share, density, reached)


def _even(share: float, onset: float, width: float) -> Profile:
    def density(days: Array) -> Array:
        return np.where((days > onset) & (days < onset + width), 1.0 / width, 0.0)

    def reached(days: float) -> float:
        return min(max(days - onset, 0.0) / width, 1.0)

    return Profile(share, density, reached)
