"""Advice in words: about the record, what each answer would do, nothing said too surely."""

import pytest

from leaktrace.domain.advice import Outcome, Reaction, Step, StepKind, TagIdea, TagKind
from leaktrace.domain.tagging import Closeness, Holder, TagMatch
from leaktrace.wording.advice import (
    match_sentence,
    outcome_sentence,
    step_sentence,
    tag_sentence,
    weight_words,
)
from tests import build

CASE = build.case(firms=tuple(build.firm(f"f{i}", f"会社{i}") for i in range(8)))


def said(reaction: Reaction, share: float, **more: str) -> str:
    outcome = Outcome(reaction=reaction, probability=0.25, share=share, firm="f1", **more)
    return outcome_sentence("en", outcome, CASE)


def test_an_answer_of_a_caller_is_about_that_caller_and_one_of_a_firm_about_its_record() -> None:
    assert said(Reaction.KNOWS, 0.6).endswith("came from the record given to 会社1 with 60 %.")
    assert said(Reaction.ADMITS, 0.6).endswith("the record given to 会社1 stands at 60 %.")


def test_no_answer_makes_it_certain_and_a_small_share_names_nobody() -> None:
    assert said(Reaction.NAMES_FIRM, 0.9999, named="f1").endswith("97 %.")
    assert "会社" not in said(Reaction.AT_RANDOM, 0.01)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_kind_of_step_has_its_sentence(language: str) -> None:
    for kind in StepKind:
        step = Step(kind=kind, bits=0.2, firm="f1", items=("visit", "p1"))
        assert step_sentence(language, step, CASE)
    assert "0.20" in weight_words(language, 0.2)


def test_a_number_is_shown_as_it_is_dialled_and_a_missing_one_as_an_errand() -> None:
    line = TagIdea(kind=TagKind.PHONE_LINE, value="+819012345678", bits=0.2)
    assert tag_sentence("en", line).endswith("090-1234-5678")
    missing = TagIdea(kind=TagKind.PHONE_LINE, value="", bits=0.2)
    assert "second number" in tag_sentence("en", missing)


def test_a_form_that_many_hold_names_five_and_counts_the_rest() -> None:
    holders = tuple(Holder(firm=f"f{i}") for i in range(8))
    match = TagMatch(identifier="p1", closeness=Closeness.SAME, score=1.0, holders=holders)
    assert match_sentence("en", match, CASE).endswith("会社4 and 3 more")
    nobody = TagMatch(identifier="p1", closeness=Closeness.SAME, score=1.0)
    assert "nobody" in match_sentence("en", nobody, CASE)
