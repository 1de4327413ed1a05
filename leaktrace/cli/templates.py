"""`leaktrace templates`: letters in the person's own words."""

import argparse
from pathlib import Path

from leaktrace.cli import console
from leaktrace.cli.commands import Commands, add, add_json
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.own_letters import OWN, OwnLetter
from leaktrace.services import correspondence, own_letters
from leaktrace.services.change import Logbook
from leaktrace.services.register import household

_ACTIONS = (
    ("add", "FILE.txt"),
    ("show", "NAME"),
    ("remove", "NAME"),
    ("export", "FILE"),
    ("import", "FILE"),
)


def add_commands(commands: Commands) -> None:
    """The commands of this group."""
    parser = add(commands, "templates", run_templates)
    action = parser.add_mutually_exclusive_group()
    for option, metavar in _ACTIONS:
        text = console.sentence(f"templates_{option}")
        action.add_argument(f"--{option}", metavar=metavar, help=text)
    rename = console.sentence("templates_rename")
    action.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"), help=rename)
    for option in ("name", "kind", "lang"):
        text = console.sentence(f"templates_{option}")
        parser.add_argument(f"--{option}", metavar=option.upper(), default="", help=text)
    add_json(parser)


def run_templates(arguments: argparse.Namespace, book: Logbook) -> int:
    """Do what is asked for, else list what there is."""
    chosen = vars(arguments)
    if arguments.add:
        _add(arguments, book)
    elif arguments.show:
        console.say(own_letters.named(household(book), arguments.show).text)
    elif arguments.remove:
        own_letters.remove(book, arguments.remove.removeprefix(OWN))
    elif arguments.rename:
        former, name = arguments.rename
        own_letters.rename(book, former.removeprefix(OWN), name)
    elif arguments.export:
        kept = own_letters.own_letters(household(book))
        own_letters.write_file(kept, Path(arguments.export))
        console.say(arguments.export)
    elif chosen["import"]:
        own_letters.read_file(book, Path(chosen["import"]))
    else:
        _list(own_letters.own_letters(household(book)), as_json=arguments.json)
    return 0


def _add(arguments: argparse.Namespace, book: Logbook) -> None:
    """Keep the text of a file under a name, which is the file's where none is given."""
    if not arguments.kind:
        raise Refused(Reason.LETTER_KIND_UNKNOWN, kind="")
    path = Path(arguments.add)
    kind = correspondence.kind(arguments.kind)
    own = OwnLetter(
        name=arguments.name or path.stem,
        kind=kind.id,
        language=arguments.lang or kind.languages[0],
        text=own_letters.text_of(path),
    )
    own_letters.save(book, own)
    console.say(f"{OWN}{own.name}")


def _list(kept: tuple[OwnLetter, ...], *, as_json: bool) -> None:
    if as_json:
        console.say_json(
            [
                {"id": f"{OWN}{item.name}", "kind": item.kind, "language": item.language}
                for item in kept
            ]
        )
    else:
        console.say_rows((f"{OWN}{item.name}", item.kind, item.language) for item in kept)
