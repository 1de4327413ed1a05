"""A complaint is followed like a letter: told, answered with files, closed; all in the case file."""

from datetime import date
from pathlib import Path

import pytest

from leaktrace.domain.correspondence import ComplaintState, Reply
from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.exchange.case import read_case, write_case
from leaktrace.services import complaint_log, complaints, logbook
from leaktrace.services.complaint_log import Noted
from leaktrace.services.register import case
from tests import build

FIRM = build.firm()
PPC = complaints.profile("jp.ppc_call")
TOLD = Noted(on=date(2026, 11, 2), where="東京", reference="A-1", next="返事を待つ")


def test_a_complaint_keeps_when_where_number_answer_and_next_step(tmp_path: Path) -> None:
    letter = tmp_path / "回答.pdf"
    letter.write_bytes(b"%PDF-1.7 answer")
    with build.logbook(tmp_path, FIRM) as book:
        complaint_log.file_complaint(book, PPC, FIRM, TOLD)
        (told,) = complaint_log.complaints(book, FIRM)
        assert (told.profile, told.on, told.reference) == ("jp.ppc_call", TOLD.on, "A-1")
        assert complaint_log.where_of(told) == "東京"
        assert complaint_log.state_of(told) is ComplaintState.SENT
        reply = Reply(on=date(2026, 11, 9), text="会社に伝えます")
        came = Noted(reply=reply, paths=(letter,), next="電話する", next_on=date(2026, 12, 1))
        complaint_log.note_complaint(book, told.id, came)
        (told,) = complaint_log.complaints(book)
        assert complaint_log.state_of(told) is ComplaintState.ANSWERED
        assert complaint_log.next_of(told) == ("電話する", date(2026, 12, 1))
        assert complaint_log.where_of(told) == "東京"
        (file,) = told.replies[0].attachments
        assert logbook.attachment_bytes(book, file.sha256) == b"%PDF-1.7 answer"
        again, problems = read_case(write_case(case(book)))
        assert (again.complaints, problems) == ((told,), ())


def test_it_can_be_taken_back(tmp_path: Path) -> None:
    with build.logbook(tmp_path, FIRM) as book:
        change = complaint_log.file_complaint(book, PPC, FIRM, TOLD)
        assert change.undo
        change.undo()
        assert complaint_log.complaints(book) == ()


def test_the_latest_stands_first_and_other_firms_stay_out(tmp_path: Path) -> None:
    other = build.firm("f2", "別の会社")
    with build.logbook(tmp_path, FIRM, other) as book:
        for day, firm in ((1, FIRM), (3, FIRM), (2, other)):
            complaint_log.file_complaint(book, PPC, firm, Noted(on=date(2026, 11, day)))
        assert [item.on and item.on.day for item in complaint_log.complaints(book)] == [3, 2, 1]
        assert [i.on and i.on.day for i in complaint_log.complaints(book, FIRM)] == [3, 1]


def test_closing_stays_closed_and_words_of_other_programs_stay(tmp_path: Path) -> None:
    with build.logbook(tmp_path, FIRM) as book:
        complaint_log.file_complaint(book, PPC, None, TOLD)
        (told,) = complaint_log.complaints(book)
        complaint_log.note_complaint(book, told.id, Noted(state=ComplaintState.CLOSED))
        complaint_log.note_complaint(book, told.id, Noted(reference="B-2"))
        (told,) = complaint_log.complaints(book)
    assert (complaint_log.state_of(told), told.reference) == (ComplaintState.CLOSED, "B-2")


def test_what_is_no_complaint_or_has_no_day_is_refused(tmp_path: Path) -> None:
    with build.logbook(tmp_path, FIRM) as book:
        with pytest.raises(LeakTraceError) as caught:
            complaint_log.note_complaint(book, "x", TOLD)
        assert caught.value.reason is Reason.NO_SUCH_RECORD
        with pytest.raises(LeakTraceError):
            complaint_log.file_complaint(book, PPC, FIRM, Noted())
