"""What is concluded from a whole logbook in the background: verdict, advice, rule flags."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leaktrace.domain.advice import Advice
from leaktrace.domain.clues import SolicitationVerdict, Verdict
from leaktrace.domain.rules import RuleFlag, case_flags

if TYPE_CHECKING:
    from leaktrace.services.change import Logbook


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusions:
    """The verdict, what to do next, and by solicitation the verdict on it and its rule flags."""

    verdict: Verdict
    advice: Advice | None = None
    solicitations: Mapping[str, SolicitationVerdict] = field(default_factory=dict)
    flags: Mapping[str, tuple[RuleFlag, ...]] = field(default_factory=dict)


def conclude(book: "Logbook") -> Conclusions:
    """Read the logbook and conclude; any thread may do it."""
    from leaktrace.services.advising import advise_case
    from leaktrace.services.register import case
    from leaktrace.services.tracing import trace_case

    found = case(book)
    verdict = trace_case(found)
    flags: dict[str, tuple[RuleFlag, ...]] = defaultdict(tuple)
    for flag in case_flags(found):
        flags[flag.solicitation] += (flag,)
    by_id = {item.id: item for item in verdict.solicitations}
    advice = advise_case(found, verdict)
    return Conclusions(verdict=verdict, advice=advice, solicitations=by_id, flags=dict(flags))
