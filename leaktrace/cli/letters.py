"""`leaktrace letter`."""

import argparse
from pathlib import Path

from leaktrace.cli import console
from leaktrace.cli.commands import Commands, add, add_json, add_list


def add_commands(commands: Commands) -> None:
    """The commands of this group."""
    parser = add(commands, "letter", run_letter)
    parser.add_argument("kind", nargs="?", metavar="KIND")
    parser.add_argument(
        "--to", action="append", default=[], metavar="FIRM", help=console.sentence("letter_to")
    )
    parser.add_argument("--lang", metavar="LANGUAGE", help=console.sentence("letter_lang"))
    parser.add_argument("--form", default="letter", choices=("letter", "naiyo", "e-naiyo"), help=console.sentence("letter_form"))
    parser.add_argument("--paper", default="a4", choices=("a4", "letter"), help=console.sentence("letter_paper"))
    parser.add_argument("--out", type=Path, metavar="FILE", help=console.sentence("letter_out"))
    add_list(parser)
    add_json(parser)


def run_letter(arguments: argparse.Namespace, *book: object) -> int:
    return 1
