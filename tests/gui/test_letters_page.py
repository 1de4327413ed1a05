"""The page Letters: written by wish, seen as the very PDF, kept, marked as sent, undone."""

from dataclasses import replace
from datetime import date
from functools import partialmethod
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from leaktrace.domain.case import Record
from leaktrace.domain.claims import Claim
from leaktrace.domain.correspondence import Letter, LetterState, Reply, ReplyKind, Sent
from leaktrace.domain.letters import Calendar, Draft, Grid, Layout, LetterForm, Wish
from leaktrace.gui.dialogs.letter_text import LetterTextDialog
from leaktrace.gui.dialogs.mark_sent import MarkSentDialog
from leaktrace.gui.dialogs.several_firms import SeveralFirmsDialog
from leaktrace.gui.language import speak
from leaktrace.gui.letter_words import provisions
from leaktrace.gui.pages.letter_actions import LONGEST_LINK
from leaktrace.gui.pages.letter_wizard import LetterWizard
from leaktrace.gui.pages.letters import LEFT, LettersPage
from leaktrace.gui.printing import print_pages
from leaktrace.gui.words import Words
from leaktrace.gui.workspace import Workspace
from leaktrace.services.correspondence import kind, kinds
from leaktrace.services.example import LAST_DAY, example
from leaktrace.services.letter_forms import layout_of
from leaktrace.services.logbook import amend
from leaktrace.services.register import case

KNOWN = {"l1", "l2", "l3"}
"""The letters of the example: answered, overdue, a draft."""


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> LettersPage:
    """The page over the letters of the example and the calls of two of its firms."""
    found = example(LAST_DAY)
    calls = [item for item in found.solicitations if item.caller.firm in ("tsubame", "uguisu")]
    records: tuple[Record, ...] = (
        *found.identifiers,
        *found.firms,
        *found.handovers,
        *calls,
        *found.letters,
    )
    amend(workspace.book, *records)
    made = LettersPage(workspace)
    workspace.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.refresh()
    return made


def write(qtbot: QtBot, page: LettersPage, record: str) -> None:
    """Ask for a letter and wait until it is in view."""
    page.show_record(record)
    qtbot.waitUntil(lambda: page.shown() is not None, timeout=30_000)


def press(page: LettersPage, name: str) -> None:
    """Press a button that is to be seen on the page."""
    found = [item for item in page.findChildren(QPushButton) if item.accessibleName() == name]
    next(item for item in found if item.isVisibleTo(page)).click()


def drafts(page: LettersPage) -> list[Letter]:
    letters = case(page.workspace.book).letters
    return [item for item in letters if item.state is LetterState.DRAFT and item.id not in KNOWN]


def choose_to(monkeypatch: pytest.MonkeyPatch, dialog: type[QDialog], **answers: Any) -> None:
    """Have a dialog accepted with these answers, as by a person who fills it in."""
    for name, answer in (answers | {"exec": QDialog.DialogCode.Accepted}).items():
        monkeypatch.setattr(dialog, name, partialmethod(_answer, answer))


def _answer(_dialog: QDialog, answer: object) -> object:
    return answer


def test_overdue_letters_stand_before_answered_ones(page: LettersPage) -> None:
    row = page.list.row()
    assert row is not None
    assert (row.letter.id, row.state) == ("l2", LetterState.OVERDUE)


def test_search_finds_by_firm(page: LettersPage) -> None:
    page.list.search.setText("はなだ")
    page.list.search.sought.emit("はなだ")
    assert page.shown_record() == "l1"


def test_a_letter_without_its_text_says_so(page: LettersPage) -> None:
    letter = Letter(id="x", kind="eu.gdpr.15", firm="hanada", state=LetterState.ANSWERED)
    amend(page.workspace.book, letter)
    page.refresh()
    page.show_record("x")
    assert page.shown_record() == "x"
    assert page.preview.strip.word() == "answered"
    assert page.preview.page.page_count() == 0


def test_a_new_letter_is_seen_as_not_sent(qtbot: QtBot, page: LettersPage) -> None:
    write(qtbot, page, "stop:tsubame")
    assert page.preview.strip.word() == "not sent"
    assert page.preview.page.page_count() == 1
    assert drafts(page) == []


