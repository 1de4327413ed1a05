"""`leaktrace trace`."""

import argparse
from typing import Any

from leaktrace import wording
from leaktrace.cli import console
from leaktrace.cli.commands import Commands, add, add_json, day
from leaktrace.domain.case import Case
from leaktrace.domain.clues import (
    SHOWN_CAP,
    Clue,
    FirmVerdict,
    SolicitationVerdict,
    Source,
    Verdict,
)
from leaktrace.services.change import Logbook
from leaktrace.services.register import case
from leaktrace.services.tracing import trace_case
from leaktrace.wording.clues import clue_sentence


def add_commands(commands: Commands) -> None:
    """The commands of this group."""
    trace = add(commands, "trace", run_trace)
    trace.add_argument("--as-of", metavar="DATE", help=console.sentence("as_of"))
    add_json(trace)


def run_trace(arguments: argparse.Namespace, book: Logbook) -> int:
    """Write who most probably passed the data on."""
    found = case(book)
    verdict = trace_case(found, day(arguments.as_of))
    if arguments.json:
        console.say_json(_document(verdict, found))
    else:
        _say(verdict)
    return 0


def _say(verdict: Verdict) -> None:
    language = console.language()
    about = "≈ " if verdict.is_rough else ""
    for firm in verdict.firms:
        shown = about + _shown(firm.probability)
        console.say_rows([(shown, firm.name, wording.word(language, firm.strength))])
    console.note(console.sentence("about_the_record"))


def _shown(probability: float) -> str:
    """A probability in percent, never more than what is sayable."""
    sayable = min(probability, SHOWN_CAP)
    return f"{100 * sayable:.0f} %{'+' if probability > SHOWN_CAP else ''}"


def _document(verdict: Verdict, found: Case) -> dict[str, Any]:
    return {
        "model": verdict.model,
        "as_of": verdict.as_of.isoformat(),
        "error": verdict.error,
        "firms": [_firm(item, found) for item in verdict.firms],
        "solicitations": [_solicitation(item) for item in verdict.solicitations],
    }


def _firm(item: FirmVerdict, found: Case) -> dict[str, Any]:
    return {
        "id": item.firm,
        "name": item.name,
        "probability": item.probability,
        "prior": item.prior,
        "weight": item.weight,
        "strength": item.strength.value,
        "solicitations": item.solicitations,
        "clues": [_clue(clue, found) for clue in item.clues],
    }


def _clue(clue: Clue, found: Case) -> dict[str, Any]:
    return {
        "kind": clue.kind.value,
        "decibans": clue.decibans,
        "solicitations": list(clue.solicitations),
        "text": clue_sentence(console.language(), clue, found),
    }


def _solicitation(item: SolicitationVerdict) -> dict[str, Any]:
    """A solicitation's sources, everything outside the register as one."""
    inside = [_source(source) for source in item.sources if source.outside is None]
    outside = 1.0 - sum(source["probability"] for source in inside)
    return {
        "id": item.id,
        "sources": [*inside, {"firm": None, "probability": max(outside, 0.0)}],
    }


def _source(source: Source) -> dict[str, Any]:
    if source.hub is not None:
        return {"hub": source.hub, "probability": source.probability}
    flow = source.flow.value if source.flow else None
    return {"firm": source.firm, "flow": flow, "probability": source.probability}
