"""`leaktrace evidence` and `leaktrace verify`."""

import argparse
from pathlib import Path

from leaktrace.cli import console
from leaktrace.cli.commands import Commands, add, add_json, add_list


def add_commands(commands: Commands) -> None:
    """The commands of this group."""
    bundle = add(commands, "evidence", run_evidence)
    bundle.add_argument("--for", dest="profile", metavar="PROFILE", help=console.sentence("evidence_for"))
    bundle.add_argument("--firm", help=console.sentence("evidence_firm"))
    bundle.add_argument("--since", metavar="DATE", help=console.sentence("since"))
    bundle.add_argument("--until", metavar="DATE", help=console.sentence("until"))
    bundle.add_argument("--redact", action="store_true", help=console.sentence("redact"))
    bundle.add_argument("--strict", action="store_true", help=console.sentence("strict"))
    bundle.add_argument("--out", type=Path, metavar="FILE.zip")
    add_list(bundle)
    add_json(bundle)
    verify = add(commands, "verify", run_verify, needs="nothing")
    verify.add_argument("bundle", type=Path, metavar="BUNDLE")


def run_evidence(arguments: argparse.Namespace, *book: object) -> int:
    return 1


def run_verify(arguments: argparse.Namespace) -> int:
    return 1
