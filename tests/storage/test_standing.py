"""What stands in a logbook, and on top of it what an import adds."""

from pathlib import Path

from leaktrace.domain.case import Kind
from leaktrace.services import logbook
from leaktrace.storage.standing import Standing
from tests import build

FIRM = (Kind.FIRM, "f1")


def test_the_trash_stands_and_is_not_live(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.firm()) as book:
        change = logbook.remove(book, FIRM)
        with book.reading() as connection:
            standing = Standing(connection)
            assert (standing.exists(FIRM), standing.is_live(FIRM)) == (True, False)
            assert (standing.record(FIRM), standing.all(Kind.FIRM)) == (build.firm(), [])
            assert not standing.was_undone(FIRM)
    assert change.undo is not None


def test_what_an_undo_took_away_is_known_as_undone(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book:
        undo = logbook.amend(book, build.firm()).undo
        assert undo is not None
        undo()
        with book.reading() as connection:
            assert Standing(connection).was_undone(FIRM)


def test_what_is_added_is_seen_at_once_and_written_once(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book:
        with book.writing() as connection:
            standing = Standing(connection)
            assert (standing.known("row"), standing.exists(FIRM)) == (None, False)
            standing.add(build.firm(), "row")
            assert (standing.known("row"), standing.all(Kind.FIRM)) == ("f1", [build.firm()])
            standing.write("a file")
        with book.reading() as connection:
            assert Standing(connection).known("row") == "f1"
            assert Standing(connection).record(FIRM) == build.firm()
