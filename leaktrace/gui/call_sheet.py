"""The call sheet: what to ask while a caller talks, and what the answers say of a solicitation."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from leaktrace.domain.advice import Advice, StepKind, bars
from leaktrace.domain.firms import Fact, Firm, Industry
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.solicitations import (
    Refusal,
    RefusalScope,
    SaidSource,
    SaidSourceKind,
    Solicitation,
    ToldFirst,
)


class Question(StrEnum):
    """What to find out, in the order of what it would settle."""

    KNEW = "knew"
    SOURCE = "source"
    TOLD = "told"
    ABOUT = "about"


WEIGHTS = {Question.KNEW: 3, Question.SOURCE: 2, Question.TOLD: 1, Question.ABOUT: 1}
"""How much an answer helps, in marks of three."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer and its key; `value` is what is written down for it."""

    key: str
    question: Question
    value: str


ANSWERS = (
    Answer(key="1", question=Question.KNEW, value=IdentifierKind.NAME),
    Answer(key="2", question=Question.KNEW, value=Fact.VISIT),
    Answer(key="3", question=Question.KNEW, value=Fact.PROPERTY_INTEREST),
    Answer(key="4", question=Question.KNEW, value=Fact.BIRTH_DATE),
    Answer(key="5", question=Question.KNEW, value=Fact.EMPLOYER),
    Answer(key="6", question=Question.KNEW, value=IdentifierKind.ADDRESS),
    Answer(key="7", question=Question.SOURCE, value=SaidSourceKind.LIST_BROKER),
    Answer(key="8", question=Question.SOURCE, value=SaidSourceKind.NAMED),
    Answer(key="9", question=Question.SOURCE, value=SaidSourceKind.PUBLIC_DIRECTORY),
    Answer(key="0", question=Question.SOURCE, value=SaidSourceKind.RANDOM),
    Answer(key="-", question=Question.SOURCE, value=SaidSourceKind.REFUSED),
    Answer(key="S", question=Question.TOLD, value="firm"),
    Answer(key="D", question=Question.TOLD, value="person"),
    Answer(key="F", question=Question.TOLD, value="purpose"),
    Answer(key="J", question=Question.ABOUT, value=Industry.INVESTMENT_PROPERTY),
    Answer(key="K", question=Question.ABOUT, value=Industry.CONDO_DEVELOPER),
    Answer(key="L", question=Question.ABOUT, value=Industry.REAL_ESTATE_AGENCY),
    Answer(key="M", question=Question.ABOUT, value=Industry.RENOVATION),
    Answer(key="N", question=Question.ABOUT, value=Industry.OTHER),
)
"""The usual answers, in the order in which they are shown."""

FURTHER = (
    Answer(key="E", question=Question.KNEW, value=IdentifierKind.EMAIL),
    Answer(key="B", question=Question.KNEW, value=Fact.BUDGET),
    Answer(key="I", question=Question.KNEW, value=Fact.INCOME),
    Answer(key="H", question=Question.KNEW, value=Fact.HOUSEHOLD),
    Answer(key="O", question=Question.KNEW, value=Fact.LOAN),
    Answer(key="P", question=Question.KNEW, value=Fact.PURCHASE),
    Answer(key="C", question=Question.KNEW, value=Fact.OCCUPATION),
    Answer(key="R", question=Question.KNEW, value=Fact.RESIDENCE_TYPE),
    Answer(key="G", question=Question.KNEW, value=Fact.GENDER),
    Answer(key="V", question=Question.KNEW, value=Fact.MEMBER_ID),
)
"""Answers that are shown when they would settle much; a key means the same on every sheet."""

