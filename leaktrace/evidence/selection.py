"""Which part of a logbook goes into a bundle, and nothing beyond it.

Known people, other firms, handovers, the person's notes on a firm and the verdict stay out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, tzinfo

from leaktrace.domain.bundles import Concern, Profile
from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Firm, Terms
from leaktrace.domain.identifiers import Household, Identifier, IdentifierKind, Member
from leaktrace.domain.rules import PROPERTY_TRADES, is_broker
from leaktrace.domain.solicitations import Solicitation, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days asked for, both ends included, as days of `zone`."""

    zone: tzinfo
    since: date | None = None
    until: date | None = None

    def holds(self, item: Solicitation) -> bool:
        """Whether a solicitation lies in it."""
        day = item.at.astimezone(self.zone).date()
        return (self.since or day) <= day <= (self.until or day)


def selected(case: Case, firm: Firm | None, span: Span, profile: Profile) -> Case:
    """The part of a case that concerns one firm, or everyone against whom the profile's body is.

    A body for personal data is also told of a firm that only had letters.

    Raises:
        Refused: where nothing is left.
    """
    brokers_only = profile.concern is Concern.BROKERS
    concerned = (
        (firm,) if firm else tuple(f for f in case.firms if not brokers_only or is_broker(f))
    )
    ids = frozenset(item.id for item in concerned)
    entries = tuple(
        item
        for item in _entries(case, ids, span, alone=firm is not None, brokers_only=brokers_only)
        if not profile.channels or item.channel in profile.channels
    )
    told = {item.caller.firm for item in entries}
    if firm and profile.concern is Concern.DATA:
        told.add(firm.id)
    letters = _letters(case.letters, told)
    if not entries and not (letters and profile.concern is Concern.DATA):
        raise Refused(Reason.NOTHING_TO_SHOW)
    reached = {item.reached for item in entries}
    return Case(
        household=_public_household(case.household),
        members=_members(case, entries),
        identifiers=_identifiers(case.identifiers, reached),
        firms=tuple(_public(item) for item in concerned if item.id in told),
        solicitations=entries,
        letters=letters,
    )


def _entries(
    case: Case, ids: frozenset[str], span: Span, *, alone: bool, brokers_only: bool
) -> tuple[Solicitation, ...]:
    """The solicitations by these firms and, unless one firm is asked for, by unnamed callers."""
    found = [
        item
        for item in case.solicitations
        if item.status is Status.SOLICITATION
        and span.holds(item)
        and (item.caller.firm in ids or (not alone and _is_unnamed(item, brokers_only)))
    ]
    return tuple(sorted(found, key=_moment))


def _is_unnamed(item: Solicitation, brokers_only: bool) -> bool:
    fits = not brokers_only or item.caller.industry in PROPERTY_TRADES
    return item.caller.firm is None and fits


def _moment(item: Solicitation) -> tuple[float, str]:
    return item.at.timestamp(), item.id


def _public(firm: Firm) -> Firm:
    """What anyone may know of a firm, without the person's own notes and decisions."""
    return replace(
        firm, note="", decision=None, partners=(), breaches=(), procedure=None,
        parent=None, terms=Terms.UNKNOWN, extra={},
    )  # fmt: skip


def _public_household(household: Household) -> Household:
    return Household(
        time_zone=household.time_zone,
        country=household.country,
        region=household.region,
        language=household.language,
        do_not_call_since=household.do_not_call_since,
    )


def _members(case: Case, entries: Iterable[Solicitation]) -> tuple[Member, ...]:
    """The people of the household whom the entries concern."""
    owners = {item.id: item.member for item in case.identifiers}
    wanted = {item.member or owners.get(item.reached or "") for item in entries}
    return tuple(item for item in case.members if item.id in wanted)


def _identifiers(
    identifiers: Iterable[Identifier], reached: Iterable[str | None]
) -> tuple[Identifier, ...]:
    """The person's names as they are, and what the entries reached; tagged names stay out."""
    wanted = set(reached)
    return tuple(
        replace(item, note="", extra={})
        for item in identifiers
        if item.id in wanted or (item.kind is IdentifierKind.NAME and item.variant_of is None)
    )


def _letters(letters: Iterable[Letter], firms: Iterable[str | None]) -> tuple[Letter, ...]:
    """The letters that went out to these firms."""
    wanted = set(firms)
    return tuple(
        replace(item, note="")
        for item in letters
        if item.firm in wanted and item.state is not LetterState.DRAFT
    )
