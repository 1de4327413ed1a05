"""Why an answer is awaited by a day is told in words, with the provision and its former day."""

import pytest

from leaktrace import wording
from leaktrace.letters.citations import short
from leaktrace.letters.clock import rules
from leaktrace.letters.kinds import kinds
from leaktrace.services.clocks import why_in


def test_every_rule_names_its_provisions_in_both_languages() -> None:
    for rule in rules():
        for language in wording.LANGUAGES:
            assert short(rule.basis[0], language) in why_in(rule.id, language)


def test_every_rule_gives_more_time_or_counts_anew_for_letters_that_there_are() -> None:
    for rule in rules():
        fits = [kind for kind in kinds() if kind.jurisdiction == rule.jurisdiction]
        assert any(kind.deadline in rule.deadlines for kind in fits), rule.id
        assert set(rule.letters) <= {kind.id for kind in fits}
        assert all(kind.deadline in rule.deadlines for kind in fits if kind.id in rule.letters)
        assert bool(rule.months or rule.days) is (rule.effect == "extend"), rule.id


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_what_logbooks_keep_is_told_in_words_and_own_words_stay(language: str) -> None:
    assert why_in("by law", language) == wording.sentence(language, "time.by_law")
    assert why_in("two more weeks, they said", language) == "two more weeks, they said"
