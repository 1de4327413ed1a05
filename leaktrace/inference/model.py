"""The marked-Poisson spike-and-slab model in numbers: what is given, and what follows.

K callers, N sources that may be silent, B sources outside that are always there. With some prior
probability a source makes callers at a Gamma rate, spread over time by one of P profiles; which
of J settings of the priors holds is not known either.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Indexes = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """All that the data say.

    A caller's weight under a source and a profile is `marks` (N, V, K) times the density `times`
    (N, P, D) of its day, `days` (K,); under a source outside it is `outside` (B, K). A source's
    record is one of V `variants` of prior shares (N, V): as it was noted, or with one item more.
    `profiles` (P,) and `settings` (J,) are prior shares; `exposure` (N, P) is the share of a
    source's callers that would have been logged. `prior`, `shape`, `rate` (J, N) are those of the
    sources under each setting; `ground_shape`, `ground_rate`, `ground_exposure` (B,) those
    outside, per day.
    """

    marks: Array
    variants: Array
    times: Array
    days: Indexes
    outside: Array
    profiles: Array
    exposure: Array
    settings: Array
    prior: Array
    shape: Array
    rate: Array
    ground_shape: Array
    ground_rate: Array
    ground_exposure: Array

    @property
    def sources(self) -> int:
        """N."""
        return len(self.marks)

    @property
    def pairs(self) -> int:
        """How many pairs of a caller and a source there are: what the work grows with."""
        return self.sources * len(self.days)

    @property
    def live(self) -> Indexes:
        """The sources that some caller may stem from."""
        some = self.times.max(axis=1)[:, self.days] * self.marks.max(axis=1) > 0.0
        return np.flatnonzero(some.any(axis=1))

    def weights(self, source: int) -> Array:
        """The weights of all callers under a source, by profile, its variants averaged, (P, K)."""
        found: Array = self.times[source][:, self.days] * (
            self.variants[source] @ self.marks[source]
        )
        return found

    def without(self, callers: Indexes) -> "Problem":
        """The same problem without some of its callers."""
        kept = np.setdiff1d(np.arange(len(self.days)), callers)
        return replace(
            self,
            marks=self.marks[:, :, kept],
            days=self.days[kept],
            outside=self.outside[:, kept],
        )

    def only(self, sources: Indexes) -> "Problem":
        """The same problem with some of its sources only."""
        if len(sources) == self.sources:
            return self
        return replace(
            self,
            marks=self.marks[sources],
            variants=self.variants[sources],
            times=self.times[sources],
            exposure=self.exposure[sources],
            prior=self.prior[:, sources],
            shape=self.shape[:, sources],
            rate=self.rate[:, sources],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Posterior:
    """`circulating` (N,) is P(L_s), `origin` (K, N + B) is P(z_c = s), `settings` (J,) P(setting).

    `error` is the largest Monte Carlo error of a probability in `circulating`; `log_evidence` the
    log-probability of the data, None where it was not computed.
    """

    circulating: Array
    origin: Array
    settings: Array
    error: float = 0.0
    log_evidence: float | None = None


def unheard(problem: Problem) -> Array:
    """The probability that a circulating source makes no caller that is logged, (J, N)."""
    rate = problem.rate[:, :, None]
    quiet = (rate / (rate + problem.exposure[None])) ** problem.shape[:, :, None]
    found: Array = quiet @ problem.profiles
    return found


def silent(problem: Problem) -> Array:
    """P(L_s) under each setting for a source that none of the callers stems from, (J, N)."""
    quiet = unheard(problem)
    share: Array = problem.prior * quiet / (1.0 - problem.prior + problem.prior * quiet)
    return share
