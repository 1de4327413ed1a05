"""After a leak four stages are gone through in order, each with its letter and what came of it."""

from datetime import date

import pytest

from leaktrace import wording
from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter, LetterState, NextStep, Reply, Sent
from leaktrace.domain.firms import Breach
from leaktrace.domain.leak_way import LeakStage, StageState, WayStep
from leaktrace.letters.kinds import kinds
from leaktrace.services.leak_way import leak_way
from leaktrace.wording.leak_way import incidents, stage_questions
from tests import build

DAY = date(2026, 11, 20)
FIRM = build.firm("own", country="JP")


def letter(kind: str, state: LetterState = LetterState.SENT, **more: object) -> Letter:
    sent = Sent(on=date(2026, 11, 10))
    given = {"id": kind, "due": date(2026, 11, 30)} | more
    return Letter(kind=kind, firm="own", state=state, sent=sent, **given)  # type: ignore[arg-type]


def way(*letters: Letter, country: str = "JP") -> tuple[WayStep, ...]:
    firm = build.firm("own", country=country)
    return leak_way(Case(firms=(firm,), letters=letters), firm, DAY, "en")


def next_of(steps: tuple[WayStep, ...]) -> WayStep:
    [step] = [it for it in steps if it.is_next]
    return step


def test_in_japan_it_begins_with_the_facts() -> None:
    steps = way()
    assert [it.stage for it in steps] == list(LeakStage)
    assert [it.advised.kind for it in steps] == [
        "jp.appi.disclose_33",
        "jp.leak_inquiry",
        "jp.complaint_40",
        "jp.appi.stop_35_5",
    ]
    first = next_of(steps)
    assert (first.stage, first.advised.step) == (LeakStage.FACTS, NextStep.WRITE)


def test_while_one_answer_is_awaited_the_next_stage_begins() -> None:
    steps = way(letter("jp.appi.disclose_33"))
    assert (steps[0].state, steps[0].advised.step) == (StageState.WAITING, NextStep.WAIT)
    assert next_of(steps).stage is LeakStage.CAUSE


def test_the_inquiry_into_the_cause_also_asks_for_the_report() -> None:
    steps = way(letter("jp.appi.disclose_33"), letter("jp.leak_inquiry"))
    assert steps[2].state is StageState.WAITING
    assert [it.kind for it in steps[2].there] == ["jp.leak_inquiry"]
    assert next_of(steps).stage is LeakStage.REMEDY


def test_what_is_overdue_comes_before_what_was_not_begun() -> None:
    late = letter("jp.appi.disclose_33", due=date(2026, 11, 15))
    step = next_of(way(late))
    assert (step.stage, step.advised.kind) == (LeakStage.FACTS, "jp.reminder")


def test_an_excuse_is_answered_within_its_stage() -> None:
    said = Reply(on=date(2026, 11, 15), kind="other", excuse="no_duty")
    asked = letter("jp.leak_inquiry", LetterState.ANSWERED, replies=(said,))
    known = letter("jp.appi.disclose_33", LetterState.ANSWERED, replies=(Reply(kind="other"),))
    step = next_of(way(known, asked))
    assert (step.stage, step.advised.kind) == (LeakStage.CAUSE, "jp.appi.source_33_5")


def test_one_letter_can_serve_two_stages() -> None:
    steps = way(letter("jp.appi.combined"))
    assert [it.state for it in steps] == [
        StageState.WAITING,
        StageState.OPEN,
        StageState.OPEN,
        StageState.WAITING,
    ]


@pytest.mark.parametrize("country", ["DE", "GB", "US", "CH", "KR", "ZA"])
def test_elsewhere_only_letters_of_the_place_are_offered(country: str) -> None:
    fits = {it.id for it in kinds() if country in it.countries}
    for step in way(country=country):
        assert not step.advised.kind or step.advised.kind in fits
        assert "{" not in step.law


def test_where_nothing_was_checked_it_says_so() -> None:
    steps = way(country="ZA")
    assert {it.law for it in steps} == {wording.sentence("en", "leak.unchecked")}
    assert not any(it.is_next for it in steps)


def test_the_cause_is_asked_for_in_four_families() -> None:
    for language in wording.LANGUAGES:
        assert len(stage_questions(language, LeakStage.CAUSE)) == 4


def test_an_incident_on_record_is_told_with_its_day() -> None:
    firm = build.firm("own", breaches=(Breach(since=date(2026, 10, 1)), Breach()))
    assert incidents("en", firm) == (
        "On record: an incident at this firm from 2026-10-01.",
        "On record: an incident at this firm.",
    )
