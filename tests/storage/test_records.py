"""Records are kept whole, and every write leaves its trace in the chain."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from sqlalchemy import exc, text

from leaktrace.domain.case import TYPES, Case, Kind
from leaktrace.domain.chain import Action, Entry, breaks
from leaktrace.services.change import written
from leaktrace.services.example import example
from leaktrace.storage import cases, history, records
from leaktrace.storage.database import Logbook
from leaktrace.storage.schema import RECORDS
from tests import build


@pytest.mark.parametrize("kind", list(Kind))
def test_a_table_has_a_column_for_every_field(kind: Kind) -> None:
    names = {item.name for item in fields(TYPES[kind])}
    assert names <= set(RECORDS[kind].c.keys())


def test_a_whole_case_comes_back_as_it_was(tmp_path: Path) -> None:
    case = example()
    with build.logbook(tmp_path, *case.records()) as book, book.reading() as connection:
        assert cases.read_case(connection) == case


def test_a_write_that_changes_nothing_leaves_no_entry(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.firm()) as book:
        with book.writing() as connection:
            assert records.write(connection, [written(build.firm())]) == ()
        assert len(_entries(book)) == 1


def test_every_kind_of_write_has_its_entry(tmp_path: Path) -> None:
    firm = build.firm()
    with build.logbook(tmp_path, firm) as book, book.writing() as connection:
        records.write(connection, [written(replace(firm, note="x"))], why="typo")
        undo = records.write(connection, [records.Write(kind=Kind.FIRM, id="f1", record=None)])
        records.write(connection, [written(firm)])
        records.write(connection, undo, undoing=True)
        found = history.of_record(connection, Kind.FIRM, "f1")
    assert [entry.action for entry in found] == [
        Action.ADDED,
        Action.AMENDED,
        Action.REMOVED,
        Action.RESTORED,
        Action.UNDONE,
    ]
    assert '"why":"typo"' in (found[1].content or "")


def test_the_chain_holds_and_breaks_where_it_is_touched(tmp_path: Path) -> None:
    with build.logbook(tmp_path, *example().records()) as book:
        entries = list(_entries(book))
    assert breaks(entries) == ()
    entries[3] = replace(entries[3], content='{"record":null,"why":""}')
    assert breaks(entries) == (entries[3].seq,)
    del entries[5]
    assert len(breaks(entries)) == 2


def test_a_wiped_entry_still_holds(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.firm()) as book, book.writing() as connection:
        connection.execute(text("UPDATE history SET content = NULL, salt = NULL"))
        assert breaks(history.entries(connection)) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM history",
        "UPDATE history SET at = '2020-01-01'",
        "UPDATE history SET content = '{}'",
    ],
)
def test_the_file_itself_refuses_to_change_its_history(tmp_path: Path, statement: str) -> None:
    with build.logbook(tmp_path, build.firm()) as book:
        with pytest.raises(exc.IntegrityError), book.writing() as connection:
            connection.execute(text(statement))
        assert breaks(_entries(book)) == ()


def test_what_is_in_the_trash_is_kept_but_not_listed(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.firm()) as book, book.writing() as connection:
        records.write(connection, [records.Write(kind=Kind.FIRM, id="f1", record=None)])
        assert cases.read_case(connection) == Case()
        assert [record for _, record in records.trashed(connection)] == [build.firm()]
        assert records.ids_of_kind(connection, Kind.FIRM) == {"f1"}


def _entries(book: Logbook) -> tuple[Entry, ...]:
    with book.reading() as connection:
        return tuple(history.entries(connection))
