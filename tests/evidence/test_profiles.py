"""Each authority says what it asks and on which rules; the licence tells which one is competent."""

import re
from typing import Any

import pytest

from leaktrace.domain.bundles import LackKind
from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.firms import Attachment, Industry
from leaktrace.domain.rules import Rule
from leaktrace.domain.solicitations import Caller, TimePrecision, ToldFirst
from leaktrace.evidence.lacks import lacks
from leaktrace.evidence.profiles import office, profile, profiles
from leaktrace.wording.bundles import lack_sentence
from tests import build
from tests.evidence.sheets import broker, call, case
from tests.samples import FACTS, needs_facts

TAKKEN = profile("jp.takken")


def test_every_profile_says_where_it_is_from_and_when_it_was_checked() -> None:
    for item in profiles():
        assert item.source
        assert item.checked
        assert item.authority.keys() == item.about.keys() == item.limits.keys() == {"ja", "en"}


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(LeakTraceError) as caught:
        profile("jp.nobody")
    assert caught.value.reason is Reason.PROFILE_UNKNOWN


@pytest.mark.parametrize(
    ("licence", "part"),
    [
        ("国土交通大臣(3)第1234号", "地方整備局"),
        ("大阪府知事(3)第1234号", "大阪府の"),
        ("第1号", "確認後"),
        (None, "確認後"),
    ],
)
def test_the_licence_tells_the_authority(licence: str | None, part: str) -> None:
    assert part in office(TAKKEN, broker(licence=licence))


PREFECTURES = [
    "青森県",
    "岩手県",
    "宮城県",
    "秋田県",
    "山形県",
    "福島県",
    "茨城県",
    "栃木県",
    "群馬県",
    "埼玉県",
    "千葉県",
    "東京都",
    "神奈川県",
    "新潟県",
    "富山県",
    "石川県",
    "福井県",
    "山梨県",
    "長野県",
    "岐阜県",
    "静岡県",
    "愛知県",
    "三重県",
    "滋賀県",
    "京都府",
    "大阪府",
    "兵庫県",
    "奈良県",
    "和歌山県",
    "鳥取県",
    "島根県",
    "岡山県",
    "広島県",
    "山口県",
    "徳島県",
    "香川県",
    "愛媛県",
    "高知県",
    "福岡県",
    "佐賀県",
    "長崎県",
    "熊本県",
    "大分県",
    "宮崎県",
    "鹿児島県",
    "沖縄県",
]


@pytest.mark.parametrize("prefecture", PREFECTURES)
def test_every_governor_is_routed_to_the_prefecture(prefecture: str) -> None:
    found = office(TAKKEN, broker(licence=f"{prefecture}知事（3）第01234号"))
    assert found == f"{prefecture}の宅地建物取引業免許担当課"


@pytest.mark.parametrize("bureau", ["石狩", "後志", "オホーツク", "十勝", "根室"])
def test_hokkaido_is_routed_with_the_bureau_that_the_licence_names(bureau: str) -> None:
    found = office(TAKKEN, broker(licence=f"北海道知事{bureau}(3)第1234号"))
    assert found.startswith("北海道の宅地建物取引業免許担当課")
    assert bureau in found


def test_every_body_that_a_letter_goes_on_to_exists() -> None:
    from leaktrace.letters.kinds import kinds

    known = {item.id for item in profiles()} | {item.id for item in kinds()}
    named = {id for kind in kinds() for id in kind.escalation}
    assert named
    assert named <= known


@needs_facts
@pytest.mark.parametrize("rule", list(Rule))
def test_the_rules_cited_stand_in_the_ordinance(rule: Rule) -> None:
    found = re.search(r"第16条の11第1号(.)$", TAKKEN.rules[rule])
    words = {
        Rule.NOT_TOLD_FIRST: "告げずに",
        Rule.AFTER_REFUSAL: "継続する",
        Rule.HOUR: "時間に電話",
    }
    assert found
    ordinance = (FACTS / "law" / "jp_takken_rules.md").read_text(encoding="utf-8")
    line = re.search(rf"- {found[1]}　(.*)", ordinance)
    assert line
    assert words[rule] in line[1]


def kinds(*args: Any, **lists: Any) -> list[LackKind]:
    found = case(*args, **lists)
    return [lack.kind for lack in lacks(TAKKEN, found, {"0" * 64})]


def test_a_full_entry_lacks_nothing() -> None:
    assert kinds(call()) == []


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"at_precision": TimePrecision.DAY}, LackKind.TIME),
        ({"caller": Caller(person="サトウ", withheld=True)}, LackKind.FIRM),
        ({"caller": Caller(firm="f1", number="+815031364127")}, LackKind.PERSON),
        ({"caller": Caller(firm="f1", person="サトウ")}, LackKind.NUMBER),
        ({"subject": ""}, LackKind.WORDS),
        ({"reached": None}, LackKind.REACHED),
        ({"attachments": (Attachment(name="a", sha256="1" * 64),)}, LackKind.ATTACHMENT),
    ],
)
def test_each_missing_fact_is_named(change: dict[str, Any], kind: LackKind) -> None:
    assert kinds(call(**change)) == [kind]


def test_a_caller_who_gave_no_name_cannot_be_named() -> None:
    silent = Caller(firm="f1", number="+815031364127")
    assert kinds(call(caller=silent, told_first=ToldFirst(person=False))) == []


def test_a_firm_lacks_its_licence_or_the_right_one_or_the_trade() -> None:
    assert kinds(call(), firms=(broker(licence=None),)) == [LackKind.LICENCE]
    assert kinds(call(), firms=(broker(licence="第1号"),)) == [LackKind.LICENCE_UNKNOWN]
    plain = build.firm(industry=Industry.OTHER)
    assert kinds(call(), firms=(plain,)) == [LackKind.TRADE, LackKind.LICENCE]


def test_the_person_lacks_a_name() -> None:
    assert kinds(call(), identifiers=(build.phone(),)) == [LackKind.NAME]


def test_a_lack_is_a_sentence_with_day_and_caller() -> None:
    found = case(call(subject=""))
    (lack,) = lacks(TAKKEN, found, ())
    assert lack_sentence("ja", lack, found).startswith("2026年3月20日 見本地所：")
    assert lack_sentence("en", lack, found).startswith("2026-03-20 見本地所:")
