"""What the letters say, and above all what they never say."""

import re
from datetime import date
from typing import Any

import pytest

from leaktrace.domain.firms import Via
from leaktrace.domain.identifiers import Identifier, IdentifierKind, Postal
from leaktrace.domain.letters import Calendar, Disclosure, Removal
from leaktrace.domain.solicitations import Caller, RefusalScope, Solicitation, ToldFirst
from leaktrace.letters.markup import Role, read_lines
from tests import build
from tests.letters.facts import COMBINED, STOP, call, mail, refused, section, text

ONCE = (call(3, 18),)
REFUSED = (call(3, 18), refused(4, 9))
AFTER = (*REFUSED, call(6, 4), refused(11, 17, scope=RefusalScope.EVERYTHING))
HISTORIES = (ONCE, REFUSED, AFTER)
NEVER = (
    "16条の12",
    "第1項ニ",
    "法定期限",
    "保有個人データに係る第三者提供記録",
    "同施行令",
    "罰",
    "SNS",
    "免許取消",
    "業務停止",
    "損害賠償",
    "訴",
    "公表",
    "漏",
    "クーリング",
    "None",
)
HOME = Identifier(
    id="a1",
    kind=IdentifierKind.ADDRESS,
    value="",
    postal=Postal(postcode="100-0000", region="東京都", lines=("例示区9-9",)),
)


@pytest.mark.parametrize("kind", [STOP, COMBINED])
@pytest.mark.parametrize("calls", HISTORIES)
@pytest.mark.parametrize("word", NEVER)
def test_no_threat_and_no_wrong_law_is_written(
    kind: str, calls: tuple[Solicitation, ...], word: str
) -> None:
    assert word not in text(kind, *calls)


@pytest.mark.parametrize("kind", [STOP, COMBINED])
def test_the_day_of_the_answer_is_a_wish(kind: str) -> None:
    letter = text(kind)
    assert "令和8年12月4日までに" in letter
    assert "当方の希望で、法令の期限ではありません。" in letter


@pytest.mark.parametrize("kind", [STOP, COMBINED])
def test_the_day_of_the_wish_can_be_chosen(kind: str) -> None:
    assert "令和9年1月8日までに" in text(kind, options={"wish_by": date(2027, 1, 8)})


@pytest.mark.parametrize("kind", [STOP, COMBINED])
def test_years_can_be_western(kind: str) -> None:
    letter = text(kind, *AFTER, options={"calendar": Calendar.WESTERN})
    assert letter.startswith(">> 2026年11月20日\n")
    assert "令和" not in letter


@pytest.mark.parametrize("kind", [STOP, COMBINED])
def test_the_address_stands_there_only_if_wished(kind: str) -> None:
    assert "例示区9-9" not in text(kind, address=HOME)
    assert "> 東京都例示区9-9\n" in text(kind, address=HOME, options={"include_address": True})


@pytest.mark.parametrize("kind", [STOP, COMBINED])
def test_without_an_address_for_the_answer_none_is_named(kind: str) -> None:
    assert "電子メールにて" in text(kind)
    assert "にて" not in text(kind, reply=None)


@pytest.mark.parametrize("kind", [STOP, COMBINED])
def test_no_line_is_left_empty_twice(kind: str) -> None:
    assert "\n\n\n" not in text(kind, *AFTER)


@pytest.mark.parametrize("kind", [STOP, COMBINED])
@pytest.mark.parametrize("calls", HISTORIES)
@pytest.mark.parametrize("removal", list(Removal))
def test_every_sentence_stands_in_an_indented_paragraph(
    kind: str, calls: tuple[Solicitation, ...], removal: Removal
) -> None:
    lines = read_lines(text(kind, *calls, options={"removal": removal}))
    sentences = [line.text for line in lines if line.role is Role.BODY and "。" in line.text]
    assert len(sentences) > 3
    assert all(sentence.startswith("\u3000") for sentence in sentences)


