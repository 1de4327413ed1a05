"""Taking mails in: nothing twice, the originals kept, tags noted, all of it undone at once."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from leaktrace.domain.case import Kind
from leaktrace.domain.clues import ClueKind
from leaktrace.domain.intakes import Passed, Trouble
from leaktrace.domain.solicitations import Channel
from leaktrace.importers import mails
from leaktrace.services import intake, logbook, register, tracing
from leaktrace.services.change import Logbook
from leaktrace.services.intake import Intake, IntakeOptions
from tests import build
from tests.importers.backups import call, calls, finished, saved
from tests.importers.letters import TAG, email, emlx, mail, mbox, received

FIRST = mail(received())
SECOND = mail(received(), Message_ID="<2@x>", Subject="Second")


def take(book: Logbook, *paths: Path, dry_run: bool = False) -> Intake:
    return finished(intake.take(book, paths, IntakeOptions(dry_run=dry_run)))


def test_the_same_mail_in_every_container_adds_nothing_twice(tmp_path: Path) -> None:
    box = saved(tmp_path, mbox(FIRST, SECOND), "all.mbox")
    one, apple = saved(tmp_path, FIRST, "1.eml"), saved(tmp_path, emlx(SECOND), "2.emlx")
    with build.logbook(tmp_path, build.phone(), email()) as book:
        assert take(book, box).files[0].added == {Kind.IDENTIFIER: 1, Kind.SOLICITATION: 2}
        again = take(book, one, apple, box)
        found = register.case(book)
    assert [item.added for item in again.files] == [{}, {}, {}]
    assert again.change.written == ()
    assert {item.reached for item in found.solicitations} == {
        item.id for item in found.identifiers if item.value == TAG
    }


def test_the_original_is_kept_and_opens_again(tmp_path: Path) -> None:
    with build.logbook(tmp_path, email()) as book:
        take(book, saved(tmp_path, mbox(FIRST), "all.mbox"))
        ((file,),) = [item.attachments for item in register.case(book).solicitations]
        assert logbook.attachment_bytes(book, file.sha256) == FIRST


def test_undo_takes_tags_and_mails_back(tmp_path: Path) -> None:
    with build.logbook(tmp_path, email()) as book:
        undo = take(book, saved(tmp_path, FIRST, "1.eml")).change.undo
        assert undo is not None
        undo()
        found = register.case(book)
    assert (found.solicitations, [item.id for item in found.identifiers]) == ((), ["e1"])


def test_a_box_of_too_many_mails_is_taken_in_by_and_by(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mails, "MOST_TAKEN", 2)
    many = [mail(received(), Message_ID=f"<{number}@x>") for number in range(5)]
    box = saved(tmp_path, mbox(*many), "all.mbox")
    with build.logbook(tmp_path, email()) as book:
        files = [take(book, box).files[0] for _ in range(4)]
    assert [file.added.get(Kind.SOLICITATION, 0) for file in files] == [2, 2, 1, 0]
    assert [file.passed.get(Passed.TOO_MANY, 0) for file in files] == [3, 1, 0, 0]


def test_a_mail_in_the_trash_stays_there_and_one_undone_comes_again(tmp_path: Path) -> None:
    path = saved(tmp_path, FIRST, "1.eml")
    with build.logbook(tmp_path, email()) as book:
        undo = take(book, path).change.undo
        assert undo is not None
        undo()
        ((id,),) = [take(book, path).candidates]
        logbook.remove(book, (Kind.SOLICITATION, id))
        assert take(book, path).files[0].passed == {Passed.IN_TRASH: 1}


def test_mails_learn_their_address_once_it_is_noted(tmp_path: Path) -> None:
    path = saved(tmp_path, mbox(FIRST, SECOND), "all.mbox")
    with build.logbook(tmp_path) as book:
        (first,) = take(book, path).files
        logbook.amend(book, email())
        again = take(book, path)
        found = register.case(book)
        assert take(book, path).files[0].passed == {Passed.ALREADY_THERE: 2}
    (problem,) = first.problems
    assert (problem.trouble, problem.where) == (Trouble.ADDRESS_UNKNOWN, "2")
    assert again.files[0].passed == {Passed.COMPLETED: 2}
    assert again.files[0].problems == ()
    (tag,) = (item for item in found.identifiers if item.value == TAG)
    assert {item.reached for item in found.solicitations} == {tag.id}


def test_a_tag_that_strangers_write_to_leads_to_the_firm_that_holds_it(tmp_path: Path) -> None:
    shop, other = build.firm("f1", "Shop", domains=("shop.example.org",)), build.firm("f2", "Other")
    tag = email("e2", TAG, variant_of="e1", strippable=True)
    given = (
        build.handover("h1", "f1", given=("e2",), on=date(2025, 6, 1)),
        build.handover("h2", "f2", given=("e1",), on=date(2025, 6, 1)),
    )
    news = mail(received(), From="Shop <news@shop.example.org>", Message_ID="<3@x>")
    mass = mail(received(), "List-Unsubscribe: <mailto:u@example.com>")
    with build.logbook(tmp_path, shop, other, email(), tag, *given) as book:
        (file,) = take(book, saved(tmp_path, mbox(mass, news), "all.mbox")).files
        verdict = tracing.trace(book, date(2026, 4, 1))
    assert (file.added, file.candidates) == ({Kind.SOLICITATION: 1}, 0)
    assert file.passed == {Passed.ASKED_FOR: 1}
    best = max(verdict.firms, key=lambda item: item.weight)
    assert best.firm == "f1"
    assert ClueKind.TAG in {clue.kind for clue in best.clues}


def test_a_look_writes_nothing(tmp_path: Path) -> None:
    with build.logbook(tmp_path, email()) as book:
        seen = take(book, saved(tmp_path, FIRST, "1.eml"), dry_run=True).files[0]
        assert seen.added == {Kind.IDENTIFIER: 1, Kind.SOLICITATION: 1}
        assert register.case(book).solicitations == ()


def test_a_number_is_not_asked_for_where_only_mail_comes(tmp_path: Path) -> None:
    log = saved(tmp_path, calls(call()))
    with build.logbook(tmp_path, build.phone(), email()) as book:
        take(book, saved(tmp_path, FIRST, "1.eml"), log)
        reached = {item.channel: item.reached for item in register.case(book).solicitations}
        assert (reached[Channel.CALL], reached[Channel.EMAIL] != "p1") == ("p1", True)
    with build.logbook(tmp_path / "..", email()) as book:
        files = take(book, saved(tmp_path, FIRST, "1.eml"), log).files
    troubles = [{item.trouble for item in file.problems} for file in files]
    assert troubles == [set(), {Trouble.LINE_UNKNOWN}]


@pytest.mark.parametrize("kind", ["maildir", "archive"])
def test_a_folder_of_mails_is_one_file(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "Mail"
    for place in ("cur", "new", "tmp"):
        (folder / place).mkdir(parents=True)
    (folder / "dovecot-uidlist").write_text("3 V1 N5\n")
    (folder / "cur" / "1.M1.host:2,S").write_bytes(FIRST)
    (folder / "new" / "2.M2.host").write_bytes(SECOND)
    path = folder
    if kind == "archive":
        path = tmp_path / "mail.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for item in sorted(folder.rglob("*M*")):
                archive.write(item, item.relative_to(folder).as_posix())
    with build.logbook(tmp_path, email()) as book:
        (file,) = take(book, path).files
        assert (file.name, file.rows, file.added[Kind.SOLICITATION]) == (path.name, 2, 2)
        ((again,),) = [take(book, path).files]
    assert again.passed == {Passed.ALREADY_THERE: 2}


def test_what_stood_before_stays_where_a_mail_cannot_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logbook, "LARGEST_ATTACHMENT", 10)
    with build.logbook(tmp_path, email()) as book:
        before = register.case(book)
        with pytest.raises(Exception, match="file_too_large"):
            take(book, saved(tmp_path, FIRST, "1.eml"))
        assert register.case(book) == before


def test_stopping_in_the_middle_leaves_nothing_behind(tmp_path: Path) -> None:
    many = [mail(received(), Message_ID=f"<{number}@x>") for number in range(200)]
    with build.logbook(tmp_path, email()) as book:
        before = register.case(book)
        steps = intake.take(book, (saved(tmp_path, mbox(*many), "all.mbox"),))
        seen = [next(steps) for _ in range(4)]
        steps.close()
        assert register.case(book) == before
    assert [step.done <= step.total for step in seen] == [True] * 4
