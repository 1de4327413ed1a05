"""The page Complaints lists brokers, says what is missing, writes and checks a bundle."""

from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from leaktrace.domain.bundles import Finding, FindingKind, Verified
from leaktrace.gui.dialogs.findings import FindingsDialog
from leaktrace.gui.pages.complaints import ComplaintsPage
from leaktrace.gui.words import Words
from leaktrace.gui.workspace import Workspace
from leaktrace.services.complaints import verify
from leaktrace.services.grounds import grounds


@pytest.fixture
def page(qtbot: QtBot, example_workspace: Workspace) -> ComplaintsPage:
    made = ComplaintsPage(example_workspace)
    qtbot.addWidget(made)
    made.refresh()
    return made


def texts(page: ComplaintsPage) -> str:
    return "\n".join(item.text() for item in page.findChildren(QLabel))


def test_the_firm_asked_for_is_shown_with_the_authority_of_its_licence(
    page: ComplaintsPage,
) -> None:
    page.show_record("tsubame")
    assert page.shown_record() == "tsubame"
    assert "東京都の宅地建物取引業免許担当課" in texts(page)


def test_what_is_missing_is_said_in_words(page: ComplaintsPage) -> None:
    page.show_record("sekirei")
    assert "licence number: 1 missing" in texts(page)


def test_an_unknown_firm_leaves_all_brokers_chosen(page: ComplaintsPage) -> None:
    page.show_record("nobody")
    assert "Every real-estate broker" in texts(page)


def test_an_empty_logbook_has_a_hint_and_no_list(qtbot: QtBot, workspace: Workspace) -> None:
    page = ComplaintsPage(workspace)
    qtbot.addWidget(page)
    page.refresh()
    page.export()
    assert page.shown_record() == ""
    assert "No real-estate broker has solicited yet." in texts(page)


def test_a_bundle_is_written_in_the_background_and_holds(
    qtbot: QtBot, page: ComplaintsPage, tmp_path: Path
) -> None:
    out = tmp_path / "bundle.zip"
    ground = next(
        item for item in grounds(page.workspace.book) if item.firm and item.firm.id == "tsubame"
    )
    with qtbot.waitSignal(page.workspace.told, timeout=60_000) as told:
        page.write_bundle(ground, out)
    assert verify(out).findings == ()
    assert told.args is not None
    assert "bundle.zip" in told.args[0]


def test_checking_what_is_no_bundle_is_refused_in_words(
    qtbot: QtBot, page: ComplaintsPage, tmp_path: Path
) -> None:
    path = tmp_path / "no.zip"
    path.write_bytes(b"nothing")
    with qtbot.waitSignal(page.workspace.failed, timeout=10_000) as failed:
        page.check(path)
    QThreadPool.globalInstance().waitForDone()
    assert failed.args is not None
    assert "no.zip" in failed.args[0]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_changed_file_is_named(qtbot: QtBot, language: str) -> None:
    finding = Finding(kind=FindingKind.CHANGED, name="data/log.csv")
    verified = Verified(id="x", files=9, findings=(finding,))
    dialog = FindingsDialog("b.zip", verified, Words(language=language))
    qtbot.addWidget(dialog)
    assert "data/log.csv" in dialog.list.toPlainText()


def test_a_whole_bundle_lists_nothing(qtbot: QtBot) -> None:
    dialog = FindingsDialog("b.zip", Verified(id="x", files=9, findings=()), Words(language="en"))
    qtbot.addWidget(dialog)
    assert dialog.list.isHidden()
    assert dialog.verdict.text().startswith("Every file is as it was exported")
