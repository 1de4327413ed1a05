"""A person's keys and clicks, in a real window: log a call, and find it kept."""

from pathlib import Path

import pytest

from leaktrace.domain.query import LogQuery
from leaktrace.services import logbook, register
from leaktrace.storage.database import Logbook, open_logbook
from tests import build, numbers
from tests.window.desk import MISSING, desk, until

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
    pytest.mark.xdist_group("screen"),
]


def test_a_call_is_logged_by_its_number_and_enter(tmp_path: Path) -> None:
    build.logbook(tmp_path, build.phone(), build.firm(), build.handover()).close()
    path = tmp_path / "test.leaktrace"
    with desk(tmp_path, path) as person:
        person.press("ctrl+n")
        person.write("03-3200-0001")
        person.press("Return")
        with open_logbook(path) as book:
            until(lambda: len(logged(book)) == 1, "the call is kept")
            found = logbook.solicitations(book, logged(book))[0]
        assert found.caller.number == numbers.FIXED[1]


def logged(book: Logbook) -> tuple[str, ...]:
    return logbook.solicitation_ids(book, LogQuery())


def names(book: Logbook) -> list[str]:
    return [firm.name for firm in register.firms(book)]
