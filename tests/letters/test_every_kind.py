"""Every letter there is, read for what must not be there, and set on paper."""

import re
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from docx import Document
from pypdf import PdfReader

from leaktrace.domain.correspondence import Letter, LetterState, Sent
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.letters import Composed, LetterFacts, LetterWarning
from leaktrace.letters.compose import compose
from leaktrace.letters.kinds import kind, kinds
from leaktrace.letters.layout import to_pdf
from leaktrace.letters.markup import read_lines
from leaktrace.letters.plain import to_text
from leaktrace.letters.word_file import to_docx
from tests import build
from tests.letters.every import OTHER_FIRM, cases, sample

NEVER = re.compile(
    r"16条の12|第1項ニ|法定期限|保有個人データに係る第三者提供記録|同施行令|罰|SNS|免許取消|業務停止|"
    r"損害賠償|訴|公表|漏|流出|クーリング|刑法|None|\bTrue\b|\bFalse\b|\{|\}|"
    r"(?i:leaked|leak\b|breach of|unlawful|illegal|criminal|penalt|\bfine\b|damages|lawsuit|"
    r"\bsue\b|go public|social media|strafbar|Bußgeld|Schadensersatz|rechtswidrig|"
    r"illégal|amende|dommages)"
)
"""Accusations, penalties, threats, wrong provisions, and marks of a template gone wrong."""

CASES = cases()
BARE = {
    "handovers": (build.handover(on=None),),
    "address": None,
    "reply": None,
    "contacts": (),
    "only_here": (),
}


def written(id: str, language: str, **more: object) -> Composed:
    chosen = kind(id)
    facts: LetterFacts = replace(sample(chosen), **more)  # type: ignore[arg-type]
    return compose(chosen, facts, language)


@pytest.mark.parametrize(("id", "language"), CASES)
def test_with_all_there_is_nothing_is_warned_of(id: str, language: str) -> None:
    own = {LetterWarning.RESIDENCE}
    assert set(written(id, language).warnings) <= own


@pytest.mark.parametrize(("id", "language"), CASES)
def test_no_letter_accuses_threatens_or_cites_wrongly(id: str, language: str) -> None:
    for letter in (written(id, language), written(id, language, **BARE)):
        assert not NEVER.search(letter.text), NEVER.search(letter.text)


@pytest.mark.parametrize(("id", "language"), CASES)
def test_no_letter_names_another_firm(id: str, language: str) -> None:
    assert OTHER_FIRM not in written(id, language).text


@pytest.mark.parametrize(("id", "language"), CASES)
def test_the_day_of_the_wish_is_never_the_laws(id: str, language: str) -> None:
    letter = written(id, language).text
    wish = {"ja": "令和8年12月4日", "en": "4 December 2026", "de": "4. Dezember 2026"}
    wish["fr"] = "4 décembre 2026"
    if id.startswith("us."):
        wish["en"] = "December 4, 2026"
    ours = {"ja": "当方の希望で、法令の期限ではありません", "en": "my own wish"}
    ours |= {"de": "eigener Wunsch", "fr": "simple souhait"}
    if wish[language] in letter:
        assert ours[language] in letter


@pytest.mark.parametrize(("id", "language"), CASES)
def test_every_letter_goes_on_paper_and_into_plain_text(id: str, language: str) -> None:
    letter = written(id, language)
    made = datetime(2026, 11, 20)
    pages = PdfReader(
        BytesIO(to_pdf(letter.text, title=letter.title, language=language, made=made))
    ).pages
    assert len(pages) <= 2
    read = re.sub(r"\s", "", "".join(page.extract_text() for page in pages))
    for line in read_lines(letter.text):
        assert re.sub(r"\s", "", line.text)[:20] in read
    assert to_text(letter.text).strip()


@pytest.mark.parametrize(("id", "language"), CASES)
def test_every_letter_goes_into_a_file_for_word(id: str, language: str) -> None:
    letter = written(id, language)
    made = datetime(2026, 11, 20)
    file = to_docx(letter.text, title=letter.title, language=language, made=made)
    lines = [paragraph.text for paragraph in Document(BytesIO(file)).paragraphs]
    assert lines == [line.text for line in read_lines(letter.text)]


