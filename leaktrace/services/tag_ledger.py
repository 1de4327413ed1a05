"""The ledger of tags on paper: which form of what went to whom, and what it is never used for."""

import unicodedata
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from leaktrace.domain.advice import Caution
from leaktrace.domain.case import Case
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import DatePrecision, Handover
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.services.change import Logbook
from leaktrace.services.files import whole_or_not_at_all
from leaktrace.services.register import case
from leaktrace.services.tracing import home_zone
from leaktrace.wording import sentence, word
from leaktrace.wording.advice import shown_value

Row = tuple[str, str, str, str]
"""Kind, form, firm, day."""

_ORDER = tuple(IdentifierKind)
_SHARES = (0.16, 0.39, 0.28, 0.17)
_DAYS = {
    DatePrecision.DAY: "%Y-%m-%d",
    DatePrecision.MONTH: "%Y-%m",
    DatePrecision.YEAR: "%Y",
}


def save_ledger(book: Logbook, path: Path, language: str, now: datetime | None = None) -> None:
    """Write the ledger as PDF, whole or not at all.

    Raises:
        Refused: where another form than PDF is asked for.
        Unavailable: where the file cannot be written.
    """
    if path.suffix.lower() != ".pdf":
        raise Refused(Reason.LETTER_FORM, form=path.suffix or path.name)
    found = case(book)
    made = (now or datetime.now(home_zone(found.household))).replace(microsecond=0)
    content = ledger_pdf(found, language, made)
    with whole_or_not_at_all(path) as half:
        half.write_bytes(content)


def ledger_pdf(found: Case, language: str, made: datetime) -> bytes:
    """The ledger as PDF; the same case at the same moment gives the same bytes."""
    from leaktrace.typeset import blocks as page  # reportlab: only when something is typeset
    from leaktrace.typeset.pdf import render

    title = sentence(language, "ledger.title")
    columns = tuple(page.Column(share=share) for share in _SHARES)
    header = tuple(sentence(language, f"ledger.{name}") for name in ("kind", "form", "to", "day"))
    rows = tuple(_once(ledger_rows(found, language)))
    margins = page.Margins(
        top=20 * page.MM, right=18 * page.MM, bottom=22 * page.MM, left=18 * page.MM
    )
    nothing = page.Paragraph(text=sentence(language, "ledger.nothing"), muted=True)
    table = page.Table(columns=columns, rows=rows, header=header)
    parts = (
        page.Paragraph(text=title, size=16, bold=True, after=2),
        page.Paragraph(
            text=sentence(language, "ledger.made", day=made.date().isoformat()), size=9, muted=True
        ),
        page.Paragraph(
            text=word(language, Caution.NEVER_ON_CONTRACTS), bold=True, before=8, after=8
        ),
        table if rows else nothing,
    )
    footer = page.Footer(left=title, right="{page} / {pages}")
    about = page.About(title=title, language=language, made=made)
    return render(parts, about, page.Sheet(margins=margins, footer=footer))


def ledger_rows(found: Case, language: str) -> list[Row]:
    """A row per form and firm that was given it; forms that nobody was given stand too."""
    names = {firm.id: firm.name for firm in found.firms}
    roots = {item.id: item for item in found.identifiers}
    rows = []
    for item in sorted(found.identifiers, key=_place):
        form = _form(item, roots.get(item.variant_of or ""), found, language)
        given = [it for it in found.handovers if item.id in it.given]
        pairs = [
            (names.get(it.firm, it.firm), _day(it, language)) for it in sorted(given, key=_when)
        ]
        if not pairs and item.variant_of is not None:
            pairs = [(sentence(language, "ledger.nobody"), "")]
        rows += [(word(language, item.kind), form, name, day) for name, day in pairs]
    return rows


def _once(rows: list[Row]) -> Iterator[Row]:
    """The rows with a form named once, above all whom it went to."""
    before = ("", "")
    for kind, form, name, day in rows:
        yield ("", "", name, day) if (kind, form) == before else (kind, form, name, day)
        before = (kind, form)


def _place(item: Identifier) -> tuple[int, str, bool, str]:
    return _ORDER.index(item.kind), item.variant_of or item.id, item.variant_of is not None, item.id


def _when(item: Handover) -> tuple[bool, str, str]:
    return item.on is None, str(item.on), item.id


def _day(item: Handover, language: str) -> str:
    if item.on is not None:
        return item.on.strftime(_DAYS[item.on_precision])
    if item.not_after is not None:
        return sentence(language, "ledger.before", day=item.not_after.isoformat())
    return sentence(language, "ledger.unknown")


def _form(item: Identifier, root: Identifier | None, found: Case, language: str) -> str:
    """A form; under an altered one the letters in which it differs, by their numbers too."""
    from leaktrace.typeset.fonts import missing_glyphs

    value = shown_value(item, found)
    known = set(root.value) if root is not None else set(value)
    odd = [it for it in value if it not in known] if item.kind in _ALTERED else []
    hidden = [it for it in value if unicodedata.category(it) in ("Mn", "Cf")]
    telling = dict.fromkeys([*odd, *hidden, *missing_glyphs(value)])
    letters = [_numbered(it) for it in telling if not it.isspace() and not it.isascii()]
    if not letters:
        return value
    differs = sentence(language, "ledger.differs", letters=" ".join(letters[:_MOST_LETTERS]))
    return f"{value}\n{differs}"


def _numbered(letter: str) -> str:
    """A letter with its number in Unicode: two that look alike are told apart by it."""
    return f"{letter}(U+{ord(letter):04X})"


_ALTERED = (IdentifierKind.NAME, IdentifierKind.ADDRESS)
_MOST_LETTERS = 6
