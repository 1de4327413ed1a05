"""A look into files before they are taken in: what would come, and what only the person can say."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from leaktrace.domain.chats import ChatLook
from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.intakes import FileIntake
from leaktrace.domain.tables import TableLook
from leaktrace.importers import chats, readers, table_look, tables
from leaktrace.importers.reading import ReadOptions
from leaktrace.importers.sources import sources
from leaktrace.services.change import Logbook, Step
from leaktrace.services.intake import IntakeOptions, take


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What only the person can say of files: columns of tables, senders of chats."""

    tables: tuple[TableLook, ...] = ()
    chats: tuple[ChatLook, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What files would bring, or why they cannot be read."""

    files: tuple[FileIntake, ...] = ()
    asked: Asked = Asked()
    error: LeakTraceError | None = None


def preview(
    book: Logbook, paths: Sequence[Path], options: IntakeOptions
) -> Generator[Step, None, Preview]:
    """Look into files without writing anything; steps count bytes."""
    asked = Asked()
    try:
        asked = asked_of(paths, options)
        intake = yield from take(book, paths, with_nobody(options, asked))
    except LeakTraceError as error:
        return Preview(asked=asked, error=error)
    return Preview(files=intake.files, asked=asked)


def asked_of(paths: Sequence[Path], options: IntakeOptions) -> Asked:
    """The tables and chats among files, also tables of which it is not plain what they say.

    Raises:
        Refused: where a file is missing, broken or made to do harm.
        Unavailable: where a file cannot be read.
    """
    tabular: dict[str, TableLook] = {}
    talks: dict[str, ChatLook] = {}
    said = ReadOptions(senders=options.senders, chats=options.chats)
    for item in (item for path in paths for item in sources(path)):
        if not table_look.may_be_table(item):
            continue
        reader = readers.recognised(item)
        if reader is chats and (talk := chats.look(item, said)):
            talks.setdefault(talk.key, talk)
        elif reader in (None, tables) and (
            table := table_look.look(item, options.tables, options.columns)
        ):
            tabular.setdefault(table.key, table)
    return Asked(tables=tuple(tabular.values()), chats=tuple(talks.values()))


def with_nobody(options: IntakeOptions, asked: Asked) -> IntakeOptions:
    """The options with nobody picked in those chats of which nothing is known."""
    return replace(options, chats={item.key: "" for item in asked.chats} | dict(options.chats))
