from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from leaktrace.domain.case import Record
from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.domain.firms import Industry
from leaktrace.domain.rules import Rule
from leaktrace.domain.solicitations import Caller, Refusal, Solicitation, Status
from leaktrace.services.grounds import Ground, grounds
from tests import build

BROKER = build.firm("f1", industry=Industry.INVESTMENT_PROPERTY)
OTHER = build.firm("f2", "引越", industry=Industry.MOVING)


def call(id: str, day: int, firm: str | None = "f1", **more: Any) -> Solicitation:
    at = datetime(2026, 3, day, 10, tzinfo=UTC)
    return build.call(id, at, caller=Caller(firm=firm, industry=more.pop("trade", "")), **more)


def read(folder: Path, *records: Record) -> tuple[Ground, ...]:
    book = build.logbook(folder, *records)
    found = grounds(book)
    book.close()
    return found


def test_who_solicited_or_was_written_to_is_listed_after_all_together(tmp_path: Path) -> None:
    silent, written = replace(BROKER, id="f3"), replace(BROKER, id="f4", name="書面だけ")
    letter = Letter(id="l1", kind="jp.stop_call", firm="f4", state=LetterState.SENT)
    drafted = replace(letter, id="l2", firm="f3", state=LetterState.DRAFT)
    firms = (BROKER, OTHER, silent, written)
    calls = (call("s1", 1), call("s2", 2, "f2"), call("s3", 3, "f2"))
    found = read(tmp_path, *firms, *calls, letter, drafted)
    assert [item.firm and item.firm.id for item in found] == [None, "f2", "f1", "f4"]
    assert [item.solicitations for item in found] == [3, 2, 1, 0]


def test_without_an_entry_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert read(tmp_path, OTHER) == ()


def test_an_unnamed_caller_counts_among_all(tmp_path: Path) -> None:
    assert [item.solicitations for item in read(tmp_path, call("s2", 2, None))] == [1]


def test_a_candidate_is_nothing_to_tell_yet(tmp_path: Path) -> None:
    assert read(tmp_path, BROKER, call("s1", 1, status=Status.CANDIDATE)) == ()


def test_entries_after_a_refusal_are_counted_by_rule(tmp_path: Path) -> None:
    refused = call("s1", 1, refusal=Refusal())
    found = read(tmp_path, BROKER, refused, call("s2", 2), call("s3", 3))
    assert found[1].flags == {Rule.AFTER_REFUSAL: 2}
    assert found[1].flagged == 2
