"""The page Complaints lists brokers, says what is missing, writes and checks a bundle."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from leaktrace.domain.bundles import Finding, FindingKind, Lack, LackKind, Shape, Verified
from leaktrace.gui import theme
from leaktrace.gui.dialogs.complaint import ComplaintDialog
from leaktrace.gui.dialogs.findings import FindingsDialog
from leaktrace.gui.pages import PageName
from leaktrace.gui.pages.complaint_parts import place_of
from leaktrace.gui.pages.complaints import ComplaintsPage
from leaktrace.gui.words import Words
from leaktrace.gui.workspace import Workspace
from leaktrace.services import logbook, register
from leaktrace.services.complaint_log import complaints
from leaktrace.services.complaints import verify
from leaktrace.services.grounds import grounds


@pytest.fixture
def page(qtbot: QtBot, example_workspace: Workspace) -> ComplaintsPage:
    made = ComplaintsPage(example_workspace)
    qtbot.addWidget(made)
    made.refresh()
    return made


def named(page: ComplaintsPage, name: str) -> QPushButton:
    """The newest button of this name: old ones go with the next round of events."""
    found = page.findChildren(QPushButton)
    return next(item for item in reversed(found) if item.accessibleName() == name)


def field(dialog: ComplaintDialog, name: str) -> QLineEdit:
    return next(x for x in dialog.findChildren(QLineEdit) if x.accessibleName() == name)


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
    assert "せきれい投資不動産: the licence number is missing" in texts(page)


def test_each_thing_missing_leads_to_where_it_is_filled_in(
    qtbot: QtBot, page: ComplaintsPage
) -> None:
    page.show_record("sekirei")
    with qtbot.waitSignal(page.workspace.asked_for) as asked:
        named(page, "Fill in").click()
    assert asked.args == ["firms", "sekirei"]


@pytest.mark.parametrize("kind", list(LackKind))
def test_whatever_is_missing_has_a_place(kind: LackKind) -> None:
    page, _ = place_of(Lack(kind=kind, firm="f1"))
    assert page in list(PageName)


def test_the_bodies_stand_in_order_with_reasons_and_any_can_be_shown(page: ComplaintsPage) -> None:
    page.show_record("tsubame")
    assert "a real-estate broker solicited" in texts(page)
    page.choose("jp.ppc_call")
    said = texts(page)
    assert "03-6457-9849" in said
    assert said.index("Licensing authority") < said.index("Personal Information Protection")


def test_a_body_that_wants_the_firm_first_leads_to_the_letters(
    qtbot: QtBot, example_workspace: Workspace
) -> None:
    book = example_workspace.book
    logbook.amend(book, replace(register.household(book), country="AU"))
    page = ComplaintsPage(example_workspace)
    qtbot.addWidget(page)
    page.refresh()
    firm = register.firm_named(book, "tsubame")
    logbook.amend(book, replace(firm, country="AU"))
    page.show_record("tsubame")
    page.choose("au.oaic")
    assert "the firm has to be addressed first" in texts(page)
    with qtbot.waitSignal(page.workspace.asked_for) as asked:
        named(page, "Write to the firm").click()
    assert asked.args == ["letters", ""]


def test_answers_are_copied_one_by_one_and_all_at_once(page: ComplaintsPage) -> None:
    page.show_record("tsubame")
    clipboard = theme.application().clipboard()
    named(page, "Copy: firm").click()
    assert clipboard.text() == "つばめ資産設計株式会社"
    named(page, "Copy all").click()
    assert "1. 日時" in clipboard.text()


def test_the_page_for_a_call_is_saved(qtbot: QtBot, page: ComplaintsPage, tmp_path: Path) -> None:
    page.show_record("tsubame")
    page.choose("jp.shohi_188")
    with qtbot.waitSignal(page.workspace.told, timeout=60_000):
        page.acts.write_script(tmp_path / "call.pdf")
    assert (tmp_path / "call.pdf").read_bytes().startswith(b"%PDF")


def test_a_complaint_is_noted_followed_and_removed(
    page: ComplaintsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(dialog: ComplaintDialog) -> bool:
        field(dialog, "Reference number").setText("R-7")
        field(dialog, "Next step").setText("wait")
        dialog.accept()
        return True

    def came(dialog: ComplaintDialog) -> bool:
        dialog.findChildren(QPlainTextEdit)[0].setPlainText("会社に伝えました")
        dialog.accept()
        return True

    page.show_record("tsubame")
    monkeypatch.setattr(ComplaintDialog, "exec", told)
    page.acts.note_new()
    page.refresh()
    assert "No. R-7" in texts(page)
    assert "Next: wait" in texts(page)
    monkeypatch.setattr(ComplaintDialog, "exec", came)
    named(page, "What came of it…").click()
    page.refresh()
    assert "会社に伝えました" in texts(page)
    assert "answered" in texts(page)
    named(page, "Remove").click()
    page.refresh()
    assert complaints(page.workspace.book) == ()


def test_a_complaint_cannot_be_made_tomorrow(qtbot: QtBot) -> None:
    dialog = ComplaintDialog("PPC", (), date(2026, 11, 20), Words(language="en"))
    qtbot.addWidget(dialog)
    field(dialog, "Told on").setText("2026/11/21")
    dialog.accept()
    assert not dialog.result()
    assert dialog.problem.text()


def test_an_unknown_firm_leaves_all_brokers_chosen(page: ComplaintsPage) -> None:
    page.show_record("nobody")
    assert "Everyone together" in texts(page)


def test_an_empty_logbook_has_a_hint_and_no_list(qtbot: QtBot, workspace: Workspace) -> None:
    page = ComplaintsPage(workspace)
    qtbot.addWidget(page)
    page.refresh()
    page.export()
    assert page.shown_record() == ""
    assert "Nobody has solicited yet." in texts(page)


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
    assert "What it does not show" in dialog.shown.text()


def test_another_programs_bag_is_called_that(qtbot: QtBot) -> None:
    other = Verified(id="", files=4, findings=(), shape=Shape.OTHER)
    dialog = FindingsDialog("b.zip", other, Words(language="en"))
    qtbot.addWidget(dialog)
    assert dialog.verdict.text().startswith("This is no bundle of LeakTrace")
