"""Which question or request would settle most, in expected bits (design: value of information)."""

from collections.abc import Iterable, Sequence
from itertools import product

import numpy as np

from leaktrace.domain.advice import Advice, Outcome, Reaction, Step, StepKind
from leaktrace.domain.case import Case
from leaktrace.domain.clues import Verdict
from leaktrace.domain.correspondence import LetterState
from leaktrace.domain.firms import Fact, Firm, Industry
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.inference import answers
from leaktrace.inference.answers import Reply
from leaktrace.inference.ledger import Ledger
from leaktrace.inference.model import Array
from leaktrace.inference.noting import known_shares
from leaktrace.inference.origins import Origin, Origins, entropy, information, origins
from leaktrace.inference.tags import tag_ideas
from leaktrace.inference.words import answers_of_callers

LISTENED = 5
"""So many items a caller's talk can be expected to show."""

_ASKED_ABOUT = 6
_WRITTEN_TO = 8
_LOOKED_AT = 200
_SHOWN_OUTCOMES = 4
_LEAST_BITS = 0.001
_STOPPING = "stop_call"


def advise(case: Case, verdict: Verdict) -> Advice:
    """What would help most after a verdict on a case."""
    found = origins(case, verdict)
    return Advice(
        as_of=verdict.as_of,
        tags=tag_ideas(case, verdict, found.book),
        questions=_questions(found),
        requests=_ordered(_requests(case, verdict, found))[:_WRITTEN_TO],
    )


def _ordered(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps worth taking, what settles most first."""
    worth = [step for step in steps if step.bits >= _LEAST_BITS]
    return tuple(sorted(worth, key=lambda step: (-step.bits, step.kind, step.firm or "")))


def _questions(found: Origins) -> tuple[Step, ...]:
    book, caller = found.book, found.next
    codes = _codes(book)
    shares = known_shares(codes, caller.held, book)
    single = [_about(book, caller, code, shares[:, place]) for place, code in enumerate(codes)]
    best = sorted(range(len(codes)), key=lambda place: (-single[place].bits, codes[place]))
    heard = _listening(caller, [codes[i] for i in best[:LISTENED]], shares[:, best[:LISTENED]])
    replies, likely = answers.spoken(len(book.firms))
    source = Step(
        kind=StepKind.ASK_SOURCE,
        bits=information(caller.shares, likely),
        outcomes=_outcomes(book, caller.shares, replies, likely),
    )
    asked = [single[place] for place in best[:_ASKED_ABOUT]]
    return _ordered([heard, source, *asked])


def _codes(book: Ledger) -> list[str]:
    """What a caller can be asked about: facts, and lines other than the one that was dialled."""
    lines = [id for id in book.forms.family if book.forms.kind(id) is not IdentifierKind.PHONE]
    return sorted([*(fact.value for fact in Fact), *lines])


def _about(book: Ledger, caller: Origin, code: str, share: Array) -> Step:
    likely = np.array([share, 1.0 - share])
    replies: tuple[Reply, ...] = ((Reaction.KNOWS, None), (Reaction.DOES_NOT_KNOW, None))
    return Step(
        kind=StepKind.ASK_ITEM,
        bits=information(caller.shares, likely),
        items=(code,),
        outcomes=_outcomes(book, caller.shares, replies, likely),
    )


def _listening(caller: Origin, codes: Sequence[str], shares: Array) -> Step:
    """What letting a caller talk gives: which of some items it turns out to know."""
    patterns = np.array(list(product((True, False), repeat=len(codes))))
    each = np.where(patterns[:, None, :], shares[None], 1.0 - shares[None])
    bits = information(caller.shares, each.prod(axis=2))
    return Step(kind=StepKind.LISTEN, bits=bits, items=tuple(codes))


def _requests(case: Case, verdict: Verdict, found: Origins) -> Iterable[Step]:
    asked = {
        letter.firm
        for letter in case.letters
        if letter.kind != _STOPPING and letter.state is not LetterState.DRAFT
    }
    firms = {firm.id: firm for firm in case.firms}
    named = answers_of_callers(case)
    by_firm: dict[tuple[StepKind, str], Step] = {}
    for caller in _hardest(found.callers):
        for step in _of_caller(caller, found.book, firms, named):
            key = step.kind, step.firm or ""
            if step.firm not in asked and (key not in by_firm or by_firm[key].bits < step.bits):
                by_firm[key] = step
    yield from by_firm.values()
    yield from (
        _of_firm(item.firm, item.probability) for item in verdict.firms if item.firm not in asked
    )


def _hardest(callers: Sequence[Origin]) -> list[Origin]:
    """The callers of whom least is known, no more than are looked at in reasonable time."""
    return sorted(callers, key=lambda item: -float(entropy(item.shares)))[:_LOOKED_AT]


def _of_caller(
    caller: Origin, book: Ledger, firms: dict[str, Firm], named: dict[str, str]
) -> Iterable[Step]:
    """A letter to the caller, and one to the list broker that it named."""
    assert caller.arrival is not None
    if caller.arrival.firm is not None and caller.arrival.firm not in named:
        yield _written(
            StepKind.WRITE_CALLER,
            caller.arrival.firm,
            caller,
            book,
            answers.written(len(book.firms)),
        )
    said = {item.said_source.firm for item in caller.arrival.solicitations if item.said_source}
    for id in sorted(said | {named.get(caller.arrival.firm or "")} - {None}, key=str):
        firm = firms.get(id or "")
        if firm is not None and firm.industry is Industry.LIST_BROKER:
            yield _written(
                StepKind.WRITE_BROKER, firm.id, caller, book, answers.from_broker(len(book.firms))
            )


def _written(
    kind: StepKind,
    firm: str,
    caller: Origin,
    book: Ledger,
    model: tuple[tuple[Reply, ...], Array],
) -> Step:
    assert caller.arrival is not None
    replies, likely = model
    return Step(
        kind=kind,
        bits=information(caller.shares, likely),
        firm=firm,
        solicitations=tuple(item.id for item in caller.arrival.solicitations),
        outcomes=_outcomes(book, caller.shares, replies, likely),
    )


def _of_firm(firm: str, probability: float) -> Step:
    """A letter to a firm about its own record; bits about whether that circulates."""
    replies, likely = answers.of_own_record()
    shares = np.array([probability, 1.0 - probability])
    chances = likely @ shares
    outcomes = [
        Outcome(
            reaction=reaction,
            probability=float(chances[place]),
            firm=firm,
            share=float(likely[place, 0] * probability / chances[place]),
        )
        for place, (reaction, _) in enumerate(replies)
    ]
    bits = information(shares, likely)
    return Step(kind=StepKind.WRITE_FIRM, bits=bits, firm=firm, outcomes=tuple(outcomes))


def _outcomes(
    book: Ledger, shares: Array, replies: Sequence[Reply], likely: Array
) -> tuple[Outcome, ...]:
    """The most probable replies, and the firm whose record would lead after each."""
    chances = likely @ shares
    order = [int(i) for i in np.argsort(-chances, kind="stable")[:_SHOWN_OUTCOMES]]
    found = []
    for place in order:
        after = likely[place] * shares / chances[place]
        reaction, named = replies[place]
        inside = after[: len(book.firms)]
        leader = int(inside.argmax()) if len(inside) else None
        found.append(
            Outcome(
                reaction=reaction,
                probability=float(chances[place]),
                named=None if named is None else book.firms[named].id,
                firm=None if leader is None else book.firms[leader].id,
                share=0.0 if leader is None else float(inside[leader]),
            )
        )
    return tuple(found)
