"""The kinds of letter that there are."""

import pytest

from leaktrace.domain.errors import Reason, Refused
from leaktrace.letters.citations import citations
from leaktrace.letters.kinds import kind, kinds
from leaktrace.paths import resource

KINDS = {
    "jp": "stop_call appi.purpose_32 appi.disclose_33 appi.source_33_5 appi.combined "
    "appi.correct_34 appi.stop_35_5 appi.stop_35_1 appi.stop3p_35_3 appi.optout_stop leak_inquiry "
    "complaint_40 reminder refusal_reason mail_stop dm_stop",
    "eu": "sar_source object_dm art14_notice rectify restrict reminder complaint_77",
    "uk": "sar_source object_dm complaint_164A pecr_stop reminder",
    "us": "dnc_request ca.know ca.delete ca.optout state.access drop_note reminder",
    "kr": "source_20 stop_37 reminder",
    "tw": "access_10 refuse_20 reminder",
    "sg": "access_21 withdraw_16 reminder",
    "au": "source_7_6 reminder",
    "ca": "access_8 reminder",
    "ch": "info_25 reminder",
    "br": "access_19 reminder",
}


@pytest.mark.parametrize("jurisdiction", KINDS)
def test_every_kind_that_a_jurisdiction_has_is_there(jurisdiction: str) -> None:
    found = {item.id for item in kinds() if item.jurisdiction == jurisdiction}
    assert found == {f"{jurisdiction}.{name}" for name in KINDS[jurisdiction].split()}


def test_there_is_no_other_jurisdiction() -> None:
    assert {item.jurisdiction for item in kinds()} == set(KINDS)


def test_what_a_letter_follows_or_leads_to_is_there() -> None:
    ids = {item.id for item in kinds()}
    for item in kinds():
        assert set(item.follows) <= ids
        assert all(next in ids or "." in next for next in item.escalation)


def test_what_a_refusal_rests_on_was_checked() -> None:
    for item in kinds():
        assert set(item.notice) <= {part.key for part in citations()}


def test_a_kind_has_a_title_in_both_languages_and_a_template_in_each_of_its_own() -> None:
    for item in kinds():
        assert item.title["ja"]
        assert item.title["en"]
        assert item.gist["ja"].endswith("。")
        assert item.gist["en"].endswith(".")
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
