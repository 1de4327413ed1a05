"""What a letter is made into: PDF, Word or plain text, as a usual letter or as 内容証明."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path

from leaktrace.domain.correspondence import Letter
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.letters import (
    Composed,
    Draft,
    Grid,
    Layout,
    LetterFacts,
    LetterForm,
    LetterKind,
    LetterWarning,
    Window,
)
from leaktrace.letters import kinds as known
from leaktrace.services.files import whole_or_not_at_all

USUAL = Layout()
_JAPAN, _JAPANESE = "JP", "ja"


_KEPT = "form"
"""Where a kept letter says in which form it was made."""


def with_layout(letter: Letter, layout: Layout) -> Letter:
    """A letter that remembers how it was set."""
    parts = (layout.form, layout.grid, layout.paper, layout.window)
    return replace(letter, extra={**letter.extra, _KEPT: " ".join(map(str, parts))})


def layout_of(letter: Letter, language: str) -> Layout:
    """How a kept letter was set; the usual way where it does not say, or says something else."""
    parts = str(letter.extra.get(_KEPT, "")).split(" ")
    try:
        form, grid, paper, window = parts
        return Layout(
            form=LetterForm(form),
            grid=Grid(grid),
            paper=paper,
            window=Window(window),
            language=language,
        )
    except ValueError:
        return Layout(language=language)


Write = Callable[[LetterKind, LetterFacts, str], Composed]
"""What makes a letter's text of its kind, the facts and a language."""


def certified(
    kind: LetterKind, facts: LetterFacts, form: LetterForm, write: Write, language: str
) -> Composed:
    """A letter whose text 内容証明 can hold.

    Raises:
        Refused: where the letter or the firm is not Japanese, or the letter does not fit the firm.
    """
    from leaktrace.letters import naiyo

    _require_japanese(language, facts.firm.country or kind.country)
    composed = write(kind, naiyo.fitted(facts), _JAPANESE)
    more = naiyo.warnings(composed.text, facts)
    if form is LetterForm.E_NAIYO:
        more = (*more, *_electronic(composed.text))
    return replace(composed, warnings=(*composed.warnings, *more))


def _electronic(text: str) -> tuple[LetterWarning, ...]:
    from leaktrace.letters.word_file import E_NAIYO_PAGES, e_naiyo_pages

    guide = (LetterWarning.E_NAIYO_GUIDE,)
    return (*guide, LetterWarning.E_NAIYO_LONG) if e_naiyo_pages(text) > E_NAIYO_PAGES else guide


def pdf(letter: Draft | Letter, text: str | None = None, layout: Layout = USUAL) -> bytes:
    """A letter as PDF, by the text it has or, before it is kept, by another one.

    Raises:
        Refused: where the font lacks a character, or 内容証明 may not hold it, by name.
    """
    from leaktrace.letters import naiyo
    from leaktrace.letters.layout import to_pdf  # reportlab: only for letters
    from leaktrace.typeset.blocks import Paper

    kind, language, title = _named(letter)
    words = letter.text if text is None else text
    made = _made(letter)
    if layout.form is LetterForm.LETTER:
        paper = Paper(layout.paper)
        window = layout.window
        return to_pdf(words, title=title, language=language, made=made, paper=paper, window=window)
    if layout.form is LetterForm.E_NAIYO:
        raise Refused(Reason.LETTER_FORM, form=f"{layout.form} .pdf")
    _require_japanese(language, kind.country)
    return naiyo.to_pdf(words, title=title, grid=layout.grid, made=made, language=layout.language)


def docx(letter: Draft | Letter, layout: Layout = USUAL) -> bytes:
    """A letter for Word: as a usual letter, or as the file for e内容証明.

    Raises:
        Refused: for 内容証明 on paper, whose sheets are PDF only, or for what it may not hold.
    """
    from leaktrace.letters.word_file import to_docx, to_e_naiyo
    from leaktrace.typeset.blocks import Paper

    kind, language, title = _named(letter)
    made = _made(letter)
    if layout.form is LetterForm.LETTER:
        paper = Paper(layout.paper)
        return to_docx(letter.text, title=title, language=language, made=made, paper=paper)
    if layout.form is LetterForm.NAIYO:
        raise Refused(Reason.LETTER_FORM, form=f"{layout.form} .docx")
    _require_japanese(language, kind.country)
    return to_e_naiyo(letter.text, title=title, made=made)


def plain(text: str, layout: Layout = USUAL) -> str:
    """A letter's text without its marks: in lines of forty characters, or those of its grid."""
    if layout.form is LetterForm.NAIYO:
        from leaktrace.letters import naiyo

        return naiyo.to_text(text, layout.grid)
    from leaktrace.letters.plain import to_text

    return to_text(text)


def mail_link(letter: Draft | Letter, to: str) -> str:
    """A link that opens a mail of this letter to an address, empty where none is known."""
    from leaktrace.letters import plain as texts

    return texts.mail_link(to, _named(letter)[2], letter.text)


def save(letter: Draft | Letter, path: Path, layout: Layout = USUAL) -> None:
    """Write a letter as .pdf, .docx or .txt, whole or not at all.

    Raises:
        Refused: where the form that the name asks for is not there, or a character cannot be used.
        Unavailable: where the file cannot be written.
    """
    content = _content(letter, path, layout)
    with whole_or_not_at_all(path) as half:
        half.write_bytes(content)


def _content(letter: Draft | Letter, path: Path, layout: Layout) -> bytes:
    suffix = path.suffix.lower()
    if suffix == ".pdf":
        return pdf(letter, layout=layout)
    if suffix == ".docx":
        return docx(letter, layout)
    if suffix == ".txt":
        return plain(letter.text, layout).encode()
    raise Refused(Reason.LETTER_FORM, form=suffix or path.name)


def _require_japanese(language: str, country: str) -> None:
    if language != _JAPANESE or country != _JAPAN:
        raise Refused(Reason.LETTER_FORM_COUNTRY)


def _named(letter: Draft | Letter) -> tuple[LetterKind, str, str]:
    """The letter's kind, language and title."""
    kind = known.kind(letter.kind)
    language = letter.language or kind.languages[0]
    return kind, language, kind.title.get(language, kind.title[kind.languages[0]])


def _made(letter: Draft | Letter) -> datetime:
    """The moment that the file states: the day of the draft, or of sending; else now."""
    if isinstance(letter, Draft):
        return letter.made
    day = letter.sent.on if letter.sent else letter.due
    return datetime.combine(day, time()) if day else datetime.now(UTC)
