"""Answers stand in the authority's own order, field by field; a page for a call is one page."""

import io
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from leaktrace.domain.bundles import Asked, LackKind, Profile, Report
from leaktrace.domain.correspondence import Letter, LetterState, Reply, Sent
from leaktrace.domain.solicitations import Caller, Channel
from leaktrace.evidence.answers import OWN, answer_files, reports
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.lacks import lacks
from leaktrace.evidence.profiles import profile, profiles
from leaktrace.evidence.script import script_pdf, takes_calls
from leaktrace.evidence.supervisory import desks
from tests.evidence.sheets import DAY, ZONE, call, case

LETTER = Letter(
    id="l1",
    kind="jp.stop_call",
    firm="f1",
    state=LetterState.ANSWERED,
    sent=Sent(on=date(2026, 3, 21)),
    arrived_on=date(2026, 3, 23),
    replies=(Reply(on=date(2026, 4, 1), kind="refused"),),
)
TITLES = {"jp.stop_call": "勧誘の停止"}


def sheet_for(id: str, *items: Any, **lists: Any) -> Sheet:
    return Sheet(case=case(*items, **lists), profile=profile(id), zone=ZONE)


def texts(report: Report) -> dict[Asked, str]:
    return {answer.asked: answer.text for answer in report.answers}


@pytest.mark.parametrize("item", profiles(), ids=lambda item: item.id)
def test_every_field_is_there_in_the_authoritys_order(item: Profile) -> None:
    for report in reports(sheet_for(item.id), TITLES):
        assert tuple(answer.asked for answer in report.answers) == item.asks


def test_what_only_the_person_knows_is_left_to_them() -> None:
    for item in profiles():
        for report in reports(sheet_for(item.id), TITLES):
            assert all(not answer.text for answer in report.answers if answer.asked in OWN)


def test_the_firm_the_days_and_the_letters_are_said() -> None:
    (report,) = reports(sheet_for("jp.court_pack", letters=(LETTER,)), TITLES)
    said = texts(report)
    assert said[Asked.FIRM] == "見本地所"
    assert said[Asked.REQUESTS] == "2026年3月21日　勧誘の停止"
    assert said[Asked.ARRIVED] == "2026年3月23日"
    assert said[Asked.ANSWERS].startswith("2026年4月1日　")
    assert "今後一切お断りします" in said[Asked.FACTS]


def test_one_call_goes_into_each_report_of_the_ftc() -> None:
    found = reports(sheet_for("us.ftc_dnc"), {})
    assert [(item.number, item.of) for item in found] == [(1, 2), (2, 2)]
    assert texts(found[0])[Asked.AT] != texts(found[1])[Asked.AT]


def test_five_calls_of_the_same_caller_go_into_one_australian_complaint() -> None:
    other = call("other", 9, caller=Caller(number="+815031366390"))
    found = reports(sheet_for("au.dncr", *(call(f"s{n}", n) for n in range(7)), other), {})
    assert [len(texts(item)[Asked.AT].split("\n")) for item in found] == [5, 2, 1]


def test_the_files_say_the_same_as_text_and_as_data() -> None:
    files = dict(answer_files(sheet_for("jp.tokusho_60"), {}))
    text = files["data/answers.txt"].decode()
    document = json.loads(files["data/answers.json"])
    assert document["profile"] == "jp.tokusho_60"
    for answer in document["reports"][0]:
        assert answer["label"] in text
        assert answer["text"] in text
    assert "ご自身で" in text


@pytest.mark.parametrize("id", [item.id for item in profiles() if takes_calls(item)])
@pytest.mark.parametrize("count", [1, 400])
def test_a_page_for_a_call_is_one_page_however_much_there_is(id: str, count: int) -> None:
    items = [call(f"s{n}", n % 300, subject="投資用マンションの案内" * 9) for n in range(count)]
    pages = PdfReader(io.BytesIO(script_pdf(sheet_for(id, *items), {}, DAY))).pages
    assert len(pages) == 1
    text = pages[0].extract_text()
    for number in profile(id).reach:
        assert number in text
    last = "次にすること" if profile(id).language == "ja" else "What to do next"
    assert last in text


def test_what_letters_and_addresses_are_missing_is_named() -> None:
    court = {lack.kind for lack in lacks(profile("jp.court_pack"), case(), ())}
    assert {LackKind.REQUESTS, LackKind.ARRIVED, LackKind.FIRM_PLACE} <= court
    sent = case(letters=(LETTER,))
    after = {lack.kind for lack in lacks(profile("jp.court_pack"), sent, ())}
    assert not {LackKind.REQUESTS, LackKind.ARRIVED} & after


def test_a_register_asks_since_when_the_number_is_on_it() -> None:
    tps = profile("uk.tps")
    assert LackKind.REGISTERED in {lack.kind for lack in lacks(tps, case(), ())}
    since = replace(case().household, do_not_call_since=date(2026, 1, 1))
    found = replace(case(), household=since)
    assert LackKind.REGISTERED not in {lack.kind for lack in lacks(tps, found, ())}


def test_a_message_without_its_text_is_named() -> None:
    empty = replace(call(subject="", note=""), channel=Channel.EMAIL)
    found = lacks(profile("jp.dekyo_mail"), case(empty), ())
    assert LackKind.MESSAGE in {lack.kind for lack in found}


def test_the_57_authorities_of_europe_are_chosen_by_country() -> None:
    sa, swiss, ico = profile("eu.sa"), profile("ch.edoeb"), profile("uk.ico_dp")
    found = {desk.id for country in sa.countries for desk in desks(sa, country)}
    assert len(found) == 55
    assert len(desks(sa, "DE")) > 16
    assert [desk.language for desk in desks(sa, "FR")] == ["fr"]
    assert len(desks(swiss, "CH")) == len(desks(ico, "GB")) == 1
    assert desks(sa, "JP") == ()