def test_the_notice_has_the_form_of_a_letter() -> None:
    letter = text(STOP, *AFTER)
    order = (
        "令和8年11月20日",
        "御中",
        "見本\u3000花子",
        "= 勧誘",
        "前略",
        "草々",
        "\n記\n",
        "以上",
    )
    places = [letter.index(part) for part in order]
    assert places == sorted(places)


def test_the_notice_declares_both_limbs_of_the_rule() -> None:
    letter = text(STOP)
    assert "契約を締結しない意思" in letter
    assert "勧誘を引き続き受けることを希望しない意思" in letter


@pytest.mark.parametrize(
    "part",
    [
        "今後一切",
        "投資用、居住用、土地",
        "購入、売却、媒介、代理",
        "電話、ショートメッセージ、電子メール、訪問、郵便",
        "代理人、使用人その他の従業者",
        "委託を受けて",
    ],
)
def test_the_notice_spells_its_scope_out(part: str) -> None:
    assert part in text(STOP)


def test_the_notice_cites_the_rule_in_full() -> None:
    assert (
        "宅地建物取引業法（昭和27年法律第176号）第47条の2第3項及び"
        "同法施行規則（昭和32年建設省令第12号）第16条の11第1号ニ"
    ) in text(STOP)


def test_the_notice_names_the_number_that_is_not_to_be_called() -> None:
    assert "\u3000電話\u3000090-1234-5678" in section(text(STOP), "外していただきたい")


@pytest.mark.parametrize("calls", [ONCE, REFUSED])
def test_with_no_call_after_a_refusal_the_notice_only_gives_notice(
    calls: tuple[Solicitation, ...],
) -> None:
    assert "当たるのではないか" not in text(STOP, *calls)


def test_calls_after_a_refusal_are_said_to_fall_perhaps_under_the_rule() -> None:
    letter = text(STOP, *AFTER)
    assert "下記1の(3)以降は、これに当たるのではないかと考えております。" in letter
    assert "令和8年4月9日及び令和8年11月17日には、お断りする旨" in letter


def test_a_first_refusal_is_not_called_a_repeated_one() -> None:
    assert "改めて" not in text(STOP, *ONCE)
    assert "改めて" in text(STOP, *REFUSED)


def test_what_was_not_told_first_is_named_only_where_the_log_has_it() -> None:
    untold = call(3, 18, told_first=ToldFirst(firm=True, person=True, purpose=False))
    assert "同号ハ" in text(STOP, untold)
    assert "同号ハ" not in text(STOP)


def test_an_annoying_hour_is_named_only_where_the_log_has_it() -> None:
    late = call(3, 18, at=call(3, 18).at.replace(hour=21, minute=30))
    assert "同号ホ" in text(STOP, late)
    assert "21時30分" in text(STOP, late)
    assert "同号ホ" not in text(STOP)


def test_a_running_contract_is_carved_out() -> None:
    contract = build.handover(via=Via.CONTRACT)
    assert "契約の履行に必要な連絡を除きます" in text(STOP, handovers=(contract,))
    assert "契約の履行" not in text(STOP)


def test_who_did_not_state_the_firms_name_is_not_said_to_have_done_so() -> None:
    letter = text(STOP, call(3, 18, caller=Caller(stated_name="見本住宅")))
    assert "からと見受けられる" in letter
    assert "の方と名乗られた方" not in letter


def test_the_request_goes_to_the_desk_for_personal_data() -> None:
    assert "架空エステート株式会社\n個人情報お問い合わせ窓口\u3000御中\n" in text(COMBINED)


def test_the_purpose_is_asked_for_and_not_demanded() -> None:
    found = section(text(COMBINED), "利用目的")
    assert "求めます" in found
    assert "請求" not in found


def test_the_purpose_can_be_left_out_and_the_numbers_close_up() -> None:
    letter = text(COMBINED, options={"ask_purpose": False})
    assert "第32条第2項" not in letter
    assert re.findall(r"^(\d)\u3000", letter, re.MULTILINE) == list("1234567")


