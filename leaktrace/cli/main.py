"""The command line's composition root: reads the arguments, opens the logbook, runs the command."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from leaktrace import __version__, paths
from leaktrace.cli import console
from leaktrace.domain.errors import LeakTraceError, Reason, Refused

OpenWindow = Callable[[Path | None, bool], int]


def run(argv: list[str], open_window: OpenWindow) -> int:
    """Run one command and answer its exit code: 0 done, 1 refused or found wanting, 2 wrong use."""
    _speak_utf8()
    window, command = _options().parse_known_args(argv)
    try:
        if window.password_stdin:
            raise Refused(Reason.NOT_THERE_YET, what="--password-stdin")
        if not command:
            return open_window(window.logbook, window.quick_add)
        return _run_command(_parser().parse_args(argv), open_window)
    except LeakTraceError as error:
        console.complain(error)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def _run_command(arguments: argparse.Namespace, open_window: OpenWindow) -> int:
    command: Callable[..., int] = arguments.run
    if arguments.needs == "nothing":
        return command(arguments)
    from leaktrace.storage.database import open_logbook  # SQLAlchemy: only when a logbook is needed

    path = arguments.logbook or paths.logbook()
    if arguments.needs == "path":
        return command(arguments, path, open_logbook, open_window)
    fresh = not path.exists()
    try:
        with open_logbook(path, create=arguments.needs == "any logbook") as book:
            return command(arguments, book)
    except LeakTraceError:
        if fresh:
            path.unlink(missing_ok=True)
        raise


def _options(text: Callable[..., str] = str) -> argparse.ArgumentParser:
    """What stands before a command; alone it opens the window with nothing imported."""
    options = argparse.ArgumentParser(prog="leaktrace", add_help=False, allow_abbrev=False)
    options.add_argument("--logbook", type=Path, metavar="FILE", help=text("logbook"))
    options.add_argument("--password-stdin", action="store_true", help=argparse.SUPPRESS)
    options.add_argument("--quick-add", action="store_true", help=text("quick_add"))
    return options


def _parser() -> argparse.ArgumentParser:
    from leaktrace.cli import (
        advice,
        evidence,
        imports,
        letters,
        lists,
        logbooks,
        templates,
        traces,
    )

    options = _options(console.sentence)
    about = console.sentence("about")
    parser = argparse.ArgumentParser(prog="leaktrace", description=about, parents=[options])
    parser.add_argument("--version", action="version", version=f"leaktrace {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for group in (logbooks, imports, lists, traces, advice, letters, templates, evidence):
        group.add_commands(commands)
    return parser


def _speak_utf8() -> None:
    """Standard streams carry Japanese whatever the console's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
