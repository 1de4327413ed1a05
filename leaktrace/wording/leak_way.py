"""The way after a leak in words: what each stage is, and what to ask at it."""

from leaktrace.domain.advice import Cause
from leaktrace.domain.firms import Firm
from leaktrace.domain.leak_way import LeakStage
from leaktrace.wording import sentence, word
from leaktrace.wording.causes import cause_sentences


def stage_sentence(language: str, stage: LeakStage) -> str:
    """What a stage is, in one or two sentences."""
    return sentence(language, f"leak.{stage.value}_what")


def stage_questions(language: str, stage: LeakStage) -> tuple[str, ...]:
    """What to ask at a stage; for the cause, a question for each of its four families."""
    if stage is not LeakStage.CAUSE:
        return tuple(sentence(language, f"leak.{stage.value}_asks").split("\n"))
    colon = "：" if language == "ja" else ": "
    asked = ((word(language, cause), cause_sentences(language, cause)[2]) for cause in Cause)
    return tuple(colon.join(parts) for parts in asked)


def incidents(language: str, firm: Firm) -> tuple[str, ...]:
    """The incidents at a firm that are on record."""
    days = (it.since.isoformat() if it.since else "" for it in firm.breaches)
    told = (sentence(language, "causes.since", day=day) if day else "" for day in days)
    return tuple(sentence(language, "leak.on_record", days=day) for day in told)
