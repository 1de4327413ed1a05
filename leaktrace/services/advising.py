"""What would help most next: tags for the next firm, questions, requests."""

from leaktrace.domain.advice import Advice
from leaktrace.domain.case import Case
from leaktrace.domain.clues import Verdict


def advise_case(found: Case, verdict: Verdict) -> Advice:
    """The advice after a verdict; it touches no file, so any thread may run it."""
    from leaktrace.inference.advice import advise as infer  # numpy is imported only when needed

    return infer(found, verdict)
