"""The kinds of letter that there are."""

import pytest

from leaktrace.domain.errors import Reason, Refused
from leaktrace.letters.kinds import kind, kinds
from leaktrace.paths import resource


def test_both_kinds_are_there_in_order() -> None:
    assert [item.id for item in kinds()] == ["jp.appi.combined", "jp.stop_call"]


def test_a_kind_has_a_title_in_both_languages_and_a_template_in_each_of_its_own() -> None:
    for item in kinds():
        assert item.title["ja"]
        assert item.title["en"]
        for language in item.languages:
            path = resource(f"letters/{item.jurisdiction}/{language}/{item.template}.txt")
            assert path.is_file()


def test_a_kind_says_what_it_rests_on() -> None:
    basis = [item.text for item in kind("jp.stop_call").basis]
    assert "宅地建物取引業法（昭和27年法律第176号）第47条の2第3項" in basis


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(Refused) as caught:
        kind("jp.nothing")
    assert caught.value.reason is Reason.LETTER_KIND_UNKNOWN
