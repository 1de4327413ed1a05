"""Clues as sentences."""

import pytest

from leaktrace.domain.clues import Clue, ClueKind
from leaktrace.wording import LANGUAGES
from leaktrace.wording.clues import clue_sentence, clue_values, support_word
from tests.build import case, phone
from tests.numbers import MOBILE

CASE = case(identifiers=(phone("p1", MOBILE[0]), phone("name", MOBILE[1])))


def clue(kind: ClueKind, *details: str, decibans: float = 10.0) -> Clue:
    """A clue that rests on values."""
    return Clue(kind=kind, decibans=decibans, details=details)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ClueKind)
@pytest.mark.parametrize("details", [(), ("7",)])
def test_every_clue_has_a_sentence_for_and_another_against(
    language: str, kind: ClueKind, details: tuple[str, ...]
) -> None:
    speaks_for, against = (
        clue_sentence(language, clue(kind, *details, decibans=decibans), CASE)
        for decibans in (5.0, -5.0)
    )
    assert speaks_for.strip()
    assert against.strip()
    assert speaks_for != against or kind is ClueKind.DECISION


@pytest.mark.parametrize(
    ("language", "kind", "details", "worded"),
    [
        ("en", ClueKind.ITEMS, ("visit", "name"), "Knew what this firm was told"),
        ("en", ClueKind.STATEMENT, ("random",), "random"),
        ("en", ClueKind.TIME, ("5",), "5 days after the handover"),
        ("ja", ClueKind.TIME, ("5",), "渡して5日後から"),
        ("ja", ClueKind.TRADE, ("moving",), "引越し"),
    ],
)
def test_values_are_worded(
    language: str, kind: ClueKind, details: tuple[str, ...], worded: str
) -> None:
    assert worded in clue_sentence(language, clue(kind, *details), CASE)


def test_identifiers_are_shown_as_the_person_knows_them() -> None:
    assert clue_values("ja", clue(ClueKind.IDENTIFIER, "p1"), CASE) == "090-1234-5678"


def test_a_kind_of_identifier_is_not_taken_for_one_of_that_id() -> None:
    assert clue_values("ja", clue(ClueKind.ITEMS, "name"), CASE) == "氏名"


@pytest.mark.parametrize(("language", "joined"), [("ja", "一、二"), ("en", "一, 二")])
def test_values_are_joined_as_the_language_does(language: str, joined: str) -> None:
    assert clue_values(language, clue(ClueKind.ITEMS, "other:一", "other:二"), CASE) == joined


def test_no_sentence_says_that_a_firm_leaked() -> None:
    for kind in ClueKind:
        for decibans in (5.0, -5.0):
            text = clue_sentence("en", clue(kind, "x", decibans=decibans), CASE)
            assert "leaked" not in text


def test_what_speaks_against_is_said_as_against() -> None:
    assert support_word("ja", 12.0) == "ある程度支持する"
    assert support_word("ja", -12.0) == "ある程度反対"
    assert support_word("en", -1.0) == support_word("en", 1.0) == "no support either way"
