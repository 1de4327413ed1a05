"""How long after a handover the calls come: the density h of the delay and its integral F.

h(d) = w LogN(d; 45 days, 0.9) + (1-w) LogN(d; 420 days, 0.8), w = 1/2; nothing before the handover.
"""

import math

import numpy as np
from numpy.typing import NDArray

from leaktrace.inference.likelihoods import (
    LATE_MEDIAN,
    LATE_SPREAD,
    SOON_MEDIAN,
    SOON_SHARE,
    SOON_SPREAD,
)

Array = NDArray[np.float64]
_PARTS = (
    (SOON_SHARE.value, math.log(SOON_MEDIAN.value), SOON_SPREAD.value),
    (1.0 - SOON_SHARE.value, math.log(LATE_MEDIAN.value), LATE_SPREAD.value),
)


def density(days: Array) -> Array:
    """h, per day, at each number of days since the handover."""
    late = days > 0.0
    since = np.where(late, days, 1.0)
    total = np.zeros_like(since)
    for share, centre, spread in _PARTS:
        scaled = (np.log(since) - centre) / spread
        total += share * np.exp(-0.5 * scaled * scaled) / (since * spread * math.sqrt(2 * math.pi))
    return np.where(late, total, 0.0)


def reached(days: float) -> float:
    """F: the share of a record's callers that come within so many days of the handover."""
    if days <= 0.0:
        return 0.0
    return sum(
        0.5 * share * (1.0 + math.erf((math.log(days) - centre) / (spread * math.sqrt(2.0))))
        for share, centre, spread in _PARTS
    )
