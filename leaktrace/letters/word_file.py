"""A letter as a file for Word: the one home of python-docx.

Source for e内容証明: the conditions known of Japan Post's service, as a guide (目安) only: A4
upright, 15 mm at the top and the sides and 70 mm at the bottom at least, 10.5 points or more,
ＭＳ 明朝, JIS levels 1 and 2, no decoration, tables, indents, headers or footers, five pages
at most.
"""

import io
from datetime import datetime
from typing import Any

from leaktrace.letters import naiyo_signs
from leaktrace.letters.markup import Line, Role, read_lines
from leaktrace.letters.naiyo import in_order, refusal
from leaktrace.letters.plain import columns
from leaktrace.typeset.blocks import MM, SIZES, Margins, Paper
from leaktrace.typeset.kinsoku import break_lines

SIZE, TITLE_SIZE = 10.5, 12.5
E_NAIYO_SIZE = 11.0
E_NAIYO_PAGES = 5
_E_MARGINS = Margins(top=20 * MM, right=20 * MM, bottom=72 * MM, left=20 * MM)
_E_LEADING = 18.0
_FONTS = {True: "Yu Mincho", False: "Times New Roman"}
_E_FONT = "ＭＳ 明朝"
_HANGING = (Role.SECTION, Role.ITEM)


def to_docx(
    text: str, *, title: str, language: str, made: datetime, paper: Paper = Paper.A4
) -> bytes:
    """The letter for Word, in the order and alignment that it has on paper."""
    font = _FONTS[language == "ja"]
    document = _document(paper, Margins(), font, SIZE, SIZE * 1.6)
    lines = read_lines(text)
    widest = max((columns(line.text) for line in lines if line.role is Role.SENDER), default=0)
    room = SIZES[paper][0] - Margins().left - Margins().right
    for line in lines:
        _add(document, line, max(room - widest * SIZE, 0))
    return _bytes(document, title, language, made)


def to_e_naiyo(text: str, *, title: str, made: datetime) -> bytes:
    """The letter for Japan Post's e内容証明: plain paragraphs, names at the end.

    Raises:
        Refused: where a character may not be used; the error says what to write instead.
    """
    lines = in_order(text)
    whole = "\n".join(line.text for line in lines)
    wrong = dict(naiyo_signs.outside_jis(whole)) | dict(naiyo_signs.faults(whole))
    if wrong:
        raise refusal(wrong.items())
    document = _document(Paper.A4, _E_MARGINS, _E_FONT, E_NAIYO_SIZE, _E_LEADING)
    for line in lines:
        document.add_paragraph(line.text)
    return _bytes(document, title, "ja", made)


def e_naiyo_pages(text: str) -> int:
    """On about how many pages of e内容証明 a letter stands."""
    width, height = SIZES[Paper.A4]
    room = int((width - _E_MARGINS.left - _E_MARGINS.right) / E_NAIYO_SIZE)
    lines = int((height - _E_MARGINS.top - _E_MARGINS.bottom) / _E_LEADING)
    count = sum(len(break_lines(line.text, columns, room)) for line in in_order(text))
    return -(-count // lines)


def _document(paper: Paper, margins: Margins, font: str, size: float, leading: float) -> Any:
    from docx import Document  # 100 ms: only when a file for Word is made
    from docx.oxml.ns import qn
    from docx.shared import Pt

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = (Pt(length) for length in SIZES[paper])
    section.top_margin, section.right_margin = Pt(margins.top), Pt(margins.right)
    section.bottom_margin, section.left_margin = Pt(margins.bottom), Pt(margins.left)
    section.header_distance = section.footer_distance = Pt(10 * MM)
    style = document.styles["Normal"]
    style.font.name, style.font.size = font, Pt(size)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = Pt(leading)
    return document


def _add(document: Any, line: Line, sender_indent: float) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    run = paragraph.add_run(line.text)
    if line.role in (Role.RIGHT, Role.CLOSING):
        paragraph.alignment = ALIGN.RIGHT
    elif line.role in (Role.TITLE, Role.CENTRE):
        paragraph.alignment = ALIGN.CENTER
    elif line.role is Role.SENDER:
        paragraph.paragraph_format.left_indent = Pt(sender_indent)
    elif line.role in _HANGING:
        paragraph.paragraph_format.left_indent = Pt(2 * SIZE)
        paragraph.paragraph_format.first_line_indent = Pt(-2 * SIZE)
    if line.role is Role.SIGNATURE:
        paragraph.paragraph_format.space_before = Pt(2 * SIZE)
    if line.role is Role.TITLE:
        run.bold, run.font.size = True, Pt(TITLE_SIZE)
    if line.role in (Role.TITLE, Role.SECTION):
        paragraph.paragraph_format.keep_with_next = True


def _bytes(document: Any, title: str, language: str, made: datetime) -> bytes:
    about = document.core_properties
    about.title, about.language, about.author, about.comments = title, language, "", ""
    about.created = about.modified = made.replace(tzinfo=None)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