def test_the_letter_that_was_in_view_goes_when_another_is_begun(
    qtbot: QtBot, page: LettersPage
) -> None:
    write(qtbot, page, "stop:tsubame")
    page.show_record("ask:hanada")
    assert page.shown() is None


def test_facts_left_out_are_not_in_the_letter(qtbot: QtBot, page: LettersPage) -> None:
    write(qtbot, page, "stop:tsubame")
    first = next(
        box for box in page.findChildren(QCheckBox) if box.accessibleName().startswith("Wed 18 Mar")
    )
    first.click()
    order = page.wizard.order()
    assert order is not None
    assert order.options.solicitations == ("s5", "s11", "s24", "s28")


def test_the_address_is_off_and_the_reply_open_by_default(page: LettersPage) -> None:
    page.show_record("ask:hanada")
    order = page.wizard.order()
    assert order is not None
    assert not order.options.include_address
    assert order.options.reply_to is None


def test_years_can_be_written_the_western_way(page: LettersPage) -> None:
    page.show_record("stop:tsubame")
    years = next(box for box in page.findChildren(QComboBox) if box.accessibleName() == "Years")
    years.setCurrentIndex(1)
    order = page.wizard.order()
    assert order is not None
    assert order.options.calendar is Calendar.WESTERN


def wish(page: LettersPage, name: str) -> None:
    """Choose a wish, as by a click."""
    boxes = page.findChildren(QRadioButton)
    next(box for box in boxes if box.accessibleName() == name).click()


def offered(page: LettersPage, name: str) -> list[str]:
    """What a field of the wizard offers."""
    box = next(box for box in page.findChildren(QComboBox) if box.accessibleName() == name)
    return [box.itemText(place) for place in range(box.count())] if box.isVisibleTo(page) else []


def moved(page: LettersPage, firm: str, country: str) -> None:
    """Have a firm be in another country."""
    found = next(item for item in case(page.workspace.book).firms if item.id == firm)
    amend(page.workspace.book, replace(found, country=country))
    page.refresh()


def test_the_letters_that_serve_a_wish_are_offered_the_usual_one_first(page: LettersPage) -> None:
    page.show_record("ask:hanada")
    assert len(offered(page, "Kind of letter")) == 4
    wish(page, "it unused or erased")
    order = page.wizard.order()
    assert order is not None
    assert order.kind == "jp.appi.stop_35_5"
    assert offered(page, "Kind of letter")[0] == "Request to stop use, to erase and not to pass on"


def test_what_a_letter_says_stands_beside_it_in_ones_own_language(page: LettersPage) -> None:
    page.show_record("leak:hanada")
    gist = kind("jp.leak_inquiry").gist["en"]
    assert gist in [item.text() for item in page.wizard.findChildren(QLabel)]


def test_the_letters_of_the_firms_country_are_offered(qtbot: QtBot, page: LettersPage) -> None:
    moved(page, "hanada", "DE")
    write(qtbot, page, "ask:hanada")
    assert offered(page, "Language of the letter") == ["English", "Deutsch", "Français"]
    shown = page.shown()
    assert shown is not None
    assert shown[0].kind == "eu.sar_source"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_step_of_the_wizard_is_wider_than_its_pane(
    qtbot: QtBot, page: LettersPage, typed: QApplication, language: str
) -> None:
    speak(typed, language)
    wizard = LetterWizard(Words(language=language), kinds())
    qtbot.addWidget(wizard)
    wizard.resize(LEFT, 700)
    wizard.show()
    wizard.offer(case(page.workspace.book))
    wizard.start(Wish.SOURCE, "hanada")
    bar = wizard.findChildren(QScrollArea)[0].horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0, timeout=5_000)


def test_the_basis_names_each_law_once() -> None:
    assert provisions(kind("eu.sar_source")) == (
        "Article 15(1)(c) and (g), Article 15(3), Article 12(3) of Regulation (EU) 2016/679 "
        "(General Data Protection Regulation, GDPR)"
    )
    assert provisions(kind("jp.stop_call")).count("宅地建物取引業法施行規則") == 1


def test_a_wish_that_no_law_of_the_country_serves_has_no_letter(page: LettersPage) -> None:
    moved(page, "hanada", "NZ")
    page.show_record("ask:hanada")
    assert offered(page, "Kind of letter") == []
    assert page.wizard.order() is None


