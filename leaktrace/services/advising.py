"""What would help most next: tags for the next firm, questions, requests; and whose a tag is."""

from leaktrace.domain.advice import Advice
from leaktrace.domain.case import Case
from leaktrace.domain.clues import Verdict
from leaktrace.domain.tagging import TagMatch


def advise_case(found: Case, verdict: Verdict) -> Advice:
    """The advice after a verdict; it touches no file, so any thread may run it."""
    from leaktrace.inference.advice import advise as infer  # numpy is imported only when needed

    return infer(found, verdict)


def whose_tag(found: Case, text: str) -> tuple[TagMatch, ...]:
    """The forms on record that a label, a header or a name shows, the best first."""
    from leaktrace.inference.whose import whose  # the fuzzy matcher is imported only when needed

    return whose(found, text)
