"""Taking files in: nothing twice, nothing overwritten, nothing mixed up, all of it or nothing."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.identifiers import Identifier, IdentifierKind, KnownPerson
from leaktrace.domain.intakes import FileIntake, Passed, Trouble
from leaktrace.domain.solicitations import CallerGroup, Status
from leaktrace.exchange.case import write_case
from leaktrace.services import intake, logbook, register, safekeeping
from leaktrace.services.change import Logbook
from leaktrace.services.intake import Intake, IntakeOptions
from tests import build
from tests.importers.backups import bitwarden, call, calls, finished, login, saved
from tests.samples import EXCHANGE, SAMPLES, needs_exchange, needs_samples


def take(book: Logbook, *paths: Path, **options: Any) -> Intake:
    return finished(intake.take(book, paths, IntakeOptions(**options)))


def taken(book: Logbook, *paths: Path, **options: Any) -> FileIntake:
    return take(book, *paths, **options).files[-1]


def call_log(folder: Path, *rows: str) -> Path:
    return saved(folder, calls(*(rows or (call(), call("0423000145"), call(type=2)))))


def passwords(folder: Path, *items: object) -> Path:
    return saved(folder, bitwarden(*items), "passwords.json")


def case_file(folder: Path, case: Case, name: str = "case.json") -> Path:
    return saved(folder, json.dumps(write_case(case)), name)


def test_a_call_log_becomes_candidates_of_the_only_number(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.phone()) as book:
        answer = take(book, call_log(tmp_path))
        found = register.case(book).solicitations
    assert {item.id for item in found} == set(answer.candidates)
    assert {(item.status, item.reached) for item in found} == {(Status.CANDIDATE, "p1")}
    assert answer.files[0].added == {Kind.SOLICITATION: 2}
    assert answer.files[0].passed == {Passed.OWN: 1}


@pytest.mark.parametrize("name", ["call_log", "passwords", "case_file"])
def test_the_same_file_twice_adds_nothing(tmp_path: Path, name: str) -> None:
    made = {
        "call_log": call_log(tmp_path),
        "passwords": passwords(tmp_path, login("A", "a.example", "h+a@example.jp")),
        "case_file": case_file(tmp_path, build.case()),
    }
    with build.logbook(tmp_path) as book:
        take(book, made[name])
        before = register.case(book)
        again = take(book, made[name])
        assert register.case(book) == before
    assert (again.files[0].added, again.change.written) == ({}, ())
    assert Trouble.KEPT_OURS not in {item.trouble for item in again.files[0].problems}


def test_undo_takes_all_files_back_and_they_can_be_taken_again(tmp_path: Path) -> None:
    files = call_log(tmp_path), case_file(tmp_path, build.case())
    with build.logbook(tmp_path) as book:
        undo = take(book, *files).change.undo
        assert undo is not None
        undo()
        assert register.case(book) == Case()
        assert sum(sum(item.added.values()) for item in take(book, *files).files) == 6


def test_what_lies_in_the_trash_stays_there(tmp_path: Path) -> None:
    path = call_log(tmp_path)
    with build.logbook(tmp_path) as book:
        first, *_ = take(book, path).candidates
        logbook.remove(book, (Kind.SOLICITATION, first))
        again = taken(book, path)
    assert again.passed == {Passed.IN_TRASH: 1, Passed.ALREADY_THERE: 1, Passed.OWN: 1}


def test_a_dry_run_says_the_same_and_writes_nothing(tmp_path: Path) -> None:
    files = case_file(tmp_path, build.case()), call_log(tmp_path)
    with build.logbook(tmp_path) as book:
        dry = take(book, *files, dry_run=True)
        assert (register.case(book), dry.change.written) == (Case(), ())
        assert take(book, *files).files == dry.files


def test_a_file_that_cannot_be_taken_leaves_nothing_of_the_others(tmp_path: Path) -> None:
    unknown = saved(tmp_path, "hello", "hello.txt")
    with build.logbook(tmp_path) as book:
        with pytest.raises(LeakTraceError) as caught:
            take(book, call_log(tmp_path), unknown)
        assert register.case(book) == Case()
    assert caught.value.reason is Reason.FORMAT_UNKNOWN
    assert caught.value.details["file"] == "hello.txt"


def test_stopping_half_way_leaves_nothing(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book:
        steps = intake.take(book, [call_log(tmp_path)])
        next(steps)
        steps.close()
        assert register.case(book) == Case()


def test_calls_of_known_people_are_none(tmp_path: Path) -> None:
    friend = KnownPerson(id="k", name="見本 次郎", phones=("03-3200-0001",))
    with build.logbook(tmp_path, friend) as book:
        assert taken(book, call_log(tmp_path)).passed == {Passed.KNOWN: 1, Passed.OWN: 1}


def test_the_number_a_file_is_about_can_be_named(tmp_path: Path) -> None:
    mine = build.phone(), build.phone("p2", "+818012341122")
    with build.logbook(tmp_path, *mine) as book:
        unsaid = taken(book, call_log(tmp_path), dry_run=True)
        take(book, call_log(tmp_path), line="080-1234-1122")
        assert {item.reached for item in register.case(book).solicitations} == {"p2"}
    assert [item.trouble for item in unsaid.problems] == [Trouble.LINE_UNKNOWN]


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"line": "none"}, Reason.NO_SUCH_RECORD),
        ({"zone": "../Mars"}, Reason.BAD_VALUE),
        ({"format": "floppy"}, Reason.BAD_VALUE),
        ({"format": "case"}, Reason.FORMAT_BROKEN),
    ],
)
def test_what_is_said_wrongly_is_refused(
    tmp_path: Path, options: dict[str, str], reason: Reason
) -> None:
    with build.logbook(tmp_path) as book, pytest.raises(LeakTraceError) as caught:
        take(book, call_log(tmp_path), **options)
    assert caught.value.reason is reason


def test_candidates_are_confirmed_and_dismissed_in_bulk(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book:
        first, second = take(book, call_log(tmp_path)).candidates
        intake.confirm(book, [first])
        intake.dismiss(book, [second])
        found = logbook.solicitations(book, [first, second])
    assert [item.status for item in found] == [Status.SOLICITATION, Status.NOT_ONE]


def test_a_firm_that_is_here_by_domain_or_name_is_not_added_again(tmp_path: Path) -> None:
    here = build.firm("a", "青葉", domains=("aoba.co.jp",)), build.firm("b", "見本家具")
    mine = Identifier(id="m", kind=IdentifierKind.EMAIL, value="Hanako@example.jp")
    path = passwords(
        tmp_path,
        login("Aoba", "https://www.aoba.co.jp", "hanako@example.jp"),
        login("見本家具", "https://kagu.example", "hanako+k@example.jp"),
    )
    with build.logbook(tmp_path, *here, mine) as book:
        assert taken(book, path).added == {Kind.HANDOVER: 2, Kind.IDENTIFIER: 1}
        case = register.case(book)
    assert [item.firm for item in case.handovers] == ["a", "b"]
    assert case.handovers[0].given == ("m",)
    assert case.identifiers[1].variant_of == "m"
    assert case.firms[1].domains == ("kagu.example",)


def test_the_ids_of_a_case_file_stay_as_they_are(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book:
        take(book, case_file(tmp_path, build.case()))
        assert register.case(book) == build.case()


def test_an_id_that_means_something_else_is_kept_apart_with_all_that_refers_to_it(
    tmp_path: Path,
) -> None:
    later = datetime(2026, 4, 1, tzinfo=UTC)
    theirs = build.case(
        firms=(build.firm(name="別の会社"), build.firm("f9", "子会社", parent="f1")),
        solicitations=(build.call(at=later, knew=("p1", "income")),),
        caller_groups=(CallerGroup(id="g", solicitations=("s1",)),),
    )
    with build.logbook(tmp_path, *build.case().records()) as book:
        answer = taken(book, case_file(tmp_path, theirs))
        case = register.case(book)
    assert [item.id for item in case.firms] == ["f1", "2-f1", "f9"]
    assert case.firms[2].parent == "2-f1"
    assert [(item.id, item.firm) for item in case.handovers] == [("h1", "f1"), ("2-h1", "2-f1")]
    assert case.caller_groups[0].solicitations == ("2-s1",)
    apart = {item.where for item in answer.problems if item.trouble is Trouble.KEPT_APART}
    assert apart == {"f1", "h1", "s1"}


def test_a_file_kept_apart_adds_nothing_the_second_time(tmp_path: Path) -> None:
    path = case_file(tmp_path, build.case(firms=(build.firm(name="別の会社"),)))
    with build.logbook(tmp_path, *build.case().records()) as book:
        take(book, path)
        before = register.case(book)
        assert taken(book, path).added == {}
        assert register.case(book) == before


def test_what_was_amended_here_stays_amended(tmp_path: Path) -> None:
    path = case_file(tmp_path, build.case())
    with build.logbook(tmp_path) as book:
        take(book, path)
        logbook.amend(book, build.firm(name="見本不動産株式会社"))
        again = taken(book, path)
        assert [item.name for item in register.firms(book)] == ["見本不動産株式会社"]
    assert (again.added, again.problems) == ({}, ())


def test_what_differs_from_ours_is_named_and_ours_is_kept(tmp_path: Path) -> None:
    path = case_file(tmp_path, build.case(firms=(build.firm(note="theirs"),)))
    with build.logbook(tmp_path, *build.case().records()) as book:
        answer = taken(book, path)
        assert register.firms(book)[0].note == ""
    assert [(item.trouble, item.where) for item in answer.problems] == [(Trouble.KEPT_OURS, "f1")]


def test_the_household_is_filled_and_never_overwritten(tmp_path: Path) -> None:
    ours = replace(Case().household, region="東京都")
    theirs = replace(ours, region="大阪府", logged_share=0.5)
    path = case_file(tmp_path, build.case(household=theirs))
    with build.logbook(tmp_path, ours) as book:
        answer = taken(book, path)
        assert register.household(book) == replace(ours, logged_share=0.5)
    assert [item.where for item in answer.problems] == ["region"]


@pytest.mark.parametrize("name", ["all.json", "all.zip"])
def test_an_export_comes_back_whole_and_knows_its_imports(tmp_path: Path, name: str) -> None:
    log, export, photo = call_log(tmp_path), tmp_path / name, saved(tmp_path, b"jpg", "a.jpg")
    with build.logbook(tmp_path, *build.case().records()) as book:
        take(book, log)
        logbook.attach(book, "s1", [photo])
        safekeeping.export(book, export, "ja")
        assert taken(book, export).added == {}
        case = register.case(book)
        digest = logbook.solicitations(book, ["s1"])[0].attachments[0].sha256
    (tmp_path / "other").mkdir()
    with build.logbook(tmp_path / "other") as other:
        take(other, export)
        back = register.case(other)
        assert replace(back, household=case.household) == case
        assert taken(other, log).added == {}
        kept = b"jpg" if name.endswith("zip") else None
        assert logbook.attachment_bytes(other, digest) == kept


@needs_exchange
@needs_samples
def test_the_files_of_the_contract_go_in_together(tmp_path: Path) -> None:
    files = (
        EXCHANGE / "example.case.json",
        SAMPLES / "made" / "calls-20261101000000.xml",
        SAMPLES / "password_manager" / "bitwarden.json",
    )
    with build.logbook(tmp_path) as book:
        answer = take(book, *files)
        assert {item.reached for item in logbook.solicitations(book, answer.candidates)} == {
            "mobile"
        }
    assert [item.problems for item in answer.files] == [(), (), ()]
    assert [item.candidates for item in answer.files] == [0, 88, 0]
