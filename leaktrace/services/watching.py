"""Taking in by itself what other programs put into a watched folder."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from leaktrace.domain.errors import LeakTraceError
from leaktrace.importers import readers
from leaktrace.importers.sources import sources
from leaktrace.services.change import Logbook, Step
from leaktrace.services.intake import Intake, IntakeOptions, take

MOST_FILES = 5_000
"""Files of a folder that are looked at."""


def listed(folder: Path) -> dict[str, Path]:
    """The files of a folder, each under what tells it from an earlier state of itself."""
    found: dict[str, Path] = {}
    try:
        for path in sorted(folder.iterdir())[:MOST_FILES]:
            if path.is_file() and not path.name.startswith("."):
                state = path.stat()
                found[f"{path.name}|{state.st_size}|{state.st_mtime_ns}"] = path
    except OSError:
        return found
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What came of new files: each its own change, and what could not be read."""

    intakes: tuple[Intake, ...]
    errors: tuple[LeakTraceError, ...]


def take_new(
    book: Logbook, paths: Sequence[Path], options: IntakeOptions | None = None
) -> Generator[Step, None, Watched]:
    """Take in those files that hold calls and messages, and nothing else.

    `options` hold what is known of tables and chats.
    Passwords, contacts and whole logbooks need the person's own look.
    """
    intakes: list[Intake] = []
    errors: list[LeakTraceError] = []
    asked = replace(options or IntakeOptions(), contacts_only=True)
    for path in paths:
        try:
            if any(readers.recognised(item, asked.tables) for item in sources(path)):
                intakes.append((yield from take(book, (path,), asked)))
        except LeakTraceError as error:
            errors.append(error)
    return Watched(intakes=tuple(intakes), errors=tuple(errors))
