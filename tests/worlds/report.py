"""docs/accuracy.md and its picture: the figures of all families, and what was said against what was."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from tests.worlds.families import FAMILIES
from tests.worlds.scores import Score, Tally, bins, score

DOCS = Path(__file__).parents[2] / "docs"
_HEAD = """# Accuracy

**These are simulated worlds.** Nobody has measured how Japanese firms' records really leak; the same hands wrote the worlds and the model. What follows shows how the engine behaves inside the ranges stated, and how it holds up where the world is of another make than the model. It says nothing of how often a verdict is right in life.

`python -m tests.worlds write` draws {worlds} worlds per family (of W4 a sixth), has each judged, and writes this page. W are worlds of the model's own kind, their figures drawn from their ranges (tests/worlds/law.py); O are of another make: the list is sold on one day and called through in a wave, tags are stripped, callers lie, handovers are written down incompletely, firms are forgotten, contacts are logged in part. The oracle knows the world's law, but not what happened in it; in W6, W7 and W9 it does not know merging, hubs, or callers mixed up, and is no bound there.

"""
_COLUMNS = (
    "family | judge | callers | log score, callers | firms | right | right, from a firm"
    " | error, callers | firms | ranking | sure, callers | firms"
)
_TAIL = """
Log scores are nats per caller and per firm, lower is better; *right* is how often the likeliest source was the true one, *from a firm* among callers that did come from a registered firm; *error* is the mean distance of probabilities from frequencies; *ranking* the probability that a leaking firm stands above another; *sure* how often statements above 95 % were right.

![What was said against what was so](accuracy.svg)

What breaks, and what was done about it: one law of delays for all firms let a burst of calls look like many sources, so records may now be called through in waves; fixed priors made a second source open too late in worlds that leak more, so the scale of all priors and the number of callers per record are averaged over; how a person keeps notes is learned from the notes; a fact, a line or a mail address that is not written down may have been given all the same, so what speaks against a firm speaks softly; an item that several callers knew may have been given for all of them at once, so the firm that was noted to have it is no longer sure of the whole cluster. What is left is mostly what callers from outside know, which tables that are few cannot learn from one log, and delays.
"""


def write(tallies: Mapping[str, Mapping[str, Tally]], worlds: int) -> None:
    """Write the page and its picture."""
    rows = [f"| {_COLUMNS} |", "|" + " --- |" * (_COLUMNS.count("|") + 1)]
    for family, judges in tallies.items():
        for judge, tally in judges.items():
            rows.append(_row(f"{family}: {FAMILIES[family][0]}", judge, score(tally)))
    text = _HEAD.format(worlds=worlds) + "\n".join(rows) + "\n" + _TAIL
    (DOCS / "accuracy.md").write_text(text, encoding="utf-8")
    (DOCS / "accuracy.svg").write_text(_picture(tallies), encoding="utf-8")


def _row(family: str, judge: str, found: Score) -> str:
    firms = judge in ("engine", "oracle")
    cells = (
        family,
        judge,
        f"{found.callers:,}",
        f"{found.loss:.3f}",
        f"{found.firm_loss:.3f}" if firms else "",
        f"{found.top:.3f}",
        f"{found.firm_top:.3f}",
        f"{found.error:.3f}",
        f"{found.firm_error:.3f}" if firms else "",
        f"{found.ranking:.3f}" if firms else "",
        "" if found.sure is None else f"{found.sure:.3f}",
        f"{found.firms_sure:.3f}" if firms and found.firms_sure is not None else "",
    )
    return "| " + " | ".join(cells) + " |"


_SIZE, _EDGE = 300.0, 40.0


def _picture(tallies: Mapping[str, Mapping[str, Tally]]) -> str:
    """Two diagrams, for callers and for firms; circles near the model, squares of another make."""
    width, height = 2 * (_SIZE + _EDGE) + _EDGE, _SIZE + 2 * _EDGE
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
            'font-family="sans-serif" font-size="12">'
        ),
        f'<rect width="{width:g}" height="{height:g}" fill="#fff"/>',
    ]
    for place, title in enumerate(("callers", "firms")):
        left = _EDGE + place * (_SIZE + _EDGE)
        parts.append(_frame(left, title))
        for kind, colour in (("W", "#1f5fa8"), ("O", "#b4530a")):
            pairs = _pairs(tallies, kind, title)
            parts += [_mark(left, said, so, kind, colour) for said, so, _ in bins(pairs)]
    return "\n".join([*parts, "</svg>", ""])


def _pairs(
    tallies: Mapping[str, Mapping[str, Tally]], kind: str, title: str
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    found: list[Sequence[float]] = []
    for family, judges in tallies.items():
        if family.startswith(kind):
            tally = judges["engine"]
            tops = [(said, float(right)) for said, right, _ in tally.tops]
            firms = [(said, float(true)) for said, true in tally.firms]
            found += tops if title == "callers" else firms
    return np.array(found, dtype=np.float64).reshape(-1, 2)


def _frame(left: float, title: str) -> str:
    top, low = _EDGE, _EDGE + _SIZE
    return (
        f'<rect x="{left:g}" y="{top:g}" width="{_SIZE:g}" height="{_SIZE:g}" fill="none" '
        'stroke="#888"/>'
        f'<line x1="{left:g}" y1="{low:g}" x2="{left + _SIZE:g}" y2="{top:g}" stroke="#bbb"/>'
        f'<text x="{left:g}" y="{top - 12:g}">{title}: ○ W, □ O; across: said, up: true</text>'
        f'<text x="{left:g}" y="{low + 16:g}">0</text>'
        f'<text x="{left + _SIZE - 8:g}" y="{low + 16:g}">1</text>'
    )


def _mark(left: float, said: float, so: float, kind: str, colour: str) -> str:
    x, y = left + _SIZE * said, _EDGE + _SIZE * (1.0 - so)
    if kind == "W":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="none" stroke="{colour}"/>'
    return (
        f'<rect x="{x - 3.5:.1f}" y="{y - 3.5:.1f}" width="7" height="7" fill="none" '
        f'stroke="{colour}"/>'
    )
