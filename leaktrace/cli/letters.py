"""`leaktrace letter`."""

import argparse
from pathlib import Path
from typing import Any

from leaktrace import wording
from leaktrace.cli import console
from leaktrace.cli.commands import Commands, add, add_json, add_list
from leaktrace.cli.steps import run_through
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.excuses import Excuse
from leaktrace.domain.letters import (
    Draft,
    Grid,
    Layout,
    LetterField,
    LetterForm,
    LetterKind,
    LetterOptions,
    Window,
)
from leaktrace.services import correspondence, reading
from leaktrace.services.batch import Order, batch
from leaktrace.services.change import Logbook
from leaktrace.services.register import case, match
from leaktrace.services.threads import answered_in

FORMS = tuple(form.value for form in LetterForm)
GRIDS = tuple(grid.value for grid in Grid)
PAPERS = ("a4", "letter")


def add_commands(commands: Commands) -> None:
    """The commands of this group."""
    parser = add(commands, "letter", run_letter)
    parser.add_argument("kind", nargs="?", metavar="KIND")
    to, form = console.sentence("letter_to"), console.sentence("letter_form")
    parser.add_argument("--to", action="append", default=[], metavar="FIRM", help=to)
    parser.add_argument("--lang", metavar="LANGUAGE", help=console.sentence("letter_lang"))
    field = console.sentence("letter_field")
    parser.add_argument("--field", action="append", default=[], metavar="NAME=TEXT", help=field)
    excuse, excuses = console.sentence("letter_excuse"), tuple(it.value for it in Excuse)
    parser.add_argument("--excuse", choices=excuses, help=excuse)
    parser.add_argument("--seal", action="store_true", help=console.sentence("letter_seal"))
    parser.add_argument("--form", default="letter", choices=FORMS, help=form)
    grid = console.sentence("letter_grid")
    parser.add_argument("--grid", default=Grid.ACROSS_20.value, choices=GRIDS, help=grid)
    paper = console.sentence("letter_paper")
    parser.add_argument("--paper", default="a4", choices=PAPERS, help=paper)
    parser.add_argument("--out", type=Path, metavar="FILE", help=console.sentence("letter_out"))
    windows = tuple(window.value for window in Window)
    window = console.sentence("letter_window")
    parser.add_argument("--window", default=Window.NONE.value, choices=windows, help=window)
    labels = console.sentence("letter_labels")
    parser.add_argument("--labels", action="store_true", help=labels)
    read = console.sentence("letter_translation")
    parser.add_argument("--translation", nargs="?", const="", metavar="LANGUAGE", help=read)
    add_list(parser)
    add_json(parser)


def run_letter(arguments: argparse.Namespace, *books: Logbook) -> int:
    """Write one letter, or one for each firm into a folder."""
    if arguments.list:
        return _list(as_json=arguments.json)
    if not arguments.kind:
        raise Refused(Reason.LETTER_KIND_UNKNOWN, kind="")
    if not arguments.to:
        raise Refused(Reason.BAD_VALUE, text="--to", wanted="--to FIRM")
    if arguments.translation is not None:
        return _translate(arguments, books[0])
    if arguments.out and (len(arguments.to) > 1 or arguments.out.is_dir()):
        return _batch(arguments, books[0])
    drafts = [_draft(arguments, books[0], firm) for firm in arguments.to]
    for draft in drafts:
        _tell_warnings(draft)
    _write(drafts, arguments.out, _layout(arguments))
    return 0


def _translate(arguments: argparse.Namespace, book: Logbook) -> int:
    """Write what one letter says in another language, for reading."""
    if len(arguments.to) > 1:
        raise Refused(Reason.BAD_VALUE, text="--translation", wanted="--to FIRM")
    letter = _draft(arguments, book, arguments.to[0])
    offered = reading.languages(letter.kind, letter.language)
    own = console.language()
    reader = arguments.translation or (own if own in offered else offered[0])
    found = reading.reading(case(book), letter, reader, _options(arguments, book, letter.firm))
    if not found.is_exact:
        console.note(console.sentence("translation_usual"))
    _write([found.draft], arguments.out, Layout(paper=arguments.paper))
    return 0


