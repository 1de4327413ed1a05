"""Every source a caller can stem from: records, declared flows, hubs, and what lies outside."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Flow, Outside
from leaktrace.domain.firms import Consent, Firm, Partner, PartnerKind
from leaktrace.inference.ledger import Ledger
from leaktrace.inference.likelihoods import (
    CALLERS_ABROAD,
    CONSENTED_CALLERS,
    CONSENTED_PRIOR,
    CONSENTED_SHARE,
    DECLARED_PRIOR,
    OUTSIDE,
    OUTSIDE_SHAPE,
    OUTSIDE_YEARLY,
    PRIOR_BY_TERMS,
    PRIOR_BY_TRADE,
    PRIOR_GENERIC,
    PRIOR_LIMIT,
)
from leaktrace.inference.window import Window

_YEAR = 365.0
_MONTH = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source; `places` are the indexes of the firms whose record it draws on.

    `partners` are the firms that may call by a declared flow, each with the day since when (its
    ordinal); None where anybody may. `factor` is how much likelier than from elsewhere such a
    caller is; `callers` how many it makes, None for as many as a circulating record. `shape` and
    `rate` are those of a source outside, per day, and `days` the days it is looked at.
    """

    prior: float
    places: tuple[int, ...] = ()
    flow: Flow | None = None
    partners: Mapping[str, float] | None = None
    factor: float = 1.0
    callers: float | None = None
    hub: str | None = None
    outside: Outside | None = None
    shape: float = 0.0
    rate: float = 0.0
    days: float = 0.0

    @property
    def name(self) -> str:
        """What tells it from the other sources."""
        return f"{self.flow} {self.places} {self.hub} {self.outside}"


def sources(case: Case, book: Ledger, seen: Window) -> tuple[Source, ...]:
    """All sources of a case: records, then declared flows, hubs, and the four outside."""
    records = tuple(
        Source(prior=_prior(firm), places=(place,), flow=Flow.UNDECLARED)
        for place, firm in enumerate(book.firms)
    )
    return (
        *records,
        *_declared(case, book, records),
        *_hubs(case, book, records),
        *_outside(case, seen),
    )


def _prior(firm: Firm) -> float:
    base = PRIOR_BY_TRADE.cells.get(firm.industry, PRIOR_GENERIC.value)
    return min(base * PRIOR_BY_TERMS[firm.terms], PRIOR_LIMIT.value)


def _declared(case: Case, book: Ledger, records: tuple[Source, ...]) -> list[Source]:
    """The flows that firms told of: to partners and their group, or by consent to unnamed ones."""
    found = []
    groups = _groups(case)
    for place, firm in enumerate(book.firms):
        group = groups[firm.parent or firm.id]
        named = [item for item in (*firm.partners, *group) if item.firm != firm.id]
        consents = {item.consent for item in book.handovers[place]}
        if named:
            found.append(_to_partners(records[place], named))
        elif Consent.PARTNERS in consents:
            found.append(_to_anybody(records[place]))
    return found


def _groups(case: Case) -> Mapping[str, Sequence[Partner]]:
    """The companies of each group, by its head."""
    found: dict[str, list[Partner]] = defaultdict(list)
    for firm in sorted(case.firms, key=lambda firm: firm.id):
        for head in sorted({firm.id, firm.parent or firm.id}):
            found[head].append(Partner(firm=firm.id, kind=PartnerKind.GROUP))
    return found


def _to_partners(record: Source, named: list[Partner]) -> Source:
    since: dict[str, float] = {}
    for item in named:
        day = float((item.since or date.min).toordinal())
        since[item.firm] = min(since.get(item.firm, day), day)
    return Source(
        prior=max(DECLARED_PRIOR[item.kind] for item in named),
        callers=float(len(since)),
        places=record.places,
        flow=Flow.DECLARED,
        partners=since,
        factor=CALLERS_ABROAD.value / len(since),
    )


def _to_anybody(record: Source) -> Source:
    return Source(
        prior=CONSENTED_PRIOR.value,
        callers=CONSENTED_CALLERS.value,
        places=record.places,
        flow=Flow.DECLARED,
        factor=CONSENTED_SHARE.value,
    )


def _hubs(case: Case, book: Ledger, records: tuple[Source, ...]) -> list[Source]:
    found = []
    index = {firm.id: place for place, firm in enumerate(book.firms)}
    for hub in sorted(case.hubs, key=lambda hub: hub.id):
        places = tuple(sorted({index[id] for id in hub.members if id in index}))
        if places:
            members = [records[place] for place in places]
            found.append(_hub(hub.id, places, members))
    return found


def _hub(id: str, places: tuple[int, ...], members: list[Source]) -> Source:
    return Source(
        prior=float(np.mean([item.prior for item in members])),
        places=places,
        hub=id,
    )


def _outside(case: Case, seen: Window) -> list[Source]:
    """What calls anybody, tuned by how many callers there were before anything was given."""
    before = case.household.calls_before
    months = max(before.months, 0.0) if before else 0.0
    callers = max(before.callers, 0.0) if before and months else 0.0
    total = sum(OUTSIDE_YEARLY.cells.values())
    shape = OUTSIDE_SHAPE.value
    return [
        Source(
            prior=1.0,
            shape=shape + callers * OUTSIDE_YEARLY[outside] / total,
            rate=shape * _YEAR / OUTSIDE_YEARLY[outside] + _MONTH * months,
            days=seen.logged * seen.days,
            outside=outside,
        )
        for outside in OUTSIDE
    ]