def test_a_kind_can_be_asked_for_and_what_the_person_says_stands_in_it(
    qtbot: QtBot, page: LettersPage
) -> None:
    write(qtbot, page, "jp.appi.correct_34:hiwada")
    wrong = next(
        box for box in page.findChildren(QLineEdit) if box.accessibleName() == "What is wrong"
    )
    QTest.keyClicks(wrong, "9-8")
    qtbot.waitUntil(lambda: "9-8" in _text(page), timeout=30_000)


def _text(page: LettersPage) -> str:
    shown = page.shown()
    return shown[0].text if shown else ""


def test_a_letter_that_does_not_fit_is_refused_in_words(qtbot: QtBot, page: LettersPage) -> None:
    page.show_record("jp.reminder:tsubame")
    qtbot.waitUntil(lambda: "none is marked as sent" in page.wizard.said(), timeout=30_000)
    assert page.preview.page.page_count() == 0


def test_a_kept_draft_is_listed_and_can_be_undone(qtbot: QtBot, page: LettersPage) -> None:
    write(qtbot, page, "stop:tsubame")
    press(page, "Keep the draft")
    assert [item.firm for item in drafts(page)] == ["tsubame"]
    assert page.shown_record() == drafts(page)[0].id
    page.workspace.undo_stack.undo()
    assert drafts(page) == []


