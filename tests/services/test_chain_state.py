"""The chain's head is the last entry's hash, and a changed file shows."""

import sqlite3
from pathlib import Path

from leaktrace.domain.case import Kind
from leaktrace.domain.chain import START
from leaktrace.services import logbook
from leaktrace.services.chain_state import ChainState, chain_state
from tests import build


def test_the_head_is_the_last_entrys_hash(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.call("s1")) as book:
        logbook.amend(book, build.call("s1", note="later"))
        first, last = logbook.record_history(book, Kind.SOLICITATION, "s1")
        state = chain_state(book)
    assert (state.length, state.head, state.broken) == (2, last.hash, ())
    assert (state.first_at, state.last_at) == (first.at, last.at)


def test_an_empty_chain_has_no_end(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book:
        assert chain_state(book) == ChainState(length=0, head=START)


def test_a_changed_entry_is_found(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.call("s1"), build.call("s2")) as book:
        path = book.path
    bare = sqlite3.connect(path)
    triggers = [
        name for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type='trigger'")
    ]
    for name in triggers:
        bare.execute(f'DROP TRIGGER "{name}"')
    bare.execute("UPDATE history SET at = '2020-01-01T00:00:00.000000+00:00' WHERE seq = 1")
    bare.commit()
    bare.close()
    from leaktrace.storage.database import open_logbook

    with open_logbook(path) as book:
        assert chain_state(book).broken == (1,)
