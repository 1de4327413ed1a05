"""Forty-one stories of letters and what came back, and the errors on the way."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from leaktrace import wording
from leaktrace.domain.clocks import StaysWhy
from leaktrace.domain.correspondence import (
    Letter,
    LetterState,
    NextStep,
    Reply,
    ReplyKind,
    Sent,
)
from leaktrace.domain.errors import Reason, Refused, Unavailable
from leaktrace.services import clocks, intake, safekeeping, threads
from leaktrace.services.clocks import OWN_WISH
from leaktrace.services.logbook import attachment_bytes
from leaktrace.services.register import case
from leaktrace.services.threads import CameBack
from leaktrace.storage.database import Logbook
from tests import build

STORIES = tomllib.loads((Path(__file__).parent / "stories.toml").read_text("utf-8"))["story"]
FIRMS = (
    build.firm("own", "見本不動産", country="JP"),
    build.firm("broker", "見本名簿", country="JP"),
    build.firm("german", "Beispiel GmbH", country="DE"),
    build.firm("british", "Example Ltd", country="GB"),
    build.firm("american", "Example Inc", country="US"),
)


def begun(folder: Path, story: dict[str, Any]) -> Logbook:
    """A logbook with one letter that was sent."""
    letter = Letter(
        id="l",
        kind=story["kind"],
        firm=story.get("firm", "own"),
        text="text",
        state=LetterState.SENT,
        sent=Sent(on=date(2026, 11, 1)),
        due=date(2026, 11, 15),
        due_why=OWN_WISH,
    )
    return build.logbook(folder, *FIRMS, letter)


def kept(book: Logbook) -> Letter:
    [letter] = case(book).letters
    return letter


@pytest.mark.parametrize("story", STORIES, ids=[item["told"] for item in STORIES])
def test_what_is_next(tmp_path: Path, story: dict[str, Any]) -> None:
    with begun(tmp_path, story) as book:
        if "arrived" in story:
            threads.file_back(book, "l", CameBack(arrived=story["arrived"]))
        for item in story.get("replies", ()):
            reply = Reply(
                on=item["on"],
                kind=item["kind"],
                names_source=item.get("source"),
                excuse=item.get("excuse", ""),
            )
            threads.file_back(book, "l", CameBack(reply=reply))
            if "met" in item:
                threads.file_back(book, "l", CameBack(met=item["met"]))
        if story.get("closed"):
            threads.file_back(book, "l", CameBack(closed=True))
        letter, found = kept(book), case(book)
        advised = threads.advised(found, letter, story["day"])
    assert advised.step is NextStep(story["step"])
    assert advised.kind == story.get("next", "")
    assert letter.due == (None if "no_due" in story else story.get("due", letter.due))
    told = clocks.awaited(found, letter, "en")
    assert letter.due_why == story.get("why", letter.due_why)
    assert told.former == story.get("former")
    stays = StaysWhy(story["stays"]) if "stays" in story else None
    assert told.notes == ((wording.word("en", stays),) if stays else ())
    assert advised.firm == story.get("to", advised.firm)
    assert letter.state == story.get("state", letter.state)


def test_a_reply_is_kept_with_its_file_and_taken_back(tmp_path: Path) -> None:
    paper = tmp_path / "answer.pdf"
    paper.write_bytes(b"%PDF-1.7 answer")
    with begun(tmp_path, STORIES[0]) as book:
        reply = Reply(on=date(2026, 11, 8), kind=ReplyKind.NOTHING_HELD, text="なし")
        change = threads.file_back(book, "l", CameBack(reply=reply, paths=(paper,)))
        [kept_reply] = kept(book).replies
        [file] = kept_reply.attachments
        assert (file.name, attachment_bytes(book, file.sha256)) == (
            "answer.pdf",
            b"%PDF-1.7 answer",
        )
        assert change.undo is not None
        change.undo()
        assert kept(book).replies == ()


def test_a_file_that_cannot_be_read_leaves_nothing(tmp_path: Path) -> None:
    back = CameBack(reply=Reply(kind="other"), paths=(tmp_path / "none.pdf",))
    with begun(tmp_path, STORIES[0]) as book:
        with pytest.raises(Unavailable):
            threads.file_back(book, "l", back)
        assert kept(book).replies == ()


def test_another_day_says_why(tmp_path: Path) -> None:
    with begun(tmp_path, STORIES[0]) as book:
        back = CameBack(due=date(2026, 12, 1), due_why="they asked for two more weeks")
        threads.file_back(book, "l", back)
        letter = kept(book)
    assert (letter.due, letter.due_why) == (date(2026, 12, 1), "they asked for two more weeks")


def test_on_a_draft_nothing_comes_back(tmp_path: Path) -> None:
    draft = Letter(id="l", kind="jp.appi.combined", firm="own")
    with build.logbook(tmp_path, *FIRMS, draft) as book, pytest.raises(Refused) as refused:
        threads.file_back(book, "l", CameBack(arrived=date(2026, 11, 5)))
    assert refused.value.reason is Reason.LETTER_NOT_SENT


def test_a_reply_goes_out_and_comes_in_again_with_its_file(tmp_path: Path) -> None:
    paper = tmp_path / "answer.pdf"
    paper.write_bytes(b"%PDF-1.7 answer")
    there, back = tmp_path / "there", tmp_path / "back"
    there.mkdir()
    back.mkdir()
    with begun(there, STORIES[0]) as book:
        reply = CameBack(reply=Reply(kind="other"), paths=(paper,))
        threads.file_back(book, "l", reply)
        before = kept(book)
        safekeeping.export(book, tmp_path / "all.zip", "ja")
    with build.logbook(back) as book:
        list(intake.take(book, [tmp_path / "all.zip"]))
        assert kept(book) == before
        [file] = kept(book).replies[0].attachments
        assert attachment_bytes(book, file.sha256) == b"%PDF-1.7 answer"


def test_each_answer_to_an_excuse_goes_one_letter_further(tmp_path: Path) -> None:
    """Once every letter that answers was sent, only an authority is left."""
    said = Reply(on=date(2026, 11, 8), kind="refused", excuse="bought_list")
    first = Letter(
        id="l", kind="jp.appi.source_33_5", firm="own", state=LetterState.REFUSED, replies=(said,)
    )
    later = [
        Letter(id=kind, kind=kind, firm="own", state=LetterState.SENT)
        for kind in ("jp.refusal_reason", "jp.complaint_40")
    ]
    steps = []
    for count in range(3):
        folder = tmp_path / str(count)
        folder.mkdir()
        with build.logbook(folder, *FIRMS, first, *later[:count]) as book:
            steps.append(threads.advised(case(book), first, date(2026, 11, 20)))
    assert [item.kind for item in steps] == ["jp.refusal_reason", "jp.complaint_40", ""]
    assert steps[-1].step is NextStep.COMPLAIN


def test_what_was_not_checked_is_not_told(tmp_path: Path) -> None:
    told = threads.told_of("bought_list", "kr.source_20", "en")
    assert told.law == wording.sentence("en", "excuses.unchecked")
    assert not told.kind


@pytest.mark.parametrize(("language", "masked"), [("ja", "本籍"), ("en", "registered domicile")])
def test_who_is_asked_for_an_id_is_told_what_to_black_out(language: str, masked: str) -> None:
    assert masked in wording.word(language, NextStep.FOLLOW_PROCEDURE)
