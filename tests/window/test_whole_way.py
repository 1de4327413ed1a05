"""A person's keys and clicks in a real window: a call, a firm, the verdict, the letter."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from leaktrace.domain.case import Record
from leaktrace.domain.correspondence import LetterState
from leaktrace.domain.firms import Industry
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.query import LogQuery
from leaktrace.domain.solicitations import Caller
from leaktrace.services import logbook, register
from leaktrace.storage.database import Logbook
from tests import build, numbers
from tests.window.desk import MISSING, Desk, desk, until

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]

ACCENT = b"\x8c\x5a\x1e"
"""The accent as a screen of 24 bits keeps it: blue, green, red."""


def records() -> tuple[Record, ...]:
    """What the person wrote down before: who they are, whom they gave the number, who called."""
    caller = build.firm("c1", "架空エステート", industry=Industry.INVESTMENT_PROPERTY, country="JP")
    call = replace(build.call(knew=("visit",)), caller=Caller(firm="c1", number=numbers.FIXED[0]))
    return (
        Identifier(id="n1", kind=IdentifierKind.NAME, value="見本 花子"),
        build.phone(),
        build.firm(industry=Industry.CONDO_DEVELOPER),
        build.handover(facts=("visit",)),
        caller,
        call,
    )


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    with build.logbook(tmp_path, *records()) as made:
        yield made


@pytest.fixture
def person(tmp_path: Path, book: Logbook) -> Iterator[Desk]:
    with desk(tmp_path, book.path) as made:
        made.sees("test — LeakTrace")
        yield made


def logged(book: Logbook) -> tuple[str, ...]:
    return logbook.solicitation_ids(book, LogQuery())


def test_the_whole_way(person: Desk, book: Logbook, tmp_path: Path) -> None:
    log_a_call(person, book)
    add_a_firm(person, book)
    see_the_verdict(person, tmp_path)
    make_the_letter(person, book)


def log_a_call(person: Desk, book: Logbook) -> None:
    """Ctrl+N, a number, Enter."""
    person.press("ctrl+n")
    person.sees("Quick entry")
    person.write("03-3200-0001")
    person.press("Return")
    until(lambda: len(logged(book)) == 2, "the call is kept")
    found = logbook.solicitations(book, logged(book)[:1])[0]
    assert found.caller.number == numbers.FIXED[1]


def add_a_firm(person: Desk, book: Logbook) -> None:
    """Firms, add, a name in Japanese, Enter."""
    person.sees("LeakTrace")
    person.press("ctrl+3")
    person.waits(1)
    person.press("ctrl+shift+f")
    person.sees("Firm")
    person.write("みほん住宅")
    person.press("Return")
    until(lambda: "みほん住宅" in {firm.name for firm in register.firms(book)}, "the firm is kept")


def see_the_verdict(person: Desk, folder: Path) -> None:
    """The page Sources draws bars in the accent where the waterfall stands."""
    person.sees("LeakTrace")
    person.press("ctrl+4")
    until(lambda: accents(person, folder) > 400, "the verdict is drawn")


def accents(person: Desk, folder: Path) -> int:
    """How many pixels right of the navigation have the accent's colour."""
    picture = person.looks(folder / "window.xwd").read_bytes()
    size, width, height, line = (int.from_bytes(picture[i : i + 4], "big") for i in (0, 16, 20, 48))
    colours = int.from_bytes(picture[76:80], "big")
    start = size + 12 * colours
    rows = [
        picture[start + y * line + 4 * 200 : start + y * line + 4 * width] for y in range(height)
    ]
    return sum(row.count(ACCENT) for row in rows)


def make_the_letter(person: Desk, book: Logbook) -> None:
    """Letters, write, the firm that called, keep the draft."""
    person.press("ctrl+5")
    person.waits(11)  # until the banner that offers to undo is gone and nothing moves any more
    person.click(577, 58)
    person.waits(1)
    person.click(430, 292)
    person.press("Down", "Return")
    person.waits(1)
    until(lambda: keep(person, book), "the letter is kept")
    letter = register.case(book).letters[0]
    assert (letter.firm, letter.kind, letter.state) == ("c1", "jp.stop_call", LetterState.DRAFT)
    assert "架空エステート　御中" in letter.text


def keep(person: Desk, book: Logbook) -> bool:
    """Press "Keep the draft" by its key, and say whether a letter is kept."""
    person.press("ctrl+s")
    return bool(register.case(book).letters)
