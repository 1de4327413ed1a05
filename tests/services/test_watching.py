"""What appears in a watched folder is taken in, where it holds calls and messages."""

import json
import os
from pathlib import Path

from leaktrace.domain.errors import Reason
from leaktrace.exchange.case import write_case
from leaktrace.services import register
from leaktrace.services.watching import listed, take_new
from tests import build
from tests.importers.backups import bitwarden, call, calls, finished, login, saved
from tests.importers.letters import email, mail, received

SECRETS = login("A", "https://a.example", "h@example.jp")


def test_only_calls_messages_and_mails_are_taken_without_a_look(tmp_path: Path) -> None:
    folder = tmp_path / "Exports"
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "case.json").write_text(json.dumps(write_case(build.case())))
    (folder / "passwords.json").write_text(bitwarden(SECRETS))
    saved(folder, calls(call()), "calls.xml")
    saved(folder, mail(received()), "1.eml")
    with build.logbook(tmp_path, build.phone(), email()) as book:
        watched = finished(take_new(book, tuple(listed(folder).values())))
        found = register.case(book)
    assert watched.errors == ()
    assert (len(found.solicitations), found.firms, found.handovers) == (2, (), ())
    taken = [file.name for intake in watched.intakes for file in intake.files]
    assert taken == ["1.eml", "calls.xml"]


def test_a_file_that_cannot_be_read_costs_itself_alone(tmp_path: Path) -> None:
    bad = saved(tmp_path, "<!DOCTYPE a><calls><call/></calls>", "a.xml")
    good = saved(tmp_path, calls(call()), "b.xml")
    with build.logbook(tmp_path, build.phone()) as book:
        watched = finished(take_new(book, (bad, good)))
        assert len(register.case(book).solicitations) == 1
    assert [item.reason for item in watched.errors] == [Reason.FORMAT_UNSAFE]


def test_a_file_that_changed_is_another_and_hidden_ones_are_none(tmp_path: Path) -> None:
    path = saved(tmp_path, b"a", "a.xml")
    saved(tmp_path, b"a", ".part")
    (tmp_path / "folder").mkdir()
    before = listed(tmp_path)
    assert list(before.values()) == [path]
    path.write_bytes(b"ab")
    longer = listed(tmp_path)
    os.utime(path, ns=(1, 1))
    assert len({*before, *longer, *listed(tmp_path)}) == 3
    assert listed(tmp_path / "gone") == {}
