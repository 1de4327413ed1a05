"""Templates of the person's own: the same letter again, and nothing but fields and conditions."""

import time
from dataclasses import replace

import pytest

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.letters import LetterWarning
from leaktrace.domain.own_letters import FIELDS, MOST_TEXT, OwnLetter
from leaktrace.letters.compose import compose
from leaktrace.letters.kinds import kind
from leaktrace.letters.own import check, compose_own
from leaktrace.letters.own_fields import fields, with_fields
from tests.letters.every import cases, sample

CASES = cases()
COMBINED = "jp.appi.combined"


def own(text: str, of: str = COMBINED, language: str = "ja") -> OwnLetter:
    return OwnLetter(name="私の文面", kind=of, language=language, text=text)


def written(text: str, **more: object) -> str:
    chosen = kind(COMBINED)
    facts = replace(sample(chosen), **more)  # type: ignore[arg-type]
    return compose_own(own(text), chosen, facts).text


@pytest.mark.parametrize(("id", "language"), CASES)
def test_a_letter_kept_as_a_template_makes_the_same_letter(id: str, language: str) -> None:
    chosen = kind(id)
    facts = sample(chosen)
    text = compose(chosen, facts, language).text
    template = with_fields(text, fields(chosen, facts, language))
    assert "{{ today }}" in template
    assert compose_own(own(template, id, language), chosen, facts).text == text


def test_a_template_names_another_firm_on_another_letter() -> None:
    chosen = kind(COMBINED)
    facts = sample(chosen)
    text = compose(chosen, facts, "ja").text
    template = with_fields(text, fields(chosen, facts, "ja"))
    other = replace(facts.firm, name="別の架空株式会社")
    found = compose_own(own(template), chosen, replace(facts, firm=other)).text
    assert "別の架空株式会社" in found
    assert facts.firm.name not in found.split("\n1　")[0]


def test_each_line_of_a_field_stands_where_its_first_line_does() -> None:
    assert (
        written("> {{ address }}\n> {{ name }}")
        == "> 〒100-0000\n> 東京都例示区9-9\n> 見本　花子\n"
    )


def test_a_mark_without_words_is_left_out() -> None:
    assert written("> {{ address }}\n> {{ name }}", address=None) == "> 見本　花子\n"


def test_a_condition_holds_where_a_field_has_words() -> None:
    text = "{% if reply and not refusals %}甲{% elif reply %}乙{% else %}丙{% endif %}"
    assert written(text) == "乙\n"
    assert written(text, reply=None) == "丙\n"


def test_a_line_of_conditions_alone_leaves_no_line() -> None:
    text = "一\n{% if name %}\n二\n  {% endif %}  \n三{% if name %}？{% endif %}\n四"
    assert written(text) == "一\n二\n三？\n四\n"


