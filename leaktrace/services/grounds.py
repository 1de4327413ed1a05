"""Against whom there is something to tell an authority: who solicited, how often, which rules."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from leaktrace.domain.correspondence import LetterState
from leaktrace.domain.firms import Firm
from leaktrace.domain.rules import Rule, RuleFlag, case_flags
from leaktrace.domain.solicitations import Solicitation
from leaktrace.services.change import Logbook
from leaktrace.services.register import case
from leaktrace.services.today import confirmed
from leaktrace.services.tracing import home_zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What there is on one firm, or, where `firm` is None, on everyone together.

    `flags` counts the entries that may fall under each rule, `flagged` those that may under any.
    """

    firm: Firm | None
    solicitations: int
    flagged: int
    flags: Mapping[Rule, int]


def grounds(book: Logbook) -> tuple[Ground, ...]:
    """Everyone together, then each firm that solicited or was written to; most entries first."""
    found = case(book)
    flags = case_flags(found, home_zone(found.household))
    logged = confirmed(found)
    written = {item.firm for item in found.letters if item.state is not LetterState.DRAFT}
    each = [
        ground
        for firm in found.firms
        if (ground := _of(firm, logged, flags)).solicitations or firm.id in written
    ]
    if not each and not logged:
        return ()
    together = _ground(None, {item.id for item in logged}, flags)
    return (together, *sorted(each, key=_most_first))


def _of(firm: Firm, logged: tuple[Solicitation, ...], flags: tuple[RuleFlag, ...]) -> Ground:
    return _ground(firm, {item.id for item in logged if item.caller.firm == firm.id}, flags)


def _ground(firm: Firm | None, entries: set[str], flags: Iterable[RuleFlag]) -> Ground:
    concerned = [flag for flag in flags if flag.solicitation in entries]
    return Ground(
        firm=firm,
        solicitations=len(entries),
        flagged=len({flag.solicitation for flag in concerned}),
        flags=Counter(flag.rule for flag in concerned),
    )


def _most_first(ground: Ground) -> tuple[int, str]:
    return -ground.solicitations, ground.firm.name if ground.firm else ""
