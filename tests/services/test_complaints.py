"""A bundle is whole or not there, opens anywhere, and holds nothing it should not."""

import csv
import io
import json
import shutil
import stat
import subprocess
import zipfile
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from leaktrace.domain.bundles import FindingKind, Profile
from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.rules import Rule
from leaktrace.exchange.case import read_case
from leaktrace.letters import citations
from leaktrace.letters.kinds import kind
from leaktrace.services import complaints, logbook, register
from leaktrace.services.change import Step
from leaktrace.services.complaints import Bundled
from leaktrace.services.example import example
from leaktrace.storage.database import Logbook
from tests import build

TAKKEN = complaints.profile("jp.takken")


def finished(steps: Generator[Step, None, Bundled]) -> Bundled:
    try:
        while True:
            next(steps)
    except StopIteration as done:
        result: Bundled = done.value
        return result


def bundled(folder: Path, firm: str | None = "tsubame") -> tuple[Bundled, Path]:
    """A bundle of the example, with an attachment and an amendment."""
    photo = folder / "はがき.jpg"
    photo.write_bytes(bytes(range(256)))
    with build.logbook(folder, *example().records()) as book:
        logbook.attach(book, "s28", [photo])
        (entry,) = logbook.solicitations(book, ["s28"])
        logbook.amend(book, replace(entry, note="声が大きかった"), why="録音を聞き直した")
        return finished(make(book, folder, firm)), folder / "bundle.zip"


def make(book: Logbook, folder: Path, firm: str | None) -> Generator[Step, None, Bundled]:
    found = register.firm_named(book, firm) if firm else None
    return complaints.bundle(book, TAKKEN, folder / "bundle.zip", found)


def test_a_bundle_verifies_and_is_private(tmp_path: Path) -> None:
    result, path = bundled(tmp_path)
    checked = complaints.verify(path)
    assert (checked.findings, checked.id, result.entries) == ((), result.id, 5)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_holds_report_table_case_chain_and_originals(tmp_path: Path) -> None:
    _, path = bundled(tmp_path)
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        photo = next(name for name in names if name.endswith("はがき.jpg"))
        assert archive.read(photo) == bytes(range(256))
        assert archive.read("data/report.pdf").startswith(b"%PDF")
        table = archive.read("data/log.csv").decode("utf-8-sig")
        document = json.loads(archive.read("data/case.json"))
    assert len(list(csv.reader(io.StringIO(table, newline="")))) == 6
    case, problems = read_case(document)
    assert (len(case.solicitations), problems) == (5, ())
    assert {"bagit.txt", "readme.ja.txt", "readme.en.txt", "data/history.jsonl"} <= set(names)


@pytest.mark.parametrize("firm", ["tsubame", None])
def test_known_people_other_firms_and_addresses_stay_out(tmp_path: Path, firm: str | None) -> None:
    _, path = bundled(tmp_path, firm)
    with zipfile.ZipFile(path) as archive:
        every = b"".join(archive.read(name) for name in archive.namelist()).decode(errors="ignore")
    assert "見本 花子" in every
    for secret in ("見本 次郎", "+818012341122", "うぐいす保険", "モデルルームの受付で"):
        assert secret not in every


def test_the_readme_names_the_bundle_in_both_languages(tmp_path: Path) -> None:
    result, path = bundled(tmp_path)
    with zipfile.ZipFile(path) as archive:
        for name in ("readme.ja.txt", "readme.en.txt"):
            assert result.id in archive.read(name).decode()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not here")
def test_anyone_can_check_it_without_the_program(tmp_path: Path) -> None:
    _, path = bundled(tmp_path)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "open")
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        command = ["sha256sum", "--strict", "-c", manifest]
        subprocess.run(command, cwd=tmp_path / "open", check=True, capture_output=True)