@pytest.mark.parametrize(
    "text",
    [
        "{{ firm.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ firm | attr('x') }}",
        "{{ firm['x'] }}",
        "{% for x in range(1000000000) %}{{ firm }}{% endfor %}",
        "{{ range(10**9) | list }}",
        "{{ 'a' * 10**9 }}",
        "{{ 10 ** 10 ** 10 }}",
        "{% include 'jp/ja/combined.txt' %}",
        "{% import 'jp/ja/combined.txt' as x %}",
        "{% from 'x' import y %}",
        "{% extends 'x' %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% set x = 'a' %}",
        "{% block b %}{% endblock %}",
        "{% filter upper %}a{% endfilter %}",
        "{% call firm() %}{% endcall %}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ firm() }}",
        "{{ firm ~ firm }}",
        "{{ firm if reply else name }}",
        "{% if firm.x %}{% endif %}",
        "{% if 10**9 > 1 %}{% endif %}",
        "{% if firm is defined %}{% endif %}",
        "{% if " + "not " * 60 + "firm %}{% endif %}",
        "{% if " + "(" * 900 + "firm" + ")" * 900 + "() %}{% endif %}",
        "{% if " + "not " * 4000 + "firm %}{% endif %}",
        "{% if firm %}" * 60 + "{% endif %}" * 60,
        "{% if firm %}" * 600 + "{% endif %}" * 600,
    ],
)
def test_all_but_fields_and_conditions_is_refused_before_it_runs(text: str) -> None:
    start = time.perf_counter()
    with pytest.raises(Refused) as caught:
        check(text)
    assert caught.value.reason is Reason.OWN_LETTER_FORBIDDEN
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("  \n", Reason.OWN_LETTER_EMPTY),
        ("あ" * (MOST_TEXT + 1), Reason.OWN_LETTER_LONG),
        ("本文\n{{ firm", Reason.OWN_LETTER_SYNTAX),
        ("{% if firm %}", Reason.OWN_LETTER_SYNTAX),
        ("{{ sender }}", Reason.OWN_LETTER_FIELD),
        ("{{ self }}", Reason.OWN_LETTER_FIELD),
        ("{% if loop %}{% endif %}", Reason.OWN_LETTER_FIELD),
    ],
)
def test_a_bad_text_is_refused_with_its_reason(text: str, reason: Reason) -> None:
    with pytest.raises(Refused) as caught:
        check(text)
    assert caught.value.reason is reason


def test_a_mistake_is_named_with_its_line_and_the_fields_that_there_are() -> None:
    with pytest.raises(Refused) as caught:
        check("一\n二 {{ firm\n三")
    assert caught.value.details["line"] in (2, 3)
    with pytest.raises(Refused) as caught:
        check("{{ sender }}")
    assert caught.value.details == {"field": "sender", "fields": ", ".join(sorted(FIELDS))}


def test_a_letter_that_grows_beyond_any_letter_is_refused() -> None:
    with pytest.raises(Refused) as caught:
        written("{{ entries }}" * (MOST_TEXT // 13))
    assert caught.value.reason is Reason.OWN_LETTER_LONG


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("貴社から情報が漏えいしました。", LetterWarning.OWN_ACCUSES),
        ("You leaked my number.", LetterWarning.OWN_ACCUSES),
        ("応じなければSNSで公表します。", LetterWarning.OWN_THREATENS),
        ("Otherwise I will go to the press.", LetterWarning.OWN_THREATENS),
        ("罰金の対象です。", LetterWarning.OWN_PENALTY),
        ("法定期限までにご回答ください。", LetterWarning.OWN_PERIOD),
    ],
)
def test_own_words_that_accuse_or_threaten_are_warned_of(text: str, warning: LetterWarning) -> None:
    chosen = kind(COMBINED)
    assert warning in compose_own(own(text), chosen, sample(chosen)).warnings


def test_a_field_of_which_nothing_is_known_is_warned_of() -> None:
    chosen = kind(COMBINED)
    bare = replace(sample(chosen), handovers=())
    for text, is_open in (
        ("お伝えした日　{{ handed_over }}", True),
        ("{% if handed_over %}{{ handed_over }}{% endif %}本文", False),
    ):
        found = compose_own(own(text), chosen, bare).warnings
        assert (LetterWarning.FIELDS_OPEN in found) is is_open


@pytest.mark.parametrize(("id", "language"), CASES)
def test_the_words_of_our_own_letters_are_not_warned_of(id: str, language: str) -> None:
    chosen = kind(id)
    facts = sample(chosen)
    text = compose(chosen, facts, language).text
    ours = set(compose_own(own(text, id, language), chosen, facts).warnings)
    assert ours <= {LetterWarning.RESIDENCE}


def test_a_template_in_another_language_than_wished_is_refused() -> None:
    chosen = kind(COMBINED)
    with pytest.raises(Refused) as caught:
        compose_own(own("本文"), chosen, sample(chosen), "en")
    assert caught.value.reason is Reason.LETTER_LANGUAGE
