"""One page to hold in hand while calling an authority: what to say, in order, and what to note."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from leaktrace.domain.bundles import Answer, Asked, Concern, Profile, Route
from leaktrace.evidence.answers import OWN, answer_said, reports
from leaktrace.evidence.entries import Sheet
from leaktrace.typeset import blocks as page
from leaktrace.typeset.pdf import lay_out, render_pages
from leaktrace.wording import word

SCRIPT = "data/script.pdf"
_PAPER = page.Sheet(
    margins=page.Margins(
        top=16 * page.MM, right=18 * page.MM, bottom=14 * page.MM, left=18 * page.MM
    )
)
Room = tuple[int, int]
"""How many lines of an answer are said, and how many characters of a line."""

_ROOMS: tuple[Room, ...] = (
    (12, 110), (10, 110), (8, 110), (6, 110), (6, 80), (5, 80), (4, 80), (3, 80), (3, 60), (2, 40),
    (1, 30),
)  # fmt: skip
_NOTES = ("when", "who", "reference", "said", "next")
_ROOM = {"said": 2, "next": 1}
"""How many empty lines a note gets beside its own."""


def takes_calls(profile: Profile) -> bool:
    """Whether an authority can be called."""
    return Route.PHONE in profile.routes


def script_pdf(sheet: Sheet, titles: Mapping[str, str], made: datetime) -> bytes:
    """The page for a call; long answers are cut so that it stays one page."""
    about = page.About(
        title=sheet.say("script_title"),
        language=sheet.profile.language,
        made=made,
        subject=sheet.profile.authority[sheet.profile.language],
    )
    answers = reports(sheet, titles)[0].answers
    for room in _ROOMS:
        pages = lay_out(_blocks(sheet, answers, room), _PAPER)
        if len(pages) == 1:
            break
    return render_pages(pages, about, _PAPER)


def _blocks(sheet: Sheet, answers: tuple[Answer, ...], room: Room) -> Iterator[page.Block]:
    profile = sheet.profile
    language = profile.language
    yield page.Paragraph(text=sheet.say("script_title"), size=17, bold=True, after=4)
    yield page.Paragraph(text=profile.authority[language], size=12, bold=True, after=2)
    for number in profile.reach:
        call = sheet.say("answers_line", when=sheet.say("script_call"), text=number)
        yield page.Paragraph(text=call, size=15, bold=True, before=2, after=4)
    yield page.Paragraph(text=profile.about[language], size=9, leading=14, after=2)
    yield page.Paragraph(text=profile.limits[language], size=9, leading=14, muted=True)
    yield _head(sheet.say("script_first"))
    about_data = profile.concern is Concern.DATA
    opening = sheet.say("script_opening" if about_data else "script_opening_contact")
    yield page.Paragraph(text=opening, size=11, leading=16)
    yield _head(sheet.say("script_then"))
    rows = tuple(
        (str(number), word(language, answer.asked), _cut(sheet, answer, room))
        for number, answer in enumerate(answers, 1)
    )
    columns = (
        page.Column(share=5), page.Column(share=25, bold=True), page.Column(share=70),
    )  # fmt: skip
    yield page.Table(columns=columns, rows=rows, size=9.5, padding=4)
    yield _head(sheet.say("script_notes"))
    notes = tuple((sheet.say(f"script_note_{key}"), "\n" * _ROOM.get(key, 0)) for key in _NOTES)
    blank = (page.Column(share=25, bold=True), page.Column(share=75))
    yield page.Table(columns=blank, rows=notes, size=9.5, padding=5)


def _head(text: str) -> page.Paragraph:
    return page.Paragraph(text=text, size=10.5, bold=True, before=9, after=3, keep=True)


def _cut(sheet: Sheet, answer: Answer, room: Room) -> str:
    """The first and the last lines of an answer, and how many more there are."""
    most, wide = room
    lines = answer_said(sheet, answer).split("\n")
    if answer.asked in OWN and not answer.text:
        return "\n" if answer.asked is Asked.WISH else ""
    if len(lines) > most:
        first = most // 2
        kept = [*lines[: most - first], *(lines[-first:] if first else ())]
        more = sheet.say("script_more", count=len(lines) - most)
        lines = [*kept[: most - first], more, *kept[most - first :]]
    return "\n".join(line if len(line) <= wide else line[: wide - 1] + "…" for line in lines)
