from datetime import date

from leaktrace.domain.clues import FirmVerdict, Verdict, strength_of
from leaktrace.domain.correspondence import Letter
from leaktrace.domain.firms import Industry
from leaktrace.domain.solicitations import SaidSource, SaidSourceKind
from leaktrace.services.example import LAST_DAY, example
from leaktrace.services.moves import former_verdict, leading, moved, to_ask
from tests import build

DAY = date(2026, 11, 20)


def verdict(**probabilities: float) -> Verdict:
    firms = tuple(
        FirmVerdict(
            firm=firm,
            name=firm,
            probability=share,
            prior=0.1,
            weight=0.0,
            strength=strength_of(share),
            solicitations=0.0,
            clues=(),
        )
        for firm, share in probabilities.items()
    )
    return Verdict(model="test", as_of=DAY, error=0.0, firms=firms, solicitations=())


def test_a_record_moved_when_its_word_changed() -> None:
    moves = moved(verdict(f1=0.8, f2=0.5), verdict(f1=0.5, f2=0.6))
    assert [(item.now.firm, item.former and item.former.probability) for item in moves] == [
        ("f1", 0.5)
    ]


def test_small_words_moving_among_themselves_are_no_news() -> None:
    assert moved(verdict(f1=0.1), verdict(f1=0.01)) == ()


def test_a_record_that_fell_moved_too() -> None:
    assert len(moved(verdict(f1=0.01), verdict(f1=0.9))) == 1


def test_a_new_firm_that_fits_at_once_moved() -> None:
    assert moved(verdict(f1=0.5), verdict())[0].former is None


def test_what_is_unlikely_does_not_lead() -> None:
    assert leading(verdict(f1=0.01)) is None
    best = leading(verdict(f1=0.2, f2=0.4))
    assert best is not None
    assert best.firm == "f2"


def test_the_list_broker_whom_a_caller_named_is_asked_first() -> None:
    broker = build.firm("f2", "名簿", industry=Industry.LIST_BROKER)
    said = SaidSource(kind=SaidSourceKind.LIST_BROKER, firm="f2")
    found = build.case(firms=(build.firm(), broker), solicitations=(build.call(said_source=said),))
    assert to_ask(found, verdict(f1=0.9)) == broker


def test_nobody_is_asked_twice() -> None:
    letter = Letter(id="l", kind="jp.appi.combined", firm="f1")
    assert to_ask(build.case(), verdict(f1=0.9)) == build.firm()
    assert to_ask(build.case(letters=(letter,)), verdict(f1=0.9)) is None


def test_without_a_verdict_there_is_nobody_to_ask() -> None:
    assert to_ask(build.case(), None) is None


def test_the_former_verdict_is_that_of_a_week_before() -> None:
    assert former_verdict(example(LAST_DAY), LAST_DAY).as_of == date(2026, 11, 13)
