"""`leaktrace import`."""

import argparse
from pathlib import Path
from typing import Any

from leaktrace import wording
from leaktrace.cli import console
from leaktrace.cli.commands import Commands, add, add_json, add_list
from leaktrace.cli.steps import run_through
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import FileIntake, Problem
from leaktrace.services import intake
from leaktrace.services.change import Logbook


def add_commands(commands: Commands) -> None:
    """The commands of this group."""
    parser = add(commands, "import", run_import, needs="any logbook")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--as", dest="format", metavar="FORMAT", help=console.sentence("import_as"))
    parser.add_argument("--zone", metavar="IANA", help=console.sentence("import_zone"))
    parser.add_argument("--line", metavar="IDENTIFIER", help=console.sentence("import_line"))
    sender = console.sentence("import_sender")
    parser.add_argument("--sender", action="append", default=[], metavar="NAME", help=sender)
    parser.add_argument("--dry-run", action="store_true", help=console.sentence("dry_run"))
    add_list(parser)
    add_json(parser)


def run_import(arguments: argparse.Namespace, *books: Logbook) -> int:
    """Take in the files and say what came of each; 1 where nothing of a file could be read."""
    if arguments.list:
        return _list(as_json=arguments.json)
    if not arguments.files:
        raise Refused(Reason.NO_SUCH_FILE, file="FILE")
    options = intake.IntakeOptions(
        format=arguments.format,
        zone=arguments.zone,
        line=arguments.line,
        senders=tuple(arguments.sender),
        dry_run=arguments.dry_run,
    )
    done = run_through(intake.take(books[0], arguments.files, options))
    for item in done.files:
        _tell_problems(item)
    if arguments.json:
        console.say_json({"dry_run": arguments.dry_run, "files": [_plain(f) for f in done.files]})
    else:
        for item in done.files:
            _say(item)
    return 1 if any(_is_unread(item) for item in done.files) else 0


def _list(*, as_json: bool) -> int:
    if as_json:
        console.say_json([{"id": name} for name in intake.formats()])
    else:
        console.say_rows([(name,) for name in intake.formats()])
    return 0


def _is_unread(item: FileIntake) -> bool:
    return bool(item.problems) and not sum(item.added.values()) and not sum(item.passed.values())


def _say(item: FileIntake) -> None:
    language = console.language()
    added = [f"{wording.word(language, kind)} {count}" for kind, count in item.added.items()]
    passed = [f"{wording.word(language, why)} {count}" for why, count in item.passed.items()]
    console.say(f"{item.name} ({item.format})")
    console.say_rows(
        [
            (console.sentence("import_added"), ", ".join(added) or "0"),
            (console.sentence("import_candidates"), str(item.candidates)),
            (console.sentence("import_passed"), ", ".join(passed) or "0"),
        ]
    )


def _tell_problems(item: FileIntake) -> None:
    for problem in item.problems:
        console.note(f"{item.name}: {_sentence(problem)}")


def _sentence(problem: Problem) -> str:
    details = {"where": problem.where, **problem.details}
    return wording.sentence(console.language(), f"problems.{problem.trouble.value}", **details)


def _plain(item: FileIntake) -> dict[str, Any]:
    return {
        "name": item.name,
        "format": item.format,
        "sha256": item.sha256,
        "rows": item.rows,
        "added": {kind.value: count for kind, count in item.added.items()},
        "candidates": item.candidates,
        "passed": {why.value: count for why, count in item.passed.items()},
        "problems": [
            {"trouble": problem.trouble.value, "where": problem.where, "text": _sentence(problem)}
            for problem in item.problems
        ],
    }
