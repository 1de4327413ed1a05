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
    arguments = _parser().parse_args(argv)
    try:
        if arguments.password_stdin:
            raise Refused(Reason.NOT_THERE_YET, what="--password-stdin")
        if arguments.command is None:
            return open_window(arguments.logbook, arguments.quick_add)
        return _run_command(arguments, open_window)
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
    with open_logbook(path, create=arguments.needs == "any logbook") as book:
        return command(arguments, book)


def _parser() -> argparse.ArgumentParser:
    from leaktrace.cli import evidence, imports, letters, lists, logbooks, traces

    parser = argparse.ArgumentParser(prog="leaktrace", description=console.sentence("about"))
    parser.add_argument("--version", action="version", version=f"leaktrace {__version__}")
    parser.add_argument("--logbook", type=Path, metavar="FILE", help=console.sentence("logbook"))
    parser.add_argument("--password-stdin", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--quick-add", action="store_true", help=console.sentence("quick_add"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for group in (logbooks, imports, lists, traces, letters, evidence):
        group.add_commands(commands)
    return parser


def _speak_utf8() -> None:
    """Standard streams carry Japanese whatever the console's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