def test_marking_as_sent_keeps_the_text_and_can_be_undone(
    qtbot: QtBot, page: LettersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = Sent(on=date(2026, 11, 20), by="Tracked mail", number="000-00")
    choose_to(monkeypatch, MarkSentDialog, sent=sent)
    write(qtbot, page, "stop:tsubame")
    press(page, "Mark as sent…")
    letter = case(page.workspace.book).letters[-1]
    assert (letter.state, letter.sent) == (LetterState.SENT, sent)
    assert "御中" in letter.text
    page.workspace.undo_stack.undo()
    assert [item.id for item in drafts(page)] == [letter.id]


def test_an_edited_text_is_kept(
    qtbot: QtBot, page: LettersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_to(monkeypatch, LetterTextDialog, text="= 件名 =\n本文")
    write(qtbot, page, "stop:tsubame")
    press(page, "Edit the text…")
    assert drafts(page)[0].text == "= 件名 =\n本文"


def test_a_removed_letter_lies_in_the_trash(page: LettersPage) -> None:
    press(page, "Delete")
    assert {item.id for item in case(page.workspace.book).letters} == KNOWN - {"l2"}
    page.workspace.undo_stack.undo()
    assert {item.id for item in case(page.workspace.book).letters} == KNOWN


def test_the_saved_file_is_the_very_pdf_in_view(
    qtbot: QtBot, page: LettersPage, tmp_path: Path
) -> None:
    write(qtbot, page, "stop:tsubame")
    shown = page.shown()
    assert shown is not None
    assert isinstance(shown[0], Draft)
    with qtbot.waitSignal(page.workspace.told, timeout=30_000):
        page.actions_here.write(shown[0], tmp_path / "letter.pdf")
    assert (tmp_path / "letter.pdf").read_bytes() == shown[1]


def test_printing_draws_every_page(qtbot: QtBot, page: LettersPage, tmp_path: Path) -> None:
    write(qtbot, page, "ask:hanada")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_pages(page.preview.page.pdf(), printer)
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_the_page_comes_back_to_the_letter_that_is_being_written(page: LettersPage) -> None:
    page.show_record("ask:hanada")
    assert page.shown_record() == "ask:hanada"


def test_a_letter_to_an_unknown_firm_waits_for_the_choice(page: LettersPage) -> None:
    page.show_record("ask:nobody")
    assert page.wizard.order() is None


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_day_of_sending_is_read_as_people_type_it(qtbot: QtBot, language: str) -> None:
    dialog = MarkSentDialog(date(2026, 11, 20), Words(language=language))
    qtbot.addWidget(dialog)
    dialog.type_day("11/18")
    assert dialog.sent().on == date(2026, 11, 18)


def test_a_day_that_is_no_date_or_still_to_come_is_refused(qtbot: QtBot) -> None:
    dialog = MarkSentDialog(date(2026, 11, 20), Words(language="en"))
    qtbot.addWidget(dialog)
    for text in ("soon", "2026/11/21"):
        dialog.type_day(text)
        dialog.accept()
        assert dialog.problem.text()
        assert dialog.result() == QDialog.DialogCode.Rejected


NAIYO = Layout(form=LetterForm.NAIYO, grid=Grid.DOWN_20, language="en")


def set_as(page: LettersPage, layout: Layout) -> None:
    """Choose another form in the bar above the letter."""
    page.preview.bar.forms.choose(layout)


def test_a_letter_is_seen_as_certified_mail(qtbot: QtBot, page: LettersPage) -> None:
    write(qtbot, page, "stop:tsubame")
    set_as(page, NAIYO)
    qtbot.waitUntil(lambda: page.preview.page.page_count() > 3, timeout=30_000)
    size = page.preview.page.pdf().pagePointSize(0)
    assert size.width() > size.height()
    assert "Latin" in page.wizard.said()
    set_as(page, Layout(paper="letter", language="en"))
    qtbot.waitUntil(lambda: page.preview.page.page_count() < 3, timeout=30_000)
    assert page.preview.page.pdf().pagePointSize(0).width() == 612


def test_a_kept_letter_remembers_how_it_was_set(qtbot: QtBot, page: LettersPage) -> None:
    write(qtbot, page, "stop:tsubame")
    set_as(page, NAIYO)
    qtbot.waitUntil(lambda: page.preview.page.page_count() > 3, timeout=30_000)
    press(page, "Keep the draft")
    kept = next(x for x in case(page.workspace.book).letters if layout_of(x, "en") == NAIYO)
    write(qtbot, page, "ask:uguisu")
    set_as(page, Layout(language="en"))
    qtbot.waitUntil(lambda: page.preview.page.page_count() < 3, timeout=30_000)
    press(page, "Keep the draft")
    page.show_record(kept.id)
    assert page.preview.bar.layout_chosen() == NAIYO
    other = next(x for x in drafts(page) if x.id != kept.id)
    page.show_record(other.id)
    assert page.preview.bar.layout_chosen() == Layout(language="en")
    page.show_record(kept.id)
    assert page.preview.bar.layout_chosen() == NAIYO
    set_as(page, Layout(paper="letter", language="en"))
    qtbot.waitUntil(lambda: page.preview.page.page_count() < 3, timeout=30_000)
    assert page.preview.bar.layout_chosen().paper == "letter"
    odd = replace(kept, extra={"form": "papyrus"})
    assert layout_of(odd, "en") == Layout(language="en")


def test_pages_are_printed_on_the_paper_they_were_made_for(
    qtbot: QtBot, page: LettersPage, tmp_path: Path
) -> None:
    write(qtbot, page, "stop:tsubame")
    set_as(page, NAIYO)
    qtbot.waitUntil(lambda: page.preview.page.page_count() > 3, timeout=30_000)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    print_pages(page.preview.page.pdf(), printer)
    pages = [item.mediabox for item in pypdf.PdfReader(tmp_path / "out.pdf").pages]
    assert pages[0].width > pages[0].height
    assert pages[-1].width < pages[-1].height


def test_a_letter_is_saved_in_the_form_that_is_chosen(
    qtbot: QtBot, page: LettersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(qtbot, page, "stop:tsubame")
    answers = (str(tmp_path / "letter"), "Files for Word (*.docx)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answers)
    press(page, "Save…")
    qtbot.waitUntil((tmp_path / "letter.docx").exists, timeout=30_000)


def test_the_text_is_copied_and_mailed(
    qtbot: QtBot, page: LettersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    write(qtbot, page, "stop:tsubame")
    press(page, "Copy")
    assert "つばめ資産設計株式会社" in QApplication.clipboard().text()
    QApplication.clipboard().clear()
    press(page, "E-mail…")
    assert opened[0].startswith("mailto:")
    assert len(opened[0]) <= LONGEST_LINK
    assert "つばめ資産設計株式会社" in QApplication.clipboard().text()


def test_the_same_letter_goes_to_several_firms(
    qtbot: QtBot, page: LettersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(qtbot, page, "stop:tsubame")
    choose_to(monkeypatch, SeveralFirmsDialog, firms=("tsubame", "uguisu"))
    folder = str(tmp_path / "out")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)
    told: list[str] = []
    page.workspace.told.connect(told.append)
    press(page, "Several firms…")
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert told == ["2 letters written"]
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_the_dialog_for_several_firms_ticks_them(qtbot: QtBot, page: LettersPage) -> None:
    write(qtbot, page, "stop:tsubame")
    dialog = SeveralFirmsDialog(page.wizard.others(), ("tsubame",), "", page)
    assert dialog.firms() == ("tsubame",)
    dialog.tick_all()
    assert set(dialog.firms()) == {"tsubame", "uguisu"}


def test_only_the_wizard_offers_several_firms(qtbot: QtBot, page: LettersPage) -> None:
    assert not page.preview.bar.many.isVisibleTo(page)
    page.write_letter()
    assert page.preview.bar.many.isVisibleTo(page)
    page.show_list()
    assert not page.preview.bar.many.isVisibleTo(page)


def test_the_next_letter_answers_what_the_firm_says(qtbot: QtBot, page: LettersPage) -> None:
    said = Reply(on=date(2026, 11, 8), kind=ReplyKind.REFUSED, excuse="bought_list")
    letter = Letter(
        id="new",
        kind="jp.appi.disclose_33",
        firm="tsubame",
        text="text",
        state=LetterState.REFUSED,
        replies=(said,),
    )
    amend(page.workspace.book, letter)
    page.refresh()
    page.show_record("new")
    labels = page.preview.findChildren(QLabel)
    qtbot.waitUntil(lambda: any("bought it" in it.text() for it in labels), timeout=30_000)
    page.preview.way.click()
    qtbot.waitUntil(lambda: isinstance((page.shown() or ("",))[0], Draft), timeout=30_000)
    written, _ = page.shown() or ("", b"")
    assert isinstance(written, Draft)
    assert written.kind == "jp.appi.source_33_5"
    assert "令和8年11月8日にいただいたご回答では、名簿等として購入された" in written.text
    page.wizard.start_kind("jp.appi.source_33_5", "tsubame")
    order = page.wizard.order()
    assert order is not None
    assert order.options.answered is None


def test_the_way_after_a_leak_leads_to_its_first_letter(qtbot: QtBot, page: LettersPage) -> None:
    page.show_record("way:uguisu")
    assert page.shown_record() == "way:uguisu"
    texts = "\n".join(it.text() for it in page.way.findChildren(QLabel))
    assert texts.index("Facts and extent") < texts.index("Cause") < texts.index("Remedy")
    assert "Intrusion" in texts or "intrusion" in texts
    press(page, "Write: Request for disclosure of the data held")
    qtbot.waitUntil(lambda: isinstance((page.shown() or ("",))[0], Draft), timeout=30_000)
    written, _ = page.shown() or ("", b"")
    assert isinstance(written, Draft)
    assert (written.kind, written.firm) == ("jp.appi.disclose_33", "uguisu")


def test_the_way_shows_what_is_there_and_opens_it(page: LettersPage) -> None:
    letter = Letter(
        id="asked",
        kind="jp.appi.disclose_33",
        firm="uguisu",
        text="text",
        state=LetterState.SENT,
        sent=Sent(on=date(2026, 11, 10)),
    )
    amend(page.workspace.book, letter)
    page.refresh()
    page.show_record("way:uguisu")
    press(page, "Open: Request for disclosure of the data held")
    assert page.shown_record() == "asked"


def test_what_they_claim_stands_beside_the_log(qtbot: QtBot, page: LettersPage) -> None:
    said = Reply(on=date(2026, 11, 8), kind=ReplyKind.OTHER, claims=(Claim(kind="never_called"),))
    letter = Letter(
        id="new",
        kind="jp.leak_inquiry",
        firm="tsubame",
        text="text",
        state=LetterState.ANSWERED,
        replies=(said,),
    )
    amend(page.workspace.book, letter)
    page.refresh()
    page.show_record("new")
    labels = page.preview.findChildren(QLabel)
    wanted = "They claim “we never called you”. Entries of the log that do not fit this ("
    qtbot.waitUntil(lambda: any(wanted in it.text() for it in labels), timeout=30_000)
