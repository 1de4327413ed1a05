"""How good a judgement of many worlds was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
_LEAST = 1e-6
_BINS = 15


@dataclass(slots=True, kw_only=True)
class Tally:
    """What was said of callers and of firms, and what was so."""

    losses: list[float] = field(default_factory=list)
    tops: list[tuple[float, bool, bool]] = field(default_factory=list)
    firms: list[tuple[float, bool]] = field(default_factory=list)

    def caller(self, said: Mapping[str | None, float], true: str | None) -> None:
        """One caller: the probabilities of firms and of none, and where it came from."""
        self.losses.append(-float(np.log(max(said.get(true, 0.0), _LEAST))))
        best = max(said, key=lambda name: said[name])
        self.tops.append((said[best], best == true, true is not None))

    def firm(self, said: float, true: bool) -> None:
        """One firm: the probability that its record circulates, and whether it does."""
        self.firms.append((said, true))

    def add(self, other: "Tally") -> None:
        """All of another tally."""
        self.losses += other.losses
        self.tops += other.tops
        self.firms += other.firms


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Log scores in nats, shares right, calibration errors; see inference notes §4.1.

    `sure` and `firms_sure` are the shares right among statements above 0.95, None without any.
    """

    callers: int
    loss: float
    firm_loss: float
    top: float
    firm_top: float
    error: float
    firm_error: float
    ranking: float
    sure: float | None
    firms_sure: float | None


def score(tally: Tally) -> Score:
    """The figures of a tally."""
    top = np.array([(said, right) for said, right, _ in tally.tops])
    firms = np.array([(said, true) for said, true in tally.firms], dtype=np.float64)
    from_firm = [right for _, right, is_firm in tally.tops if is_firm]
    said = np.clip(firms[:, 0], _LEAST, 1.0 - _LEAST)
    loss = -np.where(firms[:, 1] == 1.0, np.log(said), np.log1p(-said))
    return Score(
        callers=len(tally.losses),
        loss=float(np.mean(tally.losses)),
        firm_loss=float(loss.mean()),
        top=float(top[:, 1].mean()),
        firm_top=float(np.mean(from_firm)),
        error=calibration_error(top),
        firm_error=calibration_error(firms),
        ranking=_ranking(firms),
        sure=_right_above(top),
        firms_sure=_right_above(firms),
    )


def bins(pairs: Array) -> list[tuple[float, float, int]]:
    """Mean said, share true and count of equally many statements each."""
    ordered = pairs[np.argsort(pairs[:, 0], kind="stable")]
    parts = [part for part in np.array_split(ordered, _BINS) if len(part)]
    return [(float(x[:, 0].mean()), float(x[:, 1].mean()), len(x)) for x in parts]


def calibration_error(pairs: Array) -> float:
    """The mean distance of what was said from what was so, over bins."""
    found = bins(pairs)
    return sum(abs(said - so) * count for said, so, count in found) / max(len(pairs), 1)


def _ranking(firms: Array) -> float:
    """The probability that a true firm stands above a false one, AUC."""
    true, false = firms[firms[:, 1] == 1.0, 0], np.sort(firms[firms[:, 1] == 0.0, 0])
    if not len(true) or not len(false):
        return 0.5
    below = np.searchsorted(false, true, "left") + np.searchsorted(false, true, "right")
    return float(below.mean() / (2.0 * len(false)))


def _right_above(pairs: Array, least: float = 0.95) -> float | None:
    sure = pairs[pairs[:, 0] > least]
    return float(sure[:, 1].mean()) if len(sure) else None


def gap(mine: Sequence[float], best: Sequence[float]) -> float:
    """How much worse, on average, per statement."""
    return float(np.mean(mine) - np.mean(best))
