"""`leaktrace import`."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from leaktrace import settings, wording
from leaktrace.cli import console
from leaktrace.cli.commands import Commands, add, add_json, add_list
from leaktrace.domain.chats import said_of_senders
from leaktrace.domain.intakes import Doubt, FileIntake, Problem
from leaktrace.domain.tables import said_of
from leaktrace.exchange.plain import to_plain
from leaktrace.services.change import Logbook
from leaktrace.services.intake import Intake, IntakeOptions, delete, formats, take
from leaktrace.services.looking import asked_of


def add_commands(commands: Commands) -> None:
    """The commands of this group."""
    parser = add(commands, "import", run_import, needs="nothing")
    parser.set_defaults(refuse=parser.error)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", action=_Files)
    parser.add_argument("--as", dest="format", metavar="FORMAT", help=console.sentence("import_as"))
    parser.add_argument("--zone", metavar="IANA", help=console.sentence("import_zone"))
    parser.add_argument("--line", metavar="IDENTIFIER", help=console.sentence("import_line"))
    senders = parser.add_argument("--sender", action="append", default=[], metavar="NAME")
    senders.help = console.sentence("import_sender")
    columns = parser.add_argument("--columns", default="", metavar="WHAT=COLUMN,...")
    columns.help = console.sentence("import_columns")
    parser.add_argument("--same", action="store_true", help=console.sentence("import_same"))
    parser.add_argument("--dry-run", action="store_true", help=console.sentence("dry_run"))
    parser.add_argument(
        "--delete-passwords", action="store_true", help=console.sentence("import_delete")
    )
    add_list(parser)
    add_json(parser)


def run_import(arguments: argparse.Namespace, book: Logbook | None = None) -> int:
    """Take files in and say what came of each, or list the formats."""
    if arguments.list:
        _say_formats(as_json=arguments.json)
    elif book is None:
        arguments.refuse(_sentence("no_file"))
    else:
        intake = _taken(book, arguments)
        if (arguments.columns or arguments.sender) and not arguments.dry_run:
            _remember(arguments)
        _say(intake, as_json=arguments.json, dry_run=arguments.dry_run)
        _rid(intake.secret, wanted=arguments.delete_passwords and not arguments.dry_run)
    return 0


def _rid(secret: Sequence[Path], *, wanted: bool) -> None:
    """Delete files with passwords in them, or say that one should."""
    if wanted:
        delete(secret)
    for path in secret:
        console.note(_sentence("deleted" if wanted else "delete_it", file=path.name))


class _Files(argparse.Action):
    """Keeps the files, for which a logbook is needed."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        setattr(namespace, self.dest, values)
        if values:
            namespace.needs = "any logbook"


def _taken(book: Logbook, arguments: argparse.Namespace) -> Intake:
    known = settings.read()
    options = IntakeOptions(
        format=arguments.format,
        zone=arguments.zone,
        line=arguments.line,
        senders=tuple(arguments.sender),
        dry_run=arguments.dry_run,
        columns=arguments.columns,
        tables=known.tables,
        chats=known.chats,
        doubtful_is_same=arguments.same,
    )
    steps = take(book, arguments.files, options)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            intake: Intake = end.value
            return intake


def _remember(arguments: argparse.Namespace) -> None:
    """Keep what was said of columns and senders for the next file of the same kind."""
    options = IntakeOptions(columns=arguments.columns, senders=tuple(arguments.sender))
    asked, before = asked_of(arguments.files, options), settings.read()
    if arguments.columns:
        told = {x.key: said_of(x.columns, x.day_first) for x in asked.tables if x.has_header}
        before = replace(before, tables=settings.remembered(before.tables, told))
    picked = {item.key: said_of_senders(item.picked) for item in asked.chats if item.picked}
    settings.write(replace(before, chats=settings.remembered(before.chats, picked)))


def _say_formats(*, as_json: bool) -> None:
    language = console.language()
    rows = [(id, wording.sentence(language, f"formats.{id}")) for id in formats()]
    if as_json:
        console.say_json([{"id": id, "name": name} for id, name in rows])
    else:
        console.say_rows(rows)


def _say(intake: Intake, *, as_json: bool, dry_run: bool) -> None:
    for file in intake.files:
        for problem in file.problems:
            console.note(f"{file.name}: {_problem(problem)}")
        for doubt in file.doubts:
            console.note(f"{file.name}: {_doubt(doubt)}")
    if as_json:
        files = [_plain(file) for file in intake.files]
        console.say_json(
            {"dry_run": dry_run, "files": files, "candidates": list(intake.candidates)}
        )
    else:
        for file in intake.files:
            console.say(_line(file))
        if dry_run:
            console.note(_sentence("dry"))


def _line(file: FileIntake) -> str:
    added = _counted(file.added) or _sentence("nothing")
    parts = [_sentence("added", file=file.name, rows=file.rows, added=added)]
    if file.candidates:
        parts.append(_sentence("candidates", count=file.candidates))
    if file.passed:
        parts.append(_sentence("passed", passed=_counted(file.passed)))
    return " ".join(parts)


def _counted(counts: Mapping[Any, int]) -> str:
    language = console.language()
    return ", ".join(f"{wording.word(language, item)} {count}" for item, count in counts.items())


def _problem(problem: Problem) -> str:
    return wording.sentence(
        console.language(),
        f"problems.{problem.trouble}",
        where=problem.where,
        **problem.details,
    )


def _doubt(doubt: Doubt) -> str:
    told = _sentence("by_program" if doubt.tool else "by_hand")
    at, here = (moment.isoformat(" ", "seconds") for moment in (doubt.at, doubt.here))
    return _sentence("doubt", at=at, sender=doubt.sender, here=here, noted=told)


def _plain(file: FileIntake) -> dict[str, Any]:
    return {
        "name": file.name,
        "format": file.format,
        "sha256": file.sha256,
        "rows": file.rows,
        "added": _by_word(file.added),
        "candidates": file.candidates,
        "passed": _by_word(file.passed),
        "problems": [
            {"trouble": item.trouble.value, "where": item.where, "text": _problem(item)}
            for item in file.problems
        ],
        "perhaps_the_same": [to_plain(item) for item in file.doubts],
    }


def _by_word(counts: Mapping[Any, int]) -> dict[str, int]:
    return {str(item): count for item, count in counts.items()}


def _sentence(key: str, **details: object) -> str:
    return wording.sentence(console.language(), f"imports.{key}", **details)
