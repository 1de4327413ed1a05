"""`python -m tests.benchmarks.growth`: how the trace grows with firms and solicitations; a plot.

Each size is traced in a process of its own, so that its memory is its own.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from math import log10
from pathlib import Path

from leaktrace.domain.solicitations import Caller
from leaktrace.inference.trace import refined
from leaktrace.inference.warm import after
from tests.benchmarks.bench_trace import AS_OF, world
from tests.build import call

SIZES = ((10, 30), (20, 100), (50, 500), (100, 1000), (200, 3000), (500, 10_000), (500, 30_000))
ROUNDS = 3
TARGET = Path(__file__).parents[2] / "docs" / "growth.svg"
LINES = (("first", "first answer", "#1E5A8C", ""), ("next", "one entry more", "#2C6A45", "5 3"))
WIDTH, HEIGHT, LEFT, TOP = 640, 320, 80, 20


def measured(firms: int, calls: int) -> dict[str, float]:
    """Milliseconds to the first answer and after one entry more, and megabytes resident."""
    found, first, follow = world(firms, calls), [], []
    fresh = call("fresh", datetime(2026, 10, 20, tzinfo=UTC), caller=Caller(number="caller new"))
    more = replace(found, solicitations=(*found.solicitations, fresh))
    for _ in range(ROUNDS):
        start = time.perf_counter()
        answer = next(refined(found, AS_OF))
        verdict = answer.verdict(fully=False)
        first.append(time.perf_counter() - start)
        basis = answer.basis(verdict)
        start = time.perf_counter()
        after(basis, more)
        follow.append(time.perf_counter() - start)
    resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"first": 1000 * min(first), "next": 1000 * min(follow), "memory": resident}


def main(arguments: Sequence[str]) -> int:
    """Measure one size, or all of them, and draw them."""
    if arguments:
        firms, calls = map(int, arguments)
        print(json.dumps(measured(firms, calls)))
        return 0
    found = []
    for firms, calls in SIZES:
        command = [sys.executable, "-m", "tests.benchmarks.growth", str(firms), str(calls)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        found.append(json.loads(answer.stdout))
        print(f"| {firms} | {calls:,} |", *(f"{value:.0f} |" for value in found[-1].values()))
    TARGET.write_text(drawn(found), encoding="utf-8")
    return 0


def drawn(found: Sequence[dict[str, float]]) -> str:
    """The milliseconds as lines over the sizes, on a scale of powers of ten."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
        '<g font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#FFFFFF"/>',
    ]
    for power in range(5):
        y = _height(10.0**power)
        parts.append(f'<path d="M{LEFT} {y:.0f}H{WIDTH - 20}" stroke="#D8D5CE"/>')
        label = f"{10**power:,} ms"
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.0f}" text-anchor="end">{label}</text>')
    for place, (firms, calls) in enumerate(SIZES):
        x = _along(place)
        parts.append(f'<text x="{x:.0f}" y="{HEIGHT - 40}" text-anchor="middle">{firms}</text>')
        parts.append(f'<text x="{x:.0f}" y="{HEIGHT - 24}" text-anchor="middle">{calls:,}</text>')
    parts.append(f'<text x="{LEFT}" y="{HEIGHT - 6}">firms, solicitations</text>')
    for row, (name, label, colour, dashes) in enumerate(LINES):
        dots = [(_along(place), _height(item[name])) for place, item in enumerate(found)]
        path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in dots)
        style = f'fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"'
        parts.append(f'<path d="{path}" {style}/>')
        parts += (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in dots)
        y = TOP + 16 * row + 6
        parts.append(f'<path d="M{LEFT + 10} {y}h30" {style}/>')
        parts.append(f'<text x="{LEFT + 46}" y="{y + 4}">{label}</text>')
    return "\n".join((*parts, "</g></svg>")) + "\n"


def _along(place: int) -> float:
    return LEFT + 30 + place * (WIDTH - LEFT - 80) / (len(SIZES) - 1)


def _height(milliseconds: float) -> float:
    return TOP + (HEIGHT - 80 - TOP) * (1 - log10(max(milliseconds, 1.0)) / 4)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
