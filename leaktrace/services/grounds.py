"""Against whom there is something to tell an authority: who solicited, how often, which rules."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from leaktrace.domain.bundles import Asked, Lack, LackKind
from leaktrace.domain.firms import Firm
from leaktrace.domain.rules import PROPERTY_TRADES, Rule, RuleFlag, case_flags, is_broker
from leaktrace.domain.solicitations import Solicitation
from leaktrace.services.change import Logbook
from leaktrace.services.register import case
from leaktrace.services.today import confirmed
from leaktrace.services.tracing import home_zone

_ASKED = {
    LackKind.TIME: Asked.AT,
    LackKind.LICENCE_UNKNOWN: Asked.LICENCE,
    LackKind.TRADE: Asked.LICENCE,
}
"""The kinds of lack that are named otherwise than the fact that is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What there is on one firm, or, where `firm` is None, on every real-estate broker.

    `flags` counts the entries that may fall under each rule, `flagged` those that may under any.
    """

    firm: Firm | None
    solicitations: int
    flagged: int
    flags: Mapping[Rule, int]


def grounds(book: Logbook) -> tuple[Ground, ...]:
    """Every broker together, then each broker that solicited; most entries first."""
    found = case(book)
    flags = case_flags(found, home_zone(found.household))
    logged = confirmed(found)
    brokers = [firm for firm in found.firms if is_broker(firm)]
    each = [ground for firm in brokers if (ground := _of(firm, logged, flags)).solicitations]
    if not each:
        return ()
    return (_together(brokers, logged, flags), *sorted(each, key=_most_first))


def missing(lacks: Iterable[Lack]) -> Mapping[Asked, int]:
    """How often each fact that an authority asks for is missing."""
    kinds = [lack.kind for lack in lacks if lack.kind is not LackKind.ATTACHMENT]
    return Counter(_ASKED.get(kind) or Asked(kind.value) for kind in kinds)


def _of(firm: Firm, logged: tuple[Solicitation, ...], flags: tuple[RuleFlag, ...]) -> Ground:
    return _ground(firm, {item.id for item in logged if item.caller.firm == firm.id}, flags)


def _together(
    brokers: list[Firm], logged: tuple[Solicitation, ...], flags: tuple[RuleFlag, ...]
) -> Ground:
    ids = {firm.id for firm in brokers}
    entries = {item.id for item in logged if item.caller.firm in ids or _is_unnamed(item)}
    return _ground(None, entries, flags)


def _ground(firm: Firm | None, entries: set[str], flags: Iterable[RuleFlag]) -> Ground:
    concerned = [flag for flag in flags if flag.solicitation in entries]
    return Ground(
        firm=firm,
        solicitations=len(entries),
        flagged=len({flag.solicitation for flag in concerned}),
        flags=Counter(flag.rule for flag in concerned),
    )


def _is_unnamed(item: Solicitation) -> bool:
    return item.caller.firm is None and item.caller.industry in PROPERTY_TRADES


def _most_first(ground: Ground) -> tuple[int, str]:
    return -ground.solicitations, ground.firm.name if ground.firm else ""
