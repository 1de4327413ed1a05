"""The engine's judgement of a case, without its explanation."""

from leaktrace.domain.case import Case
from leaktrace.inference import posterior
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.explain import doubted
from leaktrace.inference.gather import gather
from tests.worlds.told import AS_OF

Judged = tuple[dict[str, float], dict[str, dict[str | None, float]]]


def judged(case: Case) -> Judged:
    """P(circulating) by firm, and by solicitation the probabilities of firms, hubs and none."""
    evidence = gather(case, AS_OF)
    found = posterior.solve(evidence.problem(evidence.kinds), 7)
    circulating = doubted(found.circulating, evidence.before(found.settings))
    firms = {firm.id: float(circulating[place]) for place, firm in enumerate(evidence.ledger.firms)}
    names = [_name(evidence, place) for place in range(len(evidence.sources))]
    callers: dict[str, dict[str | None, float]] = {}
    for row, arrival in zip(found.origin, evidence.arrivals, strict=True):
        shares: dict[str | None, float] = {None: 0.0}
        for name, share in zip(names, row, strict=True):
            shares[name] = shares.get(name, 0.0) + float(share)
        callers |= dict.fromkeys((item.id for item in arrival.solicitations), shares)
    return firms, callers


def _name(evidence: Evidence, place: int) -> str | None:
    source = evidence.sources[place]
    if source.outside is not None:
        return None
    return source.hub or evidence.ledger.firms[source.places[0]].id
