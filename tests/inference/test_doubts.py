"""What would change a verdict: callers left out, and other assumptions."""

from leaktrace.domain.case import Case
from leaktrace.domain.clues import strength_of
from leaktrace.domain.doubts import Assumption, Doubts
from leaktrace.inference.doubts import doubts
from tests.inference.cases import AS_OF, aliases, verdict, written


def asked(case: Case, firm: str = "f1") -> Doubts:
    """The doubts on one record."""
    return doubts(case, AS_OF, verdict(case), firm)


def tagged(callers: int) -> Case:
    """So many callers, each by another number, with the alias given to the first firm."""
    calls = tuple(written(f"s{i}", "one") for i in range(callers))
    return aliases(solicitations=calls)


def test_without_its_only_caller_a_record_is_silent() -> None:
    found = asked(tagged(1))
    [without] = found.without
    assert without.solicitations == ("s0",)
    assert without.probability < 0.1 < found.probability
    assert found.turning is not None
    assert found.turning.solicitations == ("s0",)


def test_one_of_several_callers_matters_less() -> None:
    one, many = asked(tagged(1)), asked(tagged(4))
    assert len(many.without) == 4
    fall = many.probability - min(item.probability for item in many.without)
    assert fall < one.probability - one.without[0].probability
    assert many.turning is None or len(many.turning.solicitations) > 1


def test_what_turns_the_word_gives_another_word() -> None:
    found = asked(tagged(3))
    assert found.turning is not None
    assert strength_of(found.turning.probability) is not strength_of(found.probability)


def test_where_leaks_are_common_it_is_likelier() -> None:
    found = {item.assumption: item.probability for item in asked(tagged(2)).otherwise}
    assert set(found) == set(Assumption)
    assert found[Assumption.LEAKS_RARE] < asked(tagged(2)).probability
    assert found[Assumption.LEAKS_COMMON] > asked(tagged(2)).probability


def test_of_a_firm_that_was_given_nothing_there_is_nothing_to_doubt() -> None:
    found = asked(tagged(1), "nobody")
    assert (found.without, found.turning, found.otherwise) == ((), None, ())
