"""Who most probably passed the data on."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Verdict
from leaktrace.domain.doubts import Doubts
from leaktrace.domain.identifiers import Household
from leaktrace.services.change import Step
from leaktrace.services.register import case
from leaktrace.storage.database import Logbook

if TYPE_CHECKING:
    from leaktrace.inference.warm import Basis


def trace(book: Logbook, as_of: date | None = None) -> Verdict:
    """The verdict on the whole logbook as of a day, today if none is given."""
    return trace_case(case(book), as_of)


def trace_case(found: Case, as_of: date | None = None) -> Verdict:
    """The verdict on a case that was read before; it touches no file, so any thread may run it."""
    from leaktrace.inference.trace import trace as infer  # numpy is imported only when needed

    return infer(found, as_of or today(found.household))


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """A verdict, and what one after a few more entries can start from."""

    verdict: Verdict
    basis: "Basis"


def trace_steps(
    found: Case, as_of: date | None = None, *, first: bool = False, former: Traced | None = None
) -> Generator[Step, None, Traced]:
    """The same in steps; where only the first answer is wanted, its error may be larger.

    After a few new entries the first answer comes at once from the former one.
    """
    from leaktrace.inference import trace, warm  # numpy is imported only when needed

    on = as_of or today(found.household)
    if first and former is not None and former.verdict.as_of == on:
        basis = warm.after(former.basis, found)
        if basis is not None:
            return Traced(verdict=basis.verdict, basis=basis)
    answers = trace.refined(found, on)
    answer = next(answers)
    for done, finer in enumerate(() if first else answers, 1):
        yield Step(done=done, total=0)
        answer = finer
    verdict = answer.verdict(fully=not first)
    return Traced(verdict=verdict, basis=answer.basis(verdict))


def doubts(found: Case, verdict: Verdict, firm: str) -> Doubts:
    """What would change the verdict on a firm's record; any thread may ask."""
    from leaktrace.inference.doubts import doubts as infer  # numpy is imported only when needed

    return infer(found, verdict.as_of, verdict, firm)


def today(household: Household) -> date:
    """The day it is where the person lives."""
    return datetime.now(home_zone(household)).date()


def home_zone(household: Household) -> ZoneInfo:
    """The time zone where the person lives; Japan's where the logbook's is not known here."""
    try:
        return ZoneInfo(household.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("Asia/Tokyo")
