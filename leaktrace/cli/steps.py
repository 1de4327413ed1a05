"""Long work on the console: a line that counts, where somebody watches."""

import sys
from collections.abc import Generator
from typing import TypeVar

from leaktrace.services.change import Step

Result = TypeVar("Result")


def run_through(steps: Generator[Step, None, Result]) -> Result:
    """Do every step and answer the result; progress goes to a terminal only."""
    watched = sys.stderr.isatty()
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            if watched:
                sys.stderr.write("\r\x1b[K")
            result: Result = end.value
            return result
        if watched and step.total:
            sys.stderr.write(f"\r{100 * step.done // step.total} %")
            sys.stderr.flush()
