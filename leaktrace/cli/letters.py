"""`leaktrace letter`."""

import argparse
from pathlib import Path
from typing import Any

from leaktrace import wording
from leaktrace.cli import console
from leaktrace.cli.commands import Commands, add, add_json, add_list
from leaktrace.domain.errors import Reason, Refused, Unavailable
from leaktrace.domain.letters import (
    Draft,
    Grid,
    Layout,
    LetterField,
    LetterForm,
    LetterKind,
    LetterOptions,
)
from leaktrace.services import correspondence
from leaktrace.services.change import Logbook

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
    parser.add_argument("--form", default="letter", choices=FORMS, help=form)
    grid = console.sentence("letter_grid")
    parser.add_argument("--grid", default=Grid.ACROSS_20.value, choices=GRIDS, help=grid)
    paper = console.sentence("letter_paper")
    parser.add_argument("--paper", default="a4", choices=PAPERS, help=paper)
    parser.add_argument("--out", type=Path, metavar="FILE", help=console.sentence("letter_out"))
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
    drafts = [_draft(arguments, books[0], firm) for firm in arguments.to]
    for draft in drafts:
        _tell_warnings(draft)
    _write(drafts, arguments.out, _layout(arguments))
    return 0


def _draft(arguments: argparse.Namespace, book: Logbook, firm: str) -> Draft:
    options = LetterOptions(told=dict(map(_told, arguments.field)))
    return correspondence.draft(
        book,
        arguments.kind,
        firm,
        options,
        language=arguments.lang,
        form=LetterForm(arguments.form),
    )


def _layout(arguments: argparse.Namespace) -> Layout:
    return Layout(
        form=LetterForm(arguments.form),
        grid=Grid(arguments.grid),
        paper=arguments.paper,
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
    for draft, path in _places(drafts, out):
        correspondence.save(draft, path, layout)
        console.say(str(path))


def _places(drafts: list[Draft], out: Path) -> list[tuple[Draft, Path]]:
    """Where each letter goes: one to the file itself, several into the folder."""
    if len(drafts) == 1 and not out.is_dir():
        return [(drafts[0], out)]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable(Reason.FILE_NOT_WRITABLE, file=str(out)) from error
    return [(draft, out / f"{draft.kind}-{_file_name(draft.firm)}.pdf") for draft in drafts]


def _file_name(firm: str) -> str:
    """An id as part of a file's name: it may hold anything."""
    return "".join(sign if sign.isalnum() or sign in "-_" else "_" for sign in firm)[:80]


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
