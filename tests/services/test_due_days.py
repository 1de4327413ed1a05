"""What is due comes as a calendar file that a calendar reads, and replaces what it had."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from icalendar import Calendar

from leaktrace.domain.correspondence import Letter, LetterState, Reply, Sent
from leaktrace.services.due_days import save_calendar
from tests import build


def letter(id: str, state: LetterState = LetterState.SENT, due: date | None = None) -> Letter:
    sent = Sent(on=date(2026, 11, 1))
    return Letter(id=id, kind="jp.appi.combined", firm="f1", state=state, sent=sent, due=due)


def test_letters_that_wait_for_an_answer_are_tasks_and_days(tmp_path: Path) -> None:
    letters = (
        letter("a", due=date(2026, 12, 5)),
        letter("b", due=date(2026, 11, 30)),
        letter("c", LetterState.ANSWERED, date(2026, 11, 20)),
        letter("d"),
    )
    target = tmp_path / "due.ics"
    with build.logbook(tmp_path, build.firm("f1", "見本不動産"), *letters) as book:
        assert save_calendar(book, target, "ja") == 2
        once = Calendar.from_ical(target.read_bytes())
    tasks = list(once.walk("VTODO"))
    assert [str(item["uid"]) for item in tasks] == ["b@leaktrace", "a@leaktrace"]
    assert [item.decoded("due") for item in tasks] == [date(2026, 11, 30), date(2026, 12, 5)]
    assert "見本不動産" in str(tasks[0]["summary"])
    assert [item.decoded("dtstart") for item in once.walk("VEVENT")] == [
        date(2026, 11, 30),
        date(2026, 12, 5),
    ]


def test_a_day_that_moved_says_why_and_what_it_was(tmp_path: Path) -> None:
    reply = Reply(kind="wants_time", due_before=date(2026, 12, 5))
    moved = replace(
        letter("a", due=date(2027, 2, 5)),
        kind="eu.sar_source",
        due_why="eu.longer",
        replies=(reply,),
    )
    target = tmp_path / "due.ics"
    with build.logbook(tmp_path, build.firm("f1", "Beispiel GmbH"), moved) as book:
        save_calendar(book, target, "en")
    [task] = Calendar.from_ical(target.read_bytes()).walk("VTODO")
    assert "Article 12(3) GDPR" in str(task["description"])
    assert "(before: 2026-12-05)" in str(task["description"])


def test_a_calendar_without_deadlines_is_still_one(tmp_path: Path) -> None:
    target = tmp_path / "due.ics"
    with build.logbook(tmp_path) as book:
        assert save_calendar(book, target, "en") == 0
    assert not list(Calendar.from_ical(target.read_bytes()).walk("VTODO"))
