"""PDF: embedded fonts, text that is found again, what the file says of itself."""

import io
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdf
import pytest

from leaktrace.typeset import fonts
from leaktrace.typeset.blocks import (
    About,
    Align,
    Block,
    Column,
    Footer,
    Gap,
    PageBreak,
    Paper,
    Paragraph,
    Rule,
    Sheet,
    Table,
)
from leaktrace.typeset.kinsoku import units
from leaktrace.typeset.pdf import lay_out, render

ABOUT = About(
    title="試験の文書",
    language="ja",
    author="見本 花子",
    made=datetime(2026, 11, 20, 9, tzinfo=UTC),
)
EUROPE = "Łódź Žluťoučký s.r.o. / Ελληνική / Дім Київ / İğne (Ğ)"
NAMES = "𠮷野家、髙橋、﨑山、①"
SENTENCE = (
    "私は、貴社からの勧誘を引き続き受けることを希望しない意思を、本書をもって表示いたします。"
)


def read(*blocks: Block, sheet: Sheet | None = None) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(render(blocks, ABOUT, sheet)))


def squeezed(text: str) -> str:
    return "".join(text.split())


def fonts_of(pdf: pypdf.PdfReader) -> dict[str, bool]:
    """The fonts of a file by name, each with whether it is embedded."""
    found: dict[str, bool] = {}
    for page in pdf.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            inside = font.get_object()
            found[inside["/BaseFont"]] = "/FontFile2" in inside.get("/FontDescriptor", {})
    return found


def long_table(rows: int = 60) -> Table:
    return Table(
        columns=(Column(share=1), Column(share=4, align=Align.JUSTIFY)),
        header=("日付", "やり取り"),
        rows=tuple((f"{number}日", SENTENCE) for number in range(rows)),
    )


def test_every_font_is_embedded_as_a_subset() -> None:
    found = fonts_of(read(Paragraph(text=NAMES), Paragraph(text="太字", bold=True)))
    assert len(found) == 2
    assert all(embedded and name[7] == "+" for name, embedded in found.items())


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_names_are_found_again_by_pdftotext(tmp_path: Path) -> None:
    file = tmp_path / "names.pdf"
    file.write_bytes(render([Paragraph(text=NAMES)], ABOUT))
    found = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    assert NAMES in found.stdout.decode()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_names_of_all_europe_are_found_again_beside_japanese_ones(tmp_path: Path) -> None:
    file = tmp_path / "europe.pdf"
    file.write_bytes(render([Paragraph(text=EUROPE), Paragraph(text=EUROPE, bold=True)], ABOUT))
    found = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    assert found.stdout.decode().split("\n")[:2] == [EUROPE, EUROPE]
    assert len(fonts_of(pypdf.PdfReader(file))) == 4


def test_a_justified_text_of_two_fonts_is_found_again_and_ends_at_the_margin() -> None:
    text = f"{EUROPE}より、" * 6
    pages = lay_out([Paragraph(text=text, align=Align.JUSTIFY)], Sheet())
    first = pages[0][0].piece.texts[0]
    gaps = len(list(units(first.text))) - 1
    drawn = fonts.drawn_width(first.text, first.size) + gaps * first.stretch
    assert drawn == pytest.approx(Sheet().width)
    found = read(Paragraph(text=text, align=Align.JUSTIFY)).pages[0].extract_text()
    assert squeezed(found) == squeezed(text)


def test_a_justified_text_is_found_again() -> None:
    text = read(Paragraph(text=SENTENCE * 3, align=Align.JUSTIFY)).pages[0].extract_text()
    assert text.replace("\n", "") == SENTENCE * 3


def test_the_file_says_title_language_author_and_moment() -> None:
    pdf = read(Paragraph(text="本文"))
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author) == ("試験の文書", "見本 花子")
    assert pdf.metadata.creation_date == ABOUT.made
    assert str(pdf.root_object["/Lang"]) == "ja"


def test_the_same_blocks_at_the_same_moment_are_the_same_bytes() -> None:
    blocks: list[Block] = [Paragraph(text=SENTENCE, outline="一"), long_table(3)]
    assert render(blocks, ABOUT) == render(blocks, ABOUT)
    assert render(blocks, ABOUT) != render(blocks, replace(ABOUT, title="別"))


def test_a_table_repeats_its_header_on_every_page() -> None:
    pdf = read(long_table())
    assert len(pdf.pages) > 1
    assert all("やり取り" in page.extract_text() for page in pdf.pages)


def test_a_table_loses_no_row() -> None:
    text = "".join(page.extract_text() for page in read(long_table()).pages)
    assert all(f"{number}日" in text for number in range(60))


def test_a_row_longer_than_a_page_goes_on_over_the_next() -> None:
    sheet = Sheet()
    cell = "\n".join(f"第{number}行" for number in range(120))
    text = "".join(
        page.extract_text()
        for page in read(Table(columns=(Column(share=1),), rows=((cell,),)), sheet=sheet).pages
    )
    assert "第0行" in text
    assert "第119行" in text


def test_the_footer_counts_the_pages() -> None:
    sheet = Sheet(footer=Footer(left="資料A", right="{page} / {pages}"))
    pages = read(Paragraph(text="一"), PageBreak(), Paragraph(text="二"), sheet=sheet).pages
    assert [page.extract_text().split("\n")[-1] for page in pages] == ["資料A 1 / 2", "資料A 2 / 2"]


def test_a_single_page_may_have_no_footer() -> None:
    sheet = Sheet(footer=Footer(centre="{page} / {pages}", on_single=False))
    assert "/" not in read(Paragraph(text="一"), sheet=sheet).pages[0].extract_text()


def test_bookmarks_lead_to_the_parts() -> None:
    pdf = read(Paragraph(text="一", outline="勧誘の記録"), Paragraph(text="二", outline="添付"))
    entries: list[Any] = list(pdf.outline)
    assert [item.title for item in entries] == ["勧誘の記録", "添付"]


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_the_sheet_has_the_size_of_its_paper(paper: Paper, size: tuple[int, int]) -> None:
    box = read(Paragraph(text="一"), sheet=Sheet(paper=paper)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_forty_three_characters_fill_a_line() -> None:
    lines = read(Paragraph(text="漢" * 44)).pages[0].extract_text().split("\n")
    assert [len(line) for line in lines] == [43, 1]


def test_the_pages_are_counted_without_drawing() -> None:
    blocks: list[Block] = [
        Paragraph(text="一"),
        Rule(),
        Gap(height=5),
        PageBreak(),
        Paragraph(text="二"),
    ]
    assert len(lay_out(blocks, Sheet())) == 2
