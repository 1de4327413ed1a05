"""What firms claim, beside the entries of the logbook that do not fit it."""

from leaktrace.domain.case import Case
from leaktrace.domain.contradictions import Contradiction, contradictions
from leaktrace.domain.correspondence import Letter, Reply
from leaktrace.services.tracing import home_zone


def against_reply(found: Case, letter: Letter, reply: Reply) -> tuple[Contradiction, ...]:
    """The claims of a reply that entries of the logbook do not fit, by the days at home."""
    return contradictions(found, letter, reply, home_zone(found.household))


def against_letter(found: Case, letter: Letter) -> tuple[Contradiction, ...]:
    """The same for every reply on a letter."""
    return tuple(item for reply in letter.replies for item in against_reply(found, letter, reply))
