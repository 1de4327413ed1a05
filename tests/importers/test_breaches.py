"""Known incidents: only for firms of the register, as plain text, with their source named."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from leaktrace.__main__ import main
from leaktrace.domain.case import Case
from leaktrace.domain.firms import Firm
from leaktrace.domain.intakes import Passed, Trouble
from leaktrace.importers import breaches, readers
from leaktrace.importers.reading import Reading, ReadOptions
from leaktrace.importers.sources import sources
from leaktrace.services import intake
from leaktrace.services.register import case
from tests import build
from tests.importers.backups import finished, saved
from tests.samples import SAMPLES, needs_samples

SHOP = Firm(id="f1", name="Example Shop", domains=("shop.example.org",))
ENTRY: dict[str, Any] = {
    "Name": "ExampleShop",
    "Title": "Example &amp; Shop",
    "Domain": "example.org",
    "BreachDate": "2024-03-01",
    "PwnCount": 12,
    "Description": 'In 2024 <a href="https://e.example.com" onclick="x()">a shop</a> lost &quot;all&quot;.<script>',
    "DataClasses": ["Phone numbers", "Email addresses", "Passwords"],
    "IsVerified": True,
}


def written(folder: Path, *entries: Any) -> Path:
    return saved(folder, json.dumps(entries or (ENTRY,)), "breaches.json")


def read(path: Path, *firms: Firm) -> Reading:
    (source,) = sources(path)
    assert readers.recognised(source) is breaches
    return finished(breaches.read(source, ReadOptions(known=Case(firms=firms))))


def test_an_incident_is_noted_at_the_firm_of_its_domain(tmp_path: Path) -> None:
    with build.logbook(tmp_path, SHOP) as book:
        taken = finished(intake.take(book, [written(tmp_path)]))
        (firm,) = case(book).firms
        (found,) = firm.breaches
        assert (firm.id, firm.name, found.since) == ("f1", "Example Shop", date(2024, 3, 1))
        assert found.items == ("phone", "email", "other:passwords")
        assert found.reference == "https://haveibeenpwned.com/Breach/ExampleShop"
        assert found.extra["title"] == "Example & Shop"
        assert found.extra["description"] == 'In 2024 a shop lost "all".'
        assert found.extra["credit"] == "Have I Been Pwned, CC BY 4.0"
        (file,) = taken.files
        assert (file.passed, file.added) == ({Passed.INCIDENTS: 1}, {})
        assert [item.trouble for item in file.problems] == [Trouble.CREDIT]
        (again,) = finished(intake.take(book, [written(tmp_path)])).files
        assert again.passed == {Passed.ALREADY_THERE: 1}
        assert taken.change.undo is not None
        taken.change.undo()
        assert case(book).firms == (SHOP,)


def test_a_later_list_adds_what_is_new(tmp_path: Path) -> None:
    with build.logbook(tmp_path, SHOP) as book:
        finished(intake.take(book, [written(tmp_path)]))
        later = ENTRY | {"Name": "ExampleShop2", "BreachDate": "2025-01-01"}
        (file,) = finished(intake.take(book, [written(tmp_path, ENTRY, later)])).files
        (firm,) = case(book).firms
    assert file.passed[Passed.INCIDENTS] == 1
    assert [item.since for item in firm.breaches] == [date(2024, 3, 1), date(2025, 1, 1)]


def test_nothing_is_noted_of_firms_that_are_not_in_the_register(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book:
        (file,) = finished(intake.take(book, [written(tmp_path)])).files
        assert case(book).firms == ()
    assert file.passed == {Passed.NOT_YOURS: 1}
    assert file.problems == ()


@pytest.mark.parametrize("name", ["IsFabricated", "IsSpamList", "IsMalware", "IsStealerLog"])
def test_what_did_not_come_from_the_firm_is_left_out(tmp_path: Path, name: str) -> None:
    found = read(written(tmp_path, ENTRY | {name: True}, ENTRY | {"IsVerified": False}), SHOP)
    assert (found.case.firms, found.passed) == ((), {Passed.OTHER: 2})


def test_entries_that_make_no_sense_are_named(tmp_path: Path) -> None:
    odd = (ENTRY, "x", ENTRY | {"BreachDate": "soon"}, ENTRY | {"DataClasses": None})
    found = read(written(tmp_path, *odd), SHOP)
    assert [item.where for item in found.problems] == ["", "2", "3", "4"]
    assert len(found.case.firms) == 1


def test_the_command_line_names_the_source(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with build.logbook(tmp_path, SHOP) as book:
        path = book.path
    assert main(["--logbook", str(path), "import", str(written(tmp_path))]) == 0
    assert "Have I Been Pwned, CC BY 4.0" in capsys.readouterr().err


@needs_samples
def test_the_real_list_is_read() -> None:
    shop = Firm(id="f1", name="A", domains=("adobe.com",))
    found = read(SAMPLES / "hibp_breaches" / "breaches.json", shop)
    (firm,) = found.case.firms
    assert (found.rows, found.passed[Passed.NOT_YOURS]) == (334, 333)
    assert [item.since for item in firm.breaches] == [date(2013, 10, 4)]
    assert "<" not in str(firm.breaches[0].extra)
