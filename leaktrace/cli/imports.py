"""`leaktrace import`."""

import argparse
from pathlib import Path

from leaktrace.cli.commands import Commands, add, add_json, add_list
from leaktrace.cli import console


def add_commands(commands: Commands) -> None:
    """The commands of this group."""
    parser = add(commands, "import", run_import, needs="any logbook")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--as", dest="format", metavar="FORMAT", help=console.sentence("import_as"))
    parser.add_argument("--zone", metavar="IANA", help=console.sentence("import_zone"))
    parser.add_argument("--line", metavar="IDENTIFIER", help=console.sentence("import_line"))
    parser.add_argument(
        "--sender", action="append", default=[], metavar="NAME", help=console.sentence("import_sender")
    )
    parser.add_argument("--dry-run", action="store_true", help=console.sentence("dry_run"))
    add_list(parser)
    add_json(parser)


def run_import(arguments: argparse.Namespace, *book: object) -> int:
    return 1
