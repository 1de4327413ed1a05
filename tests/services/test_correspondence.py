"""Letters from a real logbook: drafting, saving, keeping, sending."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest

from leaktrace.domain.correspondence import LetterState, Sent
from leaktrace.domain.errors import Reason, Refused, Unavailable
from leaktrace.domain.letters import (
    Draft,
    Grid,
    Layout,
    LetterField,
    LetterForm,
    LetterOptions,
    LetterWarning,
)
from leaktrace.domain.solicitations import Solicitation
from leaktrace.services import correspondence, example, register
from leaktrace.services.logbook import amend
from leaktrace.storage.database import Logbook
from tests import build

STOP, COMBINED = "jp.stop_call", "jp.appi.combined"
TODAY = date(2026, 11, 20)
NAIYO = Layout(form=LetterForm.NAIYO, grid=Grid.ACROSS_20)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    made = build.logbook(tmp_path)
    example.fill(made, TODAY)
    yield made
    made.close()


def draft(book: Logbook, kind: str = STOP, firm: str = "tsubame", **options: Any) -> Draft:
    return correspondence.draft(book, kind, firm, LetterOptions(**options), today=TODAY)


def kept(book: Logbook) -> str:
    """The id of a letter that was just kept."""
    ((_, id),) = correspondence.keep(book, draft(book)).written
    return id


def reason(caught: pytest.ExceptionInfo[Refused]) -> Reason:
    return caught.value.reason


def test_a_draft_states_what_the_log_holds(book: Logbook) -> None:
    found = draft(book)
    assert found.text.count("令和8年11月17日") == 2
    assert (found.title, found.due) == ("勧誘の停止の申入れ", date(2026, 12, 4))


def test_a_firm_can_be_named(book: Logbook) -> None:
    assert draft(book, firm="つばめ資産設計株式会社").firm == "tsubame"


def test_the_person_chooses_which_solicitations_are_named(book: Logbook) -> None:
    assert "\n(2)" not in draft(book, solicitations=("s2",)).text


def test_a_solicitation_of_another_member_is_theirs_to_write_about(book: Logbook) -> None:
    found = register.case(book)
    theirs = replace(
        found, solicitations=tuple(replace(item, member="son") for item in found.solicitations)
    )
    assert correspondence.nameable(found, "tsubame")
    assert correspondence.nameable(theirs, "tsubame") == ()


def test_a_caller_is_told_only_the_number_it_reached(book: Logbook) -> None:
    text = draft(book).text
    assert "080-1234-2205" in text
    assert "050-3136-2205" not in text


def test_a_holder_is_told_what_it_was_given_and_in_which_spelling(book: Logbook) -> None:
    text = draft(book, COMBINED, "hiwada").text
    assert "p7c2@mihon.example" in text
    assert "見本\u3000華子" in text
    assert "hanako@mihon.example" not in text


def test_an_inquiry_names_what_others_sent_to_what_the_firm_was_given(book: Logbook) -> None:
    found = register.case(book)
    inquiry = correspondence.kind("jp.leak_inquiry")
    named = correspondence.nameable(found, "hiwada", inquiry)
    given = {id for item in found.handovers if item.firm == "hiwada" for id in item.given}
    assert named
    assert {item.reached for item in named} <= given
    assert "hiwada" not in {item.caller.firm for item in named}


def test_an_inquiry_names_nothing_from_before_the_firm_had_the_data(book: Logbook) -> None:
    found = register.case(book)
    inquiry = correspondence.kind("jp.leak_inquiry")
    late = tuple(replace(item, on=date(2027, 1, 1)) for item in found.handovers)
    assert correspondence.nameable(replace(found, handovers=late), "hiwada", inquiry) == ()


def inquired(book: Logbook, firm: str) -> tuple[Solicitation, ...]:
    """What an inquiry to the firm names."""
    return correspondence.nameable(
        register.case(book), firm, correspondence.kind("jp.leak_inquiry")
    )


def test_an_inquiry_names_first_what_came_to_what_nobody_else_was_given(book: Logbook) -> None:
    before = inquired(book, "hiwada")
    assert len(before) > 1
    assert "貴社以外にはお伝えしていない表記" not in draft(book, "jp.leak_inquiry", "hiwada").text
    amend(book, replace(before[0], reached="mail-hiwada"))
    assert [item.id for item in inquired(book, "hiwada")] == [before[0].id]
    text = draft(book, "jp.leak_inquiry", "hiwada").text
    assert "p7c2@mihon.exampleは、貴社以外にはお伝えしていない表記です" in text


def test_an_inquiry_names_no_firm_that_was_given_data_and_the_latest_ones_only(
    book: Logbook,
) -> None:
    found = inquired(book, "hanada")
    acquainted = {item.firm for item in register.case(book).handovers}
    assert len(found) <= 12
    assert not {item.caller.firm for item in found} & acquainted


def test_a_refusal_of_mail_names_mail_only(book: Logbook) -> None:
    found = register.case(book)
    refusal = correspondence.kind("jp.mail_stop")
    assert {item.channel for item in correspondence.nameable(found, "tsubame", refusal)} <= set(
        refusal.channels
    )


def test_a_reminder_follows_the_last_letter_that_was_sent(book: Logbook) -> None:
    assert "「開示等請求書」" in draft(book, "jp.reminder", "hiwada").text


def test_what_the_person_says_stands_in_the_letter(book: Logbook) -> None:
    told = {LetterField.WRONG: "例示区9-8"}
    assert "例示区9-8" in draft(book, "jp.appi.correct_34", "hiwada", told=told).text


def test_the_answer_goes_where_the_person_wishes(book: Logbook) -> None:
    assert "k7q2@mihon.example" in draft(book, reply_to="mail-hanada").text


def test_certified_mail_states_the_address_and_no_mail_address(book: Logbook) -> None:
    found = correspondence.draft(book, STOP, "tsubame", form=LetterForm.NAIYO, today=TODAY)
    assert "@" not in found.text
    assert LetterWarning.NAIYO_MAIL_LEFT_OUT in found.warnings
    pages = pypdf.PdfReader(io.BytesIO(correspondence.pdf(found, layout=NAIYO))).pages
    assert len(pages) % 3 == 1
    assert correspondence.plain(found.text, NAIYO).startswith("\u3000" * 5 + found.title)


def test_certified_mail_is_for_japanese_letters_only(book: Logbook) -> None:
    with pytest.raises(Refused) as caught:
        correspondence.pdf(replace(draft(book), language="en"), layout=NAIYO)
    assert reason(caught) is Reason.LETTER_FORM_COUNTRY


@pytest.mark.parametrize(
    ("kind", "firm", "wanted"),
    [
        ("jp.nothing", "tsubame", Reason.LETTER_KIND_UNKNOWN),
        (STOP, "nobody", Reason.NO_SUCH_RECORD),
        ("jp.appi.optout_stop", "tsubame", Reason.LETTER_WRONG_TRADE),
        ("jp.reminder", "tsubame", Reason.LETTER_NO_EARLIER),
        (STOP, "hanada", Reason.LETTER_NO_CALLS),
    ],
)
def test_what_does_not_fit_is_refused(book: Logbook, kind: str, firm: str, wanted: Reason) -> None:
    with pytest.raises(Refused) as caught:
        draft(book, kind, firm)
    assert reason(caught) is wanted


def test_a_letter_is_saved_as_pdf_and_as_text(book: Logbook, tmp_path: Path) -> None:
    for name in ("letter.pdf", "letter.TXT"):
        correspondence.save(draft(book), tmp_path / name)
    pdf = pypdf.PdfReader(tmp_path / "letter.pdf")
    assert "つばめ資産設計株式会社" in pdf.pages[0].extract_text()
    assert "つばめ資産設計株式会社" in (tmp_path / "letter.TXT").read_text("utf-8")
    assert (tmp_path / "letter.pdf").stat().st_mode & 0o777 == 0o600


def test_another_form_of_file_is_refused_and_nothing_is_written(
    book: Logbook, tmp_path: Path
) -> None:
    with pytest.raises(Refused) as caught:
        correspondence.save(draft(book), tmp_path / "letter.odt")
    assert reason(caught) is Reason.LETTER_FORM
    assert not (tmp_path / "letter.odt").exists()


def test_a_letter_that_cannot_be_printed_leaves_the_old_file(book: Logbook, tmp_path: Path) -> None:
    target = tmp_path / "letter.pdf"
    target.write_bytes(b"old")
    with pytest.raises(Refused):
        correspondence.save(replace(draft(book), text="✔"), target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.glob("*.part")) == []


def test_a_folder_that_is_not_there_is_said(book: Logbook, tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        correspondence.save(draft(book), tmp_path / "nowhere" / "letter.pdf")
    assert caught.value.reason is Reason.FILE_NOT_WRITABLE


def test_the_preview_shows_the_text_that_is_being_changed(book: Logbook) -> None:
    content = correspondence.pdf(draft(book), "\u3000書き直した本文")
    assert "書き直した本文" in pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text()


def test_a_kept_draft_waits_for_its_day_and_can_be_undone(book: Logbook) -> None:
    change = correspondence.keep(book, draft(book))
    ((_, id),) = change.written
    letter = next(item for item in correspondence.letters(book) if item.id == id)
    assert (letter.state, letter.due) == (LetterState.DRAFT, date(2026, 12, 4))
    assert change.undo
    change.undo()
    assert id not in {item.id for item in correspondence.letters(book)}


def test_a_kept_draft_can_be_rewritten(book: Logbook) -> None:
    id = kept(book)
    correspondence.keep(book, replace(draft(book), text="\u3000新しい本文\n"), id)
    letter = next(item for item in correspondence.letters(book) if item.id == id)
    assert letter.text == "\u3000新しい本文\n"


def test_what_was_sent_is_kept_word_for_word(book: Logbook) -> None:
    id = kept(book)
    sent = Sent(on=TODAY, by="特定記録", number="000-00-00000-0")
    correspondence.mark_sent(book, id, sent)
    letter = next(item for item in correspondence.letters(book) if item.id == id)
    assert (letter.state, letter.sent, letter.text) == (LetterState.SENT, sent, draft(book).text)


def test_what_was_sent_cannot_be_rewritten(book: Logbook) -> None:
    id = kept(book)
    correspondence.mark_sent(book, id, Sent(on=TODAY))
    with pytest.raises(Refused) as caught:
        correspondence.keep(book, draft(book), id)
    assert reason(caught) is Reason.LETTER_SENT_ALREADY


def test_a_letter_that_is_not_there_cannot_be_sent(book: Logbook) -> None:
    with pytest.raises(Refused) as caught:
        correspondence.mark_sent(book, "nothing", Sent())
    assert reason(caught) is Reason.NO_SUCH_RECORD


def test_a_letter_that_was_imported_can_be_shown(book: Logbook) -> None:
    sent = next(item for item in correspondence.letters(book) if item.id == "l2")
    content = correspondence.pdf(replace(sent, language="", text="本文"))
    pdf = pypdf.PdfReader(io.BytesIO(content))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "開示等請求書"


def test_a_letter_is_saved_for_word(book: Logbook, tmp_path: Path) -> None:
    correspondence.save(draft(book), tmp_path / "letter.docx")
    assert (tmp_path / "letter.docx").read_bytes().startswith(b"PK")


def test_the_electronic_form_is_a_file_for_word_and_says_that_it_is_a_guide(
    book: Logbook, tmp_path: Path
) -> None:
    electronic = Layout(form=LetterForm.E_NAIYO)
    found = correspondence.draft(book, STOP, "tsubame", form=LetterForm.E_NAIYO, today=TODAY)
    assert LetterWarning.E_NAIYO_GUIDE in found.warnings
    assert LetterWarning.E_NAIYO_LONG not in found.warnings
    correspondence.save(found, tmp_path / "e.docx", electronic)
    for name, layout in (("e.pdf", electronic), ("n.docx", NAIYO)):
        with pytest.raises(Refused) as caught:
            correspondence.save(found, tmp_path / name, layout)
        assert reason(caught) is Reason.LETTER_FORM
        assert not (tmp_path / name).exists()