@pytest.mark.parametrize(("id", "language"), CASES)
def test_a_letter_is_made_of_few_facts_as_well(id: str, language: str) -> None:
    letter = written(id, language, **BARE)
    assert "\n\n\n" not in letter.text
    assert "[]" not in letter.text


@pytest.mark.parametrize("id", [item.id for item in kinds()])
def test_a_firm_of_another_country_is_refused(id: str) -> None:
    chosen = kind(id)
    facts = sample(chosen)
    elsewhere = replace(facts, firm=replace(facts.firm, country="NZ"))
    with pytest.raises(Refused) as caught:
        compose(chosen, elsewhere, chosen.languages[0])
    assert caught.value.reason is Reason.LETTER_WRONG_COUNTRY


@pytest.mark.parametrize("id", [item.id for item in kinds() if item.follows])
def test_a_letter_that_follows_another_one_is_refused_without_it(id: str) -> None:
    with pytest.raises(Refused) as caught:
        written(id, kind(id).languages[0], earlier=())
    assert caught.value.reason is Reason.LETTER_NO_EARLIER


@pytest.mark.parametrize(
    ("id", "language", "former"),
    [
        (id, language, former)
        for id, language in CASES
        if id.endswith(".reminder")
        for former in kind(id).follows
    ],
)
def test_a_reminder_names_the_letter_before_it_and_its_own_notice(
    id: str, language: str, former: str
) -> None:
    sent = Letter(id="l1", kind=former, firm="f1", state=LetterState.SENT, sent=Sent())
    letter = written(id, language, earlier=(replace(sent, language=language),)).text
    assert kind(former).title[language] in letter
    for key in kind(former).notice:
        assert key in {item.key for item in kind(id).basis}


PERIOD = re.compile(
    r"\d+(?:日|週間|か月|ヶ月|箇月)以内|"
    r"(?:within|exceeding) (?:\d+|one|two)[a-z ]* (?:days?|months?|weeks?)|"
    r"(?:innerhalb|binnen) (?:eines|von \w+) \w+|délai d[’'e]\s?(?:un|\d+) (?:mois|jours)"
)
"""A period as a letter states it."""

PERIODS = {
    "within one month": {"eu", "uk"},
    "innerhalb eines Monats": {"eu"},
    "délai d’un mois": {"eu"},
    "within 30 days": {"uk.complaint_164A", "ca.access_8", "ch.info_25"},
    "within 15 days": {"tw.access_10", "br.access_19"},
    "within 10 business days": {"us.ca.know", "us.ca.delete"},
    "within 45 calendar days": {"us.ca.know", "us.ca.delete"},
    "exceeding 10 business days": {"us.dnc_request"},
}
"""Every period that a law sets, and the letters that may state it."""


@pytest.mark.parametrize(("id", "language"), CASES)
def test_no_period_is_stated_that_the_law_does_not_set(id: str, language: str) -> None:
    for period in PERIOD.findall(written(id, language).text):
        assert PERIODS[period] & {id, kind(id).jurisdiction}


def test_every_period_that_a_law_sets_stands_in_a_letter() -> None:
    found = {period for case in CASES for period in PERIOD.findall(written(*case).text)}
    assert found == set(PERIODS)


@pytest.mark.parametrize(
    ("id", "more", "reason"),
    [
        ("jp.leak_inquiry", {"handovers": ()}, Reason.LETTER_NO_HANDOVER),
        ("jp.appi.stop3p_35_3", {"handovers": ()}, Reason.LETTER_NO_HANDOVER),
        (
            "jp.refusal_reason",
            {"earlier": (Letter(id="l", kind="jp.appi.combined", firm="f1"),)},
            Reason.LETTER_NO_REPLY,
        ),
    ],
)
def test_a_letter_that_would_state_what_did_not_happen_is_refused(
    id: str, more: dict[str, object], reason: Reason
) -> None:
    with pytest.raises(Refused) as caught:
        written(id, "ja", **more)
    assert caught.value.reason is reason
