"""内容証明 as it is posted: order, grid, three equal copies, room for the stamp."""

import io
from dataclasses import replace
from datetime import datetime
from typing import Any

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.letters import Grid, LetterWarning
from leaktrace.letters import naiyo
from leaktrace.letters.compose import compose
from leaktrace.letters.kinds import kind, kinds
from leaktrace.letters.naiyo_cells import counts
from leaktrace.typeset.blocks import MM
from tests import build
from tests.letters.every import sample
from tests.letters.facts import STOP, TOKYO, call, facts, mail, refused

MADE = datetime(2026, 11, 20, tzinfo=TOKYO)
HOME = Identifier(id="a", kind=IdentifierKind.ADDRESS, value="東京都例示区3-4-5")
FACTS = facts(call(3, 18), refused(4, 9), call(6, 4), address=HOME)
LETTER = compose(kind(STOP), naiyo.fitted(FACTS)).text
SHORT = ">> 令和8年11月20日\n\n架空社\u3000御中\n\n> 例示区1\n> 見本\u3000花子\n\n= 件名 =\n\n前略\n本文。\n草々"
BODY = st.text(alphabet="あっー漢、。（）「」()0123456789 \u3000-A\n", max_size=900)


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("grid", list(Grid))
@given(body=BODY)
@settings(max_examples=40, deadline=None)
def test_no_sheet_exceeds_its_grid_and_no_character_is_lost(grid: Grid, body: str) -> None:
    sheet = naiyo.SHEETS[grid]
    found = naiyo.pages("= 件名 =\n" + body, grid)
    for page in found:
        assert len(page) <= sheet.lines
        assert all(line.offset + len(line.cells) <= sheet.cells for line in page)
    lines = ["".join(line.cells) for page in found for line in page]
    assert all(count <= sheet.cells for count in counts(lines))
    wanted = "".join(line.text for line in naiyo.in_order("= 件名 =\n" + body))
    assert bare("".join(lines)) == bare(wanted)


def test_the_names_stand_at_the_end_and_greetings_nowhere() -> None:
    text = naiyo.to_text(SHORT, Grid.ACROSS_20)
    assert [line.strip() for line in text.splitlines() if line.strip()] == [
        "件名",
        "本文。",
        "令和8年11月20日",
        "例示区1",
        "見本\u3000花子",
        "架空社\u3000御中",
    ]


def test_the_name_is_written_as_on_the_envelope_and_no_mail_address_is_left() -> None:
    assert "見本\u3000花子\n" in LETTER
    assert "@" not in LETTER
    assert HOME.value in LETTER


def test_what_was_left_out_or_is_missing_is_said() -> None:
    assert naiyo.warnings(LETTER, FACTS) == (LetterWarning.NAIYO_MAIL_LEFT_OUT,)
    plain = facts(call(3, 18), reply=None)
    assert naiyo.warnings("SMS", plain) == (
        LetterWarning.NAIYO_NO_ADDRESS,
        LetterWarning.NAIYO_LATIN,
    )
    assert mail().kind is IdentifierKind.EMAIL


@pytest.mark.parametrize("grid", list(Grid))
def test_there_are_three_equal_copies_and_a_page_for_the_sender(grid: Grid) -> None:
    sheets = len(naiyo.pages(LETTER, grid))
    pdf = naiyo.to_pdf(LETTER, title="試験", grid=grid, made=MADE)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) == naiyo.COPIES * sheets + 1
    assert pages[:sheets] == pages[sheets : 2 * sheets] == pages[2 * sheets : -1]
    assert f"1部{sheets}枚" in pages[-1]
    assert "契印" in pages[-1]


@pytest.mark.parametrize("grid", list(Grid))
def test_each_sheet_has_room_for_the_stamp(grid: Grid) -> None:
    assert naiyo.SHEETS[grid].after >= 45 * MM
    assert naiyo.SHEETS[grid].above >= 15 * MM


@pytest.mark.parametrize("grid", list(Grid))
def test_every_character_is_found_again_in_the_file(grid: Grid) -> None:
    pdf = naiyo.to_pdf(SHORT.replace("本文", "本文ー「っ」𠮷"), title="試験", grid=grid, made=MADE)
    page = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert sorted(bare(page)) == sorted(
        bare(naiyo.to_text(SHORT.replace("本文", "本文ー「っ」𠮷"), grid))
    )


def test_a_sign_that_may_not_be_used_is_refused_with_what_to_write() -> None:
    with pytest.raises(Refused) as caught:
        naiyo.to_pdf("= 件名 =\n㈱見本①", title="x", grid=Grid.DOWN_20, made=MADE)
    assert caught.value.reason is Reason.NAIYO_SIGNS
    assert caught.value.details == {"signs": "㈱ → (株)\u3000① → (1)"}


def test_a_kanji_that_the_font_lacks_is_refused() -> None:
    with pytest.raises(Refused) as caught:
        naiyo.to_pdf("= 件名 =\n\U0002a6a5", title="x", grid=Grid.DOWN_20, made=MADE)
    assert caught.value.reason is Reason.GLYPHS_MISSING


def test_the_guide_is_there_in_the_senders_language() -> None:
    pdf = naiyo.to_pdf(SHORT, title="x", grid=Grid.DOWN_20, made=MADE, language="en")
    last = pypdf.PdfReader(io.BytesIO(pdf)).pages[-1].extract_text()
    assert "one sheet" in last


def holds(id: str, **more: Any) -> str:
    """The text of a Japanese letter as certified mail may hold it."""
    chosen = kind(id)
    facts = replace(sample(chosen), **more)
    return compose(chosen, naiyo.fitted(facts)).text


@pytest.mark.parametrize("id", [item.id for item in kinds() if item.jurisdiction == "jp"])
def test_every_japanese_letter_can_be_certified_mail(id: str) -> None:
    phones = {"contacts": (build.phone(),), "reply": None}
    for text in (holds(id, **phones), holds(id, **phones, address=None)):
        assert naiyo.pages(text, Grid.DOWN_20)
