"""Commands on a whole logbook: demo, export, backup, restore, deadlines."""

import argparse
from collections.abc import Callable
from pathlib import Path

from leaktrace.cli import console
from leaktrace.cli.commands import Commands, add
from leaktrace.domain.errors import Reason, Refused
from leaktrace.services import due_days, example, safekeeping
from leaktrace.services.change import Logbook

Open = Callable[..., Logbook]
OpenWindow = Callable[[Path | None, bool], int]


def add_commands(commands: Commands) -> None:
    """The commands of this group."""
    demo = add(commands, "demo", run_demo, needs="path")
    demo.add_argument("--out", type=Path, metavar="FILE", help=console.sentence("demo_out"))
    export = add(commands, "export", run_export)
    export.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=console.sentence("export_out")
    )
    backup = add(commands, "backup", run_backup)
    backup.add_argument("--out", type=Path, required=True, metavar="FILE")
    restore = add(commands, "restore", run_restore, needs="path")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--replace", action="store_true", help=console.sentence("replace"))
    deadlines = add(commands, "deadlines", run_deadlines)
    deadlines.add_argument("--out", type=Path, required=True, metavar="FILE.ics")


def run_demo(arguments: argparse.Namespace, path: Path, open_: Open, window: OpenWindow) -> int:
    """Make a logbook of the example, and open it unless only the file is wanted."""
    target: Path = arguments.out or arguments.logbook or safekeeping.fresh_demo()
    if target.exists() and target.stat().st_size:
        raise Refused(Reason.FILE_EXISTS, file=str(target))
    with open_(target, create=True) as book:
        example.fill(book)
    if arguments.out:
        console.say(str(target))
        return 0
    return window(target, False)


def run_export(arguments: argparse.Namespace, book: Logbook) -> int:
    """Write everything to a case file, or the log to a table."""
    safekeeping.export(book, arguments.out, console.language())
    console.say(str(arguments.out))
    return 0


def run_backup(arguments: argparse.Namespace, book: Logbook) -> int:
    """Write a consistent copy."""
    safekeeping.backup(book, arguments.out)
    console.say(str(arguments.out))
    return 0


def run_restore(arguments: argparse.Namespace, path: Path, open_: Open, _: OpenWindow) -> int:
    """Put a copy back, never over an existing logbook without `--replace`."""
    with open_(arguments.file) as copy:
        safekeeping.restore(copy, path, replace=arguments.replace)
    console.say(str(path))
    return 0


def run_deadlines(arguments: argparse.Namespace, book: Logbook) -> int:
    """Write what is due as a calendar file."""
    due_days.save_calendar(book, arguments.out, console.language())
    console.say(str(arguments.out))
    return 0