def test_a_changed_report_is_named(tmp_path: Path) -> None:
    _, path = bundled(tmp_path)
    content = path.read_bytes()
    at = content.index(b"%PDF-1", content.index(b"data/report.pdf")) + 200
    path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
    found = {(item.kind, item.name) for item in complaints.verify(path).findings}
    assert (FindingKind.DAMAGED, "data/report.pdf") in found


def test_stopping_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "bundle.zip"
    target.write_bytes(b"before")
    with build.logbook(tmp_path, *example().records()) as book:
        steps = make(book, tmp_path, "tsubame")
        next(steps)
        steps.close()
        logbook.amend(book, build.firm())
    assert target.read_bytes() == b"before"
    assert not list(tmp_path.glob("*.part"))


def test_steps_end_at_their_total(tmp_path: Path) -> None:
    with build.logbook(tmp_path, *example().records()) as book:
        steps = list(make(book, tmp_path, None))
    done = [step.done for step in steps]
    assert done == sorted(done)
    assert {step.total for step in steps} == {done[-1]}


@pytest.mark.parametrize("profile", complaints.profiles(), ids=lambda item: item.id)
def test_every_profile_exports_the_example(tmp_path: Path, profile: Profile) -> None:
    with build.logbook(tmp_path, *example().records()) as book:
        done = finished(complaints.bundle(book, profile, tmp_path / "b.zip"))
    assert complaints.verify(done.path).findings == ()
    assert done.entries


def test_a_body_for_personal_data_is_told_of_a_firm_that_only_had_letters(tmp_path: Path) -> None:
    ppc = complaints.profile("jp.ppc_call")
    with build.logbook(tmp_path, *example().records()) as book:
        hanada = register.firm_named(book, "hanada")
        done = finished(complaints.bundle(book, ppc, tmp_path / "b.zip", hanada))
        with pytest.raises(LeakTraceError):
            finished(complaints.bundle(book, TAKKEN, tmp_path / "c.zip", hanada))
    assert [letter.id for letter in done.case.letters] == ["l1"]
    assert complaints.verify(done.path).findings == ()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with build.logbook(tmp_path, *example().records()) as book:
        steps = complaints.bundle(book, TAKKEN, tmp_path / "none" / "b.zip")
        with pytest.raises(LeakTraceError) as caught:
            finished(steps)
    assert caught.value.reason is Reason.FILE_NOT_WRITABLE


def test_lacks_are_known_before_anything_is_written(tmp_path: Path) -> None:
    with build.logbook(tmp_path, *example().records()) as book:
        firm = register.firm_named(book, "tobi")
        found = complaints.lacks(book, TAKKEN, firm)
        assert {(lack.firm, lack.kind.value) for lack in found} >= {("tobi", "licence")}
        assert complaints.office(TAKKEN, firm)
    assert TAKKEN in complaints.profiles()


@pytest.mark.parametrize(
    ("rule", "item"),
    [(Rule.NOT_TOLD_FIRST, "ha"), (Rule.AFTER_REFUSAL, "ni"), (Rule.HOUR, "ho")],
)
def test_rules_are_cited_as_the_letters_cite_them(rule: Rule, item: str) -> None:
    ordinance = citations.after_law(f"takken_rules.16-11.1.{item}")
    assert TAKKEN.rules[rule] == f"{citations.full('takken.47-2.3')}、{ordinance}"


def test_a_letter_to_the_firm_stands_in_the_report_by_its_title(tmp_path: Path) -> None:
    letter = Letter(id="l9", kind="jp.stop_call", firm="tsubame", state=LetterState.SENT)
    with build.logbook(tmp_path, *example().records(), letter) as book:
        finished(make(book, tmp_path, "tsubame"))
    with zipfile.ZipFile(tmp_path / "bundle.zip") as archive:
        pages = PdfReader(io.BytesIO(archive.read("data/report.pdf"))).pages
    text = "".join(page.extract_text() for page in pages).replace("\n", "")
    assert kind("jp.stop_call").title["ja"] in text
