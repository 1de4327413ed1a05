"""The first new contacts of a file, as a look into it shows them."""

from itertools import islice

from leaktrace.domain.case import Kind
from leaktrace.domain.identifiers import Identifier
from leaktrace.domain.intakes import Example
from leaktrace.domain.solicitations import Solicitation
from leaktrace.importers.reading import Reading
from leaktrace.storage.standing import Standing

EXAMPLES = 6
"""How many of a file's contacts a look shows."""


def examples_of(standing: Standing, reading: Reading) -> tuple[Example, ...]:
    """The first contacts of a reading that are new."""
    keys = ((Kind.SOLICITATION, item.id) for item in reading.case.solicitations)
    new = (standing.added[key] for key in keys if key in standing.added)
    calls = (item for item in new if isinstance(item, Solicitation))
    return tuple(_example(standing, item) for item in islice(calls, EXAMPLES))


def _example(standing: Standing, item: Solicitation) -> Example:
    reached = standing.record((Kind.IDENTIFIER, item.reached or ""))
    caller = item.caller
    return Example(
        at=item.at,
        channel=item.channel,
        status=item.status,
        sender=caller.address or caller.number or caller.stated_name or caller.person,
        reached=reached.value if isinstance(reached, Identifier) else "",
        text=(item.subject or item.note)[:80],
    )
