"""Speed as a ratio to a floor that is measured in the same run, in turns, so that drift cancels."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass

ROUNDS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """What was measured: medians in milliseconds, their ratio round by round, and the bar."""

    name: str
    floor: float
    ours: float
    ratio: float
    bar: float

    @property
    def holds(self) -> bool:
        """Whether the ratio stays within its bar."""
        return self.ratio <= self.bar


def measure(
    name: str,
    floor: Callable[[], float],
    ours: Callable[[], float],
    bar: float,
    *,
    rounds: int = ROUNDS,
) -> Ratio:
    """Both in turns after a warm-up; each function answers milliseconds."""
    floor(), ours()
    pairs = [(floor(), ours()) for _ in range(rounds)]
    return Ratio(
        name=name,
        floor=statistics.median(pair[0] for pair in pairs),
        ours=statistics.median(pair[1] for pair in pairs),
        ratio=statistics.median(pair[1] / pair[0] for pair in pairs),
        bar=bar,
    )


def table(ratios: list[Ratio]) -> str:
    """The measurements as a table in Markdown."""
    head = "| what | floor, ms | ours, ms | ratio | bar | |\n|---|---|---|---|---|---|"
    rows = [
        f"| {item.name} | {item.floor:.1f} | {item.ours:.1f} | {item.ratio:.2f} | {item.bar} "
        f"| {'holds' if item.holds else '**missed**'} |"
        for item in ratios
    ]
    return "\n".join([head, *rows])
