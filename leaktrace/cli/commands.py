"""What every command is made of: a name, a function, and what it needs of a logbook."""

import argparse
from collections.abc import Callable
from datetime import date
from typing import Any, Literal

from leaktrace.cli import console
from leaktrace.domain.errors import Reason, Refused

Commands = Any
Needs = Literal["nothing", "path", "logbook", "any logbook"]


def add(
    commands: Commands, name: str, run: Callable[..., int], *, needs: Needs = "logbook"
) -> argparse.ArgumentParser:
    """A command with its sentence of help; "any logbook" is made where it is missing."""
    text = console.sentence(name)
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(run=run, needs=needs)
    return parser


def add_json(parser: argparse.ArgumentParser) -> None:
    """The switch that makes standard output one JSON document."""
    parser.add_argument("--json", action="store_true", help=console.sentence("json"))


def add_list(parser: argparse.ArgumentParser) -> None:
    """The switch that lists what there is, without a logbook."""
    parser.add_argument(
        "--list", action=_NeedsNothing, nargs=0, default=False, help=console.sentence("list_kinds")
    )


class _NeedsNothing(argparse.Action):
    """Sets the switch and says that no logbook is needed."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        setattr(namespace, self.dest, True)
        namespace.needs = "nothing"


def day(text: str | None) -> date | None:
    """The day that an option names as YYYY-MM-DD.

    Raises:
        Refused: where it is no day.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(Reason.BAD_DATE, text=text[:40]) from None
