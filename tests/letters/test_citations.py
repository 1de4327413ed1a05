"""Only provisions that were checked are printed, and they are there in the statutes' text."""

import re
from pathlib import Path

import pytest

from leaktrace.letters.citations import article, citation, citations, defining, short
from leaktrace.letters.kinds import kinds
from leaktrace.paths import resource
from tests.samples import FACTS, needs_facts

EXTRACTS = {"appi": "jp_appi.md", "appi_rules": "jp_appi_rules.md"}
KEYS = [item.key for item in citations()]
DIGITS = "〇一二三四五六七八九"


def used(template: Path) -> set[str]:
    """The provisions that a template and the parts that it includes print."""
    text = template.read_text("utf-8")
    parts = (resource(f"letters/{name}") for name in re.findall(r'include "(.+?)"', text))
    printed = re.findall(r"""(?:full|short|defining|after_law|article)\("([^"]+)""", text)
    return set(printed).union(*(used(part) for part in parts))


def kanji(number: int) -> str:
    """A number below 100 as the older statutes write it."""
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else DIGITS[tens]) + "十" if tens else ""
    return ten + (DIGITS[ones] if ones else "")


def paragraphs(extract: str, number: int) -> list[str]:
    """The paragraphs of an article in an extract that counts in Arabic figures."""
    text = (FACTS / "law" / extract).read_text("utf-8")
    found = re.search(rf"^## 第{number}条.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, number
    return re.findall(r"^(?:\d+ )?[^\s#\u3000].*$", found[0], re.MULTILINE)


@pytest.mark.parametrize("path", sorted(resource("letters").glob("*/*/*.txt")), ids=str)
def test_every_provision_in_a_template_is_a_citation(path: Path) -> None:
    assert used(path) <= set(KEYS)


@pytest.mark.parametrize("path", sorted(resource("letters").glob("*/*/*.txt")), ids=str)
def test_a_template_writes_no_number_of_a_provision_by_hand(path: Path) -> None:
    text = path.read_text("utf-8").replace("（第33条第5項において準用する場合", "")
    assert not re.search(r"第\d+条|(?i:article|section|regulation|art\\.|§)\s*\d|CFR", text)


def test_a_kind_names_every_provision_that_its_template_uses() -> None:
    for kind in kinds():
        for language in kind.languages:
            template = resource(f"letters/{kind.jurisdiction}/{language}/{kind.template}.txt")
            assert used(template) <= {item.key for item in kind.basis}


def test_the_first_mention_says_how_the_law_is_called_afterwards() -> None:
    assert defining("appi.37.1") == (
        "個人情報の保護に関する法律（平成15年法律第57号。以下「個人情報保護法」といいます。）"
        "第37条第1項"
    )
    assert short("appi.35.5") == "個人情報保護法第35条第5項"


def test_a_provision_that_was_not_checked_is_not_there() -> None:
    with pytest.raises(KeyError):
        citation("appi.99.1")


def test_a_citation_says_where_and_when_it_was_checked() -> None:
    assert all(item.source.startswith("https://") and item.checked for item in citations())


@needs_facts
@pytest.mark.parametrize("key", [key for key in KEYS if key.split(".")[0] in EXTRACTS])
def test_the_act_has_the_article_and_paragraph(key: str) -> None:
    number, paragraph = re.findall(r"第(\d+)(?:条|項)", article(key) + "第1項")[:2]
    found = paragraphs(EXTRACTS[key.split(".", maxsplit=1)[0]], int(number))
    assert len(found) >= int(paragraph)


@needs_facts
@pytest.mark.parametrize("key", [key for key in KEYS if key.startswith("takken_rules")])
def test_the_brokers_rules_have_the_item(key: str) -> None:
    text = (FACTS / "law" / "jp_takken_rules.md").read_text("utf-8")
    found = re.fullmatch(r"第(\d+)条の(\d+)第(\d+)号(.)", article(key))
    assert found
    assert f"第{kanji(int(found[1]))}条の{kanji(int(found[2]))}" in text
    item = text.split(f"- {kanji(int(found[3]))}\u3000")[1].split("\n- ")[0]
    assert f"- {found[4]}\u3000" in item


@needs_facts
def test_the_brokers_act_has_the_paragraph() -> None:
    text = (FACTS / "law" / "jp_takken.md").read_text("utf-8")
    found = text.split("### 第四十七条の二")[1].split("###")[0]
    assert article("takken.47-2.3") == "第47条の2第3項"
    assert "\n３\u3000" in found


@needs_facts
def test_the_notice_quotes_the_rule_word_by_word() -> None:
    rule = (FACTS / "law" / "jp_takken_rules.md").read_text("utf-8")
    template = resource("letters/jp/ja/stop_call.txt").read_text("utf-8")
    quoted = (
        "宅地建物取引業者の相手方等が当該契約を締結しない旨の意思（当該勧誘を引き続き受けることを"
        "希望しない旨の意思を含む。）を表示したにもかかわらず、当該勧誘を継続すること"
    )
    assert quoted in rule
    assert quoted in template


@needs_facts
@pytest.mark.parametrize("key", ["appi.27.2.6-7", "appi.132.2"])
def test_the_act_has_the_items(key: str) -> None:
    number = int(re.findall(r"\d+", article(key))[0])
    text = (FACTS / "law" / "jp_appi.md").read_text("utf-8")
    found = text.split(f"## 第{number}条")[1].split("\n## ")[0]
    paragraph = found.split("\n2 ")[1].split("\n3 ")[0] if "第2項" in article(key) else found
    for item in re.findall(r"第(\d+)号", article(key)):
        assert f"\n\u3000{item} " in paragraph


@needs_facts
@pytest.mark.parametrize(
    ("template", "number", "quoted"),
    [
        ("stop_35_1", 18, "特定された利用目的の達成に必要な範囲を超えて"),
        ("stop_35_1", 19, "違法又は不当な行為を助長し、又は誘発するおそれがある方法により"),
        ("stop_35_1", 20, "偽りその他不正の手段により"),
        ("complaint_40", 40, "適切かつ迅速な"),
        ("stop_35_5", 35, "権利又は正当な利益が害されるおそれ"),
        ("correct_34", 34, "訂正、追加又は削除"),
    ],
)
def test_a_letter_uses_the_words_of_the_article(template: str, number: int, quoted: str) -> None:
    assert quoted in resource(f"letters/jp/ja/{template}.txt").read_text("utf-8")
    act = (FACTS / "law" / "jp_appi.md").read_text("utf-8")
    assert quoted in act.split(f"## 第{number}条")[1].split("\n## ")[0]


WESTERN = {"gdpr": "eu_gdpr.md", "uk_gdpr": "uk_gdpr.md"}


@needs_facts
@pytest.mark.parametrize("key", [key for key in KEYS if key.split(".")[0] in WESTERN])
def test_the_regulation_has_the_paragraph_and_the_point(key: str) -> None:
    law = (FACTS / "law" / WESTERN[key.split(".", maxsplit=1)[0]]).read_text("utf-8")
    cited = article(key)
    number = re.findall(r"\d+", cited)[0]
    found = law.split(f"## Article {number} ")[1].split("\n## ")[0]
    for paragraph in re.findall(r"\((\d+)\)", cited):
        assert re.search(rf"^{paragraph}\.? ", found, re.MULTILINE), paragraph
    for point in re.findall(r"\(([a-z])\)", cited):
        assert re.search(rf"(?:^|\s)\({point}\) ", found), point


@pytest.mark.parametrize("key", [key for key in KEYS if key.startswith("gdpr.")])
@pytest.mark.parametrize("language", ["de", "fr"])
def test_a_provision_has_the_same_numbers_in_every_language(key: str, language: str) -> None:
    assert re.findall(r"\d+", article(key, language)) == re.findall(r"\d+", article(key))
    assert article(key, language) != article(key)


def test_a_law_that_was_not_read_prints_no_number() -> None:
    for key in ("ccpa.act", "us_state.act", "delete_act.act"):
        assert not re.search(r"\d", citation(key).text)
