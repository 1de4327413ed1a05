"""Which letters are refused, and of what the person is warned."""

from datetime import date
from typing import Any

import pytest

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Consent, Industry, Procedure
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.letters import Disclosure, LetterWarning
from leaktrace.letters.compose import compose
from leaktrace.letters.kinds import kind
from tests import build
from tests.letters.facts import COMBINED, STOP, broker, call, facts, mail, refused

CHECKED = Procedure(checked_on=date(2026, 10, 5))


def warned(kind_id: str, *calls: Any, **more: Any) -> set[LetterWarning]:
    return set(compose(kind(kind_id), facts(*calls, **more)).warnings)


@pytest.mark.parametrize(
    ("kind_id", "more", "reason"),
    [
        (STOP, {"firm": broker(country="GB")}, Reason.LETTER_WRONG_COUNTRY),
        (COMBINED, {"firm": broker(country="US")}, Reason.LETTER_WRONG_COUNTRY),
        ("jp.appi.optout_stop", {"firm": broker()}, Reason.LETTER_WRONG_TRADE),
        (STOP, {"solicitations": ()}, Reason.LETTER_NO_CALLS),
        (STOP, {"sender": None}, Reason.LETTER_NO_SENDER),
        (
            COMBINED,
            {"sender": Identifier(id="n", kind=IdentifierKind.NAME, value=" ")},
            Reason.LETTER_NO_SENDER,
        ),
    ],
)
def test_a_letter_that_does_not_fit_is_refused(
    kind_id: str, more: dict[str, Any], reason: Reason
) -> None:
    with pytest.raises(Refused) as caught:
        compose(kind(kind_id), facts(**more))
    assert caught.value.reason is reason


def test_a_language_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refused) as caught:
        compose(kind(STOP), facts(), "en")
    assert caught.value.reason is Reason.LETTER_LANGUAGE


def test_a_firm_without_a_country_is_taken_to_fit() -> None:
    assert compose(kind(STOP), facts(firm=broker(country=""))).text


@pytest.mark.parametrize(
    ("trade", "law"),
    [
        (Industry.INVESTMENT_PROPERTY, "宅地建物取引業法"),
        (Industry.RENOVATION, "特定商取引に関する法律"),
        (Industry.BANK, ""),
    ],
)
def test_a_notice_cites_the_law_of_the_goods_that_are_sold(trade: Industry, law: str) -> None:
    firm = broker(industry=trade, licence=None)
    letter = compose(kind(STOP), facts(firm=firm)).text
    laws = ("宅地建物取引業法", "特定商取引に関する法律")
    assert [item for item in laws if item in letter] == ([law] if law else [])
    assert ("宅地及び建物" in letter) == (law == "宅地建物取引業法")


def test_a_licence_makes_a_broker_of_any_trade() -> None:
    assert compose(kind(STOP), facts(firm=broker(industry=Industry.HOUSE_BUILDER))).text


def test_a_notice_to_a_licensed_broker_with_all_there_is_has_no_warning() -> None:
    assert warned(STOP, reply=mail(), contacts=(mail(),)) == set()


@pytest.mark.parametrize(
    ("more", "warning"),
    [
        ({"firm": broker(postal=None)}, LetterWarning.NO_POSTAL),
        ({"firm": broker(licence=None)}, LetterWarning.NO_LICENCE),
        ({"firm": broker(licence="免許あり")}, LetterWarning.LICENCE_UNREADABLE),
        ({"firm": broker(industry=Industry.OTHER)}, LetterWarning.TRADE_UNKNOWN),
        ({"contacts": ()}, LetterWarning.NO_CONTACTS),
        ({"reply": None}, LetterWarning.NO_REPLY_ADDRESS),
        ({"reply": mail("new")}, LetterWarning.REPLY_MAY_BE_NEW),
    ],
)
def test_a_notice_says_what_it_lacks(more: dict[str, Any], warning: LetterWarning) -> None:
    base = {"contacts": (mail(),)} | more
    assert warned(STOP, **base) == {warning} | (
        {LetterWarning.REPLY_MAY_BE_NEW} if warning is LetterWarning.NO_CONTACTS else set()
    )


def test_a_request_with_all_there_is_has_no_warning() -> None:
    complete = facts(
        refused(3, 18),
        firm=broker(procedure=CHECKED),
        contacts=(mail(),),
        options={"include_address": True},
    )
    assert compose(kind(COMBINED), complete).warnings == ()


@pytest.mark.parametrize(
    ("calls", "more", "warning"),
    [
        ((call(3, 18),), {}, LetterWarning.NO_REFUSAL),
        ((), {"firm": broker()}, LetterWarning.NO_PROCEDURE),
        (
            (),
            {"firm": broker(procedure=Procedure(form="A", checked_on=date(2026, 10, 5)))},
            LetterWarning.OWN_FORM,
        ),
        ((), {}, LetterWarning.IDENTITY_MAY_FAIL),
        (
            (),
            {"options": {"disclosure": Disclosure.PAPER}},
            LetterWarning.ADDRESS_MISSING,
        ),
    ],
)
def test_a_request_says_what_to_see_to(
    calls: tuple[Any, ...], more: dict[str, Any], warning: LetterWarning
) -> None:
    assert warning in warned(COMBINED, *calls, **more)


@pytest.mark.parametrize(
    ("id", "consent", "said"),
    [
        ("jp.appi.stop_35_1", Consent.UNKNOWN, True),
        ("jp.appi.stop_35_1", Consent.OWN_USE, False),
        ("jp.appi.stop3p_35_3", Consent.OWN_USE, True),
        ("jp.appi.stop3p_35_3", Consent.PARTNERS, False),
    ],
)
def test_nobody_denies_a_consent_that_the_log_has(id: str, consent: Consent, said: bool) -> None:
    given = build.handover(consent=consent)
    letter = compose(kind(id), facts(handovers=(given,))).text
    assert ("同意した覚え" in letter) == said


def test_an_inquiry_names_who_called_by_no_word() -> None:
    given = build.handover()
    letter = compose(kind("jp.leak_inquiry"), facts(refused(3, 18), handovers=(given,))).text
    assert "18時40分\u3000電話\n" in letter
    assert "投資用マンション" not in letter