MOST_FURTHER = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a sheet asks: its answers, the marks of three per question, and what to ask first."""

    answers: tuple[Answer, ...] = ANSWERS
    weights: Mapping[Question, int] = field(default_factory=lambda: WEIGHTS)
    first: str | None = None


def offer(advice: Advice | None, identifiers: tuple[Identifier, ...]) -> Offer:
    """The sheet for the next caller, by what its answers would settle; the usual one without."""
    if advice is None:
        return Offer()
    bits = {step.kind: step.bits for step in advice.questions if step.kind in _STEPS.values()}
    weights = {question: max(bars(bits.get(step, 0.0)), 1) for question, step in _STEPS.items()}
    asked = [step.items[0] for step in advice.questions if step.kind is StepKind.ASK_ITEM]
    kinds: dict[str, str] = {item.id: item.kind for item in identifiers}
    wanted = [kinds.get(code, code) for code in asked]
    further = [item for item in FURTHER if item.value in wanted]
    further.sort(key=lambda item: wanted.index(item.value))
    usual = [item for item in ANSWERS if item.question is Question.KNEW]
    rest = [item for item in ANSWERS if item.question is not Question.KNEW]
    known = {item.value for item in (*usual, *further[:MOST_FURTHER])}
    return Offer(
        answers=(*usual, *further[:MOST_FURTHER], *rest),
        weights=WEIGHTS | weights,
        first=next((value for value in wanted if value in known), None),
    )


_STEPS = {Question.KNEW: StepKind.LISTEN, Question.SOURCE: StepKind.ASK_SOURCE}

_EITHER_WAY = (Question.KNEW, Question.TOLD)
"""Questions whose answers can also be no: a second press says so, a third takes it back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What was answered: by key True, or False for a no; `refused` once the sentence was said.

    `named` is the firm or the list broker that the caller named as its source.
    """

    answers: Mapping[str, bool] = field(default_factory=dict)
    refused: bool = False
    named: str = ""

    @property
    def can_name(self) -> bool:
        """Whether the answer on the source is one that has a name."""
        return any(kind in self.values(Question.SOURCE, True) for kind in _NAMING)

    def press(self, answer: Answer) -> "Sheet":
        """The sheet after this answer's key was pressed once more."""
        answers = dict(self.answers)
        if answer.question in _EITHER_WAY:
            turned = _TURNS[answers.pop(answer.key, None)]
        else:
            turned = None if answers.get(answer.key) else True
            for other in ANSWERS:
                if other.question is answer.question:
                    answers.pop(other.key, None)
        if turned is not None:
            answers[answer.key] = turned
        return replace(self, answers=answers)

    def refuse(self) -> "Sheet":
        """The sheet after the refusal was said, or that was taken back."""
        return replace(self, refused=not self.refused)

    def values(self, question: Question, state: bool) -> tuple[str, ...]:
        """The values of a question's answers that are in this state."""
        return tuple(
            answer.value
            for answer in (*ANSWERS, *FURTHER)
            if answer.question is question and self.answers.get(answer.key) is state
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered."""
        return not self.answers and not self.refused


_NAMING = (SaidSourceKind.NAMED, SaidSourceKind.LIST_BROKER)
_TURNS: Mapping[bool | None, bool | None] = {None: True, True: False, False: None}


def applied(
    sheet: Sheet,
    item: Solicitation,
    identifiers: tuple[Identifier, ...],
    refusal_words: str,
    now: datetime,
    firms: tuple[Firm, ...] = (),
) -> Solicitation:
    """The solicitation with what the sheet says; names and addresses as the person's own."""
    about = sheet.values(Question.ABOUT, True)
    refusal = Refusal(scope=RefusalScope.EVERYTHING, words=refusal_words, at=now)
    return replace(
        item,
        knew=_codes(sheet.values(Question.KNEW, True), identifiers),
        did_not_know=_codes(sheet.values(Question.KNEW, False), identifiers),
        said_source=_said(sheet, firms),
        told_first=_told(sheet),
        caller=replace(item.caller, industry=about[0]) if about else item.caller,
        refusal=refusal if sheet.refused else None,
    )


def _said(sheet: Sheet, firms: tuple[Firm, ...]) -> SaidSource | None:
    """What the caller said of its source; a firm of the register by its id, others in words."""
    sources = sheet.values(Question.SOURCE, True)
    if not sources:
        return None
    kind, name = SaidSourceKind(sources[0]), sheet.named if sheet.can_name else ""
    found = [item.id for item in firms if name and name in (item.name, *item.aliases)]
    if len(found) == 1:
        return SaidSource(kind=kind, firm=found[0])
    return SaidSource(kind=kind, text=name)


def _told(sheet: Sheet) -> ToldFirst | None:
    told = dict.fromkeys(sheet.values(Question.TOLD, True), True)
    told |= dict.fromkeys(sheet.values(Question.TOLD, False), False)
    return ToldFirst(**told) if told else None


def _codes(values: tuple[str, ...], identifiers: tuple[Identifier, ...]) -> tuple[str, ...]:
    """Facts as they are; a kind of identifier as the id of the person's plain one of that kind."""
    codes = []
    for value in values:
        if value in list(Fact):
            codes.append(value)
            continue
        own = [item.id for item in identifiers if item.kind == value and not item.variant_of]
        codes.append(own[0] if own else f"other:{value}")
    return tuple(codes)
