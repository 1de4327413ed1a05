"""How long after a handover the calls come: the density h of the delay and its integral F.

Several profiles, as a list may be called through at any time: the broad one of LT-1,
h(d) = w LogN(d; 45 days, 0.9) + (1-w) LogN(d; 420 days, 0.8), w = 1/2, and waves that begin so many
days after the handover and die away. Nothing comes before the handover.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leaktrace.inference.likelihoods import (
    LATE_MEDIAN,
    LATE_SPREAD,
    ONSETS,
    SOON_MEDIAN,
    SOON_SHARE,
    SOON_SPREAD,
    SPREAD_SHARE,
)

Array = NDArray[np.float64]
_PARTS = (
    (SOON_SHARE.value, math.log(SOON_MEDIAN.value), SOON_SPREAD.value),
    (1.0 - SOON_SHARE.value, math.log(LATE_MEDIAN.value), LATE_SPREAD.value),
)


@dataclass(frozen=True, slots=True)
class Profile:
    """One way in which callers are spread over time: its share, h per day, and F."""

    share: float
    density: Callable[[Array], Array]
    reached: Callable[[float], float]


def density(days: Array) -> Array:
    """The broad h, per day, at each number of days since the handover."""
    late = days > 0.0
    since = np.where(late, days, 1.0)
    total = np.zeros_like(since)
    for share, centre, spread in _PARTS:
        scaled = (np.log(since) - centre) / spread
        total += share * np.exp(-0.5 * scaled * scaled) / (since * spread * math.sqrt(2 * math.pi))
    return np.where(late, total, 0.0)


def reached(days: float) -> float:
    """The broad F: the share of a record's callers that come within so many days."""
    if days <= 0.0:
        return 0.0
    return sum(
        0.5 * share * (1.0 + math.erf((math.log(days) - centre) / (spread * math.sqrt(2.0))))
        for share, centre, spread in _PARTS
    )


def _wave(share: float, onset: float, mean: float) -> Profile:
    def density(days: Array) -> Array:
        since = np.maximum(days - onset, 0.0)
        return np.where(days > onset, np.exp(-since / mean) / mean, 0.0)

    def reached(days: float) -> float:
        return -math.expm1(-(days - onset) / mean) if days > onset else 0.0

    return Profile(share, density, reached)


PROFILES = (
    Profile(SPREAD_SHARE.value, density, reached),
    *(
        _wave((1.0 - SPREAD_SHARE.value) / len(ONSETS.cells), onset, mean)
        for onset, mean in ONSETS.cells.items()
    ),
)
"""Every profile; the shares sum to 1."""
