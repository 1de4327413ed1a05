"""`leaktrace advise`, `leaktrace whose` and `leaktrace ledger`."""

import argparse
from pathlib import Path
from typing import Any

from leaktrace import wording
from leaktrace.cli import console
from leaktrace.cli.commands import Commands, add, add_json
from leaktrace.cli.leak_way import tell_leak_way
from leaktrace.domain.advice import Advice, Outcome, Step, TagIdea
from leaktrace.domain.case import Case
from leaktrace.domain.tagging import TagMatch
from leaktrace.services.advising import advise_case, whose_tag
from leaktrace.services.change import Logbook
from leaktrace.services.register import case
from leaktrace.services.tag_ledger import save_ledger
from leaktrace.services.tracing import trace_case
from leaktrace.wording.advice import (
    match_sentence,
    outcome_sentence,
    step_sentence,
    tag_sentence,
    weight_words,
)


def add_commands(commands: Commands) -> None:
    """The commands of this group."""
    advise = add(commands, "advise", run_advise)
    after = console.sentence("advise_after_leak")
    advise.add_argument("--after-leak", metavar="FIRM", help=after)
    add_json(advise)
    whose = add(commands, "whose", run_whose)
    whose.add_argument("text", metavar="TEXT", help=console.sentence("whose_text"))
    add_json(whose)
    ledger = add(commands, "ledger", run_ledger)
    ledger.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")


def run_advise(arguments: argparse.Namespace, book: Logbook) -> int:
    """Write what to hand over, to ask and to request next, or what to do after a leak."""
    if arguments.after_leak:
        tell_leak_way(book, arguments.after_leak, as_json=arguments.json)
        return 0
    found = case(book)
    advice = advise_case(found, trace_case(found))
    if arguments.json:
        console.say_json(_advice(advice, found))
    else:
        _say_advice(advice, found)
    return 0


def run_whose(arguments: argparse.Namespace, book: Logbook) -> int:
    """Write which form on record a text shows, and which firms hold it."""
    found, language = case(book), console.language()
    matches = whose_tag(found, arguments.text)
    if arguments.json:
        console.say_json([_match(item, found) for item in matches])
        return 0
    for item in matches:
        console.say_rows(
            [(wording.word(language, item.closeness), match_sentence(language, item, found))]
        )
    if not matches:
        console.note(wording.sentence(language, "advice.no_match"))
    return 0


def run_ledger(arguments: argparse.Namespace, book: Logbook) -> int:
    """Write the ledger of tags."""
    save_ledger(book, arguments.out, console.language())
    console.say(str(arguments.out))
    return 0


def _match(item: TagMatch, found: Case) -> dict[str, Any]:
    return {
        "id": item.identifier,
        "closeness": item.closeness.value,
        "score": item.score,
        "firms": [holder.firm for holder in item.holders],
        "text": match_sentence(console.language(), item, found),
    }


def _advice(advice: Advice, found: Case) -> dict[str, Any]:
    return {
        "as_of": advice.as_of.isoformat(),
        "tags": [_tag(item, found) for item in advice.tags],
        "questions": [_step(item, found) for item in advice.questions],
        "requests": [_step(item, found) for item in advice.requests],
    }


def _tag(item: TagIdea, found: Case) -> dict[str, Any]:
    language = console.language()
    return {
        "id": item.id or f"{item.kind.value}:{item.value}",
        "kind": item.kind.value,
        "value": item.value or None,
        "identifier": item.id,
        "variant_of": item.of,
        "strippable": item.strippable,
        "bits": item.bits,
        "text": tag_sentence(language, item, found.household.country),
        "cautions": [wording.word(language, caution) for caution in item.cautions],
    }


def _step(item: Step, found: Case) -> dict[str, Any]:
    about = item.firm or "+".join(item.items)
    return {
        "id": f"{item.kind.value}:{about}" if about else item.kind.value,
        "kind": item.kind.value,
        "firm": item.firm,
        "items": list(item.items),
        "solicitations": list(item.solicitations),
        "bits": item.bits,
        "text": step_sentence(console.language(), item, found),
        "outcomes": [_outcome(outcome, found) for outcome in item.outcomes],
    }


def _outcome(item: Outcome, found: Case) -> dict[str, Any]:
    return {
        "answer": item.reaction.value,
        "probability": item.probability,
        "names": item.named,
        "firm": item.firm,
        "firm_probability": item.share,
        "text": outcome_sentence(console.language(), item, found),
    }


def _say_advice(advice: Advice, found: Case) -> None:
    language = console.language()
    tags = [
        (tag_sentence(language, item, found.household.country), item.bits, item.cautions)
        for item in advice.tags
    ]
    steps = {"questions": advice.questions, "requests": advice.requests}
    _say_part("tags", [(weight_words(language, bits), text) for text, bits, _ in tags])
    for caution in dict.fromkeys(it for *_, cautions in tags for it in cautions):
        console.note(wording.word(language, caution))
    for part, items in steps.items():
        rows = [
            (weight_words(language, item.bits), step_sentence(language, item, found))
            for item in items
        ]
        _say_part(part, rows)
    if not (advice.tags or advice.questions or advice.requests):
        console.note(wording.sentence(language, "advice.none"))


def _say_part(part: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        console.say(wording.sentence(console.language(), f"advice.{part}"))
        console.say_rows(rows)
