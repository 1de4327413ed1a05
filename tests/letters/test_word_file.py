"""Letters for Word: the same words, in their order and places."""

import io
from datetime import datetime
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

from leaktrace.domain.errors import Reason, Refused
from leaktrace.letters import word_file
from leaktrace.letters.markup import read_lines
from leaktrace.typeset.blocks import MM, Paper
from tests.letters.facts import STOP, TOKYO, call, refused, text

MADE = datetime(2026, 11, 20, tzinfo=TOKYO)
LETTER = text(STOP, call(3, 18), refused(4, 9), reply=None)


def opened(content: bytes) -> Any:
    return Document(io.BytesIO(content))


def usual(letter: str = LETTER, **more: Any) -> Any:
    return opened(word_file.to_docx(letter, title="件名", language="ja", made=MADE, **more))


def test_every_line_is_a_paragraph_without_its_mark() -> None:
    assert [item.text for item in usual().paragraphs] == [line.text for line in read_lines(LETTER)]


def test_date_title_and_sender_stand_where_they_do_on_paper() -> None:
    made = usual(">> 日付\n> 見本\u3000花子\n= 件名 =\n本文\n1\u3000項目").paragraphs
    assert [item.alignment for item in made[:3]] == [ALIGN.RIGHT, None, ALIGN.CENTER]
    assert made[1].paragraph_format.left_indent.pt > 300
    assert made[2].runs[0].bold
    assert made[4].paragraph_format.first_line_indent.pt < 0


@pytest.mark.parametrize(("paper", "width"), [(Paper.A4, 210 * MM), (Paper.LETTER, 612)])
def test_the_paper_is_the_one_that_was_asked_for(paper: Paper, width: float) -> None:
    assert usual(paper=paper).sections[0].page_width.pt == pytest.approx(width, abs=0.1)


def test_the_file_says_what_it_is_and_not_who_wrote_it() -> None:
    about = usual().core_properties
    assert (about.title, about.language, about.author) == ("件名", "ja", "")
    assert about.created is not None
    assert about.created.date() == MADE.date()


def test_the_electronic_form_is_plain_and_leaves_the_bottom_free() -> None:
    made = opened(word_file.to_e_naiyo(LETTER, title="件名", made=MADE))
    section = made.sections[0]
    assert section.bottom_margin.pt >= 70 * MM
    assert min(section.top_margin.pt, section.left_margin.pt, section.right_margin.pt) >= 15 * MM
    assert made.styles["Normal"].font.size.pt >= 10.5
    assert not made.tables
    assert all(not run.bold for item in made.paragraphs for run in item.runs)
    assert all(not item.paragraph_format.left_indent for item in made.paragraphs)
    assert made.paragraphs[0].text == "勧誘の停止の申入れ"
    assert made.paragraphs[-1].text.endswith("御中")


def test_the_electronic_form_refuses_kanji_beyond_jis() -> None:
    with pytest.raises(Refused) as caught:
        word_file.to_e_naiyo("= 件名 =\n髙橋㈱", title="件名", made=MADE)
    assert caught.value.reason is Reason.NAIYO_SIGNS
    assert caught.value.details == {"signs": "髙 → 高\u3000㈱ → (株)"}


def test_pages_are_estimated() -> None:
    assert word_file.e_naiyo_pages(LETTER) <= 2
    assert word_file.e_naiyo_pages("本文です。\n" * 200) > word_file.E_NAIYO_PAGES
