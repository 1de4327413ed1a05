"""A Japanese letter as 内容証明郵便: ordered, counted, and set in three equal copies."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from leaktrace import wording
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.letters import Grid, LetterFacts, LetterWarning
from leaktrace.letters import naiyo_signs
from leaktrace.letters.markup import Line, Role, read_lines
from leaktrace.letters.naiyo_cells import Cell, break_cells, length, to_cells
from leaktrace.typeset import fonts
from leaktrace.typeset.blocks import MM, About, Block, Gap, Paragraph, Sheet
from leaktrace.typeset.cells import CellLine, GridSheet
from leaktrace.typeset.pdf import render_cells

COPIES = 3
"""One for the addressee, one for the post office, one for the sender."""

SHEETS = {
    Grid.ACROSS_20: GridSheet(
        cells=20, lines=26, vertical=False, pitch=8 * MM, leading=8 * MM, before=25 * MM
    ),
    Grid.DOWN_20: GridSheet(
        cells=20, lines=26, vertical=True, pitch=8 * MM, leading=8 * MM, before=25 * MM
    ),
    Grid.ACROSS_13: GridSheet(
        cells=13, lines=40, vertical=False, pitch=6.5 * MM, leading=5.8 * MM, before=18 * MM
    ),
    Grid.ACROSS_26: GridSheet(
        cells=26, lines=20, vertical=False, pitch=6.4 * MM, leading=10.5 * MM, before=25 * MM
    ),
}
"""The sheets; each leaves 45 mm or more after its last line for the post office's stamp."""

_GREETINGS = ("前略", "草々", "敬具", "謹啓", "謹白")
_ENDING = (Role.RIGHT, Role.SENDER, Role.BODY)
_TITLE_DOWN = 3
_GUIDE_SIZE = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class _Set:
    """A line of a grid before it is drawn."""

    cells: tuple[Cell, ...]
    offset: int = 0


def fitted(facts: LetterFacts) -> LetterFacts:
    """The facts as this form may state them: with the address, and without e-mail addresses."""
    phones = tuple(item for item in facts.contacts if item.kind is IdentifierKind.PHONE)
    return replace(
        facts,
        sender=replace(facts.sender, kana="") if facts.sender else None,
        contacts=phones or facts.contacts,
        reply=None,
        options=replace(facts.options, include_address=True, reply_to=None, seal=False),
    )


def warnings(text: str, facts: LetterFacts) -> tuple[LetterWarning, ...]:
    """What to see to before the letter is taken to the post office; by the facts not yet fitted."""
    mails = [facts.reply, *facts.contacts]
    found = {
        LetterWarning.NAIYO_NO_ADDRESS: facts.address is None,
        LetterWarning.NAIYO_MAIL_LEFT_OUT: any(
            item and item.kind is IdentifierKind.EMAIL for item in mails
        ),
        LetterWarning.NAIYO_LATIN: bool(naiyo_signs.latin_words(text, _proper(facts))),
    }
    return tuple(warning for warning, holds in found.items() if holds)


def _proper(facts: LetterFacts) -> Iterator[str]:
    """The names and addresses in which Latin letters may stand."""
    yield from (facts.firm.name, *facts.firm.aliases, *facts.also_named)
    yield from (item.caller.stated_name for item in facts.solicitations)
    yield from (item.value for item in (facts.sender, facts.address) if item)
    for postal in (facts.firm.postal, facts.address.postal if facts.address else None):
        yield from postal.lines if postal else ()


def to_pdf(text: str, *, title: str, grid: Grid, made: datetime, language: str = "ja") -> bytes:
    """Three copies of the letter on gridded sheets, and a page that says how they are posted.

    Raises:
        Refused: where a character may not be used, or the font lacks one; the error names which.
    """
    found = pages(text, grid)
    missing = fonts.missing_glyphs("".join(line for page in found for line in plain_lines(page)))
    if missing:
        raise Refused(Reason.GLYPHS_MISSING, glyphs="\u3000".join(missing))
    about = About(title=title, language="ja", made=made)
    guide = _guide(len(found), SHEETS[grid], language)
    return render_cells(found * COPIES, SHEETS[grid], guide, about, Sheet())


