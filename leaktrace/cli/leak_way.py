"""`leaktrace advise --after-leak FIRM`: the four stages after a leak."""

from typing import Any

from leaktrace import wording
from leaktrace.cli import console
from leaktrace.domain.correspondence import NextStep
from leaktrace.domain.leak_way import WayStep
from leaktrace.services.change import Logbook
from leaktrace.services.correspondence import kinds
from leaktrace.services.leak_way import leak_way
from leaktrace.services.register import case, match
from leaktrace.services.tracing import today
from leaktrace.wording.leak_way import incidents, stage_questions, stage_sentence


def tell_leak_way(book: Logbook, firm_name: str, *, as_json: bool) -> None:
    """Write the stages with the firm of this id or exact name, the next one marked."""
    found, language = case(book), console.language()
    firm = match(found.firms, firm_name)
    steps = leak_way(found, firm, today(found.household), language)
    if as_json:
        console.say_json([_plain(step) for step in steps])
        return
    for line in incidents(language, firm):
        console.say(line)
    for number, step in enumerate(steps, 1):
        _say(number, step)


def _say(number: int, step: WayStep) -> None:
    language = console.language()
    state = wording.word(language, step.state)
    mark = " *" if step.is_next else ""
    console.say(f"{number}. {wording.word(language, step.stage)} ({state}){mark}")
    console.say(f"   {stage_sentence(language, step.stage)}")
    for question in stage_questions(language, step.stage):
        console.say(f"   - {question}")
    console.say(f"   {step.law}")
    if step.advised.kind and step.advised.step is not NextStep.WAIT:
        titles = {item.id: item.title for item in kinds()}
        console.say(f"   > {step.advised.kind}: {titles[step.advised.kind][language]}")


def _plain(step: WayStep) -> dict[str, Any]:
    language = console.language()
    return {
        "stage": step.stage.value,
        "state": step.state.value,
        "next": step.is_next,
        "ask": list(stage_questions(language, step.stage)),
        "law": step.law,
        "letters": [letter.id for letter in step.there],
        "step": step.advised.step.value,
        "kind": step.advised.kind or None,
        "firm": step.advised.firm or None,
        "profile": step.profile or None,
    }