def _batch(arguments: argparse.Namespace, book: Logbook) -> int:
    """A file each into a folder; 1 where a letter to some firm was refused."""
    layout = _layout(arguments)
    order = Order(
        kind=arguments.kind,
        firms=arguments.to,
        layout=layout,
        options=_options(arguments),
        suffix=".docx" if layout.form is LetterForm.E_NAIYO else ".pdf",
        language=arguments.lang,
        labels=arguments.labels,
    )
    found = run_through(batch(book, order, arguments.out))
    for draft in found.drafts:
        _tell_warnings(draft)
    for path in found.files:
        console.say(str(path))
    for firm, error in found.refused:
        console.note(f"{firm}: {wording.explain(console.language(), error)}")
    return 1 if found.refused else 0


def _options(
    arguments: argparse.Namespace, book: Logbook | None = None, firm: str = ""
) -> LetterOptions:
    """What is chosen; the excuse that a letter to one firm answers, from that firm's replies."""
    told = dict(map(_told, arguments.field))
    if not arguments.excuse:
        return LetterOptions(told=told, seal=arguments.seal)
    if book is None:
        raise Refused(Reason.BAD_VALUE, text="--excuse", wanted="--to FIRM")
    found = case(book)
    to = match(found.firms, firm).id
    answered = answered_in(found, to, arguments.excuse, arguments.kind)
    return LetterOptions(told=told, seal=arguments.seal, answered=answered)


def _draft(arguments: argparse.Namespace, book: Logbook, firm: str) -> Draft:
    return correspondence.draft(
        book,
        arguments.kind,
        firm,
        _options(arguments, book, firm),
        language=arguments.lang,
        form=LetterForm(arguments.form),
    )


def _layout(arguments: argparse.Namespace) -> Layout:
    return Layout(
        form=LetterForm(arguments.form),
        grid=Grid(arguments.grid),
        paper=arguments.paper,
        window=Window(arguments.window),
        language=console.language(),
    )


def _told(text: str) -> tuple[LetterField, str]:
    """What the person says in a field: NAME=TEXT."""
    name, _, value = text.partition("=")
    if name not in set(LetterField):
        wanted = ", ".join(LetterField)
        raise Refused(Reason.BAD_VALUE, text=f"--field {text}", wanted=wanted)
    return LetterField(name), value


def _tell_warnings(draft: Draft) -> None:
    for warning in draft.warnings:
        console.note(wording.word(console.language(), warning))


def _write(drafts: list[Draft], out: Path | None, layout: Layout) -> None:
    if out is None:
        for draft in drafts:
            console.say(correspondence.plain(draft.text, layout))
        return
    correspondence.save(drafts[0], out, layout)
    console.say(str(out))


def _list(*, as_json: bool) -> int:
    kinds = correspondence.kinds()
    if as_json:
        console.say_json([_plain(item) for item in kinds])
    else:
        language = console.language()
        console.say_rows((item.id, item.title.get(language, item.id)) for item in kinds)
    return 0


def _plain(item: LetterKind) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": dict(item.title),
        "gist": dict(item.gist),
        "jurisdiction": item.jurisdiction,
        "country": item.country,
        "countries": list(item.countries),
        "wishes": [wish.value for wish in item.wishes],
        "fields": [field.value for field in item.fields],
        "follows": list(item.follows),
        "languages": list(item.languages),
        "basis": [citation.text for citation in item.basis],
        "source": item.source,
        "checked": item.checked.isoformat(),
        "addressee": item.addressee.value,
        "deadline": item.deadline.value,
        "escalation": list(item.escalation),
    }
