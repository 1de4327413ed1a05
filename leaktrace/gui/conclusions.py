"""What is concluded from a whole logbook in the background: verdict, advice, rule flags."""

from collections import defaultdict
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from leaktrace.domain.advice import Advice
from leaktrace.domain.clues import SolicitationVerdict, Verdict
from leaktrace.domain.rules import RuleFlag, case_flags

if TYPE_CHECKING:
    from leaktrace.services.change import Logbook, Step
    from leaktrace.services.register import Snapshot
    from leaktrace.services.tracing import Traced


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusions:
    """The verdict, what to do next, and by solicitation the verdict on it and its rule flags.

    It is `settled` when going on would not make it any finer. `snapshot` and `traced` are what
    the next conclusions start from.
    """

    snapshot: "Snapshot"
    traced: "Traced"
    advice: Advice | None = None
    solicitations: Mapping[str, SolicitationVerdict] = field(default_factory=dict)
    flags: Mapping[str, tuple[RuleFlag, ...]] = field(default_factory=dict)
    settled: bool = True

    @property
    def verdict(self) -> Verdict:
        """What the trace says of the whole logbook."""
        return self.traced.verdict


def conclude(
    book: "Logbook", former: Conclusions | None, *, first: bool
) -> "Generator[Step, None, Conclusions]":
    """Read the logbook and conclude; any thread may do it. A first answer may still be rough."""
    from leaktrace.services.advising import advise_case
    from leaktrace.services.register import snapshot
    from leaktrace.services.tracing import trace_steps

    taken = snapshot(book, former.snapshot if former else None)
    found = taken.case
    traced = yield from trace_steps(found, first=first, former=former.traced if former else None)
    verdict = traced.verdict
    flags: dict[str, tuple[RuleFlag, ...]] = defaultdict(tuple)
    for flag in case_flags(found):
        flags[flag.solicitation] += (flag,)
    by_id = {item.id: item for item in verdict.solicitations}
    settled = not (first and verdict.is_rough)
    return Conclusions(
        snapshot=taken,
        traced=traced,
        advice=advise_case(found, verdict) if settled else None,
        solicitations=by_id,
        flags=dict(flags),
        settled=settled,
    )


def after(former: Conclusions | None, fresh: Conclusions) -> Conclusions:
    """Fresh conclusions; while they are rough, the former advice stands."""
    if former is None or fresh.settled:
        return fresh
    return replace(fresh, advice=former.advice)
