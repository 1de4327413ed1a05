"""Which bodies fit, why and in which order; the firm first only where the law wants that."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from leaktrace.domain.bundles import Fit, FitReason, Standing
from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.domain.firms import Firm, Industry
from leaktrace.domain.solicitations import Caller, Channel, Solicitation
from leaktrace.evidence.fitting import Matter, fitting
from leaktrace.evidence.profiles import profiles
from tests import build
from tests.evidence.sheets import broker, call, case

TODAY = date(2026, 12, 15)
LEADS = {"jp.appi.combined": ("jp.court_pack",), "jp.stop_call": ("jp.takken",)}
SOLAR = build.firm("f1", "見本ソーラー", industry=Industry.SOLAR)


def fits(firm: Firm | None, found: Case, today: date = TODAY) -> dict[str, Fit]:
    matter = Matter(firm=firm, case=found, today=today, leads=LEADS)
    return {fit.profile: fit for fit in fitting(matter, profiles())}


def in_country(country: str, found: Case, region: str = "") -> Case:
    return replace(found, household=replace(found.household, country=country, region=region))


def letter(**more: Any) -> Letter:
    values = {"kind": "jp.appi.combined", "state": LetterState.ARRIVED} | more
    return Letter(id="l1", firm="f1", **values)


def by(channel: Channel) -> Solicitation:
    return replace(call(), channel=channel)


def test_a_licensed_broker_goes_to_the_authority_of_its_licence_first() -> None:
    found = fits(broker(), case())
    assert next(iter(found)) == "jp.takken"
    assert found["jp.takken"].reasons == (FitReason.BROKER,)
    assert "jp.tokusho_60" not in found
    assert {"jp.shohi_188", "jp.ppc_call", "jp.nintei"} <= found.keys()


def test_another_trade_goes_to_the_act_on_transactions() -> None:
    found = fits(SOLAR, case(firms=(SOLAR,)))
    assert next(iter(found)) == "jp.tokusho_60"
    assert found["jp.tokusho_60"].reasons == (FitReason.GOODS,)
    assert "jp.takken" not in found


def test_a_property_firm_without_a_licence_is_named_with_its_doubt() -> None:
    firm = broker(licence=None)
    found = fits(firm, case(firms=(firm,)))
    assert found["jp.tokusho_60"].reasons == (FitReason.NO_LICENCE,)
    assert "jp.takken" in found


@pytest.mark.parametrize(
    ("channel", "id"), [(Channel.EMAIL, "jp.dekyo_mail"), (Channel.SMS, "jp.dekyo_sms")]
)
def test_mail_and_messages_have_their_own_bodies(channel: Channel, id: str) -> None:
    assert id in fits(SOLAR, case(by(channel), firms=(SOLAR,)))
    assert id not in fits(SOLAR, case(firms=(SOLAR,)))


@pytest.mark.parametrize(
    ("country", "ids"),
    [
        ("JP", {"jp.shohi_188", "jp.ppc_call", "jp.nintei", "jp.tokusho_60"}),
        ("FR", {"eu.sa"}),
        ("GB", {"uk.ico_calls", "uk.tps", "uk.ico_dp"}),
        ("US", {"us.ftc_dnc", "us.fcc", "us.ag_xx"}),
        ("AU", {"au.oaic", "au.dncr"}),
        ("CA", {"ca.opc", "ca.dncl"}),
        ("SG", {"sg.pdpc", "sg.dnc"}),
        ("KR", {"kr.pipc_118", "kr.donotcall"}),
        ("BR", {"br.anpd"}),
        ("CH", {"ch.edoeb", "ch.seco"}),
        ("TW", set()),
    ],
)
def test_the_country_tells_which_bodies_there_are(country: str, ids: set[str]) -> None:
    firm = replace(SOLAR, country=country)
    assert fits(firm, in_country(country, case(firms=(firm,)))).keys() == ids


def test_a_firm_abroad_can_be_told_of_there_for_its_data_only() -> None:
    firm = replace(SOLAR, country="GB")
    found = fits(firm, case(firms=(firm,)))
    assert "uk.ico_dp" in found
    assert "uk.ico_calls" not in found


def test_californias_body_is_for_its_residents() -> None:
    firm = replace(SOLAR, country="US")
    found = case(firms=(firm,))
    assert "us.ca.calprivacy" in fits(firm, in_country("US", found, "California"))
    assert "us.ca.calprivacy" not in fits(firm, in_country("US", found, "New York"))


def test_australia_wants_the_firm_first_and_britain_advises_it() -> None:
    for country, id, before in (
        ("AU", "au.oaic", Standing.FIRST_FIRM),
        ("GB", "uk.ico_dp", Standing.BETTER_FIRM),
    ):
        firm = replace(SOLAR, country=country)
        found = in_country(country, case(firms=(firm,)))
        assert fits(firm, found)[id].standing is before
        assert list(fits(firm, found))[-1] == id
        written = replace(found, letters=(letter(),))
        assert fits(firm, written)[id].standing is Standing.NOW


@pytest.mark.parametrize(
    ("today", "standing"),
    [(date(2026, 12, 15), Standing.LATER), (date(2026, 12, 16), Standing.NOW)],
)
def test_a_suit_opens_the_day_after_two_weeks_from_the_arrival(
    today: date, standing: Standing
) -> None:
    found = case(letters=(letter(arrived_on=date(2026, 12, 1)),))
    court = fits(broker(), found, today)["jp.court_pack"]
    assert (court.standing, court.opens) == (standing, date(2026, 12, 16))


def test_a_refusal_opens_a_suit_at_once_and_no_arrival_opens_none() -> None:
    refused = case(letters=(letter(state=LetterState.REFUSED),))
    assert fits(broker(), refused)["jp.court_pack"].standing is Standing.NOW
    sent = case(letters=(letter(state=LetterState.SENT),))
    assert fits(broker(), sent)["jp.court_pack"].standing is Standing.FIRST_FIRM
    other = case(letters=(letter(kind="jp.stop_call", state=LetterState.SENT),))
    assert fits(broker(), other)["jp.court_pack"].standing is Standing.FIRST_FIRM
    assert "jp.court_pack" not in fits(broker(), case())


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"state": LetterState.REFUSED}, FitReason.REFUSED),
        ({"due": date(2026, 12, 1)}, FitReason.UNANSWERED),
        ({"due": date(2026, 12, 31)}, FitReason.ASKED),
        ({"state": LetterState.DRAFT}, FitReason.HOLDS_DATA),
    ],
)
def test_what_came_of_the_letters_is_the_reason(change: dict[str, Any], reason: FitReason) -> None:
    found = fits(broker(), case(letters=(letter(**change),)))
    assert found["jp.ppc_call"].reasons == (reason,)


def test_everyone_together_has_no_body_for_personal_data() -> None:
    mail = replace(call("m", 5, caller=Caller(address="ad@example.com")), channel=Channel.EMAIL)
    found = fits(None, case(call(), mail))
    assert {"jp.takken", "jp.dekyo_mail", "jp.shohi_188"} <= found.keys()
    assert "jp.ppc_call" not in found