def to_text(text: str, grid: Grid) -> str:
    """The letter in the lines of its sheets, a form feed between sheets."""
    sheets = ("".join(f"{line}\n" for line in plain_lines(page)) for page in pages(text, grid))
    return "\f".join(sheets)


def plain_lines(page: tuple[CellLine, ...]) -> tuple[str, ...]:
    """The lines of a sheet as text."""
    return tuple("\u3000" * line.offset + "".join(line.cells) for line in page)


def pages(text: str, grid: Grid) -> tuple[tuple[CellLine, ...], ...]:
    """What stands on each sheet.

    Raises:
        Refused: where a character may not be used; the error says what to write instead.
    """
    ordered = in_order(text)
    wrong = naiyo_signs.faults("\n".join(line.text for line in ordered))
    if wrong:
        raise refusal(wrong)
    sheet = SHEETS[grid]
    lines = [
        CellLine(cells=tuple(cell.text for cell in line.cells), offset=line.offset)
        for line in _lines(ordered, sheet)
    ]
    starts = range(0, max(len(lines), 1), sheet.lines)
    return tuple(tuple(lines[start : start + sheet.lines]) for start in starts)


def refusal(wrong: Iterable[tuple[str, str]]) -> Refused:
    """The error that names the characters which may not be used, and what to write instead."""
    signs = "\u3000".join(f"{sign} → {instead}" for sign, instead in wrong)
    return Refused(Reason.NAIYO_SIGNS, signs=signs)


def in_order(text: str) -> tuple[Line, ...]:
    """Title and body first; the date, the sender and the addressee at the end; no greetings."""
    lines = [line for line in read_lines(text) if not _is_greeting(line)]
    titled = next((at for at, line in enumerate(lines) if line.role is Role.TITLE), 0)
    head, body = lines[:titled], [line for line in lines[titled:] if line.role is not Role.BLANK]
    parts = [[line for line in head if line.role is role] for role in _ENDING]
    blank = [Line(role=Role.BLANK, text="")]
    ending = [line for part in parts if part for line in (*blank, *part)]
    return (*body, *ending)


def _is_greeting(line: Line) -> bool:
    plain = line.text.strip()
    return plain in _GREETINGS or plain.startswith(("拝啓\u3000", "謹啓\u3000"))


def _lines(ordered: tuple[Line, ...], sheet: GridSheet) -> Iterator[_Set]:
    senders = [
        length(to_cells(line.text, vertical=sheet.vertical))
        for line in ordered
        if line.role is Role.SENDER
    ]
    widest = min(max(senders, default=0), sheet.cells * 3 // 4)
    for line in ordered:
        cells = to_cells(line.text, vertical=sheet.vertical)
        offset = _offset(line, length(cells), widest, sheet)
        rows = break_cells(cells, sheet.cells - offset)
        yield from (_Set(cells=row, offset=offset) for row in rows)


def _offset(line: Line, wide: int, sender: int, sheet: GridSheet) -> int:
    """How many cells stay empty before a line; none where it does not fit in one."""
    if line.role in (Role.TITLE, Role.CENTRE):
        middle = (sheet.cells - wide) // 2
        free = min(_TITLE_DOWN, middle) if sheet.vertical and line.role is Role.TITLE else middle
    elif line.role is Role.SENDER:
        free = sheet.cells - sender - 1
    elif line.role in (Role.RIGHT, Role.CLOSING):
        free = sheet.cells - wide - 1
    else:
        free = 0
    return max(free, 0)


def _guide(sheets: int, sheet: GridSheet, language: str) -> list[Block]:
    join = "seal" if sheets > 1 else "single"
    keys = ("grid", "sign", join, "mend", "envelope", "counter", "arrival", "truth")
    said = [wording.sentence(language, "naiyo.sheets", sheets=sheets)]
    said += [
        wording.sentence(language, f"naiyo.{key}", cells=sheet.cells, lines=sheet.lines)
        for key in keys
    ]
    title = Paragraph(text=wording.sentence(language, "naiyo.title"), size=14, bold=True)
    steps = [
        Paragraph(text=f"{number}\u3000{words}", size=_GUIDE_SIZE, hang=22, after=8)
        for number, words in enumerate(said, start=1)
    ]
    return [title, Gap(height=14), *steps]
