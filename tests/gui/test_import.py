"""Taking in files: what would come is shown first, then it is one action that can be undone."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from leaktrace.domain.case import Kind
from leaktrace.domain.identifiers import Identifier
from leaktrace.domain.intakes import FileIntake, Passed, Problem, Trouble
from leaktrace.domain.query import LogQuery
from leaktrace.domain.solicitations import Caller
from leaktrace.gui import intake
from leaktrace.gui.dialogs.delete_export import DeleteExport
from leaktrace.gui.dialogs.import_files import ImportDialog, ImportOrder
from leaktrace.gui.dialogs.intake_words import IntakeWords
from leaktrace.gui.intake import Intaking, take_in
from leaktrace.gui.words import Words
from leaktrace.gui.workspace import Workspace
from leaktrace.services.change import Step
from leaktrace.services.logbook import amend, solicitation_ids
from tests import build, numbers

CALLS = """<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<calls count="2">
  <call number="{0}" duration="30" date="1774000000000" type="1" presentation="1"
    contact_name="(Unknown)" />
  <call number="{1}" duration="30" date="1774090000000" type="2" presentation="1"
    contact_name="(Unknown)" />
</calls>
"""


@pytest.fixture
def calls(tmp_path: Path) -> Path:
    path = tmp_path / "calls-20260320000000.xml"
    path.write_text(CALLS.format(*numbers.FIXED[:2]), encoding="utf-8")
    return path


@pytest.fixture
def taking(qtbot: QtBot, workspace: Workspace) -> Intaking:
    amend(workspace.book, build.phone())
    window = QWidget()
    qtbot.addWidget(window)
    return take_in(workspace, window, ())


def logged(workspace: Workspace) -> tuple[str, ...]:
    return solicitation_ids(workspace.book, LogQuery())


def test_what_would_come_is_shown_and_nothing_is_written_yet(
    qtbot: QtBot, workspace: Workspace, taking: Intaking, calls: Path
) -> None:
    taking.dialog.choose((calls,))
    qtbot.waitUntil(taking.dialog.is_ready, timeout=30_000)
    assert logged(workspace) == ()


def test_what_was_taken_in_can_be_undone_at_once(
    qtbot: QtBot, workspace: Workspace, taking: Intaking, calls: Path
) -> None:
    taking.dialog.choose((calls,))
    qtbot.waitUntil(taking.dialog.is_ready, timeout=30_000)
    with qtbot.waitSignals([workspace.announced, workspace.asked_for], timeout=30_000):
        taking.dialog.accept()
    assert len(logged(workspace)) == 1
    workspace.undo_stack.undo()
    assert logged(workspace) == ()


def test_a_file_of_no_known_format_is_refused_in_words(
    qtbot: QtBot, taking: Intaking, tmp_path: Path
) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG")
    taking.dialog.choose((path,))
    qtbot.waitUntil(lambda: "picture.png" in taking.dialog.problem.text(), timeout=30_000)
    assert not taking.dialog.is_ready()


def test_only_the_latest_look_counts(
    qtbot: QtBot, taking: Intaking, calls: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("nothing")
    taking.dialog.choose((calls,))
    taking.dialog.choose((other,))
    qtbot.waitUntil(lambda: "other.txt" in taking.dialog.problem.text(), timeout=30_000)
    qtbot.wait(200)
    assert not taking.dialog.is_ready()


def test_a_look_that_nobody_waits_for_is_stopped(
    qtbot: QtBot, taking: Intaking, calls: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began: list[int] = []
    ended: list[int] = []
    stop = Event()

    def endless(*_: object) -> Iterator[Step]:
        began.append(1)
        try:
            while not stop.wait(0.01):
                yield Step(done=0, total=1)
        finally:
            ended.append(1)

    monkeypatch.setattr(intake, "preview", endless)
    try:
        taking.dialog.choose((calls,))
        qtbot.waitUntil(lambda: len(began) == 1, timeout=10_000)
        taking.dialog.choose((calls,))
        qtbot.waitUntil(lambda: len(began) == 2, timeout=10_000)
        qtbot.waitUntil(lambda: len(ended) == 1, timeout=10_000)
        taking.dialog.reject()
        qtbot.waitUntil(lambda: len(ended) == 2, timeout=10_000)
    finally:
        stop.set()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_dialog_takes_identifiers_and_gives_an_order(qtbot: QtBot, language: str) -> None:
    own: tuple[Identifier, ...] = (build.phone(),)
    dialog = ImportDialog(own, Words(language=language))
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.asked) as asked:
        dialog.choose((Path("calls.xml"),))
    assert asked.args == [ImportOrder(paths=(Path("calls.xml"),))]
    dialog.choose_line("p1")
    assert dialog.order().line == "p1"


def test_a_file_with_nothing_new_cannot_be_taken_in(qtbot: QtBot) -> None:
    dialog = ImportDialog((), Words(language="en"))
    qtbot.addWidget(dialog)
    dialog.show_files((file(added={}),))
    assert not dialog.is_ready()
    dialog.show_files((file(added={Kind.SOLICITATION: 1}),))
    assert dialog.is_ready()


def test_counts_and_troubles_are_said_in_words() -> None:
    words = IntakeWords(Words(language="en"))
    found = file(added={Kind.SOLICITATION: 2}, passed={Passed.OWN: 3}, problems=(TORN,))
    assert ("Passed over", "outgoing 3") in words.rows(found)
    assert len(words.problems((found,))) == 1
    assert words.problems((found, found))[0].startswith("calls.xml: ")
    assert words.taken((found,)) == "Taken in: 2 records."


TORN = Problem(trouble=Trouble.CUT_OFF)


def file(**more: Any) -> FileIntake:
    given: dict[str, Any] = {"added": {}, "passed": {}, "problems": ()} | more
    return FileIntake(
        name="calls.xml", format="sms-backup", sha256="0", rows=5, candidates=0, **given
    )


@pytest.mark.parametrize("wanted", [True, False])
def test_an_export_full_of_passwords_goes_only_where_the_person_says_so(
    qtbot: QtBot, workspace: Workspace, taking: Intaking, tmp_path: Path, wanted: bool
) -> None:
    path = tmp_path / "chrome.csv"
    path.write_text("name,url,username,password\na,https://a.example.com,b@example.jp,c\n")
    taking.dialog.choose((path,))
    qtbot.waitUntil(taking.dialog.is_ready, timeout=30_000)
    with qtbot.waitSignal(workspace.announced, timeout=30_000):
        taking.dialog.accept()
    qtbot.waitUntil(lambda: bool(offers(taking)), timeout=30_000)
    (offer,) = offers(taking)
    (offer.away if wanted else offer.defaultButton()).click()
    assert path.exists() is not wanted


def offers(taking: Intaking) -> list[DeleteExport]:
    window = taking.dialog.parentWidget()
    return window.findChildren(DeleteExport) if window else []


def test_what_is_perhaps_here_already_is_shown_and_the_person_chooses(
    qtbot: QtBot, workspace: Workspace, taking: Intaking, tmp_path: Path
) -> None:
    at = datetime.fromtimestamp(1774000000 + 60, UTC)
    noted = build.call(at=at, caller=Caller(number=numbers.FIXED[0]))
    amend(workspace.book, noted)
    path = tmp_path / "calls.xml"
    path.write_text(CALLS.format(*numbers.FIXED[:2]), encoding="utf-8")
    dialog = taking.dialog
    dialog.choose((path,))
    qtbot.waitUntil(dialog.is_ready, timeout=30_000)
    shown = [item.text() for item in dialog.findChildren(QLabel)]
    assert any("perhaps the same as" in text and "written by you" in text for text in shown)
    assert dialog.asks_for_doubtful()
    dialog.leave_out_doubtful()
    qtbot.waitUntil(lambda: not dialog.is_ready() and not dialog.problem.text(), timeout=30_000)
    dialog.leave_out_doubtful(wanted=False)
    qtbot.waitUntil(dialog.is_ready, timeout=30_000)
    with qtbot.waitSignals([workspace.announced, workspace.asked_for], timeout=30_000):
        dialog.accept()
    assert len(logged(workspace)) == 2
