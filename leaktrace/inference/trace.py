"""From a case to a verdict: at once from the last one, or ever better from nothing."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Verdict
from leaktrace.inference import posterior
from leaktrace.inference.evidence import Evidence
from leaktrace.inference.gather import Frame, fill, frame
from leaktrace.inference.heard import Found
from leaktrace.inference.model import Posterior
from leaktrace.inference.verdicts import verdict_of
from leaktrace.inference.warm import Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer of which the verdict is yet to be worked out."""

    known: Frame
    evidence: Evidence
    found: Posterior

    def verdict(self, *, fully: bool) -> Verdict:
        """The verdict; of a large logbook not `fully` means without its clues."""
        return verdict_of(self.evidence, self.known.as_of, self.found, fully=fully)

    def basis(self, verdict: Verdict) -> Basis:
        """What a verdict after the next entries can start from."""
        return Basis(
            known=self.known,
            verdict=verdict,
            found=Found(
                circulating=self.found.circulating,
                callers=self.found.origin.sum(axis=0),
                settings=self.found.settings,
            ),
        )


def trace(case: Case, as_of: date) -> Verdict:
    """The verdict on a case as of a day; the same case and day give the same figures."""
    *_, answer = refined(case, as_of)
    return answer.verdict(fully=True)


def refined(case: Case, as_of: date) -> Iterator[Answer]:
    """Ever better answers on a case, the last being final."""
    known = frame(case, as_of)
    evidence = fill(known, case.solicitations)
    problem = evidence.problem(evidence.kinds)
    for found in posterior.refined(problem, _seed(evidence, as_of)):
        yield Answer(known=known, evidence=evidence, found=found)


def _seed(evidence: Evidence, as_of: date) -> int:
    """A seed from what is in the case, whatever its order."""
    ids = [item.id for arrival in evidence.arrivals for item in arrival.solicitations]
    names = [item.name for item in evidence.sources]
    firms = [firm.id for firm in evidence.ledger.firms]
    digest = hashlib.sha256(repr((as_of.isoformat(), ids, names, firms)).encode()).digest()
    return int.from_bytes(digest[:8], "big")
