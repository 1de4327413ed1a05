"""Starts the window or a command; the one place that knows both faces of the program."""

import sys
from pathlib import Path


def main(argv: list[str] | None = None) -> int:
    """Run with these arguments and answer the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    from leaktrace.cli.main import run

    return run(arguments, open_window)


def open_window(logbook: Path | None, quick_add: bool) -> int:
    """Open the window on a logbook, the person's own if none is named."""
    from leaktrace.gui.app import run

    return run(logbook, quick_add=quick_add)


if __name__ == "__main__":
    sys.exit(main())
