from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from leaktrace.domain.bundles import Asked, Lack, LackKind
from leaktrace.domain.case import Record
from leaktrace.domain.firms import Industry
from leaktrace.domain.rules import Rule
from leaktrace.domain.solicitations import Caller, Refusal, Solicitation, Status
from leaktrace.services.grounds import Ground, grounds, missing
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


def test_only_brokers_who_solicited_are_listed_after_all_together(tmp_path: Path) -> None:
    silent = replace(BROKER, id="f3")
    found = read(tmp_path, BROKER, OTHER, silent, call("s1", 1), call("s2", 2, "f2"))
    assert [item.firm and item.firm.id for item in found] == [None, "f1"]
    assert [item.solicitations for item in found] == [1, 1]


def test_without_a_broker_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert read(tmp_path, OTHER, call("s1", 1, "f2")) == ()


def test_an_unnamed_broker_counts_among_all(tmp_path: Path) -> None:
    unnamed = call("s2", 2, None, trade=Industry.REAL_ESTATE_AGENCY.value)
    found = read(tmp_path, BROKER, call("s1", 1), unnamed)
    assert [item.solicitations for item in found] == [2, 1]


def test_a_candidate_is_nothing_to_tell_yet(tmp_path: Path) -> None:
    assert read(tmp_path, BROKER, call("s1", 1, status=Status.CANDIDATE)) == ()


def test_entries_after_a_refusal_are_counted_by_rule(tmp_path: Path) -> None:
    refused = call("s1", 1, refusal=Refusal())
    found = read(tmp_path, BROKER, refused, call("s2", 2), call("s3", 3))
    assert found[1].flags == {Rule.AFTER_REFUSAL: 2}
    assert found[1].flagged == 2


def test_lacks_are_counted_by_what_is_asked() -> None:
    kinds = (LackKind.TIME, LackKind.TRADE, LackKind.LICENCE, LackKind.ATTACHMENT)
    counts = missing(Lack(kind=kind) for kind in kinds)
    assert counts == {Asked.AT: 1, Asked.LICENCE: 2}


def test_every_lack_of_a_fact_has_a_fact_that_is_asked_for() -> None:
    kinds = [kind for kind in LackKind if kind is not LackKind.ATTACHMENT]
    assert sum(missing(Lack(kind=kind) for kind in kinds).values()) == len(kinds)
