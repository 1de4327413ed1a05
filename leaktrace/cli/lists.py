"""`leaktrace list`."""

import argparse
from collections.abc import Mapping
from datetime import date
from typing import Any

from leaktrace import wording
from leaktrace.cli import console
from leaktrace.cli.commands import Commands, add, add_json, day
from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Firm, Handover
from leaktrace.domain.identifiers import Identifier
from leaktrace.domain.solicitations import Solicitation, Status
from leaktrace.services.change import Logbook
from leaktrace.services.clocks import why_in
from leaktrace.services.listing import Bounds, Listed, listing, plain
from leaktrace.services.register import firms

WHAT = ("solicitations", "firms", "handovers", "identifiers", "letters")


def add_commands(commands: Commands) -> None:
    """The commands of this group."""
    parser = add(commands, "list", run_list)
    parser.add_argument("what", choices=WHAT)
    parser.add_argument("--search", default="", metavar="TEXT", help=console.sentence("search"))
    parser.add_argument("--since", metavar="DATE", help=console.sentence("since"))
    parser.add_argument("--until", metavar="DATE", help=console.sentence("until"))
    parser.add_argument("--status", help=console.sentence("status"))
    add_json(parser)


def run_list(arguments: argparse.Namespace, book: Logbook) -> int:
    """Write what the logbook holds."""
    _check_status(arguments.what, arguments.status)
    bounds = Bounds(
        text=arguments.search,
        since=day(arguments.since),
        until=day(arguments.until),
        status=arguments.status,
    )
    found = listing(book, arguments.what, bounds)
    if arguments.json:
        console.say_json([_plain(item) for item in found])
    else:
        names = {firm.id: firm.name for firm in firms(book)}
        console.say_rows(_row(item, names) for item in found)
    return 0


def _check_status(what: str, status: str | None) -> None:
    states: dict[str, list[str]] = {
        "solicitations": [status.value for status in Status],
        "letters": [state.value for state in LetterState],
    }
    possible = states.get(what, [])
    if status is not None and status not in possible:
        raise Refused(Reason.BAD_VALUE, text=status[:40], wanted=", ".join(possible) or "-")


def _row(item: Listed, names: dict[str, str]) -> tuple[str, ...]:
    language = console.language()
    if isinstance(item, Solicitation):
        caller = names.get(item.caller.firm or "") or item.caller.stated_name
        number = item.caller.number or item.caller.address or ""
        channel = wording.word(language, item.channel)
        moment = item.at.isoformat(sep=" ", timespec="minutes")
        return item.id, moment, channel, number, caller, wording.word(language, item.status)
    if isinstance(item, Firm):
        return item.id, item.name, wording.word(language, item.industry), item.licence or ""
    if isinstance(item, Handover):
        return item.id, _day(item.on or item.not_after), names.get(item.firm, item.firm), item.note
    if isinstance(item, Identifier):
        return item.id, wording.word(language, item.kind), item.value, item.variant_of or ""
    return _letter_row(item, names)


def _plain(item: Listed) -> Mapping[str, Any]:
    """A record as the case file has it; of a letter also why its day is awaited, in words."""
    if not isinstance(item, Letter) or item.due is None:
        return plain(item)
    return {**plain(item), "due_because": why_in(item.due_why, console.language())}


def _letter_row(item: Letter, names: dict[str, str]) -> tuple[str, ...]:
    state = wording.word(console.language(), item.state)
    sent = _day(item.sent.on if item.sent else None)
    why = why_in(item.due_why, console.language()) if item.due else ""
    return item.id, item.kind, names.get(item.firm, item.firm), state, sent, _day(item.due), why


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""
