"""The sources of a case: priors, declared flows, hubs, and what lies outside."""

from datetime import date

import pytest

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Flow, Outside
from leaktrace.domain.firms import Consent, Hub, Industry, Partner, PartnerKind, Terms
from leaktrace.domain.identifiers import CallsBefore, Household
from leaktrace.inference.ledger import ledger
from leaktrace.inference.sources import Source, sources
from leaktrace.inference.window import window
from tests.build import firm, handover
from tests.inference.cases import AS_OF, logged, two_firms


def of(case: Case) -> tuple[Source, ...]:
    """The sources of a case."""
    return sources(case, ledger(case, AS_OF), window(case, AS_OF))


@pytest.mark.parametrize(
    ("industry", "terms", "prior"),
    [
        (Industry.OTHER, Terms.UNKNOWN, 0.02),
        (Industry.OTHER, Terms.SILENT, 0.01),
        (Industry.CONDO_DEVELOPER, Terms.NORMAL, 0.06),
        (Industry.PROPERTY_PORTAL, Terms.BROAD, 0.15),
        (Industry.LIST_BROKER, Terms.BROAD, 0.5),
    ],
)
def test_the_prior_is_by_trade_and_terms(industry: Industry, terms: Terms, prior: float) -> None:
    [record, *_] = of(logged(firms=(firm(industry=industry, terms=terms),)))
    assert record.prior == pytest.approx(prior)


def test_partners_make_a_declared_flow() -> None:
    partners = (
        Partner(firm="f3", kind=PartnerKind.JOINT_USE, since=date(2026, 2, 1)),
        Partner(firm="f4", kind=PartnerKind.BROKER),
    )
    flow = of(logged(firms=(firm(partners=partners),)))[1]
    assert flow.flow is Flow.DECLARED
    assert flow.prior == 0.9
    assert flow.partners == {"f3": date(2026, 2, 1).toordinal(), "f4": 1.0}


def test_companies_of_one_group_are_partners() -> None:
    firms = (firm("f1", parent="head"), firm("head", "親"), firm("f4", "妹", parent="head"))
    flow = of(logged(firms=firms))[1]
    assert set(flow.partners or ()) == {"head", "f4"}


def test_consent_to_partners_is_a_flow_to_anybody() -> None:
    flow = of(logged(handovers=(handover(consent=Consent.PARTNERS),)))[1]
    assert flow.flow is Flow.DECLARED
    assert flow.partners is None


def test_nothing_declared_is_no_flow() -> None:
    assert [item.flow for item in of(logged())] == [Flow.UNDECLARED, None, None, None, None]


def test_a_hub_is_the_mean_of_its_members() -> None:
    hub = Hub(id="h", members=("f2", "f1", "gone"))
    found = of(two_firms(hubs=(hub, Hub(id="empty", members=("gone",)))))
    assert [item.hub for item in found] == [None, None, "h", None, None, None, None]
    assert found[2].places == (0, 1)
    assert found[2].prior == pytest.approx((found[0].prior + found[1].prior) / 2)


def test_outside_sources_make_five_or_six_callers_a_year() -> None:
    outside = [item for item in of(logged()) if item.outside]
    assert [item.outside for item in outside] == list(Outside)
    assert sum(item.shape / item.rate for item in outside) * 365 == pytest.approx(5.7)


def test_calls_before_tune_them() -> None:
    quiet, loud = (
        of(logged(household=Household(calls_before=CallsBefore(months=12, callers=callers))))
        for callers in (0, 60)
    )
    rates = [
        sum(item.shape / item.rate for item in found if item.outside) for found in (quiet, loud)
    ]
    assert rates[0] * 365 < 5.7 < rates[1] * 365 < 60


def test_calls_before_of_no_time_tell_nothing() -> None:
    vague = Household(calls_before=CallsBefore(months=0, callers=9))
    assert [item.shape for item in of(logged(household=vague))[-4:]] == [1.2] * 4
