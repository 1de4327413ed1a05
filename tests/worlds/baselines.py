"""What simpler rules say: the latest firm, the tag alone, each caller by itself."""

import numpy as np

from leaktrace.domain.case import Case
from leaktrace.domain.clues import ClueKind
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.gather import gather
from leaktrace.inference.model import Array
from tests.worlds.told import AS_OF

RULES = ("latest firm", "tag only", "each caller by itself")
_HALF = 0.5


def judged(case: Case) -> dict[str, dict[str, dict[str | None, float]]]:
    """By rule and solicitation, the probabilities of firms and of none."""
    evidence = gather(case, AS_OF)
    shares = (_latest(evidence), _tagged(evidence), _alone(evidence))
    return {
        rule: _by_solicitation(evidence, found) for rule, found in zip(RULES, shares, strict=True)
    }


def _latest(evidence: Evidence) -> Array:
    """All to the firm that was given data last before the call."""
    first = evidence.ledger.first
    found = np.zeros((len(evidence.arrivals), len(first) + 1))
    for row, caller in enumerate(evidence.arrivals):
        before = np.where(first < caller.day, first, -np.inf)
        place = int(before.argmax()) if len(before) and np.isfinite(before.max()) else -1
        found[row, place] = 1.0
    return found


def _tagged(evidence: Evidence) -> Array:
    """All to the firms whose tag was shown; to none where no tag was."""
    count = len(evidence.ledger.firms)
    found = np.zeros((len(evidence.arrivals), count + 1))
    tags = evidence.logs[ClueKind.TAG]
    rows = tags.rows[tags.index]
    for row, likely in enumerate(np.exp(rows - rows.max(axis=1, keepdims=True))):
        best = likely[:count] > 10.0 * likely[count:].max()
        found[row, :count] = best / max(best.sum(), 1)
        found[row, count] = 0.0 if best.any() else 1.0
    return found


def _alone(evidence: Evidence) -> Array:
    """Bayes' rule for one caller, half firms and half outside, those that were given data before."""
    count = len(evidence.ledger.firms)
    problem = evidence.problem(evidence.kinds)
    early = (problem.times[:count].max(axis=1) > 0.0)[:, problem.days]
    weights = problem.marks[:count, 0] * early
    firms = _HALF * weights / np.maximum(early.sum(axis=0), 1)
    found = np.concatenate([firms, _HALF * problem.outside.mean(axis=0)[None]])
    shares: Array = (found / np.maximum(found.sum(axis=0), 1e-300)).T
    return shares


def _by_solicitation(evidence: Evidence, found: Array) -> dict[str, dict[str | None, float]]:
    names: list[str | None] = [firm.id for firm in evidence.ledger.firms]
    callers: dict[str, dict[str | None, float]] = {}
    for row, arrival in zip(found, evidence.arrivals, strict=True):
        shares = dict(zip([*names, None], map(float, row), strict=True))
        callers |= dict.fromkeys((item.id for item in arrival.solicitations), shares)
    return callers
