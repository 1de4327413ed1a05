"""The sources a caller may stem from: firms' records, declared flows, hubs, and the outside.

Source: docs/model.md § 2.
"""

from dataclasses import dataclass, field
from datetime import date

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Flow, Outside
from leaktrace.domain.firms import Consent, DatePrecision, Firm, Handover
from leaktrace.inference import delay
from leaktrace.inference.likelihoods import BREACHES, PROPERTY, TERMS, value

YEAR = 365.0
_UNKNOWN = 3 * YEAR
_POINTS = {DatePrecision.MONTH: (30, 4), DatePrecision.YEAR: (365, 6)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days, as ordinals, in which solicitations were meant to be logged, and the share logged."""

    start: float
    end: float
    logged: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source: its prior, the Gamma(shape, rate) of its callers, and since when it can act.

    `origins` are days with weights that sum to 1; the outside has none and acts all the time.
    `callers` are the firms through which a declared flow may call; None leaves it open.
    """

    prior: float
    shape: float
    rate: float
    exposure: float
    firm: Firm | None = None
    handovers: tuple[Handover, ...] = ()
    flow: Flow | None = None
    callers: frozenset[str] | None = None
    hub: str | None = None
    members: tuple[int, ...] = ()
    outside: Outside | None = None
    origins: tuple[tuple[float, float], ...] = field(default=())

    def density(self, day: float) -> float:
        """How dense this source's first contacts lie on a day; 1 for what acts all the time."""
        if self.outside is not None:
            return 1.0
        return sum(weight * delay.density(day - start) for start, weight in self.origins)


def window(case: Case, as_of: date) -> Window:
    """The logging window: as the person said, or from the first thing that was written down."""
    end = as_of.toordinal() + 1.0
    logged = [
        item.at.toordinal() for item in case.solicitations if item.status.value == "solicitation"
    ]
    given = [item.on.toordinal() for item in case.handovers if item.on]
    since = case.household.logging_since
    start = since.toordinal() if since else min([*logged, *given], default=end - YEAR)
    start = min([start, *logged, end - 1.0])
    share = case.household.logged_share
    return Window(start=start, end=end, logged=min(max(share or value("logged_share"), 0.05), 1.0))


def sources(case: Case, seen: Window) -> tuple[Source, ...]:
    """All sources: first the firms' records, then declared flows, hubs, and the outside."""
    firms = _records(case, seen)
    return (*firms, *_declared(firms, case), *_hubs(firms, case), *_outside(case, seen))


def prior_of(firm: Firm) -> float:
    """The prior that a record given to this firm gets out: trade, terms and known incidents."""
    base = value("prior_property") if firm.industry in PROPERTY else value("prior")
    prior = min(base * TERMS[firm.terms], value("largest_prior"))
    for breach in firm.breaches:
        share = 1.0 if breach.share is None else min(max(breach.share, 0.0), 1.0)
        prior = 1 - (1 - prior) * (1 - share * BREACHES[breach.kind])
    return prior


def _records(case: Case, seen: Window) -> tuple[Source, ...]:
    """One source for each firm to which something was handed over, in the order of their ids."""
    given: dict[str, list[Handover]] = {}
    for item in sorted(case.handovers, key=lambda item: item.id):
        given.setdefault(item.firm, []).append(item)
    firms = sorted((firm for firm in case.firms if firm.id in given), key=lambda firm: firm.id)
    return tuple(_record(firm, tuple(given[firm.id]), seen) for firm in firms)


def _record(firm: Firm, handovers: tuple[Handover, ...], seen: Window) -> Source:
    origins = _origins(firm, handovers, seen)
    shape = value("callers_shape")
    return Source(
        prior=prior_of(firm),
        shape=shape,
        rate=shape / value("callers_mean"),
        exposure=seen.logged * _exposure(origins, seen),
        firm=firm,
        handovers=handovers,
        flow=Flow.UNDECLARED,
        origins=origins,
    )


def _exposure(origins: tuple[tuple[float, float], ...], seen: Window) -> float:
    """The share of a record's callers that fall into the window."""
    return sum(
        weight * (delay.share_by(seen.end - start) - delay.share_by(seen.start - start))
        for start, weight in origins
    )


def _origins(
    firm: Firm, handovers: tuple[Handover, ...], seen: Window
) -> tuple[tuple[float, float], ...]:
    """The days from which the delay runs: handovers as exactly as they are known, and breaches."""
    starts = [start for item in handovers for start in _days(item, seen)]
    breaches = [item.since.toordinal() for item in firm.breaches if item.since]
    starts += [float(day) for day in breaches if day > min(starts)]
    return tuple((start, 1 / len(starts)) for start in starts)


def _days(item: Handover, seen: Window) -> list[float]:
    """A day, or points spread over the days it may have been."""
    if item.on is not None:
        first = item.on.toordinal()
        if item.on_precision is DatePrecision.DAY:
            return [float(first)]
        days, points = _POINTS[item.on_precision]
        start = item.on.replace(day=1).toordinal()
        if item.on_precision is DatePrecision.YEAR:
            start = item.on.replace(month=1, day=1).toordinal()
        return _spread(start, start + days, points)
    latest = item.not_after.toordinal() if item.not_after else seen.end
    earliest = latest - (YEAR if item.not_after else _UNKNOWN)
    return _spread(earliest, latest, 6)


def _spread(start: float, end: float, points: int) -> list[float]:
    step = (end - start) / points
    return [start + step * (index + 0.5) for index in range(points)]


def _declared(records: tuple[Source, ...], case: Case) -> list[Source]:
    """The flows a firm declared: to named partners and its group, or by consent to unnamed ones."""
    found = []
    for record in records:
        assert record.firm is not None
        partners = frozenset(item.firm for item in record.firm.partners) | _group(record.firm, case)
        consented = any(item.consent is Consent.PARTNERS for item in record.handovers)
        if partners:
            found.append(_flow(record, value("prior_declared"), partners))
        elif consented:
            found.append(_flow(record, value("prior_consented"), None))
    return found


def _flow(record: Source, prior: float, callers: frozenset[str] | None) -> Source:
    return Source(
        prior=prior,
        shape=record.shape,
        rate=record.rate,
        exposure=record.exposure,
        firm=record.firm,
        handovers=record.handovers,
        flow=Flow.DECLARED,
        callers=callers,
        origins=record.origins,
    )


def _group(firm: Firm, case: Case) -> frozenset[str]:
    """The other firms of the same group."""
    head = firm.parent or firm.id
    related = {item.id for item in case.firms if head in (item.id, item.parent)}
    return frozenset(related - {firm.id})


def _hubs(records: tuple[Source, ...], case: Case) -> list[Source]:
    index = {record.firm.id: place for place, record in enumerate(records) if record.firm}
    found = []
    for hub in sorted(case.hubs, key=lambda hub: hub.id):
        members = tuple(index[id] for id in sorted(set(hub.members)) if id in index)
        if members:
            found.append(_hub(hub.id, members, records))
    return found


def _hub(id: str, members: tuple[int, ...], records: tuple[Source, ...]) -> Source:
    of_members = [records[place] for place in members]
    mean = 1 / len(members)
    prior = mean * sum(record.prior for record in of_members) * value("hub_factor")
    return Source(
        prior=min(prior, value("largest_prior")),
        shape=of_members[0].shape,
        rate=of_members[0].rate,
        exposure=mean * sum(record.exposure for record in of_members),
        hub=id,
        members=members,
    )


_RATES = {
    Outside.RANDOM: "random_rate",
    Outside.PUBLIC: "public_rate",
    Outside.OLD_LIST: "old_list_rate",
    Outside.FORGOTTEN: "forgotten_rate",
}


def _outside(case: Case, seen: Window) -> list[Source]:
    """What calls anybody, tuned by how many callers there were before anything was given."""
    total = sum(value(name) for name in _RATES.values())
    before = case.household.calls_before
    months, callers = (max(before.months, 0.0), max(before.callers, 0.0)) if before else (0.0, 0.0)
    shape = value("background_shape")
    return [
        Source(
            prior=1.0,
            shape=shape + callers * value(name) / total,
            rate=shape / (value(name) / YEAR) + 30.4 * months,
            exposure=seen.logged * (seen.end - seen.start),
            outside=outside,
        )
        for outside, name in _RATES.items()
    ]
