"""When the law that the program speaks of was last compared with the statutes' own text."""

from datetime import date

from leaktrace.letters.citations import citation

_BROKERS = "takken_rules.16-11.1.ni"


def checked_for_brokers() -> date:
    """The day on which the rules on brokers' solicitation were last checked."""
    return citation(_BROKERS).checked
