"""Excuses are answered only by letters that there are, in words and provisions that were checked."""

from dataclasses import replace
from datetime import date

import pytest

from leaktrace import wording
from leaktrace.domain.excuses import Answered, Excuse, ExcuseAnswer
from leaktrace.domain.letters import LetterOptions
from leaktrace.letters.citations import short
from leaktrace.letters.compose import compose
from leaktrace.letters.excuses import answer_to, answers, said_by_law
from leaktrace.letters.kinds import kind, kinds
from leaktrace.letters.to_read import reading_languages, translated
from tests.letters import every

ANSWERS = [pytest.param(it, id=f"{it.jurisdiction}-{it.excuse}") for it in answers()]


def test_japan_has_an_answer_to_each() -> None:
    assert {it.excuse for it in answers() if it.jurisdiction == "jp"} == set(Excuse)


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_law_is_told_with_each_of_its_provisions(answer: ExcuseAnswer) -> None:
    for language in wording.LANGUAGES:
        told = said_by_law(answer, language)
        assert all(short(key, language) in told for key in answer.basis)


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_letters_that_answer_are_there_and_say_so(answer: ExcuseAnswer) -> None:
    known = {it.id: it for it in kinds()}
    assert set(answer.letters) <= set(known)
    for id in answer.letters:
        found, answered = known[id], Answered(excuse=answer.excuse, on=date(2026, 11, 8))
        if found.addressee in ("authority", "self"):
            continue
        answered = replace(answered, on_kind=(answer.on or (f"{answer.jurisdiction}.any",))[0])
        for language in found.languages:
            assert answer.paragraph[language]
            facts = every.sample(found)
            options = replace(facts.options, answered=answered)
            text = compose(found, replace(facts, options=options), language).text
            start, end = answer.paragraph[language].split("{replied}")
            assert start in text
            assert end in text


def test_the_reply_is_named_by_its_day() -> None:
    found = kind("jp.appi.source_33_5")
    facts = every.sample(found)
    answered = Answered(excuse="bought_list", on=date(2026, 11, 8), on_kind=found.id)
    text = compose(found, replace(facts, options=LetterOptions(answered=answered))).text
    assert "令和8年11月8日にいただいたご回答では、名簿等として購入された" in text
    undated = replace(answered, on=None)
    text = compose(found, replace(facts, options=LetterOptions(answered=undated))).text
    assert "先にいただいたご回答では、" in text


def test_a_fee_is_a_matter_of_what_was_asked_for() -> None:
    asked = answer_to("fee", "jp.appi.disclose_33")
    stop = answer_to("fee", "jp.appi.stop_35_5")
    assert asked
    assert stop
    assert (asked.letters, stop.letters) == ((), ("jp.complaint_40",))


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_answers_can_be_read_in_the_other_language_too(answer: ExcuseAnswer) -> None:
    known = {it.id: it for it in kinds()}
    answered = Answered(
        excuse=answer.excuse,
        on=date(2026, 11, 8),
        on_kind=(answer.on or (f"{answer.jurisdiction}.any",))[0],
    )
    for id in answer.letters if answer.paragraph else ():
        found, facts = known[id], every.sample(known[id])
        facts = replace(facts, options=replace(facts.options, answered=answered))
        language = reading_languages(found)[-1]
        text = translated(found, facts, language).text
        is_answer = found.addressee not in ("authority", "self")
        end = answer.paragraph[language].split("{replied}")[1]
        assert (end in text) is is_answer
