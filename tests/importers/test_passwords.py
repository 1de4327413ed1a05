"""Password exports: firms and addresses of every program, and no secret anywhere."""

import random
from pathlib import Path

import pytest

from leaktrace.__main__ import main
from leaktrace.domain.case import Case
from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.intakes import Passed
from leaktrace.importers import readers
from leaktrace.importers.reading import ReadOptions
from leaktrace.importers.sources import sources
from leaktrace.services import intake
from leaktrace.services.register import case
from tests import build
from tests.importers.backups import finished, read, saved
from tests.importers.exports import CREATED, DATED, EXPORTS, MAIL, SECRET
from tests.samples import SAMPLES, needs_samples

ROWS = {
    "1password.csv": ("1password-csv", 10),
    "1password4.csv": ("1password-csv", 10),
    "1password8.csv": ("1password-csv", 10),
    "bitwarden-org.csv": ("bitwarden", 10),
    "bitwarden.csv": ("bitwarden", 10),
    "bitwarden.json": ("bitwarden", 10),
    "chrome.csv": ("chrome", 10),
    "dashlane.csv": ("dashlane-csv", 10),
    "dashlane.json": ("dashlane-json", 10),
    "enpass.json": ("enpass-json", 10),
    "ff-password-exporter.csv": ("firefox", 8),
    "keepass-other.xml": ("keepass-xml", 1),
    "keepass.csv": ("keepass-csv", 10),
    "keepass.xml": ("keepass-xml", 10),
    "keepassx2.csv": ("keepassxc-csv", 10),
    "keeper.csv": ("keeper", 10),
}
"""Per sample: its format, and how many firms are in it."""


def taken(folder: Path, name: str) -> Case:
    found = known(saved(folder, EXPORTS[name][1], "export"))
    assert found is not None
    return found


def known(path: Path) -> Case | None:
    for source in sources(path):
        reader = readers.recognised(source)
        if reader:
            return finished(reader.read(source, ReadOptions())).case
    return None


def told(path: Path) -> str:
    try:
        return repr(known(path))
    except LeakTraceError as error:
        return repr(error.details)


@pytest.mark.parametrize("name", EXPORTS)
def test_every_export_holds_two_firms_and_one_address(tmp_path: Path, name: str) -> None:
    found = taken(tmp_path, name)
    assert {item.domains for item in found.firms} == {("example.com",), ("example.org",)}
    assert [item.value for item in found.identifiers] == [MAIL]
    given = {item.given for item in found.handovers}
    assert given == {(found.identifiers[0].id,), ()}


@pytest.mark.parametrize("name", EXPORTS)
def test_an_account_is_as_old_as_the_export_says(tmp_path: Path, name: str) -> None:
    days = {item.on for item in taken(tmp_path, name).handovers}
    assert days == {CREATED.date() if name in DATED else None}


@pytest.mark.parametrize("name", EXPORTS)
def test_no_secret_is_written_or_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    path, folder = saved(tmp_path, EXPORTS[name][1], "export"), tmp_path / "books"
    folder.mkdir()
    book = folder / "book"
    assert main(["--logbook", str(book), "import", str(path)]) == 0
    assert main(["--logbook", str(book), "import", str(path), "--json"]) == 0
    assert main(["--logbook", str(book), "export", "--out", f"{book}.json"]) == 0
    said = "".join(capsys.readouterr())
    assert SECRET not in said
    files = [item for item in folder.rglob("*") if item.is_file()]
    assert len(files) >= 2
    assert not any(SECRET.encode() in item.read_bytes() for item in files)


@pytest.mark.parametrize("name", EXPORTS)
def test_no_secret_stays_in_undo_or_a_journal(tmp_path: Path, name: str) -> None:
    path = saved(tmp_path, EXPORTS[name][1], "export")
    with build.logbook(tmp_path) as book:
        answer = finished(intake.take(book, [path]))
        assert answer.secret == (path,)
        beside = [item for item in tmp_path.rglob("*") if item != path and item.is_file()]
        assert not any(SECRET.encode() in item.read_bytes() for item in beside)
        undo = answer.change.undo
        assert undo is not None
        undo()
        assert case(book).firms == ()
        assert SECRET not in repr(answer)


@pytest.mark.parametrize("name", EXPORTS)
def test_the_same_export_twice_adds_nothing(tmp_path: Path, name: str) -> None:
    path = saved(tmp_path, EXPORTS[name][1], "export")
    with build.logbook(tmp_path) as book:
        finished(intake.take(book, [path]))
        (again,) = finished(intake.take(book, [path])).files
    assert again.added == {}
    assert again.passed[Passed.ALREADY_THERE] == 5


@pytest.mark.parametrize("name", EXPORTS)
def test_torn_and_damaged_exports_spill_no_secret(tmp_path: Path, name: str) -> None:
    whole, chance = EXPORTS[name][1], random.Random(5)
    for turn in range(100):
        content = bytearray(whole[: chance.randrange(len(whole))] if turn % 2 else whole)
        for _ in range(turn % 4):
            if content:
                content[chance.randrange(len(content))] = chance.choice(b'",\n\\<{}@x\x00\xff')
        path = saved(tmp_path, bytes(content), "export")
        assert SECRET not in told(path)


def test_an_archive_of_1password_is_read_for_its_accounts_alone(tmp_path: Path) -> None:
    path = saved(tmp_path, EXPORTS["1pux"][1], "export.1pux")
    with build.logbook(tmp_path) as book:
        files = finished(intake.take(book, [path])).files
    assert [item.format for item in files] == ["1pux"]


def test_xml_with_entities_is_refused(tmp_path: Path) -> None:
    text = '<KeePassFile><!DOCTYPE x [<!ENTITY a "b">]></KeePassFile>'
    with pytest.raises(LeakTraceError) as refused:
        read(saved(tmp_path, text))
    assert refused.value.reason is Reason.FORMAT_UNSAFE


def test_the_file_goes_where_that_was_asked_for(tmp_path: Path) -> None:
    path = saved(tmp_path, EXPORTS["chrome"][1], "export.csv")
    book = str(tmp_path / "book")
    asked = ["--logbook", book, "import", str(path), "--delete-passwords"]
    assert main([*asked, "--dry-run"]) == 0
    assert path.exists()
    assert main(asked) == 0
    assert not path.exists()


@needs_samples
@pytest.mark.parametrize(("name", "expected"), ROWS.items())
def test_real_exports_are_read_as_they_are(name: str, expected: tuple[str, int]) -> None:
    (source,) = sources(SAMPLES / "password_manager" / name)
    reader = readers.recognised(source)
    assert reader is not None
    found = finished(reader.read(source, ReadOptions()))
    assert (reader.NAME, len(found.case.firms)) == expected
    assert found.problems == ()
