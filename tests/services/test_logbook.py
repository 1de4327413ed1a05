"""Logging, amending, attaching, removing: each can be undone, and undone again."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from leaktrace.domain.case import Kind, Record
from leaktrace.domain.chain import Action
from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.query import LogQuery, SortBy
from leaktrace.domain.solicitations import Caller, Channel, Status
from leaktrace.services import logbook, register
from leaktrace.services.change import Change
from tests import build


def undone(change: Change) -> Change:
    assert change.undo is not None
    return change.undo()


def test_a_change_names_what_it_touched(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book:
        change = logbook.amend(book, build.firm(), build.call())
    assert change.areas == {Kind.FIRM, Kind.SOLICITATION}


def test_an_undo_can_be_undone(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.call()) as book:
        change = logbook.amend(book, build.call(note="later"))
        back = undone(change)
        assert logbook.solicitations(book, ["s1"]) == (build.call(),)
        undone(back)
        assert logbook.solicitations(book, ["s1"])[0].note == "later"


def test_removing_a_firm_takes_its_handovers_along_and_undo_brings_both(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.firm(), build.handover()) as book:
        change = logbook.remove(book, (Kind.FIRM, "f1"))
        assert (register.firms(book), register.handovers(book)) == ((), ())
        undone(change)
        assert len(register.handovers(book)) == 1


def test_the_trash_gives_back(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.call()) as book:
        logbook.remove(book, (Kind.SOLICITATION, "s1"))
        assert [record.id for _, record in logbook.trash(book)] == ["s1"]
        logbook.restore(book, (Kind.SOLICITATION, "s1"))
        assert logbook.trash(book) == ()
        history = logbook.record_history(book, Kind.SOLICITATION, "s1")
    assert [entry.action for entry in history] == [Action.ADDED, Action.REMOVED, Action.RESTORED]


def test_an_attachment_is_copied_in_once_under_its_hash(tmp_path: Path) -> None:
    file = tmp_path / "card.jpg"
    file.write_bytes(b"\xff\xd8\xffpicture")
    with build.logbook(tmp_path, build.call()) as book:
        logbook.attach(book, "s1", [file, file])
        logbook.attach(book, "s1", [file])
        file.unlink()
        found = logbook.solicitations(book, ["s1"])[0].attachments
        assert logbook.attachment_bytes(book, found[0].sha256) == b"\xff\xd8\xffpicture"
    assert [(item.name, item.media_type, item.size) for item in found] == [
        ("card.jpg", "image/jpeg", 10)
    ]


def test_a_file_that_is_not_there_adds_none(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x")
    with build.logbook(tmp_path, build.call()) as book:
        with pytest.raises(LeakTraceError) as caught:
            logbook.attach(book, "s1", [file, tmp_path / "none"])
        assert logbook.solicitations(book, ["s1"])[0].attachments == ()
    assert caught.value.reason is Reason.FILE_UNREADABLE


def calls() -> tuple[Record, ...]:
    def at(day: int) -> datetime:
        return datetime(2026, 3, day, 3, tzinfo=UTC)

    return (
        build.firm(name="青葉見本地所"),
        build.call("a", at(1), caller=Caller(firm="f1", number="+819012345678")),
        build.call("b", at(2), caller=Caller(stated_name="カクウ投資"), subject="100%の利回り"),
        build.call("c", at(3), status=Status.CANDIDATE, caller=Caller(withheld=True)),
        replace(build.call("d", at(4)), channel=Channel.POST, status=Status.NOT_ONE),
    )


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (LogQuery(), ("c", "b", "a")),
        (LogQuery(descending=False), ("a", "b", "c")),
        (LogQuery(statuses=(Status.CANDIDATE,)), ("c",)),
        (LogQuery(statuses=tuple(Status), channels=(Channel.POST,)), ("d",)),
        (LogQuery(text="090-1234"), ("a",)),
        (LogQuery(text="９０１２３４５"), ("a",)),
        (LogQuery(text="青葉"), ("a",)),
        (LogQuery(text="かくう"), ("b",)),
        (LogQuery(text="0%の"), ("b",)),
        (LogQuery(text="_"), ()),
        (LogQuery(text="カクウ ない語"), ()),
        (LogQuery(since=datetime(2026, 3, 2, 3, tzinfo=UTC)), ("c", "b")),
        (LogQuery(until=datetime(2026, 3, 2, 3, tzinfo=UTC)), ("a",)),
        (LogQuery(firm="f1"), ("a",)),
        (LogQuery(number="+819012345678"), ("a",)),
        (LogQuery(sort=SortBy.CALLER, descending=False), ("c", "b", "a")),
    ],
)
def test_the_log_finds_what_is_asked_for(
    tmp_path: Path, query: LogQuery, ids: tuple[str, ...]
) -> None:
    with build.logbook(tmp_path, *calls()) as book:
        assert logbook.solicitation_ids(book, query) == ids


def test_candidates_are_confirmed_in_bulk(tmp_path: Path) -> None:
    with build.logbook(tmp_path, *calls()) as book:
        change = logbook.confirm(book, ["c", "d"], Status.SOLICITATION)
        assert logbook.counts(book).solicitations == 4
        undone(change)
        assert logbook.counts(book).candidates == 1
