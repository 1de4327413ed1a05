"""The report of a bundle, for a person who reads it on paper."""

from collections.abc import Mapping
from datetime import datetime

from leaktrace.evidence import narrative as told
from leaktrace.evidence.amendments import Amendment
from leaktrace.evidence.annexes import (
    amendment_blocks,
    claim_blocks,
    file_blocks,
    letter_blocks,
    method_blocks,
    verify_blocks,
)
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.summary import refusal_blocks, summary_blocks
from leaktrace.typeset import blocks as page
from leaktrace.typeset.pdf import render

_MARGINS = page.Margins(
    top=22 * page.MM, right=20 * page.MM, bottom=24 * page.MM, left=20 * page.MM
)


def report_pdf(
    sheet: Sheet,
    amended: tuple[Amendment, ...],
    letter_titles: Mapping[str, str],
    made: datetime,
    id: str,
) -> bytes:
    """The report as PDF; the same sheet made at the same moment gives the same bytes."""
    about = page.About(
        title=f"{sheet.say('report_title')} {id}",
        language=sheet.profile.language,
        made=made,
        author=told.name_text(sheet),
        subject=sheet.subtitle(),
    )
    footer = page.Footer(
        left=sheet.say("report_footer", id=id),
        right=sheet.say("report_page", page="{page}", pages="{pages}"),
    )
    parts = (
        *told.head_blocks(sheet, made, id),
        *summary_blocks(sheet),
        *told.log_blocks(sheet),
        *refusal_blocks(sheet),
        *told.rule_blocks(sheet),
        *letter_blocks(sheet, letter_titles),
        *claim_blocks(sheet),
        *file_blocks(sheet),
        *amendment_blocks(sheet, amended),
        *method_blocks(sheet),
        *verify_blocks(sheet),
    )
    return render(parts, about, page.Sheet(margins=_MARGINS, footer=footer))