def test_the_records_of_provision_are_those_of_personal_data_for_all_time() -> None:
    found = section(text(COMBINED), "第三者提供記録")
    assert "第33条第5項において準用する同条第1項" in found
    assert "個人データに係る次の記録（保存されている全期間のもの）" in found
    assert "提供元による取得の経緯" in found
    assert "保有個人データ" not in found


@pytest.mark.parametrize("calls", [(), ONCE])
def test_without_a_refusal_this_letter_is_the_refusal(calls: tuple[Solicitation, ...]) -> None:
    letter = text(COMBINED, solicitations=calls)
    assert "停止を求めたにもかかわらず" not in letter
    assert "お断りする旨をお伝えしました" not in letter
    assert "希望しない旨を、本書をもってお伝えします" in letter


def test_with_calls_after_a_refusal_their_facts_are_the_ground() -> None:
    found = section(text(COMBINED, *AFTER), "第35条第5項")
    assert "令和8年4月9日及び令和8年11月17日に、お断りする旨をお伝えしました" in found
    assert "上記1の(3)以降" in found
    assert "権利又は正当な利益が害されるおそれ" in found


def test_with_a_refusal_and_no_call_after_it_the_need_is_gone() -> None:
    found = section(text(COMBINED, *REFUSED), "第35条第5項")
    assert "必要は、なくなったものと考えます" in found
    assert "その後も" not in found


def test_data_are_erased_after_they_were_disclosed() -> None:
    found = section(text(COMBINED, options={"removal": Removal.ERASE}), "消去")
    assert "なお、消去は、前各項の開示の後に" in found
    assert "連絡先及び停止の旨" in found


def test_use_stops_at_once() -> None:
    assert "開示を待たずに" in section(text(COMBINED), "利用の停止")


@pytest.mark.parametrize(
    ("way", "wanted"),
    [(Disclosure.ELECTRONIC, "電磁的記録の提供"), (Disclosure.PAPER, "書面の交付")],
)
def test_the_way_of_disclosure_is_the_persons(way: Disclosure, wanted: str) -> None:
    assert f"いずれも{wanted}による方法" in text(COMBINED, options={"disclosure": way})


def test_a_reason_is_asked_for_and_a_notice_demanded_where_the_law_has_it() -> None:
    found = section(text(COMBINED), "通知及び")
    assert "第32条第3項、第33条第3項（第33条第5項において準用する場合を含みます。）" in found
    assert "第35条第7項" in found
    assert "できる限りその理由をご説明くださるようお願い" in found


def test_questions_are_voluntary_and_can_be_left_out() -> None:
    assert "任意" in section(text(COMBINED), "お尋ね")
    assert "お尋ね" not in text(COMBINED, options={"ask_questions": False})


def test_a_firm_that_was_given_the_data_is_told_when_and_not_asked_from_where() -> None:
    letter = text(COMBINED, handovers=(build.handover(on=date(2026, 2, 8)),), solicitations=())
    assert "貴社に情報をお伝えした日\u3000令和8年2月8日" in letter
    assert "どのように得られたか" not in letter


@pytest.mark.parametrize(
    ("precision", "wanted"), [("month", "令和8年2月\n"), ("year", "令和8年\n")]
)
def test_a_day_of_handover_is_no_more_exact_than_known(precision: Any, wanted: str) -> None:
    given = build.handover(on=date(2026, 2, 8), on_precision=precision)
    assert f"お伝えした日\u3000{wanted}" in text(COMBINED, handovers=(given,))


def test_a_name_given_in_another_spelling_is_named() -> None:
    letter = text(COMBINED, also_named=("見本 華子",))
    assert "（貴社にお伝えした表記\u3000見本\u3000華子）" in letter


def test_no_other_firm_is_named() -> None:
    letter = text(COMBINED, *AFTER, contacts=(build.phone(), mail()))
    assert set(re.findall(r"\w*株式会社", letter)) == {"架空エステート株式会社"}


def test_every_law_is_named_in_full_before_it_is_named_in_short() -> None:
    letter = text(COMBINED, *AFTER)
    for name in ("個人情報保護法", "個人情報保護法施行規則"):
        assert letter.index(name) == letter.index(f"以下「{name}」") + len("以下「")
