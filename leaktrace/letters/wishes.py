"""By when the letters ask for an answer."""

from datetime import date, timedelta

from leaktrace.domain.letters import LetterFacts

WISH = timedelta(days=14)
"""How long the letters wait for an answer where the person names no day; no law sets it."""


def wish_day(facts: LetterFacts) -> date:
    """The day by which an answer is asked for."""
    return facts.options.wish_by or facts.today + WISH
