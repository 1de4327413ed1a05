"""What holds of all advice, on cases and texts that nobody would think of."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from leaktrace.domain.case import Case
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.inference.advice import advise
from leaktrace.inference.origins import origins
from leaktrace.inference.tags import folded
from leaktrace.inference.whose import whose
from tests.inference.cases import verdict
from tests.inference.test_trace_properties import CASES

IDENTIFIERS = some.lists(
    some.builds(
        Identifier,
        id=some.just(""),
        kind=some.sampled_from(IdentifierKind),
        value=some.text(max_size=12)
        | some.sampled_from(["見本 高子", "a@b.example", "@", "東京都例示区1丁目2番3号 405"]),
        kana=some.text(max_size=6),
        variant_of=some.none() | some.sampled_from(["i0", "i1", "i2", "gone"]),
        strippable=some.booleans(),
    ),
    max_size=5,
).map(lambda found: tuple(replace(item, id=f"i{place}") for place, item in enumerate(found)))


@settings(max_examples=40, deadline=None)
@given(CASES)
def test_bits_are_never_negative_and_never_more_than_there_is_to_learn(case: Case) -> None:
    found = verdict(case)
    advice = advise(case, found)
    for step in (*advice.questions, *advice.requests):
        assert 0.0 < step.bits < 12.0
        assert sum(it.probability for it in step.outcomes) <= 1.0 + 1e-9
        assert all(0.0 <= it.share <= 1.0 + 1e-9 for it in step.outcomes)
    assert all(0.0 <= tag.bits <= 1.0 for tag in advice.tags)
    for origin in origins(case, found).callers:
        assert origin.shares.sum() == pytest.approx(1.0)


@settings(max_examples=80, deadline=None)
@given(IDENTIFIERS)
def test_no_tag_is_what_the_person_has_already(identifiers: tuple[Identifier, ...]) -> None:
    case = Case(identifiers=identifiers)
    taken = {folded(item.value) for item in identifiers}
    for tag in advise(case, verdict(case)).tags:
        assert tag.id is not None or not tag.value or folded(tag.value) not in taken


@settings(max_examples=120, deadline=None)
@given(IDENTIFIERS, some.text(max_size=60))
def test_any_text_is_looked_up_and_scores_are_shares(
    identifiers: tuple[Identifier, ...], text: str
) -> None:
    case = Case(identifiers=identifiers)
    assert all(0.0 < match.score <= 1.0 for match in whose(case, text))
    for item in identifiers:
        for match in whose(case, item.value):
            assert 0.0 < match.score <= 1.0
