"""What a log shows that may fall under the conduct rules for real-estate brokers.

Source: 宅地建物取引業法施行規則 article 16-11(i), ハ, ニ and ホ. These are observations on entries,
not findings: only the authority decides.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, tzinfo
from enum import StrEnum

from leaktrace.domain.case import Case
from leaktrace.domain.firms import Firm, Industry
from leaktrace.domain.licences import read_licence
from leaktrace.domain.solicitations import (
    Channel,
    Outcome,
    Refusal,
    RefusalScope,
    Solicitation,
    Status,
    TimePrecision,
    ToldFirst,
)


class Rule(StrEnum):
    """The rules that entries are tested against."""

    NOT_TOLD_FIRST = "not_told_first"
    AFTER_REFUSAL = "after_refusal"
    HOUR = "hour"


class Untold(StrEnum):
    """What was not said before the pitch began."""

    FIRM = "firm"
    PERSON = "person"
    PURPOSE = "purpose"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFlag:
    """One solicitation that may fall under a rule, and the facts because of which.

    `refused_at`, `refusal` (the id of the solicitation in which it was said) and `scope` stand
    where an earlier refusal is the reason; `untold` where something was not told first.
    """

    rule: Rule
    solicitation: str
    at: datetime
    untold: tuple[Untold, ...] = ()
    refusal: str | None = None
    refused_at: datetime | None = None
    scope: RefusalScope | None = None


QUIET_FROM = time(21)
QUIET_UNTIL = time(8)
"""From 21:00 to 08:00, by the ministry's guidance of 2011-09-16 on the rule's annoying hours."""

PROPERTY_TRADES = frozenset(
    {
        Industry.CONDO_DEVELOPER,
        Industry.CONDO_SALES_AGENCY,
        Industry.REAL_ESTATE_AGENCY,
        Industry.INVESTMENT_PROPERTY,
    }
)
"""The trades that broker or sell land and buildings, and so need a broker's licence."""

_SPOKEN = frozenset({Channel.CALL, Channel.VISIT})
_UNHEARD = frozenset({Outcome.MISSED, Outcome.REJECTED})
_VAGUE = frozenset({TimePrecision.DAY, TimePrecision.MONTH})
_WIDTH = {
    RefusalScope.EVERYTHING: 3,
    RefusalScope.THIS_KIND: 2,
    RefusalScope.UNCLEAR: 1,
    RefusalScope.THIS_OFFER: 0,
}


def is_broker(firm: Firm) -> bool:
    """Whether the brokers' rules can concern a firm: by its trade, or by the licence it states."""
    return firm.industry in PROPERTY_TRADES or bool(firm.licence and read_licence(firm.licence))


def case_flags(case: Case, zone: tzinfo | None = None) -> tuple[RuleFlag, ...]:
    """The flags of every broker in a case, oldest first."""
    flags = [
        flag
        for firm in case.firms
        if is_broker(firm)
        for flag in rule_flags((s for s in case.solicitations if s.caller.firm == firm.id), zone)
    ]
    return tuple(sorted(flags, key=_moment))


def rule_flags(
    solicitations: Iterable[Solicitation], zone: tzinfo | None = None
) -> tuple[RuleFlag, ...]:
    """The flags of one firm's solicitations, oldest first.

    Hours are those of `zone`, or of each moment's own offset where it is None.
    """
    refusals: list[Solicitation] = []
    flags: list[RuleFlag] = []
    logged = (item for item in solicitations if item.status is Status.SOLICITATION)
    for item in sorted(logged, key=_moment):
        flags += _flags(item, refusals, zone)
        if item.refusal:
            refusals.append(item)
    return tuple(flags)


def _moment(item: Solicitation | RuleFlag) -> datetime:
    return item.at


def _flags(
    item: Solicitation, refusals: list[Solicitation], zone: tzinfo | None
) -> Iterator[RuleFlag]:
    untold = _untold(item)
    if untold:
        yield RuleFlag(rule=Rule.NOT_TOLD_FIRST, solicitation=item.id, at=item.at, untold=untold)
    if refusals and item.outcome not in _UNHEARD:
        yield _after(item, max(refusals, key=_width))
    if _is_quiet(item, zone):
        yield RuleFlag(rule=Rule.HOUR, solicitation=item.id, at=item.at)


def _after(item: Solicitation, refused: Solicitation) -> RuleFlag:
    refusal = refused.refusal or Refusal()
    return RuleFlag(
        rule=Rule.AFTER_REFUSAL,
        solicitation=item.id,
        at=item.at,
        refusal=refused.id,
        refused_at=refusal.at or refused.at,
        scope=refusal.scope,
    )


def _width(item: Solicitation) -> int:
    return _WIDTH[item.refusal.scope] if item.refusal else -1


def _untold(item: Solicitation) -> tuple[Untold, ...]:
    told = item.told_first or ToldFirst()
    if item.channel not in _SPOKEN or item.outcome in _UNHEARD:
        return ()
    parts = ((told.firm, Untold.FIRM), (told.person, Untold.PERSON), (told.purpose, Untold.PURPOSE))
    return tuple(part for said, part in parts if said is False)


def _is_quiet(item: Solicitation, zone: tzinfo | None) -> bool:
    if item.channel not in _SPOKEN or item.at_precision in _VAGUE:
        return False
    clock = (item.at.astimezone(zone) if zone else item.at).time()
    return clock >= QUIET_FROM or clock < QUIET_UNTIL
