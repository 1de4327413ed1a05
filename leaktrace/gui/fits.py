"""Which record fits a solicitation best, as the lists show it in one word."""

from dataclasses import dataclass

from leaktrace.domain.clues import Flow, SolicitationVerdict

DECIDED = 0.5
"""Below this probability no source is named: the honest word then is "cannot tell"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """The best source: a firm's record by a flow, a hub, or, where all are None, outside."""

    probability: float
    firm: str | None = None
    flow: Flow | None = None
    hub: str | None = None

    @property
    def is_decided(self) -> bool:
        """Whether it is likelier than not."""
        return self.probability >= DECIDED

    @property
    def is_outside(self) -> bool:
        """Whether the data came from none of the firms."""
        return self.firm is None and self.hub is None


def best_fit(verdict: SolicitationVerdict) -> Fit:
    """The likeliest source; the sources outside the register count as one."""
    totals: dict[tuple[str | None, Flow | None, str | None], float] = {}
    for source in verdict.sources:
        key = (source.firm, source.flow if source.firm else None, source.hub)
        totals[key] = totals.get(key, 0.0) + source.probability
    (firm, flow, hub), probability = max(totals.items(), key=lambda item: item[1])
    return Fit(probability=probability, firm=firm, flow=flow, hub=hub)
