"""Who most probably passed the data on."""

from collections.abc import Generator
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Verdict
from leaktrace.domain.doubts import Doubts
from leaktrace.domain.identifiers import Household
from leaktrace.services.change import Step
from leaktrace.services.register import case
from leaktrace.storage.database import Logbook


def trace(book: Logbook, as_of: date | None = None) -> Verdict:
    """The verdict on the whole logbook as of a day, today if none is given."""
    return trace_case(case(book), as_of)


def trace_case(found: Case, as_of: date | None = None) -> Verdict:
    """The verdict on a case that was read before; it touches no file, so any thread may run it."""
    from leaktrace.inference.trace import trace as infer  # numpy is imported only when needed

    return infer(found, as_of or today(found.household))


def trace_steps(
    found: Case, as_of: date | None = None, *, first: bool = False
) -> Generator[Step, None, Verdict]:
    """The same in steps; where only the first answer is wanted, its error may be larger."""
    from leaktrace.inference.trace import refined  # numpy is imported only when needed

    verdicts = refined(found, as_of or today(found.household))
    answer = next(verdicts)
    for done, finer in enumerate(() if first else verdicts, 1):
        yield Step(done=done, total=0)
        answer = finer
    return answer(fully=not first)


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
