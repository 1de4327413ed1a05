"""The start, from the process to the first paint and to the first usable list of the log."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from leaktrace.services import example
from leaktrace.storage.database import open_logbook
from tests.benchmarks.ratios import Ratio, measure

ROOT = Path(__file__).parents[2]
FLOOR = [sys.executable, str(Path(__file__).with_name("floor_window.py"))]


def ratios(folder: Path) -> list[Ratio]:
    """Both ratios on the example's logbook."""
    logbook = folder / "example.leaktrace"
    with open_logbook(logbook, create=True) as book:
        example.fill(book)
    ours = [sys.executable, "-m", "leaktrace", "--logbook", str(logbook)]
    floor = partial(_until, FLOOR, "first-paint", folder)
    return [
        measure("start to first paint", floor, _ours(ours, "first-paint", folder), 1.5),
        measure("start to the list of the log", floor, _ours(ours, "log-list", folder), 3.0),
    ]


def _ours(command: list[str], moment: str, folder: Path) -> Callable[[], float]:
    return partial(_until, command, moment, folder)


def _until(command: list[str], moment: str, folder: Path) -> float:
    """Milliseconds from the start of a process until it says that a moment was reached."""
    own = {"LEAKTRACE_MILESTONES": "1", "LEAKTRACE_QUIT_AFTER": moment, "HOME": str(folder)}
    environment = dict(os.environ) | own | {"QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter_ns()
    answer = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    lines = (line.split() for line in answer.stderr.splitlines())
    reached = next(int(line[1]) for line in lines if line and line[0] == moment)
    return (reached - start) / 1e6
