"""Aliases: which address was made for which firm."""

from datetime import date
from pathlib import Path

import pytest

from leaktrace.domain.intakes import Passed, Trouble
from leaktrace.importers import aliases, readers
from leaktrace.importers.reading import Reading, ReadOptions
from leaktrace.importers.sources import sources
from leaktrace.services import intake
from leaktrace.services.register import case
from tests import build
from tests.importers.backups import finished, saved

SIMPLE = "alias,note,enabled,mailboxes\nshop@a.example.org,shop.example.com,true,me@example.jp\n"
ADDY = (
    "id,email,local_part,description,created_at,deleted_at\n"
    "1,shop@a.example.org,shop,shop.example.com,2024-05-06 07:08:09,2025-01-02 00:00:00\n"
)


def read(path: Path) -> Reading:
    (source,) = sources(path)
    reader = readers.recognised(source)
    assert reader is not None
    assert reader.NAME == aliases.NAME
    found: Reading = finished(reader.read(source, ReadOptions()))
    return found


@pytest.mark.parametrize(("text", "on"), [(SIMPLE, None), (ADDY, date(2024, 5, 6))])
def test_an_alias_becomes_an_address_and_its_note_a_firm(
    tmp_path: Path, text: str, on: date | None
) -> None:
    found = read(saved(tmp_path, text, "aliases.csv")).case
    (alias,), (firm,), (given,) = found.identifiers, found.firms, found.handovers
    assert (alias.value, firm.domains) == ("shop@a.example.org", ("example.com",))
    assert (given.firm, given.given, given.on) == (firm.id, (alias.id,), on)


def test_what_is_no_address_or_names_nobody_is_told(tmp_path: Path) -> None:
    text = SIMPLE + "b@a.example.org,,true,x\nnothing,shop,true,x\n"
    found = read(saved(tmp_path, text, "aliases.csv"))
    assert found.passed == {Passed.NO_FIRM: 1}
    assert [(p.trouble, p.where) for p in found.problems] == [(Trouble.ROW_UNREADABLE, "4")]


def test_the_same_list_twice_adds_nothing(tmp_path: Path) -> None:
    path = saved(tmp_path, SIMPLE, "aliases.csv")
    with build.logbook(tmp_path) as book:
        finished(intake.take(book, [path]))
        (again,) = finished(intake.take(book, [path])).files
        assert len(case(book).handovers) == 1
    assert again.added == {}
