"""What a bundle holds for the authority's own form: answers to paste, and the page for a call."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from leaktrace.evidence.answers import answer_files
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.script import SCRIPT, script_pdf, takes_calls


def companions(
    sheet: Sheet, titles: Mapping[str, str], made: datetime
) -> Iterator[tuple[str, bytes]]:
    """The files by their place in the bundle."""
    yield from answer_files(sheet, titles)
    if takes_calls(sheet.profile):
        yield SCRIPT, script_pdf(sheet, titles, made)
