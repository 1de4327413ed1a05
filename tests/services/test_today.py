from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from leaktrace.domain.correspondence import Letter, LetterState, Reply, ReplyKind
from leaktrace.domain.solicitations import Caller, Channel, Refusal, Status, ToldFirst
from leaktrace.services import intake
from leaktrace.services.example import LAST_DAY, example
from leaktrace.services.today import Gap, Pressing, TodayView, gaps, headline, today, view_of
from tests import build
from tests.importers.backups import call, calls, finished
from tests.importers.letters import OWN, email, mail, received

DAY = date(2026, 11, 20)


def letter(id: str, state: LetterState, days: int | None = None) -> Letter:
    due = DAY + timedelta(days=days) if days is not None else None
    return Letter(id=id, kind="jp.stop_call", firm="f1", state=state, due=due)


def view(**lists: Any) -> TodayView:
    return view_of(build.case(**lists), DAY)


def test_deadlines_stand_overdue_first_then_by_day_then_what_is_not_sent() -> None:
    letters = (
        letter("draft", LetterState.DRAFT),
        letter("later", LetterState.SENT, 9),
        letter("soon", LetterState.ARRIVED, 2),
        letter("over", LetterState.SENT, -4),
    )
    shown = view(letters=letters).deadlines
    assert [item.letter.id for item in shown] == ["over", "soon", "later", "draft"]
    assert [item.days for item in shown] == [-4, 2, 9, None]
    assert shown[0].pressing is Pressing.OVERDUE


def test_what_is_answered_or_far_off_is_no_deadline() -> None:
    answered = letter("answered", LetterState.ANSWERED, -4)
    far = letter("far", LetterState.SENT, 15)
    assert view(letters=(answered, far)).deadlines == ()


def test_a_firm_that_waits_for_an_answer_to_its_question_is_not_forgotten() -> None:
    """Also while the law stops the time, so that the letter has no day."""
    asked = Reply(on=DAY, kind=ReplyKind.WANTS_CLARITY)
    still = replace(letter("still", LetterState.ARRIVED), replies=(asked,))
    [shown] = view(letters=(still,)).deadlines
    assert (shown.pressing, shown.days) == (Pressing.ASKED, None)
    met = replace(still, replies=(replace(asked, met_on=DAY),))
    assert view(letters=(met,)).deadlines == ()
    late = replace(still, due=DAY - timedelta(days=1))
    assert view(letters=(late,)).deadlines[0].pressing is Pressing.OVERDUE


def test_the_day_itself_is_not_overdue() -> None:
    assert view(letters=(letter("l", LetterState.SENT, 0),)).deadlines[0].pressing is Pressing.DUE


def test_a_call_of_which_nothing_is_noted_lacks_caller_purpose_and_refusal() -> None:
    bare = build.call(caller=Caller(number="+81332000000"))
    assert gaps(bare) == (Gap.CALLER, Gap.PURPOSE, Gap.REFUSAL)


@pytest.mark.parametrize(
    ("more", "missing"),
    [
        ({"subject": "x"}, ()),
        ({"subject": "x", "refusal": Refusal()}, ()),
        ({"refusal": Refusal()}, (Gap.PURPOSE,)),
    ],
)
def test_a_refusal_is_missed_only_beside_something_else(more: Any, missing: Any) -> None:
    assert gaps(build.call(**more)) == missing


def test_a_caller_who_did_not_say_their_name_is_not_missed() -> None:
    silent = build.call(caller=Caller(), told_first=ToldFirst(firm=False), subject="x")
    assert gaps(silent) == ()


def test_paper_wants_a_picture() -> None:
    assert gaps(replace(build.call(), channel=Channel.POST)) == (Gap.PICTURE,)


def test_only_fresh_solicitations_are_to_be_finished() -> None:
    fresh = build.call("fresh", datetime(2026, 11, 1, tzinfo=UTC))
    old = build.call("old", datetime(2026, 5, 1, tzinfo=UTC))
    candidate = replace(fresh, id="candidate", status=Status.CANDIDATE)
    shown = view(solicitations=(old, fresh, candidate))
    assert [item.solicitation.id for item in shown.unfinished] == ["fresh"]
    assert shown.candidates == 1


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ja", "期限が1つ過ぎ、判定が2件動きました。"),
        ("en", "One deadline has passed and 2 verdicts have moved."),
    ],
)
def test_the_headline_says_the_two_things_that_matter_most(language: str, sentence: str) -> None:
    late = view(letters=(letter("l", LetterState.SENT, -1),))
    assert headline(late, 2, language) == sentence


def test_the_headline_of_an_empty_logbook_says_what_to_do_first() -> None:
    empty = view(solicitations=(), handovers=())
    assert headline(empty, 0, "en") == "Log your first solicitation."


def test_the_headline_says_when_nothing_waits() -> None:
    assert headline(view(), 0, "en") == "Nothing waits for you today."


def imported(days: int) -> TodayView:
    return view_of(build.case(), DAY, datetime(2026, 11, 20, 3, tzinfo=UTC) - timedelta(days=days))


def test_a_phone_that_was_not_read_for_a_month_is_called_to_mind() -> None:
    assert (imported(32).since_import, imported(32).is_import_due) == (32, True)
    assert not imported(31).is_import_due
    assert not view().is_import_due
    said = headline(imported(40), 0, "en")
    assert said == "The phone's calls were last taken in 40 days ago."
    assert headline(imported(40), 0, "ja") == "電話の履歴の取り込みから40日たちました。"


def test_only_a_phone_counts_and_what_is_known_counts_too(
    tmp_path: Path,
) -> None:
    letter_file, log = tmp_path / "1.eml", tmp_path / "calls.xml"
    letter_file.write_bytes(mail(received(OWN)))
    log.write_text(calls(call()), encoding="utf-8")
    with build.logbook(tmp_path, build.phone(), email()) as book:
        finished(intake.take(book, (letter_file,)))
        assert today(book).last_import is None
        finished(intake.take(book, (log,)))
        first = today(book).last_import
        assert finished(intake.take(book, (log,))).change.written == ()
        again = today(book).last_import
    assert first is not None
    assert again is not None
    assert again > first


def test_the_example_has_an_overdue_letter_a_draft_and_two_entries_to_finish(
    tmp_path: Path,
) -> None:
    book = build.logbook(tmp_path, *example(LAST_DAY).records())
    shown = today(book, LAST_DAY)
    assert [item.days for item in shown.deadlines] == [-4, None]
    assert [item.solicitation.id for item in shown.unfinished] == ["s30", "s29"]
    assert shown.last_import is None
    book.close()
