"""For a firm of the example: whom to tell, what to write there, the page for a call."""

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from leaktrace.domain.bundles import Asked, Standing
from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.services import complaints, register, telling
from leaktrace.services.example import example
from tests import build

TODAY = date(2026, 11, 23)


def test_the_example_knows_whom_to_tell_of_a_broker(tmp_path: Path) -> None:
    with build.logbook(tmp_path, *example().records()) as book:
        found = telling.fits(book, register.firm_named(book, "tsubame"), TODAY)
    assert [fit.profile for fit in found][:2] == ["jp.takken", "jp.shohi_188"]
    assert all(fit.standing is Standing.NOW for fit in found)


def test_a_request_that_arrived_three_weeks_ago_opens_a_suit(tmp_path: Path) -> None:
    with build.logbook(tmp_path, *example().records()) as book:
        found = telling.fits(book, register.firm_named(book, "hiwada"), TODAY)
    court = next(fit for fit in found if fit.profile == "jp.court_pack")
    assert (court.standing, court.opens) == (Standing.NOW, date(2026, 11, 17))


def test_the_answers_are_there_one_by_one_and_as_one_text(tmp_path: Path) -> None:
    profile = complaints.profile("jp.takken")
    with build.logbook(tmp_path, *example().records()) as book:
        firm = register.firm_named(book, "tsubame")
        (report,) = telling.reports(book, profile, firm)
        text = telling.pasted(book, profile, firm)
    assert [answer.asked for answer in report.answers] == list(profile.asks)
    assert all(answer.text in text for answer in report.answers)
    assert not any(telling.is_own(answer) for answer in report.answers)
    assert any(answer.asked is Asked.FIRM for answer in report.answers)


def test_the_page_for_a_call_is_saved_or_nothing_is(tmp_path: Path) -> None:
    dial = complaints.profile("jp.ppc_call")
    out = tmp_path / "call.pdf"
    with build.logbook(tmp_path, *example().records()) as book:
        telling.save_script(book, dial, out, register.firm_named(book, "hanada"))
        with pytest.raises(LeakTraceError) as caught:
            telling.save_script(book, dial, tmp_path / "n.pdf", register.firm_named(book, "asagi"))
    assert caught.value.reason is Reason.NOTHING_TO_SHOW
    assert not (tmp_path / "n.pdf").exists()
    text = PdfReader(io.BytesIO(out.read_bytes())).pages[0].extract_text()
    assert "03-6457-9849" in text
    assert "はなだレジデンス" in text


def test_the_bodies_of_the_persons_country_are_offered(tmp_path: Path) -> None:
    from dataclasses import replace

    found = example()
    german = replace(found.household, country="DE")
    with build.logbook(tmp_path, *replace(found, household=german).records()) as book:
        offered = telling.desks(book, complaints.profile("eu.sa"), None)
    assert len(offered) > 16
    assert {desk.language for desk in offered} <= {"de", ""}
